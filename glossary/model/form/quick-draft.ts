import * as v from 'valibot';
import { textSchema } from '../entry/concept-entry-schema.ts';
import type { QuickDraft } from './quick-entry.ts';

const text = textSchema(10_000);

const draftSchema: v.GenericSchema<unknown, QuickDraft> = v.object({
  term: text,
  language: text,
  equivalent: text,
  sentence: text,
  sourceTitle: text,
  sourceUrl: text,
});

/** Reads a draft that one page of ours gave another as JSON; undefined where the text is none. */
export function readQuickDraft(json: string): QuickDraft | undefined {
  try {
    const read = v.safeParse(draftSchema, JSON.parse(json));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
