import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptEntry, KeptValue } from '../model/concept-entry.ts';
import { lossesOf } from './losses.ts';
import { randomEntries } from './random-entries-fixture.ts';
import { readFile } from './read.ts';
import { writeFile } from './write.ts';
import { FILE_TYPES, type WrittenFormat } from './written-format.ts';

const PAIR = { source: 'zh-Hans', target: 'en' };

async function throughFile(
  format: WrittenFormat,
  entries: readonly ConceptEntry[],
): Promise<readonly ConceptEntry[]> {
  const written = await writeFile(format, entries, PAIR, '2026-11-24');
  const bytes =
    typeof written === 'string' ? new TextEncoder().encode(written) : new Uint8Array(written);
  const result = await readFile({ name: `a${FILE_TYPES[format].extension}`, bytes });
  if (result.outcome !== 'read') throw new Error(JSON.stringify(result));
  return result.entries.map(({ entry }) => entry);
}

/** The order of what is kept is not kept: TBX has its own. */
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

describe('what is written is read as it was', () => {
  it.each(['json', 'csv', 'tsv', 'tbx3', 'tbx2', 'xlsx'] as const)(
    'in %s, twice',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(randomEntries, async (entries) => {
          const once = await throughFile(format, entries);
          expect(inOrder(once)).toEqual(inOrder(entries));
          expect(inOrder(await throughFile(format, once))).toEqual(inOrder(entries));
          expect(lossesOf(format, entries, PAIR)).toEqual([]);
        }),
        { numRuns: format === 'xlsx' ? 20 : 80 },
      );
    },
  );
});
