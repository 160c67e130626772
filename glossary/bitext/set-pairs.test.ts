import { describe, expect, test } from 'vitest';
import { checkByHand } from '../check/by-hand.ts';
import { check, checkRows, type CheckResult } from '../check/check.ts';
import { checkReport, pairTexts } from '../check/report/report.ts';
import { curatedCheck } from '../check/cases/rows-fixture.ts';
import { englishReportTexts } from '../curated/build/commands/report-texts.ts';
import { joinWithNext, partPair } from '../model/check/change-pairs.ts';
import type { ReportPair } from '../model/check/check-report.ts';
import type { Bitext } from './bitext.ts';
import { readBitext } from './read-bitext.ts';
import { savedCheck } from './saved-check-fixture.ts';
import { writeReport } from './write-report.ts';

const SOURCE = '我们坚持改革开放。\n网络空间很大。\n我们推进乡村振兴。';
const TARGET =
  'We uphold reform and opening up.\nCyberspace is large.\nWe advance rural revitalization.';
const whole = check(SOURCE, TARGET, curatedCheck);

/** The check with pairs that the user set, saved as JSON and read again. */
async function readAgain(
  change: (pairs: readonly ReportPair[]) => readonly ReportPair[] | undefined,
  edit: (json: string) => string = (json) => json,
  isByLine = false,
): Promise<{ readonly before: CheckResult; readonly bitext: Bitext }> {
  const before = checkByHand(whole, change(whole.beads) ?? [], curatedCheck);
  const saved = {
    ...savedCheck(SOURCE, TARGET),
    isByLine,
    pairs: pairTexts(before),
    report: checkReport(before, curatedCheck.finder, (text) => `#${text}`),
  };
  const json = await writeReport('json', saved, englishReportTexts(), 'en');
  const bytes = new TextEncoder().encode(edit(json as string));
  const reading = await readBitext({ name: 'a.json', bytes });
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading));
  return { before, bitext: reading.bitext };
}

/** The pairs that the user set, by their sentences. */
const setIn = ({ beads }: CheckResult): readonly unknown[] =>
  beads.flatMap(({ isFixed, source, target }) => (isFixed ? [{ source, target }] : []));

describe('pairs that were set by hand come back from a saved check', () => {
  test.each([
    ['joined', (pairs: readonly ReportPair[]) => joinWithNext(pairs, 0)],
    ['parted', (pairs: readonly ReportPair[]) => partPair(pairs, 1)],
    ['without counterpart at the end', (pairs: readonly ReportPair[]) => partPair(pairs, 2)],
  ])('%s', async (_what, change) => {
    const { before, bitext } = await readAgain(change);
    expect(setIn(before).length).toBeGreaterThan(0);
    const { source, target } = bitext.whole ?? { source: '', target: '' };
    const again = check(source, target, curatedCheck, bitext.setPairs);
    expect(setIn(again)).toEqual(setIn(before));
    expect(again.findings).toEqual(before.findings);
  });

  test('also where each line has its own translation', async () => {
    const { before, bitext } = await readAgain((pairs) => joinWithNext(pairs, 0), undefined, true);
    const rows = bitext.pairs.map(({ source, target }) => [source, target] as const);
    const again = checkRows(rows, curatedCheck, {}, bitext.setPairs);
    expect(setIn(again)).toEqual(setIn(before));
    expect(again.beads).toHaveLength(2);
  });

  test('of a check without any there are none', async () => {
    expect((await readAgain((pairs) => pairs)).bitext).not.toHaveProperty('setPairs');
  });

  test('pairs that fit no whole sentences, cross each other or lie outside are left out', () => {
    const at = (start: number, end: number): { readonly start: number; readonly end: number } => ({
      start,
      end,
    });
    const [one, two] = [whole.source.sentences[0], whole.source.sentences[1]];
    const [first, second] = [whole.target.sentences[0], whole.target.sentences[1]];
    if (!one || !two || !first || !second) throw new Error('the texts have fewer sentences');
    const fixed = (...setPairs: Parameters<typeof check>[3] & unknown[]): readonly unknown[] =>
      setIn(check(SOURCE, TARGET, curatedCheck, setPairs));
    expect(fixed({ source: one, target: first })).toHaveLength(1);
    expect(fixed({ source: at(1, 4), target: first })).toEqual([]);
    expect(fixed({ source: at(-3, NaN), target: at(4_000, 2) })).toEqual([]);
    expect(fixed({ source: two, target: second }, { source: one, target: first })).toEqual([
      { source: at(1, 2), target: at(1, 2) },
    ]);
  });
});
