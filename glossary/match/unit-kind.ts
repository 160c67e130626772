/**
 * What a UTF-16 unit is to the matcher. `mark` and `invisible` never count inside a term; `word`
 * and `mark` glue alphabetic words together; `han` includes kana and Bopomofo, which like Han are
 * written without spaces. Stored in layers: a change of a number is a new layer version.
 */
export const KIND = {
  other: 0,
  word: 1,
  han: 2,
  invisible: 3,
  mark: 4,
  space: 5,
  hyphen: 6,
  quote: 7,
  apostrophe: 8,
} as const;

/** Bits that tell apart what folding made equal. */
export const TRAIT = { upper: 1, marked: 2, simplified: 4 } as const;

/**
 * What a search does at a unit, in the upper bits of its traits in a layer. `spaceless`: forms have
 * it, and it is written without spaces; `ends`: it is a form all by itself; `letter`: forms have it;
 * `glue`: no form has it, but an alphabetic word goes on with it.
 */
export const START = { spaceless: 8, ends: 16, letter: 32, glue: 64 } as const;
export const START_SHIFT = 3;

/** Kana letters: without a `lang`, a block that has one is Japanese. */
export const KANA = /[\u3041-\u3096\u30a1-\u30fa\u31f0-\u31ff\uff66-\uff9d]/;
