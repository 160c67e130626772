import { survives } from '../file/more.ts';
import { isUnset } from '../table/entries/picklists.ts';

/**
 * Whether a text is read from an element of its own as it was written: neither as a field without a
 * value, nor as a note of ours.
 */
export function isReadBack(text: string): boolean {
  return survives(text) && !text.startsWith('x-termlight') && !isUnset(text);
}
