import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';

import { packageCurated } from '../../glossary/curated/build/package-curated.ts';
import { jiebaFrequencies } from '../../glossary/match/build/jieba-frequencies.ts';
import type { ConceptEntry } from '../../glossary/model/concept-entry.ts';

const root = join(import.meta.dirname, '../..');
const toTraditional = Converter({ from: 'cn', to: 'twp' });

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

/** Draws one of `values` as often as its weight says. */
function sampler<T>(
  values: readonly T[],
  weight: (value: T, rank: number) => number,
  next: () => number,
  none: T,
): () => T {
  let sum = 0;
  const sums = Float64Array.from(values, (value, rank) => (sum += weight(value, rank)));
  return () => {
    const wanted = next() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return values[low] ?? none;
  };
}

/** The small words of English, about in the order of how common they are. */
const SMALL_WORDS =
  'the of and to a in is that for it as was with be by on not he this are or his from at which but have an had they you were their one all we can her has there been if more when will would who so no out up into that than them its time only some could these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three';

let english: readonly string[] | undefined;

/** Plain words of the spelling dictionary of typo-js, shuffled: small ones are not commoner. */
function englishWords(): readonly string[] {
  if (english !== undefined) return english;
  const file = join(root, 'node_modules/typo-js/dictionaries/en_US/en_US.dic');
  const next = random(3);
  english = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('/')[0] ?? '')
    .filter((word) => /^[a-z]{3,}$/.test(word))
    .map((word) => ({ word, order: next() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ word }) => word);
  return english;
}

let chinese: readonly { readonly word: string; readonly frequency: number }[] | undefined;

function chineseWords(): readonly { readonly word: string; readonly frequency: number }[] {
  chinese ??= [...jiebaFrequencies()].filter(({ word }) => /^\p{sc=Han}+$/u.test(word));
  return chinese;
}

/** The curated glossary, as it is packaged. */
export function curatedEntries(): readonly ConceptEntry[] {
  return packageCurated(join(root, 'glossary/curated'));
}

/**
 * About `units` units in paragraphs, one a line: half English of small words and words of a
 * dictionary, a quarter Simplified and a quarter Traditional Chinese of words as often as jieba has
 * them; one word in forty is a term of the curated glossary.
 */
export function makeText(units: number): string {
  const next = random(7);
  const drawChinese = sampler(chineseWords(), ({ frequency }) => frequency, next, {
    word: '',
    frequency: 0,
  });
  const drawSmall = sampler(SMALL_WORDS.split(' '), (_, rank) => 1 / (rank + 2), next, '');
  const drawEnglish = sampler(englishWords(), (_, rank) => 1 / (rank + 20), next, '');
  const terms = curatedEntries().flatMap(({ languageSections }) => languageSections);
  const drawTerm = (language: string): string => {
    for (;;) {
      const section = terms[Math.floor(next() * terms.length)];
      if (section?.language.startsWith(language) === true) return section.termSections[0].term;
    }
  };
  const paragraph = (language: 'en' | 'zh', size: number): string => {
    let text = '';
    while (text.length < size) {
      const sentence = Array.from({ length: 6 + Math.floor(next() * 16) }, () => {
        if (next() < 1 / 40) return drawTerm(language);
        if (language === 'zh') return drawChinese().word;
        return next() < 0.5 ? drawSmall() : drawEnglish();
      });
      const comma = language === 'zh' ? '，' : ', ';
      const half = sentence.length >> 1;
      const space = language === 'zh' ? '' : ' ';
      text += sentence.slice(0, half).join(space) + comma + sentence.slice(half).join(space);
      text += language === 'zh' ? '。' : '. ';
    }
    return language === 'en' ? text.charAt(0).toUpperCase() + text.slice(1).trim() : text;
  };
  const parts: string[] = [];
  for (let length = 0, i = 0; length < units; i += 1) {
    const size = 60 + Math.floor(next() * 500);
    const text = paragraph(i % 2 === 0 ? 'en' : 'zh', size);
    parts.push(i % 4 === 1 ? toTraditional(text) : text);
    length += text.length + 1;
  }
  return parts.join('\n');
}

const section = (language: string, term: string): ConceptEntry['languageSections'][number] => ({
  language,
  termSections: [{ term, administrativeStatus: 'preferred', matching: { inflection: false } }],
});

/**
 * Entries with about `forms` forms of two characters and more, drawn from jieba's words in both
 * scripts and as many English words and pairs of words; few forms are drawn from common words, so
 * that they occur, many from all.
 */
export function makeEntries(forms: number): readonly ConceptEntry[] {
  const next = random(11);
  const pool = chineseWords()
    .filter(({ word }) => word.length > 1)
    .toSorted((a, b) => b.frequency - a.frequency);
  const concepts = Math.min(pool.length, Math.ceil(forms / 2.6));
  const share = Math.min(1, concepts / Math.min(pool.length, concepts * 20));
  const taken = pool.slice(0, concepts * 20).filter(() => next() < share);
  const words = englishWords();
  const word = (): string => words[Math.floor(next() ** 2 * words.length)] ?? '';
  const entries: ConceptEntry[] = [];
  let count = 0;
  for (const { word: simplified } of taken) {
    const traditional = toTraditional(simplified);
    const length = next();
    const gloss =
      length < 0.4
        ? word()
        : length < 0.8
          ? `${word()} ${word()}`
          : `${word()} ${word()} ${word()}`;
    entries.push({
      id: `c${entries.length}`,
      languageSections: [
        section('zh-Hans', simplified),
        ...(traditional === simplified ? [] : [section('zh-Hant', traditional)]),
        section('en', gloss),
      ],
    });
    count += traditional === simplified ? 2 : 3;
  }
  for (; count < forms; count += 1)
    entries.push({
      id: `c${entries.length}`,
      languageSections: [section('en', `${word()} ${word()} ${word()}`)],
    });
  return entries;
}
