import { describe, expect, it } from 'vitest';
import { compileLayer } from '../../../glossary/match/compile/compile.ts';
import { EMPTY_LEXICON } from '../../../glossary/match/boundary/lexicon.ts';
import type { Matcher } from '../../../glossary/match/match.ts';
import { createMatcher } from '../../../glossary/match/scan/matcher.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { entryOf } from '../background-fixture.ts';
import {
  createOwnLayers,
  type OwnLayers,
  type StampedEntries,
  type StampedLayer,
} from './own-layers.ts';

const SIZE = 2500;
const numeral = (n: number): string =>
  String(n).replace(/\d/gu, (digit) => '零一二三四五六七八九'.charAt(Number(digit)));
const letters = (n: number): string =>
  String(n).replace(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit)));

interface Stamped {
  readonly entry: ConceptEntry;
  readonly stamp: string;
}

const stamped = (
  n: number,
  stamp = '2026-01-01T00:00:00.000Z',
  chinese = `第${numeral(n)}网络`,
  english = `term ${letters(n)}`,
): Stamped => ({ entry: entryOf(`own-${n}`, chinese, english), stamp });

const LATER = '2026-01-02T00:00:00.000Z';

const many = (): Map<string, Stamped> =>
  new Map(Array.from({ length: SIZE }, (_, n) => [`own-${n}`, stamped(n)]));

/** Compiles, and notes how many entries every time. */
function fixture(kept?: StampedLayer) {
  const compiled: number[] = [];
  const later: (() => Promise<void>)[] = [];
  const compiler = createOwnLayers(
    (entries: readonly ConceptEntry[]) => {
      compiled.push(entries.length);
      return Promise.resolve(compileLayer(entries, EMPTY_LEXICON));
    },
    kept,
    (work) => later.push(work),
  );
  const layers = (entries: StampedEntries): Promise<OwnLayers> => compiler.layersOf(entries);
  return { compiled, later, layers, compiler };
}

const matcherOf = ({ whole, recent }: OwnLayers): Matcher =>
  createMatcher({
    revision: 1,
    layers: [
      { blob: whole.blob, suppressed: recent?.replaced ?? [] },
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

describe('the layers of a glossary', () => {
  it('compile only what changed, and match as one layer of all', async () => {
    const { compiled, layers } = fixture();
    const entries = many();
    await layers(entries);
    const changed = new Map(entries);
    changed.delete('own-8');
    changed.delete('own-7');
    changed.set('own-12', stamped(12, LATER, '第九九九网络空间', 'new term'));
    const own = await layers(changed);
    expect(compiled).toEqual([SIZE, 1]);
    const whole = found(matcherOf(await fixture().layers(changed)));
    expect(found(matcherOf(own))).toEqual(whole);
    expect(JSON.stringify(whole)).toContain('own-12');
    expect(JSON.stringify(whole)).not.toContain('own-7');
  });

  it('serve the large layer alone where nothing that matches was left to compile', async () => {
    const { compiled, layers } = fixture();
    const entries = many();
    await layers(entries);
    const changed = new Map(entries);
    changed.delete('own-8');
    const { recent } = await layers(changed);
    expect(compiled).toEqual([SIZE]);
    expect(recent?.replaced).toEqual(['own-8']);
    expect(recent?.blob.byteLength).toBe(0);
  });

  it('are merged when many entries changed, and compiled anew when nearly all did', async () => {
    const { compiled, later, layers } = fixture();
    const entries = many();
    await layers(entries);
    const changed = new Map(entries);
    for (let n = 0; n < 150; n += 1) changed.set(`own-${n}`, stamped(n, LATER));
    expect((await layers(changed)).recent?.replaced).toHaveLength(150);
    expect(later).toHaveLength(1);
    await later[0]?.();
    expect((await layers(changed)).recent).toBeUndefined();
    const all = new Map([...entries].map(([id, { entry }]) => [id, { entry, stamp: 'later' }]));
    expect((await layers(all)).recent).toBeUndefined();
    expect(compiled).toEqual([SIZE, 150, SIZE, SIZE]);
  });

  it('are one layer where the entries are few, and compiled only when one changed', async () => {
    const { compiled, layers } = fixture();
    const entries = new Map([...many()].slice(0, 100));
    const { whole } = await layers(entries);
    expect((await layers(new Map(entries))).whole).toEqual(whole);
    await layers(new Map([...entries, ['own-3', stamped(3, LATER)]]));
    expect(compiled).toEqual([100, 100]);
  });

  it('go on from what was kept of an earlier life, and compile only what changed since', async () => {
    const first = fixture();
    const entries = many();
    await first.layers(entries);
    const { compiled, layers } = fixture(first.compiler.whole());
    const changed = new Map(entries).set('own-12', stamped(12, LATER, '新词', 'new term'));
    const own = await layers(changed);
    expect(compiled).toEqual([1]);
    expect(own.recent?.replaced).toEqual(['own-12']);
    expect(found(matcherOf(own))).toEqual(found(matcherOf(await fixture().layers(changed))));
  });
});
