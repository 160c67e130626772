import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sourceEntry } from '../subscription/source-fixture.ts';
import {
  changesSchema,
  conceptOfDocument,
  teamGlossarySchema,
  MOST_VERSIONS,
  readVersion,
} from './team-documents.ts';

describe('a document of an entry', () => {
  const doc = { _id: 'entry:e1', _rev: '2-b', by: 'ada', at: '2026', entry: sourceEntry('e1') };

  it('is read with its text, its writer and its other versions', () => {
    expect(conceptOfDocument('entry:e1')).toBe('e1');
    expect(readVersion('e1', { ...doc, _conflicts: ['2-a'] })).toEqual({
      rev: '2-b',
      by: 'ada',
      at: '2026',
      entry: sourceEntry('e1'),
      against: undefined,
      others: ['2-a'],
    });
  });

  it.each([
    ['has no text where it has none', { ...doc, entry: { id: 'e1' } }, undefined],
    [
      'has no text where it is that of another entry',
      { ...doc, entry: sourceEntry('e2') },
      undefined,
    ],
    ['is deleted whatever text it has', { ...doc, _deleted: true }, null],
  ])('%s', (_what, read, wanted) => {
    expect(readVersion('e1', read)?.entry).toBe(wanted);
  });

  it.each([
    ['a list', []],
    ['a text', 'entry'],
    ['a revision that is none', { ...doc, _rev: 'b' }],
  ])('is none where it has %s', (_what, read) => {
    expect(readVersion('e1', read)).toBeUndefined();
  });

  it('is read although who wrote it, when, or another version is odd', () => {
    const odd = { ...doc, by: {}, at: 'x'.repeat(9_999), against: 3, _conflicts: ['2-a b', '2-a'] };
    expect(readVersion('e1', odd)).toMatchObject({
      entry: sourceEntry('e1'),
      by: '',
      at: '',
      others: ['2-a'],
    });
  });

  it('has so many versions as are read, however many there are', () => {
    const others = Array.from({ length: 10_000 }, (_, place) => `2-${place}`);
    expect(readVersion('e1', { ...doc, _conflicts: others })?.others).toHaveLength(
      MOST_VERSIONS - 1,
    );
  });
});

it('reads a page of changes in which an id or a revision is odd', () => {
  const row = { id: 'entry:e1', changes: [{ rev: '2-b' }, { rev: '2-a b' }] };
  const results = [row, { ...row, id: 'entry:'.repeat(1_000) }, {}];
  const none = { id: '', changes: [] };
  expect(v.parse(changesSchema, { results, last_seq: 1 }).results).toEqual([row, none, none]);
});

it.each([{}, [], { results: 3, last_seq: {} }, null])(
  'takes %j for no changes and no glossary',
  (answer) => {
    expect(v.is(changesSchema, answer)).toBe(false);
    expect(v.is(teamGlossarySchema, answer)).toBe(false);
  },
);
