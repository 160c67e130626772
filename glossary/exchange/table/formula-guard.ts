/**
 * A spreadsheet takes a cell that begins in one of these ways for a formula, and may run it. An
 * apostrophe before it makes a text of it; one that stands there already is doubled, so that what
 * is read is what was written.
 */
const DANGEROUS = /^'*[=+\-@\t\r＝＋－＠]/u;
const GUARDED = /^'(?='*[=+\-@\t\r＝＋－＠])/u;

/** The text made safe to be a cell of a spreadsheet. */
export function guardFormula(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** The text of a cell that `guardFormula` made safe; any other as it is. */
export function unguardFormula(text: string): string {
  return text.replace(GUARDED, '');
}
