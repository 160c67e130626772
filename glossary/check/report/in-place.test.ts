import { describe, expect, test } from 'vitest';
import type { ConceptEntry, TermSection } from '../../model/entry/concept-entry.ts';
import { writingOf } from '../../align/writing.ts';
import { equivalentsAt } from './in-place.ts';

const term = (text: string, status: TermSection['administrativeStatus']): TermSection => ({
  term: text,
  administrativeStatus: status,
});

/** An entry with terms of one language, of which the first is preferred. */
const entryOf = (language: string, first: string, ...others: readonly string[]): ConceptEntry => ({
  id: 'concept-a',
  languageSections: [
    {
      language,
      termSections: [
        term(first, 'preferred'),
        ...others.map((other) => term(other, 'admitted')),
        term('the old one', 'superseded'),
      ],
    },
  ],
});

/** What is offered first for a place in a text, which is between brackets. */
function offered(preferred: string, text: string, found?: string): string | undefined {
  const [before = '', marked = '', after = ''] = text.split(/[[\]]/u);
  const there = found === undefined ? undefined : term(found, 'superseded');
  return equivalentsAt(entryOf('en', preferred), 'Latn', { before, marked, after }, there)[0];
}

describe('an equivalent has the number of what stands there', () => {
  test.each([
    ['a plural of another rendering', 'free trade zone', 'All [zones of trade] grow.', undefined],
    ['a plural of a term', 'free trade zone', 'All [tax-free areas] grow.', 'tax-free area'],
  ])('%s', (_, preferred, text, found) => {
    expect(offered(preferred, text, found)).toBe('free trade zones');
  });

  test.each([
    ['the singular', 'free trade zone', 'A [tax-free area] grows.', 'tax-free area'],
    ['a plural that is the term’s own', 'reform', 'The [new measures] go on.', 'new measures'],
    ['a plural of what has none', 'cyber sovereignty', 'Their [rights on nets] count.', undefined],
    ['a plural, for a name', 'Belt and Road', 'Along [these roads] we go.', undefined],
  ])('but not where it is not certain: %s', (_, preferred, text, found) => {
    expect(offered(preferred, text, found)).toBe(preferred);
  });

  test('of a term that is a plural the singular', () => {
    expect(offered('core values', 'It is a [main value] of ours.', 'main values')).toBe(
      'core value',
    );
  });
});

describe('an equivalent has the capital of what stands there', () => {
  test.each([
    ['at the beginning', '[Net power] is good.', 'Cyber sovereignty'],
    [
      'at the beginning of a later sentence',
      'So it is. “[Net power] is good.',
      'Cyber sovereignty',
    ],
    ['of a line', 'A title\n[Net power] is good.', 'Cyber sovereignty'],
    ['in a title', 'On [Power over the Net] Today', 'Cyber Sovereignty'],
    ['in capitals', 'ON [NET POWER]', 'CYBER SOVEREIGNTY'],
    ['not within a sentence', 'We respect [Net power].', 'cyber sovereignty'],
    ['nor where there is none', '[net power] is good.', 'cyber sovereignty'],
  ])('%s', (_, text, wanted) => {
    expect(offered('cyber sovereignty', text)).toBe(wanted);
  });

  test('but not those that are the other term’s own', () => {
    expect(offered('rural bank', 'The [Old Bank] is closed.', 'Old Bank')).toBe('rural bank');
    expect(offered('Belt and Road', 'The [OBOR] grows.', 'OBOR')).toBe('Belt and Road');
  });

  test('and keeps small words small', () => {
    expect(offered('revival of China’s old-growth forests', 'The [Great Change] Ahead')).toBe(
      'Revival of China’s Old-Growth Forests',
    );
  });
});

test('the preferred one is first, and neither what stands there nor an outdated one is offered', () => {
  const place = { before: 'We uphold ', marked: 'opening', after: '.' };
  const entry = entryOf('en', 'reform and opening up', 'opening', 'opening up {n:arabic}', 'R&O');
  expect(equivalentsAt(entry, 'Latn', place)).toEqual(['reform and opening up', 'R&O']);
});

test('a Chinese text is offered the terms of its script', () => {
  const sections = [
    entryOf('zh-Hans', '网络'),
    entryOf('zh-Hant', '網絡'),
    entryOf('zh-TW', '網路'),
  ];
  const [first, ...others] = sections.map(({ languageSections: [section] }) => section);
  if (first === undefined) throw new Error('there are sections');
  const entry: ConceptEntry = { id: 'concept-a', languageSections: [first, ...others] };
  const place = { before: '', marked: '', after: '這是互聯網。' };
  const offeredIn = (text: string): readonly string[] =>
    equivalentsAt(entry, writingOf({ text, script: 'han' }), place);
  expect(offeredIn('這是互聯網。')).toEqual(['網絡', '網路']);
  expect(offeredIn('这是互联网。')).toEqual(['网络']);
});
