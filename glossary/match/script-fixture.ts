import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { patternsOf } from './forms/pattern.ts';
import { LETTERS, scriptOf } from './script.ts';

/** The forms of entries that have no letter of their script: they are in no layer by script. */
export const formsWithoutLetters = (entries: readonly ConceptEntry[]): readonly string[] =>
  entries
    .flatMap((entry) => patternsOf(entry))
    .filter(({ key }) => !LETTERS[scriptOf(key)].test(key))
    .map(({ form }) => form);

/** Whether every form has a letter of its script, as in the curated glossary. */
export const hasLetters = (entries: readonly ConceptEntry[]): boolean =>
  formsWithoutLetters(entries).length === 0;
