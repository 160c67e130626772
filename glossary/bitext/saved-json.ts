import * as v from 'valibot';
import {
  type CheckAnswer,
  checkAnswerSchema,
  MOST_ANSWERS,
  withAnswers,
} from '../model/check/answer.ts';
import { MOST_CHECKED } from '../model/check/check-stage.ts';
import { jsonValue } from '../model/text/json-value.ts';
import { refusal } from '../exchange/file/read-result.ts';
import type { Bitext, BitextPair } from './bitext.ts';
import type { SavedCheck } from './saved-check.ts';

const FORMAT = 'termlight-check';
const VERSION = 1;

/** What is read of the name of a text, in UTF-16 units: a tab's address has no limit. */
const MOST_TITLE = 10_000;

const text = v.pipe(v.string(), v.maxLength(MOST_CHECKED));
const title = v.pipe(
  v.string(),
  v.transform((name) => name.slice(0, MOST_TITLE)),
);
const language = v.picklist(['zh', 'en']);

/** What is read of a saved check; the rest is for people and for other programs. */
const savedSchema = v.object({
  source: text,
  target: text,
  titles: v.optional(v.object({ source: title, target: title })),
  isByLine: v.boolean(),
  report: v.object({ sourceLanguage: language, targetLanguage: language }),
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
  const { source, target, titles, isByLine, report, answers } = read.output;
  return {
    languages: { source: report.sourceLanguage, target: report.targetLanguage },
    leftOut: 0,
    answers,
    ...(titles && { titles }),
    ...(isByLine
      ? { pairs: pairsOfLines(source, target) }
      : { pairs: [], whole: { source, target } }),
  };
}

function pairsOfLines(source: string, target: string): readonly BitextPair[] {
  const others = target.split('\n');
  return source.split('\n').map((line, at) => ({ source: line, target: others[at] ?? '' }));
}
