import { check, type CheckResult } from '../check/check.ts';
import { checkReport, pairTexts } from '../check/report/report.ts';
import { curatedReplacements } from '../curated/curated-fixture.ts';
import { curatedCheck } from '../check/cases/rows-fixture.ts';
import type { CheckAnswer } from '../model/check/answer.ts';
import type { BitextPair } from './bitext.ts';
import type { SavedCheck } from './saved-check.ts';

const EMPTY: SavedCheck = {
  title: '',
  titles: { source: '', target: '' },
  glossaries: [],
  date: '2026-11-29',
  source: '',
  target: '',
  isByLine: false,
  pairs: [],
  files: [],
  report: {
    sourceLanguage: 'zh',
    targetLanguage: 'en',
    text: '',
    groups: [],
    untranslated: [],
    unasked: [],
    sentences: { source: [], target: [] },
    pairs: [],
  },
  answers: [],
};

/** A check of some pairs in which nothing was found. */
export const checkOfPairs = (pairs: readonly BitextPair[]): SavedCheck => ({ ...EMPTY, pairs });

/** A check of two texts with the curated glossary. Hashes are the texts with a sign before them. */
export function savedCheck(
  source: string,
  target: string,
  answersTo: (report: SavedCheck['report']) => readonly CheckAnswer[] = () => [],
): SavedCheck {
  const result: CheckResult = check(source, target, curatedCheck);
  const report = checkReport(
    result,
    curatedCheck.finder,
    (text) => `#${text}`.slice(0, 60),
    curatedReplacements,
  );
  const pairs = pairTexts(result);
  return {
    ...EMPTY,
    title: 'A & B',
    titles: { source: '一 – https://example.org/a?b&c', target: '' },
    glossaries: ['Termlight 0.1.0', '<Mine> (3 entries)'],
    source,
    target,
    report,
    pairs,
    answers: answersTo(report),
  };
}
