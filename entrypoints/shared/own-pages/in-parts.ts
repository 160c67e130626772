import { MOST_CONCEPTS } from '../../../glossary/messages/most-concepts.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';

/**
 * Asks about any number of concepts, in several messages if one may not name them all. Without
 * concepts, no message is sent.
 * @returns the answers of all messages, joined
 */
export async function inParts<T>(
  concepts: readonly ConceptId[],
  ask: (part: readonly ConceptId[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const answers: (readonly T[])[] = [];
  for (let start = 0; start < concepts.length; start += MOST_CONCEPTS) {
    answers.push(await ask(concepts.slice(start, start + MOST_CONCEPTS)));
  }
  return answers.flat();
}
