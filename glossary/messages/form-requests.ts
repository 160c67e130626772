import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import type { TermAdvice } from '../model/form/term-advice.ts';
import type { TriedText } from '../model/text/tried-text.ts';
import type { SaveResult } from './save-result.ts';

/** The curated entry that a user's change or hiding lies over, then and now. */
export interface BaseVersions {
  /** As it was when the change was made; absent when only its hash is known. */
  readonly earlier?: ConceptEntry;
  /** As it is in this version of the glossary; absent when it is not there any more. */
  readonly today?: ConceptEntry;
  /** Whether the two are the same. */
  readonly isSame: boolean;
}

/** A curated entry that is not the one any more that the user changed or hid. */
export interface ChangedBase {
  readonly concept: ConceptId;
  /** The term by which the user's entry is called. */
  readonly term: string;
  /** Whether this version of the glossary has no such entry. */
  readonly isGone: boolean;
}

/** An entry as it was typed and not saved yet. */
export interface KeptDraft {
  readonly entry: ConceptEntry;
  /** The entry as it was stored when the editing began; null for a new one. */
  readonly base: ConceptEntry | null;
}

/** What the form of an entry asks for beside reading and storing it; a part of `ExtensionRequests`. */
export interface FormRequests {
  /** What the user's change to a curated entry lies over; null when there is no such change. */
  getBaseVersions(concept: ConceptId): BaseVersions | null;
  /** The curated entries that are not the ones any more that the user changed or hid. */
  listChangedBases(): readonly ChangedBase[];
  /**
   * Takes note that the user has seen today's curated entry: the change lies over that from now on.
   * With an entry, that is the change; with null it stays as it is.
   */
  settleConceptEntry(concept: ConceptId, entry: ConceptEntry | null): SaveResult;
  /**
   * What of a text is marked and what is not, and why.
   * @param language the text's, as a page states it; blank for none
   * @param draft an entry that counts as it is here, saved or not
   */
  tryText(text: string, language: string, draft: ConceptEntry | null): TriedText;
  /** What the author of an entry should know before it is saved; the place of each in its form. */
  adviseOnEntry(draft: ConceptEntry): readonly TermAdvice[];
  /** What was typed and not saved, the newest first; it outlives the page and the browser. */
  listDrafts(): readonly KeptDraft[];
  /** Keeps what is typed, in the place of what was kept of this entry. */
  keepDraft(draft: KeptDraft): void;
  dropDraft(concept: ConceptId): void;
  /** The words of Chinese texts, as pinyin divides them; together those of each are the text. */
  splitWords(texts: readonly string[]): readonly (readonly string[])[];
}
