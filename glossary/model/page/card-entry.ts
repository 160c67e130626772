import type { ConceptEntry, ConceptId, ConceptRelation } from '../entry/concept-entry.ts';
import type { GlossaryLabel } from '../glossary/glossary.ts';
import type { FormRelation } from './match-reason.ts';
import type { Script } from '../entry/language.ts';
import type { Side } from '../entry/side.ts';

/** What a card is opened for: a marked stretch of a page's text. */
export interface CardSubject {
  /** The concepts of the matched form, at least one. */
  readonly concepts: readonly ConceptId[];
  /** The concepts of the shorter terms inside it. */
  readonly inner: readonly ConceptId[];
  /** The text as the page writes it. */
  readonly text: string;
  /** The script of the text; the other side of an entry is shown first. */
  readonly script: Script;
  readonly passage: Passage;
  /**
   * Of a text that is a term in context, how many other terms speak for it; 0 where another form of
   * its own concept does. Absent where nothing had to.
   */
  readonly others?: number;
  /** The sides of which the page has terms, those of the most first: of several concepts theirs come first. */
  readonly sides: readonly Side[];
}

/** A matched text with the text around it, from which can be told why it is marked. */
export interface Passage {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** The nearest `lang`, as written; absent where there is none. */
  readonly language?: string;
}

/**
 * Which glossary an entry stands in: the curated one, with or without the user's change, one of the
 * user's own, or a subscription.
 */
export type CardOrigin = 'curated' | 'changed' | 'added' | 'subscribed';

/** An entry with all that a card says about it. */
export interface CardEntry {
  readonly entry: ConceptEntry;
  readonly origin: CardOrigin;
  /** The glossary that it stands in. */
  readonly glossary: GlossaryLabel;
  /** Whether its team has several versions of it, between which somebody has to choose. */
  readonly hasVersions?: true;
  /** The concepts that it names as related, those that the user hid left out. */
  readonly related: readonly RelatedEntry[];
  /** Which form of a term of the entry the text of the page is; absent where it is a term itself. */
  readonly relation?: FormRelation;
}

/** A concept that an entry names as related. */
export interface RelatedEntry {
  readonly relation: ConceptRelation;
  readonly entry: ConceptEntry;
}
