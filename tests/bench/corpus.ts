import { join } from 'node:path';
import { Converter } from 'opencc-js';

import { packageCurated } from '../../glossary/curated/build/package-curated.ts';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { random, sampler } from './random.ts';
import { chineseWords, englishWords, SMALL_WORDS } from './vocabulary.ts';

/** Converts Simplified to Traditional text with the phrases of Taiwan, by OpenCC. */
export const toTraditional = Converter({ from: 'cn', to: 'twp' });

/** The curated glossary, as it is packaged. */
export function curatedEntries(): readonly ConceptEntry[] {
  return packageCurated(join(import.meta.dirname, '../../glossary/curated'));
}

/** A paragraph before it is made into text. */
interface Paragraph {
  readonly language: 'en' | 'zh';
  readonly text: string;
  /** Words in their order, one list for half a sentence; Chinese ones Simplified. */
  readonly runs: readonly (readonly string[])[];
}

/**
 * About `units` units in paragraphs. Half is English of small words and words of a dictionary, a
 * quarter Simplified and a quarter Traditional Chinese of words as common as they are for jieba.
 * One word in forty is a term of the curated glossary. A longer text begins with the shorter one.
 */
function* paragraphs(units: number): Generator<Paragraph> {
  const next = random(7);
  const drawChinese = sampler(chineseWords(), ({ frequency }) => frequency, next, {
    word: '',
    frequency: 0,
  });
  const drawSmall = sampler(SMALL_WORDS, (_, rank) => 1 / (rank + 2), next, '');
  const drawEnglish = sampler(englishWords(), (_, rank) => 1 / (rank + 20), next, '');
  const terms = curatedEntries().flatMap(({ languageSections }) => languageSections);
  const drawTerm = (language: string): string => {
    for (;;) {
      const section = terms[Math.floor(next() * terms.length)];
      if (section?.language.startsWith(language) === true) return section.termSections[0].term;
    }
  };
  const paragraph = (language: 'en' | 'zh', size: number): Pick<Paragraph, 'text' | 'runs'> => {
    const runs: string[][] = [];
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
      runs.push(sentence.slice(0, half), sentence.slice(half));
      text += sentence.slice(0, half).join(space) + comma + sentence.slice(half).join(space);
      text += language === 'zh' ? '。' : '. ';
    }
    return {
      text: language === 'en' ? text.charAt(0).toUpperCase() + text.slice(1).trim() : text,
      runs,
    };
  };
  for (let length = 0, i = 0; length < units; i += 1) {
    const size = 60 + Math.floor(next() * 500);
    const language = i % 2 === 0 ? 'en' : 'zh';
    const { text, runs } = paragraph(language, size);
    const written = i % 4 === 1 ? toTraditional(text) : text;
    yield { language, text: written, runs };
    length += written.length + 1;
  }
}

/** About `units` units of text, one paragraph a line. */
export function makeText(units: number): string {
  return Array.from(paragraphs(units), ({ text }) => text).join('\n');
}

/**
 * Groups of two and three neighbouring words in the text of `units` units, from every `every`th
 * half sentence, each once, in the order of the text; Chinese ones Simplified.
 */
export function makePhrases(
  units: number,
  every: number,
): readonly { readonly language: 'en' | 'zh'; readonly phrase: string }[] {
  const phrases = new Map<string, 'en' | 'zh'>();
  let count = 0;
  for (const { language, runs } of paragraphs(units)) {
    for (const run of runs) {
      count += 1;
      if (count % every !== 0) continue;
      for (let i = 1; i < run.length; i += 1) {
        for (const words of [2, 3]) {
          if (i + 1 < words) continue;
          const space = language === 'zh' ? '' : ' ';
          phrases.set(run.slice(i + 1 - words, i + 1).join(space), language);
        }
      }
    }
  }
  return Array.from(phrases, ([phrase, language]) => ({ language, phrase }));
}
