/** What is to be found in a text, and what is to stand there. */
export interface Replacement {
  /** Taken as it is written; blank for nothing. */
  readonly find: string;
  readonly replacement: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** A letter or a digit of a script that puts spaces between words. */
const SPACED = String.raw`[[\p{L}\p{M}\p{N}]--\p{sc=Han}]`;

/** Replaces each occurrence in a text, from the left. */
export function replacer(change: Replacement): (text: string) => string {
  const { find, replacement, matchCase, wholeWords } = change;
  if (find === '') return (text) => text;
  const literal = find.normalize('NFC').replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
  const isWord = (character: string): boolean => new RegExp(SPACED, 'v').test(character);
  const before = wholeWords && isWord(find.charAt(0)) ? `(?<!${SPACED})` : '';
  const after = wholeWords && isWord(find.charAt(find.length - 1)) ? `(?!${SPACED})` : '';
  const pattern = new RegExp(`${before}${literal}${after}`, matchCase ? 'gv' : 'giv');
  return (text) => text.replaceAll(pattern, () => replacement);
}
