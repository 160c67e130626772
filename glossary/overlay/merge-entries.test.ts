import { describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { DEFAULT_GLOSSARIES } from '../model/glossary/glossary.ts';
import type { GlossaryList } from '../model/glossary/glossary-list.ts';
import { decideMergedEntry } from './merge-entries.ts';
import type { OverlayRecord } from './record.ts';
import { addedRecord } from './record-of.ts';

const BEFORE = '2026-11-25T00:00:00.000Z';
const NOW = '2026-11-26T00:00:00.000Z';

const [OWN] = DEFAULT_GLOSSARIES;
const SEA = { ...OWN, id: 'glossary-sea', name: 'Sea' };
const LIST: GlossaryList = [SEA, ...DEFAULT_GLOSSARIES];

function entryOf(id: string, related: readonly string[] = []): ConceptEntry {
  return {
    id,
    languageSections: [
      { language: 'en', termSections: [{ term: 'port', administrativeStatus: 'preferred' }] },
    ],
    ...(related.length > 0 && {
      related: related.map((concept) => ({ relation: 'seeAlso', concept }) as const),
    }),
  };
}

const recordsOf = (...records: readonly OverlayRecord[]) =>
  new Map(records.map((record) => [record.id, record]));

const RECORDS = recordsOf(
  addedRecord(entryOf('user-a', ['user-b', 'user-c']), SEA.id, BEFORE),
  addedRecord(entryOf('user-b'), 'own', BEFORE),
  addedRecord(entryOf('user-c', ['user-a', 'user-b']), 'own', BEFORE),
);

const SEEN = new Map([
  ['user-a', BEFORE],
  ['user-b', BEFORE],
]);

const MERGED = { ...entryOf('user-a', ['user-b', 'user-c']), note: 'merged' };

interface Given {
  readonly entry?: ConceptEntry;
  readonly seen?: ReadonlyMap<string, string>;
  readonly records?: ReadonlyMap<string, OverlayRecord>;
  readonly list?: GlossaryList;
}

function decided({ entry = MERGED, seen = SEEN, records = RECORDS, list = LIST }: Given = {}) {
  return decideMergedEntry(entry, seen, records, list, NOW);
}

describe('several entries that become one', () => {
  it('are one change: the one stays in its glossary, the others go, and relations follow', () => {
    expect(decided()).toEqual({
      ok: true,
      answer: undefined,
      change: {
        kind: 'merged',
        term: 'port',
        records: new Map([
          // It is not related to itself.
          [
            'user-a',
            addedRecord({ ...entryOf('user-a', ['user-c']), note: 'merged' }, SEA.id, NOW),
          ],
          ['user-b', null],
          ['user-c', addedRecord(entryOf('user-c', ['user-a']), 'own', NOW)],
        ]),
      },
    });
  });

  const shut: GlossaryList = LIST.map((one) =>
    one.id === 'own' ? { ...one, readOnly: true } : one,
  );
  const newer = new Map([...RECORDS, ['user-b', addedRecord(entryOf('user-b'), 'own', NOW)]]);
  it.each([
    ['one was changed since', { records: newer }, 'changedMeanwhile'],
    ['one is gone', { records: recordsOf(...[...RECORDS.values()].slice(0, 1)) }, 'noEntry'],
    ['one is in a glossary that is only read', { list: shut }, 'readOnlyGlossary'],
    ['one is official', { seen: new Map([...SEEN, ['concept-a', BEFORE]]) }, 'noEntry'],
    ['the merged one is none of them', { entry: entryOf('user-c') }, 'noEntry'],
  ])('are left alone where %s', (_, given, code) => {
    expect(decided(given)).toMatchObject({ ok: false, issues: [{ code }] });
  });
});
