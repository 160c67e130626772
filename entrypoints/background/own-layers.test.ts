import { describe, expect, it } from 'vitest';

import { compileLayer } from '../../glossary/match/compile.ts';
import { EMPTY_LEXICON } from '../../glossary/match/lexicon.ts';
import type { Matcher } from '../../glossary/match/match.ts';
import { createMatcher } from '../../glossary/match/matcher.ts';
import type { ConceptEntry, ConceptId } from '../../glossary/model/concept-entry.ts';
import type { OverlayRecord } from '../../glossary/storage/overlay-record.ts';
import { entryOf } from './background-fixture.ts';
import { createOwnLayers, type OwnLayers } from './own-layers.ts';

const SIZE = 2500;
const numeral = (n: number): string =>
  String(n).replace(/\d/gu, (digit) => '零一二三四五六七八九'.charAt(Number(digit)));
const letters = (n: number): string =>
  String(n).replace(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit)));
const STAMP = { version: 2, modified: '2026-01-01T00:00:00.000Z' } as const;
const added = (
  n: number,
  chinese = `第${numeral(n)}网络`,
  english = `term ${letters(n)}`,
): OverlayRecord => ({
  ...STAMP,
  kind: 'added',
  glossary: 'own',
  id: `own-${n}`,
  entry: entryOf(`own-${n}`, chinese, english),
});

const hidden = (id: ConceptId): OverlayRecord => ({ ...STAMP, kind: 'hidden', id, base: '' });

const many = (): Map<ConceptId, OverlayRecord> =>
  new Map(Array.from({ length: SIZE }, (_, n) => [`own-${n}`, added(n)]));

/** Compiles, and notes how many entries every time. */
function fixture() {
  const compiled: number[] = [];
  const later: (() => Promise<void>)[] = [];
  const layers = createOwnLayers(
    (entries: readonly ConceptEntry[]) => {
      compiled.push(entries.length);
      return Promise.resolve(compileLayer(entries, EMPTY_LEXICON));
    },
    (work) => later.push(work),
  );
  return { compiled, later, layers };
}

const matcherOf = ({ blob, recent }: OwnLayers): Matcher =>
  createMatcher({
    revision: 1,
    layers: [
      { blob, suppressed: recent?.replaced ?? [] },
      ...(recent === undefined || recent.blob.byteLength === 0
        ? []
        : [{ blob: recent.blob, suppressed: [] }]),
    ],
  });

const TEXT =
  '第七网络、第八网络、第一二网络，第九九九网络空间; term h, Term I, term bc, term jjj, new term.';

function found(matcher: Matcher): unknown {
  return matcher.find(TEXT).map((match) => [match.span, matcher.conceptsOf(match)]);
}

describe('the layers of the own entries', () => {
  it('compile only what changed, and match as one layer of all', async () => {
    const { compiled, layers } = fixture();
    const records = many();
    await layers(records);
    const changed = new Map(records);
    changed.delete('own-8');
    changed.set('own-7', hidden('own-7'));
    changed.set('own-12', added(12, '第九九九网络空间', 'new term'));
    const own = await layers(changed);
    expect(compiled).toEqual([SIZE, 1]);
    const whole = found(matcherOf(await fixture().layers(changed)));
    expect(found(matcherOf(own))).toEqual(whole);
    expect(JSON.stringify(whole)).toContain('own-12');
    expect(JSON.stringify(whole)).not.toContain('own-7');
  });

  it('serve the large layer alone where nothing that matches was left to compile', async () => {
    const { compiled, layers } = fixture();
    const records = many();
    await layers(records);
    const changed = new Map(records);
    changed.delete('own-8');
    const { recent } = await layers(changed);
    expect(compiled).toEqual([SIZE]);
    expect(recent?.replaced).toEqual(['own-8']);
    expect(recent?.blob.byteLength).toBe(0);
  });

  it('are merged when many entries changed, and compiled anew when nearly all did', async () => {
    const { compiled, later, layers } = fixture();
    const records = many();
    await layers(records);
    const changed = new Map(records);
    for (let n = 0; n < 150; n += 1) changed.set(`own-${n}`, added(n));
    expect((await layers(changed)).recent?.replaced).toHaveLength(150);
    expect(later).toHaveLength(1);
    await later[0]?.();
    expect((await layers(changed)).recent).toBeUndefined();
    expect((await layers(many())).recent).toBeUndefined();
    expect(compiled).toEqual([SIZE, 150, SIZE, SIZE]);
  });

  it('are one layer where the entries are few', async () => {
    const { compiled, layers } = fixture();
    const records = new Map([...many()].slice(0, 100));
    await layers(records);
    await layers(new Map([...records, ['own-3', added(3)]]));
    expect(compiled).toEqual([100, 100]);
  });
});
