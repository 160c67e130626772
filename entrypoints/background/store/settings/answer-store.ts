import { type CheckAnswer, isSameAnswer } from '../../../../glossary/model/check/answer.ts';
import { STORED_ANSWERS } from '../../../../glossary/storage/stored-answers.ts';
import { createStoredValue } from './stored-value.ts';

/** Most answers that are kept; the oldest go. */
const MOST_ANSWERS = 20_000;

const storedAnswers = createStoredValue('check-answers', 'answers to checks', STORED_ANSWERS);

/** The user's answers to findings; none where none can be read. */
export async function readAnswers(): Promise<readonly CheckAnswer[]> {
  const read = await storedAnswers.read();
  return read.outcome === 'migrated' ? read.value.answers : [];
}

/**
 * Keeps an answer, or takes it back. If the stored ones cannot be read, they are set aside.
 * @returns all answers
 * @throws NewerStorageError where a later version wrote them
 */
export async function changeAnswer(
  answer: CheckAnswer,
  isGiven: boolean,
): Promise<readonly CheckAnswer[]> {
  const { answers } = await storedAnswers.change((current) => {
    const others = (current?.answers ?? []).filter((one) => !isSameAnswer(one, answer));
    const all = isGiven ? [...others, answer] : others;
    return { version: 1, answers: all.slice(-MOST_ANSWERS) };
  });
  return answers;
}
