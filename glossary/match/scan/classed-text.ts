import { CLASS_MASK } from '../fold/unit-kind.ts';
import * as KIND from '../fold/kind.ts';

/**
 * A text with the classes of its units in a layer. A search mostly reads these, because reading an
 * array of numbers is faster than reading a string. Reused for each text.
 */
export interface ClassedText {
  haystack: string;
  /**
   * By place: the unit's entry in the layer's `units`; after the last one a 0 (`KIND.other`), then
   * arbitrary values.
   */
  classes: Uint16Array;
}

/** Longest array that is kept for the next text, in units. */
const KEPT = 2 ** 18;

/** An empty text, with room for a thousand units. */
export const createClassedText = (): ClassedText => ({
  haystack: '',
  classes: new Uint16Array(2 ** 10),
});

/** Reads a text. @param units the `units` of the layer */
export function readClasses(text: ClassedText, units: Uint16Array, haystack: string): void {
  const size = haystack.length;
  const room = text.classes.length;
  if (room <= size || (room > KEPT && size < KEPT))
    text.classes = new Uint16Array(size < KEPT ? 2 ** Math.ceil(Math.log2(size + 1.5)) : size + 1);
  const { classes } = text;
  for (let at = 0; at < size; at += 1) classes[at] = units[haystack.charCodeAt(at)] ?? 0;
  classes[size] = 0;
  text.haystack = haystack;
}

/** The class of the unit at a place. */
export const classAt = (classes: Uint16Array, at: number): number =>
  (classes[at] ?? 0) & CLASS_MASK;

/** The first place from `at` on, in the direction of `step`, that is not invisible. */
export function visibleFrom({ haystack, classes }: ClassedText, at: number, step: 1 | -1): number {
  let place = at;
  while (place >= 0 && place < haystack.length && classAt(classes, place) === KIND.invisible)
    place += step;
  return place;
}
