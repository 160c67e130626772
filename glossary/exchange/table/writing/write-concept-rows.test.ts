import { describe, expect, it } from 'vitest';
import type { ConceptEntry, TermSection } from '../../../model/entry/concept-entry.ts';
import { read } from '../../read-fixture.ts';
import { conceptRowsOf } from './write-concept-rows.ts';

const term = (text: string, status: TermSection['administrativeStatus']): TermSection => ({
  term: text,
  administrativeStatus: status,
});

const ENTRY: ConceptEntry = {
  id: 'c1',
  subjectField: 'IT',
  languageSections: [
    {
      language: 'zh-Hans',
      definition: '由网络构成的空间',
      termSections: [term('网络空间', 'preferred'), term('赛博空间', 'deprecated')],
    },
    {
      language: 'en',
      termSections: [
        term('cyberspace', 'preferred'),
        { ...term('cyber space', 'admitted'), note: 'rare' },
      ],
    },
  ],
};

/** The rows as a file of tabs, with lines in quotation marks. */
function asTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return rows.map((cells) => cells.map(cell).join('\t')).join('\n');
}

describe('a table with a row for each entry', () => {
  it('has a column for the terms of each language, and others only where they are needed', () => {
    const [header, row] = conceptRowsOf([ENTRY]);
    expect(header).toEqual([
      'id',
      'subject_field',
      'jurisdiction',
      'note',
      'zh-Hans',
      'zh-Hans:forbidden',
      'zh-Hans:definition',
      'en',
      'more',
    ]);
    expect(row?.slice(0, 8)).toEqual([
      'c1',
      'IT',
      '',
      '',
      '网络空间',
      '赛博空间',
      '由网络构成的空间',
      'cyberspace\ncyber space',
    ]);
    expect(JSON.parse(row?.[8] ?? '')).toEqual({
      languages: { en: { terms: [['cyber space', { note: 'rare' }]] } },
    });
  });

  it('is read with what was changed in it, and what is said of a term goes with that', async () => {
    const rows = conceptRowsOf([ENTRY]).map((cells) =>
      cells.map((cell) => (cell.startsWith('cyberspace') ? 'the net\ncyber space\nweb' : cell)),
    );
    const { entries } = await read('a.tsv', asTable(rows));
    expect(entries[0]?.entry.languageSections[1]?.termSections).toEqual([
      term('the net', 'preferred'),
      { ...term('cyber space', 'admitted'), note: 'rare' },
      term('web', 'admitted'),
    ]);
  });

  it.each(['tw', 'cn', 'sc', 'zh-Hant-TW', 'sr-Latn-RS', 'en-GB-oxendict', 'de'])(
    'names the language %s so that it is read as that',
    async (language) => {
      const entry: ConceptEntry = {
        id: 'c1',
        languageSections: [
          {
            language,
            definition: 'd',
            termSections: [term('a', 'preferred'), term('b', 'deprecated')],
          },
        ],
      };
      const { entries, unknownLanguages } = await read('a.tsv', asTable(conceptRowsOf([entry])));
      expect([unknownLanguages, entries.map((one) => one.entry)]).toEqual([
        language === 'cn' ? ['cn'] : [],
        language === 'cn' ? [] : [entry],
      ]);
    },
  );
});
