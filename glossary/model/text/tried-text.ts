import type { ConceptId } from '../entry/concept-entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { MatchReason } from '../page/match-reason.ts';

/** Why a form that stands in a text is not marked there. */
export type MissReason =
  /** The words, side by side, of which one would be cut; empty where the lexicon tells none. */
  | { readonly kind: 'cutsWord'; readonly words: readonly string[] }
  /** The phrases around it in which its entry is not meant. */
  | { readonly kind: 'notInside'; readonly phrases: readonly string[] }
  /** The text of a longer match that it is inside of. */
  | { readonly kind: 'inside'; readonly by: string }
  /** The text of a match that holds a part of it. */
  | { readonly kind: 'overlap'; readonly by: string }
  | {
      readonly kind:
        | 'wordEdge'
        | 'longerWord'
        | 'address'
        | 'case'
        | 'diacritics'
        | 'regional'
        | 'quotes'
        | 'language'
        | 'suppressed';
    };

/** A place of a text where forms stand, marked or not; offsets in UTF-16 units, the end not in it. */
export interface TriedPlace {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly MatchReason[];
  /** Absent where the place is marked. */
  readonly miss?: MissReason;
}

/** An entry that has a form in a text. */
export interface TriedEntry {
  readonly concept: ConceptId;
  /** Its first term and its English one. */
  readonly title: string;
  /** What the user did to it; `draft` for one as it is in the form. */
  readonly origin: 'curated' | 'changed' | 'hidden' | 'added' | 'subscribed' | 'draft';
  /** The glossary that it stands in; absent for a draft. */
  readonly glossary?: Pick<Glossary, 'id' | 'name'>;
}

/** What a text shows of the glossaries. */
export interface TriedText {
  /** In order; a place that is not marked may overlap another. */
  readonly places: readonly TriedPlace[];
  readonly entries: readonly TriedEntry[];
}
