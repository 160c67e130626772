import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import {
  type PracticeSet,
  writePracticeSet,
} from '../../../glossary/model/practice/practice-set.ts';
import { keepAsked } from '../asked-text.ts';
import { openOwnPage } from './open-glossary.ts';

/** Entries of a glossary as a set, which is of no page. */
export const setOf = (concepts: readonly ConceptId[]): PracticeSet => ({
  title: '',
  terms: concepts.map((concept) => ({ concept, text: '' })),
});

/** Opens the page on which some terms are practised, in a new tab. */
export async function openPractice(set: PracticeSet): Promise<void> {
  const { asked } = await keepAsked(writePracticeSet(set));
  await openOwnPage(`/practice.html?${new URLSearchParams({ asked })}`);
}
