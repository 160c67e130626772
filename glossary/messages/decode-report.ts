/**
 * Checks the reports of frames, for the background and for the extension pages that listen to them.
 */
import * as v from 'valibot';
import { conceptIdSchema, listSchema, textSchema } from '../model/entry/concept-entry-schema.ts';
import { MOST_CONCEPTS } from './most-concepts.ts';
import type { Arguments, PageRequests } from './protocol.ts';
import { MOST_TEXT } from './text-for-message.ts';

/** What is told to pages of ours that listen, beside the background. */
export type ReportName = 'reportFrame' | 'reportSelection' | 'reportProgress';

const MAX_NAME = 200;
const MAX_SENTENCE = 2_000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const foundSchema = listSchema(
  v.object({
    concept: conceptIdSchema,
    count,
    text: textSchema(MOST_TEXT),
    inBoth: v.exactOptional(v.literal(true)),
  }),
  MOST_CONCEPTS,
);

/** The arguments that each report takes. */
export const REPORTS: {
  readonly [K in ReportName]: v.GenericSchema<unknown, Arguments<PageRequests, K>>;
} = {
  reportFrame: v.tuple([
    v.object({
      document: textSchema(MAX_NAME),
      enabled: v.boolean(),
      matches: count,
      found: foundSchema,
      perhaps: v.exactOptional(foundSchema),
    }),
  ]),
  reportProgress: v.tuple([
    v.object({ read: count, total: count, parts: v.picklist(['pages', 'chapters']) }),
  ]),
  reportSelection: v.tuple([
    v.object({
      text: textSchema(MOST_TEXT),
      language: textSchema(MAX_NAME),
      sentence: textSchema(MAX_SENTENCE),
    }),
  ]),
};

/**
 * Checks the arguments of a report and removes unknown properties.
 * @returns undefined if they do not fit
 */
export function decodeReport<K extends ReportName>(
  call: K,
  args: readonly unknown[],
): Arguments<PageRequests, K> | undefined {
  const schema: v.GenericSchema<unknown, Arguments<PageRequests, K>> = REPORTS[call];
  const result = v.safeParse(schema, args, { abortEarly: true });
  return result.success ? result.output : undefined;
}
