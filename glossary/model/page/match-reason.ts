import type { ConceptId } from '../entry/concept-entry.ts';

/** How a form was derived from a term. */
export type FormOrigin = 'term' | 'extraForm' | 'inflection' | 'spelling';

/** How an inflected form stands to its term. `past` is also the participle of a regular verb. */
export type Inflection =
  | 'plural'
  | 'singular'
  | 'thirdPerson'
  | 'ing'
  | 'past'
  | 'pastTense'
  | 'pastParticiple';

/** How a form stands to its term: which form it is, and whose spelling. */
export type FormWay = Inflection | 'british' | 'american' | 'otherSpelling';

/** Which form of a term a text is. */
export interface FormRelation {
  readonly term: string;
  /** In the order in which they are said: plural, British spelling. Empty for the term itself. */
  readonly ways: readonly FormWay[];
  /** The full form, of a term that is short for one. */
  readonly shortFor?: string;
}

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
export interface MatchReason extends FormRelation {
  readonly concept: ConceptId;
  readonly form: string;
  readonly origin: FormOrigin;
  /** Empty when the page writes the form letter for letter. */
  readonly folds: readonly ReasonFold[];
}
