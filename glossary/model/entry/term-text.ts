/** The longest text that is a term. The longest title in the sources has 96 characters. */
export const MAX_TERM_LENGTH = 500;

/** The longest definition, note or title. */
export const MAX_PROSE_LENGTH = 10_000;

/** What makes a text unfit to be shown or found. */
export type TextFault = 'blank' | 'tooLong' | 'loneSurrogate' | 'controlCharacter';

/** Nothing that a person would see: spaces, marks that join or hide, byte order marks. */
const INVISIBLE = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]*$/u;

/** Control characters, and those that change the direction of all text that follows. */
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** The same, but for the tabs and line ends that prose may have. */
const CONTROL_IN_PROSE = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/u;

/** The fault of a term or of another text on one line, the worst first; none when it is sound. */
export function faultOfTerm(text: string): TextFault | undefined {
  if (text.length > MAX_TERM_LENGTH) return 'tooLong';
  if (!text.isWellFormed()) return 'loneSurrogate';
  if (INVISIBLE.test(text)) return 'blank';
  return CONTROL.test(text) ? 'controlCharacter' : undefined;
}

/**
 * A key that is the same for texts that differ in capitals, width or the spaces around them alone:
 * only one of them is a term of an entry in a language, or the name of a glossary.
 */
export function looksKey(term: string): string {
  return term.normalize('NFKC').trim().toLowerCase();
}

/** The fault of a longer text, which may be empty and may have several lines. */
export function faultOfProse(text: string): TextFault | undefined {
  if (text.length > MAX_PROSE_LENGTH) return 'tooLong';
  if (!text.isWellFormed()) return 'loneSurrogate';
  return CONTROL_IN_PROSE.test(text) ? 'controlCharacter' : undefined;
}
