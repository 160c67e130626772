import { unitFold } from '../fold/fold.ts';
import { NUMBER_UNIT } from '../../model/number/placeholder.ts';
import { FIRST_CLASS, NUMBER_CLASS } from './layer-format.ts';
import * as KIND from '../fold/kind.ts';

/** The classes of a layer: letters, then Han, with the characters of the lexicon before others. */
export interface Alphabet {
  /** The units of the texts, in rising order. */
  readonly units: readonly number[];
  /** By folded unit: its class; for separators their `KIND`. */
  readonly classOf: Uint16Array;
  readonly lettersEnd: number;
  /** The class after those of the lexicon's characters. */
  readonly charactersEnd: number;
  readonly hanEnd: number;
}

/**
 * Gives a class to every unit in `texts` and every one of `characters`. The class of a character is
 * its index plus `lettersEnd`.
 */
export function makeAlphabet(texts: Iterable<string>, characters: Uint16Array): Alphabet {
  const { kind } = unitFold();
  const seen = new Uint8Array(0x10000);
  for (const text of texts) for (let i = 0; i < text.length; i += 1) seen[text.charCodeAt(i)] = 1;
  seen[NUMBER_UNIT.charCodeAt(0)] = 0;
  const units: number[] = [];
  for (let unit = seen.indexOf(1); unit !== -1; unit = seen.indexOf(1, unit + 1)) units.push(unit);
  const classOf = new Uint16Array(0x10000);
  let next = FIRST_CLASS;
  /** Gives classes to the units of a kind that have none, and returns the class after them. */
  const addKind = (wanted: number): number => {
    for (const unit of units)
      if (kind[unit] === wanted && classOf[unit] === 0) classOf[unit] = next++;
    return next;
  };
  const lettersEnd = addKind(KIND.word);
  for (const unit of characters) classOf[unit] = next++;
  const charactersEnd = next;
  const hanEnd = addKind(KIND.han);
  addKind(KIND.other);
  classOf[NUMBER_UNIT.charCodeAt(0)] = NUMBER_CLASS;
  classOf[0x20] = KIND.space;
  classOf[0x22] = KIND.quote;
  classOf[0x27] = KIND.apostrophe;
  return { units, classOf, lettersEnd, charactersEnd, hanEnd };
}
