import type { CheckAnswer } from '../model/check/answer.ts';
import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';

/** Requests of the page that checks translations; a part of `ExtensionRequests`. */
export interface CheckRequests {
  /** Entries by id, as they are stored, without those that no longer exist or are hidden. */
  getVisibleEntries(concepts: readonly ConceptId[]): readonly ConceptEntry[];
  /** The user's answers to findings. */
  getAnswers(): readonly CheckAnswer[];
  /** Keeps an answer, or takes it back. Answers all of them. */
  changeAnswer(answer: CheckAnswer, isGiven: boolean): readonly CheckAnswer[];
  /** Keeps the answers of a saved check beside those that are there. Answers all of them. */
  addAnswers(answers: readonly CheckAnswer[]): readonly CheckAnswer[];
}
