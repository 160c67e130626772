import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { conceptEntrySchema } from '../model/entry/concept-entry-schema.ts';
import { sourceEntry } from '../subscription/source-fixture.ts';
import {
  changesSchema,
  conceptOfDocument,
  teamGlossarySchema,
  MOST_VERSIONS,
  readVersion,
  TEAM_VERSION,
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

/** The names of all fields that a schema reads, with those that they stand in. */
function fieldsOf(schema: unknown, place = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { entries, item, items, wrapped, pipe } = schema as Readonly<Record<string, unknown>>;
  const named = Object.entries(entries ?? {}).flatMap(([name, field]) => {
    const path = place === '' ? name : `${place}.${name}`;
    return [path, ...fieldsOf(field, path)];
  });
  const inner = [item, items, wrapped, pipe].flat().flatMap((one) => fieldsOf(one, place));
  return [...new Set([...named, ...inner])];
}

it('reads these fields of an entry in this version; with another field there is a new version', () => {
  expect({ version: TEAM_VERSION, fields: fieldsOf(conceptEntrySchema) }).toMatchInlineSnapshot(`
    {
      "fields": [
        "id",
        "subjectField",
        "jurisdiction",
        "related",
        "related.relation",
        "related.concept",
        "note",
        "kept",
        "kept.name",
        "kept.value",
        "kept.target",
        "kept.with",
        "kept.with.name",
        "kept.with.value",
        "kept.with.target",
        "languageSections",
        "languageSections.language",
        "languageSections.termSections",
        "languageSections.termSections.term",
        "languageSections.termSections.administrativeStatus",
        "languageSections.termSections.partOfSpeech",
        "languageSections.termSections.termType",
        "languageSections.termSections.geographicalUsage",
        "languageSections.termSections.reading",
        "languageSections.termSections.note",
        "languageSections.termSections.sources",
        "languageSections.termSections.sources.title",
        "languageSections.termSections.sources.issuer",
        "languageSections.termSections.sources.date",
        "languageSections.termSections.sources.url",
        "languageSections.termSections.sources.issuerUrl",
        "languageSections.termSections.sources.readAt",
        "languageSections.termSections.sources.evidence",
        "languageSections.termSections.examples",
        "languageSections.termSections.examples.sentence",
        "languageSections.termSections.examples.title",
        "languageSections.termSections.examples.url",
        "languageSections.termSections.examples.date",
        "languageSections.termSections.matching",
        "languageSections.termSections.matching.caseSensitive",
        "languageSections.termSections.matching.inflection",
        "languageSections.termSections.matching.extraForms",
        "languageSections.termSections.matching.notInside",
        "languageSections.termSections.matching.foldDiacritics",
        "languageSections.termSections.matching.insideWords",
        "languageSections.termSections.matching.marking",
        "languageSections.termSections.matching.check",
        "languageSections.termSections.kept",
        "languageSections.termSections.kept.name",
        "languageSections.termSections.kept.value",
        "languageSections.termSections.kept.target",
        "languageSections.termSections.kept.with",
        "languageSections.termSections.kept.with.name",
        "languageSections.termSections.kept.with.value",
        "languageSections.termSections.kept.with.target",
        "languageSections.definition",
        "languageSections.kept",
        "languageSections.kept.name",
        "languageSections.kept.value",
        "languageSections.kept.target",
        "languageSections.kept.with",
        "languageSections.kept.with.name",
        "languageSections.kept.with.value",
        "languageSections.kept.with.target",
      ],
      "version": 1,
    }
  `);
});
