import { MOST_CONCEPTS } from '../../../glossary/messages/most-concepts.ts';

/**
 * Asks about any number of concepts, or things with one, in several messages if one may not name them all. Without
 * concepts, no message is sent.
 * @returns the answers of all messages, joined
 */
export async function inParts<C, T>(
  concepts: readonly C[],
  ask: (part: readonly C[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const answers: (readonly T[])[] = [];
  for (let start = 0; start < concepts.length; start += MOST_CONCEPTS) {
    answers.push(await ask(concepts.slice(start, start + MOST_CONCEPTS)));
  }
  return answers.flat();
}
