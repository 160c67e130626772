import type { Script } from './language.ts';

/**
 * The side that a piece of text is on: `Hans` for any Han character, else `Latn`. It does not
 * tell Simplified from Traditional, because what is shown first does not depend on it.
 */
export function scriptOfText(text: string): Script {
  return /\p{Script=Han}/u.test(text) ? 'Hans' : 'Latn';
}
