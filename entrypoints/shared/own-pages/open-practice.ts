import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import {
  type PracticeSet,
  writePracticeSet,
} from '../../../glossary/model/practice/practice-set.ts';
import { keepAsked } from '../asked-text.ts';
import { openOwnPage } from './open-glossary.ts';

/**
 * Entries of a glossary as a set, which is of no page.
 * @param all how many entries there are, where these are only the first of them
 */
export const setOf = (concepts: readonly ConceptId[], all = concepts.length): PracticeSet => ({
  title: '',
  terms: concepts.map((concept) => ({ concept, text: '' })),
  all,
});

/** Opens the page on which some terms are practised, in a new tab. */
export async function openPractice(set: PracticeSet): Promise<void> {
  const { asked } = await keepAsked(writePracticeSet(set));
  await openOwnPage(`/practice.html?${new URLSearchParams({ asked })}`);
}
