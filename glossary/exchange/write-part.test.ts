import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { bytesOf as encoded, read } from './read-fixture.ts';
import { FILE_TYPES, type WrittenFormat } from './file/written-format.ts';
import { type PartLimits, writePart } from './write-part.ts';

const PAIR = { source: 'zh-Hans', target: 'en' };
const WIDE: PartLimits = { entries: 1e9, rows: 1e9, workbookRows: 1e9, bytes: 1e9 };

/** Entries of so many terms on each side. */
function entriesOf(...terms: readonly number[]): readonly ConceptEntry[] {
  return terms.map((count, id): ConceptEntry => {
    const section = (language: string) => ({
      language,
      termSections: Array.from({ length: count }, (_, at) => ({
        term: `${language === 'en' ? 'term' : '词'} ${id}.${at}`,
        administrativeStatus: at === 0 ? 'preferred' : 'admitted',
      })),
    });
    const languageSections = [section('zh-Hans'), section('en')];
    return { id: `concept-${id}`, languageSections } as unknown as ConceptEntry;
  });
}

async function partsOf(
  format: WrittenFormat,
  entries: readonly ConceptEntry[],
  limits: PartLimits,
): Promise<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for (let from = 0; from < entries.length;) {
    const { content, next } = await writePart(
      format,
      entries,
      PAIR,
      '2026-11-28',
      from,
      {},
      limits,
    );
    expect(next).toBeGreaterThan(from);
    parts.push(typeof content === 'string' ? encoded(content) : new Uint8Array(content));
    from = next;
  }
  return parts;
}

const FORMATS = [
  'json',
  'jsonLines',
  'tbx3',
  'tbx2',
  'multiTerm',
  'csv',
  'tsv',
  'xlsx',
  'xlsxConcepts',
  'omegat',
  'memoq',
  'deepl',
  'google',
  'utx',
] as const;

describe('a glossary that is too large for one file is written into several', () => {
  it.each(FORMATS)('of which each %s can be imported, and all together are it', async (format) => {
    const glossary = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(glossary, fc.integer({ min: 1, max: 9 }), async (terms, most) => {
        const entries = entriesOf(...terms);
        const parts = await partsOf(format, entries, { ...WIDE, entries: Math.max(16, most) });
        const whole = await partsOf(format, entries, WIDE);
        expect(whole).toHaveLength(1);
        const name = `a${FILE_TYPES[format].extension}`;
        const inParts = await Promise.all(parts.map((part) => read(name, part)));
        const [inOne] = await Promise.all(whole.map((part) => read(name, part)));
        for (const { found } of inParts) expect(found.entries).toBeLessThanOrEqual(16);
        const termsIn = (results: readonly (typeof inOne)[]): number =>
          results.reduce((sum, result) => sum + (result?.found.terms ?? 0), 0);
        expect(termsIn(inParts)).toBe(termsIn([inOne]));
      }),
      { numRuns: format.startsWith('xlsx') ? 5 : 15 },
    );
  });

  it.each([
    ['entries', 'json', { ...WIDE, entries: 2 }, [2, 2, 1]],
    ['rows of terms', 'csv', { ...WIDE, rows: 9 }, [2, 2, 1]],
    ['rows of a workbook', 'xlsx', { ...WIDE, workbookRows: 5 }, [1, 1, 1, 1, 1]],
    ['lines of a format without ids', 'omegat', { ...WIDE, entries: 8 }, [2, 2, 1]],
  ] as const)('by its %s', async (_name, format, limits, sizes) => {
    const parts = await partsOf(format, entriesOf(2, 2, 2, 2, 2), limits);
    const name = `a${FILE_TYPES[format].extension}`;
    const found = await Promise.all(parts.map(async (part) => (await read(name, part)).found));
    expect(found.map(({ terms }) => (format === 'omegat' ? terms / 8 : terms / 4))).toEqual(sizes);
  });

  it('by its bytes, of which none has more than may be', async () => {
    const parts = await partsOf('tbx3', entriesOf(...Array.from({ length: 50 }, () => 2)), {
      ...WIDE,
      bytes: 5_000,
    });
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(5_000);
  });

  it('and an entry that is too large alone is a file of its own', async () => {
    expect(await partsOf('json', entriesOf(3, 1), { ...WIDE, bytes: 10 })).toHaveLength(2);
  });
});
