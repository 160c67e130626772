/** The terms that are practised together, as one page of ours tells them another. */
import * as v from 'valibot';
import type { ConceptId } from '../entry/concept-entry.ts';
import { conceptIdSchema, listSchema, textSchema } from '../entry/concept-entry-schema.ts';

/** A concept, and the text in which it was met. */
export interface PracticeTerm {
  readonly concept: ConceptId;
  /** As the page writes it; empty where it is of no page. */
  readonly text: string;
}

/** The terms of a page, or some of a glossary. */
export interface PracticeSet {
  /** The title of the page; empty where there is none. */
  readonly title: string;
  readonly terms: readonly PracticeTerm[];
  /** How many terms there are, where `terms` are only the first of them. */
  readonly all?: number;
}

/** Most terms of a set: more than a speech has, and than anyone learns for one. */
export const MOST_PRACTICE_TERMS = 2_000;

const MOST_TITLE = 1_000;
const MOST_TERM = 500;

const setSchema: v.GenericSchema<unknown, PracticeSet> = v.object({
  title: textSchema(MOST_TITLE),
  terms: listSchema(
    v.object({ concept: conceptIdSchema, text: textSchema(MOST_TERM) }),
    MOST_PRACTICE_TERMS,
  ),
  all: v.exactOptional(v.number()),
});

/** The text of a set. What is too long is cut: a title, a term, and the terms after the most. */
export function writePracticeSet({ title, terms, all = terms.length }: PracticeSet): string {
  const set: PracticeSet = {
    title: title.slice(0, MOST_TITLE),
    terms: terms
      .slice(0, MOST_PRACTICE_TERMS)
      .map(({ concept, text }) => ({ concept, text: text.slice(0, MOST_TERM) })),
    ...(terms.length >= MOST_PRACTICE_TERMS && all > MOST_PRACTICE_TERMS && { all }),
  };
  return JSON.stringify(set);
}

/** Reads a set; undefined where the text is none. */
export function readPracticeSet(text: string): PracticeSet | undefined {
  try {
    const read = v.safeParse(setSchema, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
