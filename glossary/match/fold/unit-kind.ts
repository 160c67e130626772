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
/** Beside them in a layer: the unit is written without spaces, and a form all by itself. */
export const IS_FORM = 8;

/** What a layer says of a unit: its class, or its `KIND`, … */
export const CLASS_MASK = 0x7fff;
/** … and whether it is written without spaces and forms begin with it. */
export const BEGINS = 0x8000;

/** Kana letters: without a `lang`, a block that has one is Japanese. */
export const KANA = /[\u3041-\u3096\u30a1-\u30fa\u31f0-\u31ff\uff66-\uff9d]/;
