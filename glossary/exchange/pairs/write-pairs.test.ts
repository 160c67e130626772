import { describe, expect, it } from 'vitest';
import type { ConceptEntry, TermSection } from '../../model/entry/concept-entry.ts';
import { lossesOf } from '../losses.ts';
import { inWords, read } from '../read-fixture.ts';
import { writeAnki, writeOmegat, writeUtx } from './write-pairs.ts';

const PAIR = { source: 'zh-Hant-TW', target: 'en-US' };

type Terms = readonly [TermSection, ...TermSection[]];

function entryOf(source: Terms, target: Terms, more: object = {}): ConceptEntry {
  return {
    id: 'user-1',
    languageSections: [
      { language: PAIR.source, termSections: source },
      { language: PAIR.target, termSections: target },
    ],
    ...more,
  };
}

function term(text: string, more: Partial<TermSection> = {}): TermSection {
  return { term: text, administrativeStatus: 'preferred', ...more };
}

function lost(format: 'utx' | 'omegat' | 'anki', entry: ConceptEntry): readonly string[] {
  return lossesOf(format, [entry], PAIR).map(({ kind }) => kind);
}

describe('UTX', () => {
  it('has all source terms that may be used, and all equivalents with their status', async () => {
    const entry = entryOf(
      [term('網路'), term('網際網路', { administrativeStatus: 'admitted' })],
      [term('network'), term('net', { administrativeStatus: 'deprecated' })],
    );
    const { entries } = await read('a.utx', writeUtx([entry], PAIR, '2026-11-28'));
    expect(entries.map((one) => inWords(one.entry))).toEqual([inWords(entry)]);
    expect(lost('utx', entry)).toEqual([]);
  });

  it.each<readonly [string, Terms, Terms, readonly string[]]>([
    [
      'an equivalent that is superseded',
      [term('網路')],
      [term('network'), term('net', { administrativeStatus: 'superseded' })],
      ['status'],
    ],
    [
      'a source term of another status than its place has',
      [term('網路', { administrativeStatus: 'admitted' })],
      [term('network')],
      ['status'],
    ],
    [
      'a source term that may not be used',
      [term('網路'), term('網絡', { administrativeStatus: 'deprecated' })],
      [term('network')],
      ['otherTerms'],
    ],
  ])('says that it loses %s', (_name, source, target, kinds) => {
    expect(lost('utx', entryOf(source, target))).toEqual(kinds);
  });
});

describe('OmegaT', () => {
  it('has the note of each equivalent, and its languages with their regions', async () => {
    const entry = entryOf(
      [term('網路')],
      [term('network', { note: 'of lines' }), term('the Net', { note: 'of people' })],
    );
    const { entries, table } = await read('a.txt', writeOmegat([entry], PAIR));
    expect(entries.map((one) => [inWords(one.entry), one.entry.note])).toEqual([
      ['zh-Hant-TW: 網路; en-US: network', 'of lines'],
      ['zh-Hant-TW: 網路; en-US: the Net', 'of people'],
    ]);
    expect(table?.header).toBeUndefined();
  });
});

describe('Anki', () => {
  it('has a term that begins as a comment in quotation marks, and the jurisdiction', () => {
    const entry = entryOf([term('#標籤')], [term('hashtag')], {
      subjectField: 'the web',
      jurisdiction: 'TW',
    });
    const [card] = writeAnki([entry], PAIR).trimEnd().split('\n').slice(4);
    expect(card?.split('\t')).toEqual(['"#標籤"', 'hashtag', '', '', '', 'the_web TW']);
    expect(lost('anki', entry)).toEqual([]);
  });
});
