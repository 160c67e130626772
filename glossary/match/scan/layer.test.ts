import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compileLayer, layerCompilation } from '../compile/compile.ts';
import { DamagedLayerError, isSoundLayer, LAYER_MAGIC } from '../compile/layer-format.ts';
import type { ConceptEntry, TermSection } from '../../model/entry/concept-entry.ts';
import { openLayer } from './layer.ts';
import type { Matcher } from '../match.ts';
import { createNaiveMatcher } from '../naive/naive-matcher.ts';
import { createMatcher } from './matcher.ts';
import { EMPTY_LEXICON } from '../boundary/lexicon.ts';
import { lexicon } from '../boundary/lexicon-fixture.ts';
import { trapEntries } from '../labelled/count-traps.ts';

const blob = compileLayer(trapEntries(['网络空间', '数据安全法', '一带一路']), EMPTY_LEXICON);

describe('the compilation of a layer', () => {
  it('pauses every few entries and paths, and makes what it makes without a pause', () => {
    const terms = Array.from({ length: 2000 }, (_, place) => `第${place}号网络空间`);
    const entries = trapEntries(terms);
    const work = layerCompilation(entries, EMPTY_LEXICON);
    let pauses = 0;
    let step = work.next();
    for (; step.done !== true; step = work.next()) pauses += 1;
    expect(pauses).toBeGreaterThan((2 * terms.length) / 300);
    expect(new Uint8Array(step.value)).toEqual(
      new Uint8Array(compileLayer(entries, EMPTY_LEXICON)),
    );
  });
});

function entriesOf(terms: readonly string[]): readonly ConceptEntry[] {
  const term = (text: string): TermSection => ({ term: text, administrativeStatus: 'preferred' });
  return terms.map((text) => ({
    id: text,
    languageSections: [{ language: 'en', termSections: [term(text)] }] as const,
  }));
}

function matcherOf(entries: readonly ConceptEntry[]): Matcher {
  const layers = [{ blob: compileLayer(entries, EMPTY_LEXICON), suppressed: [] }];
  return createMatcher({ revision: 1, layers });
}

describe('terms of frequent words', () => {
  const found = (terms: readonly string[]): readonly string[] => {
    const matcher = matcherOf(entriesOf(terms));
    const text = terms.join('; ');
    return matcher.find(text).map(({ span }) => text.slice(span.start, span.end));
  };
  const letters = (count: number): string =>
    String(count).replaceAll(/\d/g, (digit) => 'bcdfghjkmn'.charAt(Number(digit)));

  it.each([
    ['short', 'shared future'],
    ['longer than one byte can say', `shared ${'future and '.repeat(20)}past`],
  ])('are found when they are %s', (_, words) => {
    const terms = ['d', 'bc', '中', '中文', 'ä'].flatMap((one) => [
      `community ${words}`,
      `community ${one} ${words}`,
      `${one} ${words}`,
      `community ${words} ${one}`,
    ]);
    expect(found([...new Set(terms)])).toEqual([...new Set(terms)]);
  });

  it('are found when there are more such words than numbers for them', () => {
    const words = Array.from({ length: 2_000 }, (_, count) => `word${letters(count)}`);
    const terms = words.flatMap((word) => [word, `${word} ${word}`, `${word}'s own, or ${word} x`]);
    expect(found(terms)).toEqual(terms);
  });
});

it('terms that are much alike are found like others', () => {
  const word = fc.constantFrom('of', 'the', 'plan', 'plans', 'modernization', 'ä', '中', 'and,');
  const words = fc.array(word, { minLength: 1, maxLength: 60 });
  const change = fc.record({ at: fc.nat(60), left: fc.nat(20), added: fc.array(word) });
  fc.assert(
    fc.property(words, fc.array(change, { maxLength: 8 }), (first, changes) => {
      const alike = changes.map(({ at, left, added }) => first.toSpliced(at, left, ...added));
      const all = [...new Set([first, ...alike].map((one) => one.join(' ')))];
      const entries = entriesOf(all.slice(0, -1));
      const naive = createNaiveMatcher(entries, EMPTY_LEXICON);
      const matcher = matcherOf(entries);
      const matches = (one: Matcher, text: string) =>
        one.find(text).map((match) => [match.span, one.conceptsOf(match)]);
      for (const text of all) expect(matches(matcher, text)).toEqual(matches(naive, text));
    }),
  );
});

describe('a layer is sound, and opened', () => {
  it('when it is as it was compiled', () => {
    expect(isSoundLayer(blob)).toBe(true);
    expect(openLayer(blob).hanEnd).toBeGreaterThan(0);
  });

  it.each([
    ['empty', new ArrayBuffer(0)],
    ['cut short', blob.slice(0, -4)],
    ['cut within a word', blob.slice(0, -1)],
    ['only a header', blob.slice(0, 40)],
    ['too long', Uint8Array.from([...new Uint8Array(blob), 0, 0, 0, 0]).buffer],
    ['a foreign file', new TextEncoder().encode('{"layers":[]}'.repeat(400)).buffer],
    ['zeros', new ArrayBuffer(blob.byteLength)],
  ])('not when it is %s', (_, foreign) => {
    expect(isSoundLayer(foreign)).toBe(false);
    expect(() => openLayer(foreign)).toThrow(DamagedLayerError);
  });

  it('not when it is of another version', () => {
    const other = blob.slice(0);
    new Int32Array(other)[0] = LAYER_MAGIC + 1;
    expect(isSoundLayer(other)).toBe(false);
    expect(() => openLayer(other)).toThrow(DamagedLayerError);
  });
});

describe('a layer is not sound', () => {
  it('when a single bit of it is another', () => {
    fc.assert(
      fc.property(fc.nat(blob.byteLength - 1), fc.nat(7), (at, bit) => {
        const damaged = new Uint8Array(blob.slice(0));
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        expect(isSoundLayer(damaged.buffer)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('when parts of it changed places', () => {
    const damaged = new Int32Array(blob.slice(0));
    const half = damaged.length >> 1;
    damaged.copyWithin(half, 100, 200);
    expect(isSoundLayer(damaged.buffer)).toBe(false);
  });
});

it('a layer without Chinese carries no words', () => {
  expect(compileLayer(trapEntries(['data security']), lexicon).byteLength).toBeLessThan(10_000);
});
