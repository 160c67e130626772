import type { ConceptId } from '../entry/concept-entry.ts';

/** How a form was derived from a term. */
export type FormOrigin = 'term' | 'extraForm' | 'inflection' | 'spelling';

/** In what the page may differ from the form and still be marked. */
export type ReasonFold =
  | 'case'
  | 'width'
  | 'script'
  | 'diacritics'
  | 'separator'
  | 'invisible'
  | 'quotes';

/** Why a text is marked: the form of a term that it is, and what was not counted as different. */
export interface MatchReason {
  readonly concept: ConceptId;
  readonly term: string;
  readonly form: string;
  readonly origin: FormOrigin;
  /** Empty when the page writes the form letter for letter. */
  readonly folds: readonly ReasonFold[];
}
