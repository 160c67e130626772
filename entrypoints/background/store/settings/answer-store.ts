import {
  type CheckAnswer,
  isSameAnswer,
  MOST_ANSWERS,
} from '../../../../glossary/model/check/answer.ts';
import { STORED_ANSWERS } from '../../../../glossary/storage/stored-answers.ts';
import { createStoredValue } from './stored-value.ts';

const storedAnswers = createStoredValue('check-answers', 'answers to checks', STORED_ANSWERS);

/** The user's answers to findings; none where none can be read. */
export async function readAnswers(): Promise<readonly CheckAnswer[]> {
  const read = await storedAnswers.read();
  return read.outcome === 'migrated' ? read.value.answers : [];
}

/** The answers as they are stored, in any version; undefined until the first. */
export const readStoredAnswers = storedAnswers.readRaw;

/** The answers that could not be read and were replaced. */
export const listAnswersSetAside = async (): Promise<readonly unknown[]> =>
  (await storedAnswers.listSetAside()).map(([at, answers]) => ({ at, answers }));

/** The answers that are not among some others. */
export function answersBeside(
  answers: readonly CheckAnswer[],
  others: readonly CheckAnswer[],
): readonly CheckAnswer[] {
  const byConcept = Map.groupBy(others, ({ concept }) => concept);
  return answers.filter(
    (answer) => byConcept.get(answer.concept)?.some((one) => isSameAnswer(one, answer)) !== true,
  );
}

/**
 * Adds answers from a copy or a saved check, as older than those that are there; of too many the oldest go.
 * @returns all answers
 * @throws NewerStorageError where a later version wrote those
 */
export async function addAnswers(added: readonly CheckAnswer[]): Promise<readonly CheckAnswer[]> {
  const { answers: all } = await storedAnswers.change(
    ({ answers } = { version: 1, answers: [] }) => ({
      version: 1,
      answers: [...answersBeside(added, answers), ...answers].slice(-MOST_ANSWERS),
    }),
  );
  return all;
}

/**
 * Keeps an answer, or takes it back; of too many the oldest go. If the stored ones cannot be read, they are set aside.
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
