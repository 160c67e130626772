import { describe, expect, test } from 'vitest';
import { alignmentLines, checkLines, exitCodeOf } from './check-lines.ts';
import { check } from '../../../check/check.ts';
import { checkJson } from './check-json.ts';
import { curatedReplacements } from '../../curated-fixture.ts';
import { curatedCheck } from '../../../check/cases/rows-fixture.ts';

const SOURCE =
  '我们坚持改革开放。\n构建网络空间命运共同体。\n这里有一大段文字完全没有译文，一个字也没有，看不懂的人只好去问别人。\n我们建设美丽中国，推进乡村振兴。';
const TARGET =
  'We uphold reform and opening up.\nBuild a community of common future in cyberspace.\nWe build a pretty country, and advance rural revitalization.';
const result = check(SOURCE, TARGET, curatedCheck);
const { entries } = curatedCheck.finder;

describe('a check for a terminal', () => {
  const lines = checkLines(result, entries, false, curatedReplacements);

  test('begins with counts, and has what is outdated first', () => {
    expect(lines[1]).toContain('1 outdated');
    expect(lines.find((line) => /^[✘!·✔]/u.test(line))).toContain(
      '✘ outdated: 构建网络空间命运共同体 “community of common future in cyberspace”',
    );
  });

  test('counts one as one, and lists nothing behind none', () => {
    const one = check('改革开放。', 'Reform and opening up.', curatedCheck);
    expect(checkLines(one, entries, false).slice(0, 2)).toEqual([
      '1 sentence in 1 bead with 1; 0 doubtful',
      '1 term: 1 approved',
    ]);
    expect(checkLines({ ...one, findings: [] }, entries, false)[1]).toBe('0 terms');
  });

  test('names the form that replaces it, with document and date, and both sentences', () => {
    const text = lines.join('\n');
    expect(text).toMatch(/expected: community with a shared future in cyberspace \(.+, \d{4}.*\)/u);
    expect(text).toMatch(/superseded: community of common future in cyberspace \(.+\)/u);
    expect(text).toContain(
      '    构建网络空间命运共同体。\n      Build a community of common future',
    );
  });

  test('says when and by what an outdated form was replaced', () => {
    const old = (source: string, target: string): string =>
      checkLines(check(source, target, curatedCheck), entries, false, curatedReplacements).join(
        '\n',
      );
    expect(old('构建人类命运共同体。', 'Build a community of common destiny.')).toMatch(
      /^ {4}replaced on 2017-10-18 by .*19th/mu,
    );
    expect(old('这是一带一路。', 'This is OBOR.')).toMatch(/^ {4}replaced in 2015-09 by \S/mu);
    expect(lines.join('\n')).toMatch(/^ {4}replaced by \S/mu);
  });

  test('lists what is right only when asked, and sentences without translation', () => {
    expect(lines.some((line) => line.startsWith('✔'))).toBe(false);
    expect(checkLines(result, entries, true).some((line) => line.startsWith('✔'))).toBe(true);
    expect(lines).toContain(
      '    这里有一大段文字完全没有译文，一个字也没有，看不懂的人只好去问别人。',
    );
  });

  test('says plainly why nothing was checked', () => {
    const refused = check('一。', '二。', curatedCheck);
    expect(checkLines(refused, entries, false)).toEqual([expect.stringContaining('same language')]);
    expect(alignmentLines(refused)[0]).toContain('same language');
  });

  test('ends with 2 where nothing was checked, and 1 where something is outdated', () => {
    expect(exitCodeOf(check('一。', '二。', curatedCheck))).toBe(2);
    expect(exitCodeOf(result)).toBe(1);
    expect(exitCodeOf(check('改革开放。', 'Reform and opening up.', curatedCheck))).toBe(0);
  });
});

test('the aligned sentences, bead by bead', () => {
  const lines = alignmentLines(result);
  expect(lines.filter((line) => /^(?:\? )?\d : \d$/u.test(line))).toHaveLength(4);
  expect(lines).toContain('    Build a community of common future in cyberspace.');
});

test('JSON has the groups with their places, and all beads', () => {
  const json = JSON.parse(JSON.stringify(checkJson(result, entries)));
  expect(json.groups[0]).toMatchObject({
    verdict: 'outdated',
    expected: { term: 'community with a shared future in cyberspace' },
    places: [{ bead: 1, target: { text: 'community of common future in cyberspace' } }],
  });
  expect(json.beads).toHaveLength(4);
});
