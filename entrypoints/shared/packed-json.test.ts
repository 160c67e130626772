import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packJson, unpackJson } from './packed-json.ts';

describe('packed JSON', () => {
  it('is unpacked as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect(await unpackJson(await packJson(value))).toEqual(
          JSON.parse(JSON.stringify(value)) as unknown,
        );
      }),
    );
  });

  it('has long lists whole, and leaves out what JSON has no form for', async () => {
    const records = Array.from({ length: 1234 }, (_, place) => ({ id: place, note: undefined }));
    const packed = await packJson({ none: undefined, records, empty: [], after: 'text' });
    const ids = records.map(({ id }) => ({ id }));
    expect(await unpackJson(packed)).toEqual({ records: ids, empty: [], after: 'text' });
  });

  it('lets other work in between', async () => {
    let turns = 0;
    const turnsOfText = new Set<number>();
    const record = { toJSON: () => turnsOfText.add(turns).size };
    let next = setImmediate(function count() {
      turns += 1;
      next = setImmediate(count);
    });
    await packJson({ records: Array.from({ length: 20_000 }, () => record) });
    clearImmediate(next);
    expect(turnsOfText.size).toBeGreaterThan(1);
  });
});
