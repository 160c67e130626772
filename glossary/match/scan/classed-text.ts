import { CLASS_MASK } from '../fold/unit-kind.ts';

/**
 * A text with the classes that a layer gives its units: nearly all of a search reads these, for an
 * array of numbers is read in a step, and a string by the way that it happens to be kept in. Re-used
 * from text to text.
 */
export interface ClassedText {
  haystack: string;
  /** By place: what the layer says of the unit; 0, `KIND.other`, behind the last; then anything. */
  classes: Uint16Array;
}

/** A text longer than this leaves no array behind when a shorter one comes. */
const KEPT = 2 ** 18;

/** A text of no unit, with room for a thousand before the array grows. */
export const createClassedText = (): ClassedText => ({
  haystack: '',
  classes: new Uint16Array(2 ** 10),
});

/** Reads a text. @param units of the layer, by unit */
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
