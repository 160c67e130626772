import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import type { TermAdvice } from '../model/form/term-advice.ts';
import type { TriedText } from '../model/text/tried-text.ts';
import type { SaveResult } from './save-result.ts';

/** The curated entry under a user's change or hiding, at that time and now. */
export interface BaseVersions {
  /** The entry when the change was made; absent when only its hash is known. */
  readonly earlier?: ConceptEntry;
  /** The entry in this version of the glossary; absent when it was removed. */
  readonly today?: ConceptEntry;
  /** Whether the two are the same. */
  readonly isSame: boolean;
}

/** A curated entry that has changed since the user changed or hid it. */
export interface ChangedBase {
  readonly concept: ConceptId;
  /** The name of the user's entry: one of its terms. */
  readonly term: string;
  /** Whether the entry was removed from the glossary. */
  readonly isGone: boolean;
}

/** A draft as somebody saw it: what is kept under its name later is another state of it. */
export interface SeenDraft {
  /** Its name. Each window gives new ones, so that no two windows write over each other's drafts. */
  readonly id: string;
  /** ISO 8601 date and time of the last keystroke in it. */
  readonly at: string;
}

/** An entry that was edited but not saved. */
export interface KeptDraft extends SeenDraft {
  readonly entry: ConceptEntry;
  /** The stored entry when the editing began; null for a new one. */
  readonly base: ConceptEntry | null;
}

/**
 * Requests of the entry form, beyond reading and storing the entry; a part of `ExtensionRequests`.
 */
export interface FormRequests {
  /** The curated entry under the user's change; null when there is no change. */
  getBaseVersions(concept: ConceptId): BaseVersions | null;
  /** The curated entries that have changed since the user changed or hid them. */
  listChangedBases(): readonly ChangedBase[];
  /**
   * Records that the user has seen the current curated entry, so that their change is now based on
   * it. `entry` replaces the user's entry; null leaves it unchanged.
   */
  settleConceptEntry(concept: ConceptId, entry: ConceptEntry | null): SaveResult;
  /**
   * What is marked in a text and what is not, with reasons.
   * @param language the text's language, as a page states it; empty for none
   * @param draft an entry to use in this form, saved or not
   */
  tryText(text: string, language: string, draft: ConceptEntry | null): TriedText;
  /** Advice on an entry before it is saved, each with its place in the form. */
  adviseOnEntry(draft: ConceptEntry): readonly TermAdvice[];
  /**
   * The unsaved drafts, newest first; several of one entry that several windows edited. They are kept when
   * the page or the browser closes.
   */
  listDrafts(): readonly KeptDraft[];
  /**
   * Keeps a draft under its name.
   * @param found one that was left, and went on as this one: it is dropped, unless its window wrote in it since
   */
  keepDraft(draft: KeptDraft, found: SeenDraft | null): void;
  /** Drops a draft. @param at its state; one that was kept since stays. Null for whatever it is */
  dropDraft(id: string, at: string | null): void;
  /** Splits Chinese texts into words as pinyin does; the words of a text joined give the text. */
  splitWords(texts: readonly string[]): readonly (readonly string[])[];
}
