import { chineseLength } from '../align/length-model.ts';
import { type Bead, type Range, sizeOf } from '../align/bead.ts';
import type { Span } from '../match/span.ts';
import { spanOf, type TextSide } from '../align/text-side.ts';

/** A bead of a check. */
export interface ResultBead extends Bead {
  /** Whether the evidence for it is so weak that it should be looked at. */
  readonly isDoubtful: boolean;
  /** Whether the user set it. */
  readonly isFixed: boolean;
  /** Whether the source, or much of it, was left out; its terms are not reported then. */
  readonly isUntranslated: boolean;
}

/** The least length of a bead that can be called abridged, in Han characters. */
const LEAST_ABRIDGED = 30;
/** English characters of a Han one in full translations, … */
const FULL_RATIO = 3.9;
/** … and how many times fewer there are in an abridged one, or Han ones in one from English. */
const ABRIDGED = 2.1 / FULL_RATIO;

/** Of a bead that nobody doubts, and that the user did not set. */
export const CERTAIN = { isDoubtful: false, isFixed: false } as const;

/** Decides by the lengths of its sides whether a bead is translated. */
export function resultBead(
  bead: Bead,
  { isDoubtful, isFixed }: Pick<ResultBead, 'isDoubtful' | 'isFixed'>,
  source: TextSide,
  target: TextSide,
): ResultBead {
  const wanted = hanLength(source, bead.source) + gainOfTerms(bead, source, target);
  const isAbridged = wanted >= LEAST_ABRIDGED && hanLength(target, bead.target) < ABRIDGED * wanted;
  const isUntranslated = sizeOf(bead.source) > 0 && (sizeOf(bead.target) === 0 || isAbridged);
  return { source: bead.source, target: bead.target, isDoubtful, isFixed, isUntranslated };
}

/** How much longer the terms of a source are in its target than one expects by their lengths: long English names are short in Chinese. */
function gainOfTerms(bead: Bead, source: TextSide, target: TextSide): number {
  const theirs = target.places.slice(bead.target.start, bead.target.end).flat();
  let gain = 0;
  let last = 0;
  for (const place of source.places.slice(bead.source.start, bead.source.end).flat()) {
    const rendering = theirs.find(({ concept }) => concept === place.concept);
    if (rendering === undefined || place.start < last) continue;
    gain += hanLengthOf(target, rendering) - hanLengthOf(source, place);
    last = place.end;
  }
  return gain;
}

/** The length of some sentences in Han characters; of English ones, how many would say the same. */
const hanLength = (side: TextSide, range: Range): number => hanLengthOf(side, spanOf(side, range));

function hanLengthOf(side: TextSide, { start, end }: Span): number {
  return side.script === 'han'
    ? chineseLength(side.text.slice(start, end))
    : (end - start) / FULL_RATIO;
}
