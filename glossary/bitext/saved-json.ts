import * as v from 'valibot';
import {
  type CheckAnswer,
  checkAnswerSchema,
  MOST_ANSWERS,
  withAnswers,
} from '../model/check/answer.ts';
import type { SetPair } from '../model/check/check-report.ts';
import { MOST_CHECKED } from '../model/check/check-stage.ts';
import { jsonValue } from '../model/text/json-value.ts';
import { refusal } from '../exchange/file/read-result.ts';
import type { Bitext, BitextPair } from './bitext.ts';
import type { SavedCheck } from './saved-check.ts';

const FORMAT = 'termlight-check';
const VERSION = 1;

/** What is read of the name of a text, in UTF-16 units: a tab's address has no limit. */
const MOST_TITLE = 10_000;

type Span = SetPair['source'];

const text = v.pipe(v.string(), v.maxLength(MOST_CHECKED));
const title = v.pipe(
  v.string(),
  v.transform((name) => name.slice(0, MOST_TITLE)),
);
const language = v.picklist(['zh', 'en']);
const span = v.object({ start: v.number(), end: v.number() });

/** What is read of a saved check; the rest is for people and for other programs. */
const savedSchema = v.object({
  source: text,
  target: text,
  titles: v.optional(v.object({ source: title, target: title })),
  isByLine: v.boolean(),
  files: v.optional(v.array(v.object({ name: title, end: v.number() })), []),
  report: v.object({
    sourceLanguage: language,
    targetLanguage: language,
    // A file that another program made may have the texts and answers alone.
    sentences: v.optional(v.object({ source: v.array(span), target: v.array(span) })),
    pairs: v.optional(v.array(v.object({ source: span, target: span, isFixed: v.boolean() })), []),
  }),
  answers: v.pipe(v.array(checkAnswerSchema), v.maxLength(MOST_ANSWERS)),
});

/** A check as JSON, with both texts and those of the user's answers that are about it. */
export function writeSavedCheck(check: SavedCheck): string {
  const answers = answersTo(check);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...check, answers }, undefined, 2)}\n`;
}

function answersTo({ report, answers }: SavedCheck): readonly CheckAnswer[] {
  const { open, settled } = withAnswers(report, answers);
  const given = [...open, ...settled].flatMap(({ answer }) =>
    answer === undefined ? [] : [answer],
  );
  return [...new Set(given)];
}

/**
 * Reads a saved check, to be done again.
 * @throws RefusedFileError when it is no such file, or one of a later version
 */
export function readSavedCheck(json: string): Bitext {
  const value = jsonValue(json);
  const frame = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), value);
  if (!frame.success) throw refusal('unknownFormat', 'This is no saved check.');
  if (frame.output.version > VERSION)
    throw refusal('newerFile', 'This was written by a later version.');
  const read = v.safeParse(savedSchema, value);
  if (!read.success) throw refusal('badJson', 'This is no saved check, or it was changed.');
  const { source, target, titles, isByLine, files, report, answers } = read.output;
  const setPairs = setPairsOf(read.output);
  return {
    languages: { source: report.sourceLanguage, target: report.targetLanguage },
    leftOut: 0,
    answers,
    ...(titles && { titles }),
    ...(files.length > 0 && { files }),
    ...(setPairs.length > 0 && { setPairs }),
    ...(isByLine
      ? { pairs: pairsOfLines(source, target) }
      : { pairs: [], whole: { source, target } }),
  };
}

/** By characters, since a later version may divide the texts into other sentences. */
function setPairsOf({
  source,
  target,
  report: { sentences, pairs },
}: v.InferOutput<typeof savedSchema>): readonly SetPair[] {
  const spanIn = (whole: string, all: readonly Span[], { start, end }: Span): Span => {
    const from = all[start]?.start ?? whole.length;
    return { start: from, end: end > start ? (all[end - 1]?.end ?? whole.length) : from };
  };
  return pairs
    .filter(({ isFixed }) => isFixed)
    .map((pair) => ({
      source: spanIn(source, sentences?.source ?? [], pair.source),
      target: spanIn(target, sentences?.target ?? [], pair.target),
    }));
}

function pairsOfLines(source: string, target: string): readonly BitextPair[] {
  const others = target.split('\n');
  return source.split('\n').map((line, at) => ({ source: line, target: others[at] ?? '' }));
}
