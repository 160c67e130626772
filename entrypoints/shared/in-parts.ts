import { MOST_CONCEPTS } from '../../glossary/messages/most-concepts.ts';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';

/**
 * Asks about any number of concepts, in as many messages as it takes: each frame of a page may have as
 * many as one message may name. No concepts are asked about by none.
 * @returns the answers one after another
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
