import * as v from 'valibot';
import { textSchema } from '../entry/concept-entry-schema.ts';
import type { QuickDraft } from './quick-entry.ts';

/** Longest text that a field of a draft takes, in UTF-16 units. */
const MOST_TEXT = 10_000;

const text = textSchema(MOST_TEXT);

const draftSchema: v.GenericSchema<unknown, QuickDraft> = v.object({
  term: text,
  language: text,
  equivalent: text,
  sentence: text,
  sourceTitle: text,
  sourceUrl: text,
});

/** The text of a draft. What is too long is cut. */
export function writeQuickDraft(draft: QuickDraft): string {
  return JSON.stringify(draft, (_field, value: unknown) =>
    typeof value === 'string' ? value.slice(0, MOST_TEXT) : value,
  );
}

/** Reads a draft that one page of ours gave another as JSON; undefined where the text is none. */
export function readQuickDraft(json: string): QuickDraft | undefined {
  try {
    const read = v.safeParse(draftSchema, JSON.parse(json));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
