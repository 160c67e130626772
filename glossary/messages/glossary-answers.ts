/** What the calls about glossaries are asked for and answer. */
import type { ConceptId } from '../model/entry/concept-entry.ts';
import type {
  Glossary,
  GlossaryDraft,
  GlossaryId,
  GlossaryLabel,
} from '../model/glossary/glossary.ts';
import type { MergeCounts } from '../model/glossary/merge-counts.ts';
import type { Refused } from '../model/entry/issue.ts';

/** A glossary in the list of all, those in the trash included. */
export interface ListedGlossary {
  readonly glossary: Glossary;
  /** Its entries, hidden ones left out. */
  readonly entries: number;
}

/** Which glossary a concept stands in. */
export interface ConceptGlossary {
  readonly concept: ConceptId;
  readonly glossary: GlossaryLabel;
  /** The place of the glossary in the order of priority, from 0. */
  readonly place: number;
}

/** What became of a request to change the list of glossaries. */
export type GlossaryResult =
  | { readonly ok: true; readonly revision: number; readonly glossary: GlossaryId }
  | Refused;

/** What a merge of two glossaries would do. */
export type MergePreview = { readonly ok: true; readonly counts: MergeCounts } | Refused;

/** Where the new entries of an import go: a glossary that there is, or one to be made for them. */
export type ImportTarget = { readonly glossary: GlossaryId } | { readonly create: GlossaryDraft };
