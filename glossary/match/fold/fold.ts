import { HAN_FOLDS, KIND_RUNS, SIMPLIFIED_FORMS, UNIT_FOLDS } from './fold-table.ts';
import * as TRAIT from './trait.ts';
import * as KIND from './kind.ts';

/**
 * How each UTF-16 unit folds. Used to compile patterns and by the naive matcher. A layer contains
 * what a page needs of it, so these tables are never loaded into a content script.
 */
export interface UnitFold {
  /** By unit: the unit that it folds to; itself if it does not fold. */
  readonly folded: Uint16Array;
  /** By unit: its `KIND`. */
  readonly kind: Uint8Array;
  /** By unit: its `TRAIT` bits. */
  readonly traits: Uint8Array;
}

const KIND_OF_LETTER: Readonly<Record<string, number>> = {
  o: KIND.other,
  w: KIND.word,
  H: KIND.han,
  i: KIND.invisible,
  m: KIND.mark,
  s: KIND.space,
  h: KIND.hyphen,
  q: KIND.quote,
  a: KIND.apostrophe,
};

function decode(): UnitFold {
  const folded = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const kind = new Uint8Array(0x10000);
  const traits = new Uint8Array(0x10000);
  let at = 0;
  for (const run of KIND_RUNS.split(' ')) {
    const length = Number.parseInt(run.slice(1), 36);
    kind.fill(KIND_OF_LETTER[run.charAt(0)] ?? KIND.other, at, at + length);
    at += length;
  }
  for (let i = 0; i < UNIT_FOLDS.length; i += 3) {
    const unit = UNIT_FOLDS.charCodeAt(i);
    folded[unit] = UNIT_FOLDS.charCodeAt(i + 1);
    const bits = UNIT_FOLDS.charCodeAt(i + 2) - 48;
    traits[unit] = (bits & 1 ? TRAIT.upper : 0) | (bits & 2 ? TRAIT.marked : 0);
  }
  for (const group of HAN_FOLDS.split('|')) {
    for (let i = 1; i < group.length; i += 1) folded[group.charCodeAt(i)] = group.charCodeAt(0);
  }
  for (let i = 0; i < SIMPLIFIED_FORMS.length; i += 1) {
    const unit = SIMPLIFIED_FORMS.charCodeAt(i);
    traits[unit] = (traits[unit] ?? 0) | TRAIT.simplified;
  }
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (kind[unit] === KIND.space || kind[unit] === KIND.hyphen) folded[unit] = 0x20;
    if (kind[unit] === KIND.mark) traits[unit] = (traits[unit] ?? 0) | TRAIT.marked;
  }
  return { folded, kind, traits };
}

let decoded: UnitFold | undefined;

/** The fold of every unit of the basic plane; decoded on first use. */
export function unitFold(): UnitFold {
  decoded ??= decode();
  return decoded;
}
