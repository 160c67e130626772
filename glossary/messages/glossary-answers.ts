/** Arguments and answers of the calls about glossaries. */
import type { ConceptId } from '../model/entry/concept-entry.ts';
import type { Glossary, GlossaryId, GlossaryLabel } from '../model/glossary/glossary.ts';
import type { MergeCounts } from '../model/glossary/merge-counts.ts';
import type { Refused } from '../model/entry/issue.ts';

/** A glossary in the list of all glossaries, which includes those in the trash. */
export interface ListedGlossary {
  readonly glossary: Glossary;
  /** How many entries it has, without hidden ones. */
  readonly entries: number;
}

/** Which glossary a concept is in. */
export interface ConceptGlossary {
  readonly concept: ConceptId;
  readonly glossary: GlossaryLabel;
  /** The glossary's place in the order of priority, from 0. */
  readonly place: number;
}

/** The result of a request to change the list of glossaries. */
export type GlossaryResult =
  | { readonly ok: true; readonly revision: number; readonly glossary: GlossaryId }
  | Refused;

/** What a merge of two glossaries would do. */
export type MergePreview = { readonly ok: true; readonly counts: MergeCounts } | Refused;
