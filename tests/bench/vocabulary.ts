import { readFileSync } from 'node:fs';

import { jiebaFrequencies } from '../../glossary/match/build/jieba-frequencies.ts';
import { random } from './random.ts';

/** The small words of English, roughly in order of how common they are. */
export const SMALL_WORDS: readonly string[] =
  'the of and to a in is that for it as was with be by on not he this are or his from at which but have an had they you were their one all we can her has there been if more when will would who so no out up into that than them its time only some could these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  );

let english: readonly string[] | undefined;

/**
 * Plain words from the spelling dictionary of typo-js, shuffled, so that short ones do not come
 * first.
 */
export function englishWords(): readonly string[] {
  if (english !== undefined) return english;
  const file = new URL(import.meta.resolve('typo-js/dictionaries/en_US/en_US.dic'));
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

interface ChineseWord {
  readonly word: string;
  readonly frequency: number;
}

let chinese: readonly ChineseWord[] | undefined;

/** The words of jieba's dictionary that are all Han, Simplified like nearly all of them. */
export function chineseWords(): readonly ChineseWord[] {
  chinese ??= [...jiebaFrequencies()].filter(({ word }) => /^\p{sc=Han}+$/u.test(word));
  return chinese;
}
