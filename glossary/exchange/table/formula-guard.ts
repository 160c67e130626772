/**
 * A spreadsheet may execute a cell that starts like this as a formula. An apostrophe in front makes
 * it a text. An existing apostrophe is doubled, so that the text is read back as it was written.
 */
const DANGEROUS = /^'*[=+\-@\t\r＝＋－＠]/u;
const GUARDED = /^'(?='*[=+\-@\t\r＝＋－＠])/u;

/** Makes a text safe to use as a cell of a spreadsheet. */
export function guardFormula(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** Reverses `guardFormula`; any other text stays as it is. */
export function unguardFormula(text: string): string {
  return text.replace(GUARDED, '');
}
