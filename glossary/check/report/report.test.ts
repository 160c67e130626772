import { describe, expect, test } from 'vitest';
import { check } from '../check.ts';
import type { CheckReport, ReportGroup } from '../../model/check/check-report.ts';
import type { LanguageSection, TermSection } from '../../model/entry/concept-entry.ts';
import { curatedReplacements } from '../../curated/curated-fixture.ts';
import { contextOf, curatedCheck } from '../cases/rows-fixture.ts';
import { hashedTexts, listedTerms, checkReport } from './report.ts';

function reportOn(source: string, target: string): CheckReport {
  return checkReport(
    check(source, target, curatedCheck),
    curatedCheck.finder,
    (text) => `#${text}`,
    curatedReplacements,
  );
}

const groupOf = ({ groups }: CheckReport, term: string): ReportGroup | undefined =>
  groups.find((group) => group.term === term);

/** A language of an entry, with terms that are all admitted. */
function language(tag: string, ...terms: readonly string[]): LanguageSection {
  const sections = terms.map((term) => ({ term, administrativeStatus: 'admitted' as const }));
  return { language: tag, termSections: sections as [TermSection, ...TermSection[]] };
}

const SOURCE = '人类命运共同体很重要。我们坚持网络主权。';
const TARGET =
  'A community of common destiny for mankind is important. We uphold the sovereignty of networks.';

describe('the report of a check', () => {
  const report = reportOn(SOURCE, TARGET);

  test('has an outdated form with what replaces it, and the documents of both with their dates', () => {
    const [group] = report.groups;
    expect(group).toMatchObject({
      kind: 'outdated',
      weight: 'error',
      rendering: 'community of common destiny for mankind',
      expected: { status: 'preferred', date: expect.stringMatching(/^\d{4}/u) as string },
      found: {
        status: 'superseded',
        replaced: {
          date: '2017-10-18',
          document: expect.stringContaining('19th') as string,
        },
      },
    });
  });

  test('has both sentences of a place with what is spoken of marked', () => {
    const [place] = groupOf(report, '网络主权')?.places ?? [];
    expect(place?.source).toEqual({ before: '我们坚持', marked: '网络主权', after: '。' });
    expect(place?.hash).toBe('#我们坚持网络主权。');
    const { before = '', marked = '', after = '' } = place?.target ?? {};
    expect(before + marked + after).toBe('We uphold the sovereignty of networks.');
    expect(TARGET.slice(place?.start, place?.end)).toBe(marked || before);
  });

  test('offers for a place what may stand there instead, as it would stand there', () => {
    const english = reportOn(SOURCE, TARGET.replace('the sovereignty', 'Sovereignty'));
    const [first] = english.groups[0]?.places ?? [];
    expect(first?.equivalents?.[0]).toBe('community with a shared future for mankind');
    expect(groupOf(english, '网络主权')?.places[0]?.equivalents).toContain('cyber sovereignty');
    const right = reportOn('我们坚持网络主权。', 'We uphold cyber sovereignty.');
    expect(groupOf(right, '网络主权')?.places[0]).not.toHaveProperty('equivalents');
  });

  test('has what the text says otherwise elsewhere as a group of its own', () => {
    const context = contextOf([
      {
        id: 'concept-strong',
        languageSections: [
          language('zh-Hans', '网络强国'),
          language('en', 'cyber power', 'country with a strong network'),
        ],
      },
    ]);
    const result = check(
      '建设网络强国。\n网络强国好。\n什么是网络强国？',
      'Become cyber powers.\nA cyber power is good.\nWhat is a country with a strong network?',
      context,
    );
    const { groups } = checkReport(result, context.finder, (text) => `#${text}`);
    expect(groups.filter(({ kind }) => kind === 'inconsistent')).toMatchObject([
      {
        weight: 'warning',
        term: '网络强国',
        rendering: 'country with a strong network',
        expected: { term: 'cyber power' },
        places: [
          {
            hash: '#什么是网络强国？',
            source: { marked: '网络强国' },
            equivalents: ['cyber power'],
          },
        ],
      },
    ]);
  });

  test('has a key of its own for each group, also where a word is everyday in small letters alone', () => {
    const context = contextOf([
      {
        id: 'concept-space',
        languageSections: [language('zh-Hans', '网络空间'), language('en', 'cyberspace')],
      },
    ]);
    const result = check(
      'Cyberspace is new. A cyberspace is old.',
      '这是新的。那是旧的。',
      context,
    );
    const { groups } = checkReport(result, context.finder, (text) => `#${text}`);
    expect(groups.map(({ weight }) => weight)).toEqual(['warning', 'remark']);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(2);
  });

  test('of texts that cannot be checked says why, and has no groups', () => {
    expect(reportOn(SOURCE, SOURCE)).toMatchObject({ refusal: 'same language', groups: [] });
  });

  test('needs the hashes of the source and its sentences alone', () => {
    const result = check(SOURCE, TARGET, curatedCheck);
    const known = new Map(hashedTexts(result.source).map((text) => [text, text.length.toString()]));
    const hashes = checkReport(result, curatedCheck.finder, (text) => known.get(text) ?? 'none');
    expect(JSON.stringify(hashes)).not.toContain('none"');
  });
});

test('the terms of one text are listed with what they are in the other language', () => {
  const terms = listedTerms(`${SOURCE}网络主权。`, 'han', curatedCheck.finder);
  expect(terms.find(({ term }) => term === '网络主权')).toMatchObject({
    count: 2,
    expected: { term: 'cyber sovereignty', status: 'preferred' },
  });
});
