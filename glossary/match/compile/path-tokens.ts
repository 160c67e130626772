import type { Alphabet } from './alphabet.ts';
import { ONE_BYTE_CLASSES, SHORT_SPELLINGS, SPELLED, TWO_BYTES } from './layer-format.ts';
import * as KIND from '../fold/kind.ts';
import { wordEnd, type Spellings } from './spellings.ts';

/**
 * A key as it is written in a layer: one number for each class, and for each frequent word with the space
 * after it. Numbers below 2^8 take one byte, the others two, the higher one first.
 */
export function tokensOf(key: string, alphabet: Alphabet, { numberOf }: Spellings): number[] {
  const { classOf } = alphabet;
  const tokens: number[] = [];
  for (let at = 0; at < key.length;) {
    const end = wordEnd(key, at, alphabet);
    const isBeforeSpace = end === key.length || classOf[key.charCodeAt(end)] === KIND.space;
    const word = isBeforeSpace ? numberOf.get(key.slice(at, end)) : undefined;
    if (word !== undefined) {
      tokens.push(wordToken(word));
      at = end + 1;
    } else
      do tokens.push(classToken(classOf[key.charCodeAt(at++)] ?? 0));
      while (at < end);
  }
  return tokens;
}

/** The token of a class below 2^15. */
export const classToken = (unitClass: number): number =>
  unitClass < ONE_BYTE_CLASSES ? unitClass : (TWO_BYTES << 8) | unitClass;

/** The token of a word by its number in `spellings`, which also stands for the space after it. */
const wordToken = (word: number): number =>
  word < SHORT_SPELLINGS ? SPELLED + word : (ONE_BYTE_CLASSES << 8) + word - SHORT_SPELLINGS;

/** How many bytes a token takes. */
export const tokenSize = (token: number): number => (token < 2 ** 8 ? 1 : 2);

/** The bytes of tokens. */
export const tokenBytes = (tokens: readonly number[]): readonly number[] =>
  tokens.flatMap((token) => (token < 2 ** 8 ? [token] : [token >> 8, token & 0xff]));
