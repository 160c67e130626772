import { describe, expect, it } from 'vitest';
import { changedEntry, type EntryChange } from './bulk-change.ts';
import type { ConceptEntry } from '../entry/concept-entry.ts';
import { textDifferences } from '../entry/text-differences.ts';

const ENTRY: ConceptEntry = {
  id: 'user-1',
  subjectField: 'law',
  note: 'An Act of 1998.',
  languageSections: [
    {
      language: 'zh-Hans',
      definition: '法案的定义',
      termSections: [{ term: '数据法案', administrativeStatus: 'preferred', note: '法案' }],
    },
    {
      language: 'en',
      termSections: [
        { term: 'Data Act', administrativeStatus: 'preferred' },
        { term: 'act on data exactness', administrativeStatus: 'admitted' },
      ],
    },
  ],
};

const REPLACE = {
  kind: 'replace',
  replacement: 'Law',
  texts: ['terms', 'notes', 'definitions'],
  matchCase: false,
  wholeWords: false,
} as const;

/** What a change does to the entry, as `before → after`. */
function done(change: EntryChange): readonly string[] {
  return textDifferences(ENTRY, changedEntry(ENTRY, change)).map(
    ({ before, after }) => `${before} → ${after}`,
  );
}

describe('a change of many entries', () => {
  it.each<[string, EntryChange, readonly string[]]>([
    ['a subject field', { kind: 'subjectField', subjectField: ' trade ' }, ['law → trade']],
    ['no subject field', { kind: 'subjectField', subjectField: '' }, ['law → ']],
    [
      'the status of all terms',
      { kind: 'status', status: 'deprecated', terms: 'all' },
      ['preferred → deprecated', 'preferred → deprecated', 'admitted → deprecated'],
    ],
    [
      'the status of Chinese terms',
      { kind: 'status', status: 'admitted', terms: 'chinese' },
      ['preferred → admitted'],
    ],
    [
      'one status for another',
      { kind: 'status', status: 'superseded', terms: 'others', from: 'admitted' },
      ['admitted → superseded'],
    ],
    [
      'a text in any case',
      { ...REPLACE, find: 'act' },
      [
        'Data Act → Data Law',
        'act on data exactness → Law on data exLawness',
        'An Act of 1998. → An Law of 1998.',
      ],
    ],
    [
      'a text in its own case',
      { ...REPLACE, find: 'Act', matchCase: true },
      ['Data Act → Data Law', 'An Act of 1998. → An Law of 1998.'],
    ],
    [
      'whole words',
      { ...REPLACE, find: 'act', wholeWords: true, texts: ['terms'] },
      ['Data Act → Data Law', 'act on data exactness → Law on data exactness'],
    ],
    [
      'a Chinese text, wherever it stands',
      { ...REPLACE, find: '法案', replacement: '法', wholeWords: true },
      ['数据法案 → 数据法', '法案 → 法', '法案的定义 → 法的定义'],
    ],
    [
      'only definitions',
      { ...REPLACE, find: '法案', texts: ['definitions'] },
      ['法案的定义 → Law的定义'],
    ],
    ['signs of a pattern as they are', { ...REPLACE, find: '.*' }, []],
    [
      'a point',
      { ...REPLACE, find: '8.', replacement: '$&' },
      ['An Act of 1998. → An Act of 199$&'],
    ],
    ['nothing', { ...REPLACE, find: '' }, []],
  ])('changes %s', (_name, change, differences) => {
    expect(done(change)).toEqual(differences);
  });

  it.each<[string, EntryChange]>([
    ['the same field', { kind: 'subjectField', subjectField: 'law' }],
    [
      'a status that no term has',
      { kind: 'status', status: 'admitted', terms: 'all', from: 'superseded' },
    ],
    ['a text that is not there', { ...REPLACE, find: 'regulation' }],
  ])('leaves an entry as it is for %s', (_name, change) => {
    expect(changedEntry(ENTRY, change)).toBe(ENTRY);
  });
});
