import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptEntry, KeptValue } from '../model/entry/concept-entry.ts';
import { tidyEntry } from '../model/entry/tidy-entry.ts';
import { hasErrors, validateEntry } from '../model/entry/validate.ts';
import { lossesOf } from './losses.ts';
import { randomEntries, randomTerm } from './random-entries-fixture.ts';
import { readFile } from './read.ts';
import { writeFile } from './write.ts';
import { FILE_TYPES, type WrittenFormat } from './file/written-format.ts';

/** A quick run by default; FUZZ_RUNS=1000 for a long one. */
const runs = (usual: number): number => Number(process.env['FUZZ_RUNS'] ?? usual);

const PAIR = { source: 'zh-Hans', target: 'en' };

async function bytesOf(
  format: WrittenFormat,
  entries: readonly ConceptEntry[],
): Promise<Uint8Array> {
  const written = await writeFile(format, entries, PAIR, '2026-11-24');
  return typeof written === 'string' ? new TextEncoder().encode(written) : new Uint8Array(written);
}

async function throughFile(
  format: WrittenFormat,
  entries: readonly ConceptEntry[],
): Promise<readonly ConceptEntry[]> {
  const bytes = await bytesOf(format, entries);
  const result = await readFile({ name: `a${FILE_TYPES[format].extension}`, bytes });
  if (result.outcome !== 'read') throw new Error(JSON.stringify(result));
  return result.entries.map(({ entry }) => entry);
}

/** Sorts kept values, because TBX has an order of its own for them. */
function inOrder(entries: readonly ConceptEntry[]): unknown {
  return JSON.parse(
    JSON.stringify(entries, (key, value: unknown) =>
      key === 'kept' && Array.isArray(value)
        ? (value as readonly KeptValue[]).toSorted((a, b) =>
            JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
          )
        : value,
    ),
  );
}

/** The formats that hold everything. */
const LOSSLESS = [
  'json',
  'jsonLines',
  'csv',
  'tsv',
  'tbx3',
  'tbx2',
  'multiTerm',
  'xlsx',
  'xlsxConcepts',
] as const;

describe('what is written is read as it was', () => {
  it.each(LOSSLESS)('in %s, twice', async (format) => {
    await fc.assert(
      fc.asyncProperty(randomEntries, async (entries) => {
        const once = await throughFile(format, entries);
        expect(inOrder(once)).toEqual(inOrder(entries));
        expect(inOrder(await throughFile(format, once))).toEqual(inOrder(entries));
        expect(lossesOf(format, entries, PAIR)).toEqual([]);
      }),
      { numRuns: runs(format.startsWith('xlsx') ? 15 : 50) },
    );
  });
});

describe('a source whose title looks like no value, or like a note of ours', () => {
  it.each(LOSSLESS)('is read back in %s', async (format) => {
    const sources = ['NOT SELECTED', '---', 'x-termlight: {}', 'Gazette'].map((title) => ({
      title,
    }));
    const entry: ConceptEntry = {
      id: 'user-unset',
      languageSections: [
        {
          language: 'zh-Hans',
          termSections: [{ term: '网络', administrativeStatus: 'preferred' }],
        },
        {
          language: 'en',
          termSections: [{ term: 'cyber', administrativeStatus: 'preferred', sources }],
        },
      ],
    };
    expect(await throughFile(format, [entry])).toEqual([entry]);
  });
});

const NUMBERED: ConceptEntry = {
  id: 'user-numbered',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [
        { term: '第{n:zh}届全国人大第{m:zh}次会议', administrativeStatus: 'preferred' },
        { term: '“{n:zh}五”规划{m:zh}', administrativeStatus: 'admitted' },
      ],
    },
    {
      language: 'en',
      termSections: [
        {
          term: "{m:ordinal} Session of the {n:ordinal} National People's Congress",
          administrativeStatus: 'preferred',
        },
        { term: 'COP{n:joined}, Annex {m:roman}', administrativeStatus: 'admitted' },
        { term: '{m:words} session of {n:year}', administrativeStatus: 'admitted' },
      ],
    },
  ],
};

describe('a numbered name', () => {
  it.each(LOSSLESS)('is written as its pattern and read back in %s', async (format) => {
    expect(lossesOf(format, [NUMBERED], PAIR)).toEqual([]);
    expect(await throughFile(format, [NUMBERED])).toEqual([NUMBERED]);
  });

  it.each(['omegat', 'deepl', 'google', 'utx', 'anki'] as const)(
    'is left out of %s, which says so',
    async (format) => {
      expect(lossesOf(format, [NUMBERED], PAIR)).toEqual([{ kind: 'numbered', entries: 1 }]);
      const written = await writeFile(format, [NUMBERED], PAIR, '2026-11-24');
      expect(written).not.toContain('{n:');
    },
  );
});

/** The terms only, as `language: term`, for formats without ids. */
function termsIn(entries: readonly ConceptEntry[]): readonly string[] {
  return entries
    .map(({ languageSections }) =>
      languageSections
        .flatMap(({ language, termSections }) =>
          termSections.map(({ term }) => `${language}: ${term}`),
        )
        .toSorted()
        .join('; '),
    )
    .toSorted();
}

const plain = fc.uniqueArray(
  fc.record({ chinese: fc.oneof(randomTerm, fc.constant('网络')), english: randomTerm }),
  { minLength: 1, maxLength: 5, selector: ({ chinese }) => chinese },
);

describe('a glossary of which a format loses nothing is read as it was', () => {
  it.each(['omegat', 'deepl', 'google', 'utx'] as const)('in %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(plain, async (pairs) => {
        const entries = pairs.map(({ chinese, english }, at): ConceptEntry =>
          tidyEntry({
            id: `user-${at}`,
            languageSections: [
              {
                language: 'zh-Hans',
                termSections: [{ term: chinese, administrativeStatus: 'preferred' }],
              },
              {
                language: 'en',
                termSections: [{ term: english, administrativeStatus: 'preferred' }],
              },
            ],
          }),
        );
        fc.pre(entries.every((entry) => !hasErrors(validateEntry(entry))));
        fc.pre(lossesOf(format, entries, PAIR).length === 0);
        const name = `a${FILE_TYPES[format].extension}`;
        const bytes = await bytesOf(format, entries);
        const result = await readFile({ name, bytes });
        if (result.outcome !== 'read') throw new Error(JSON.stringify(result));
        expect(termsIn(result.entries.map(({ entry }) => entry))).toEqual(termsIn(entries));
      }),
      { numRuns: runs(100) },
    );
  });
});
