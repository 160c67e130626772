/**
 * One row: a name, terms, and a text in which what must be marked stands in ⟦ ⟧; then the `lang` of
 * the text, if any. How terms are written: `entriesOf`.
 */
export type MatchCase = readonly [
  name: string,
  terms: readonly string[],
  text: string,
  language?: string,
];

/** Rows by what they are about: a number and sentence of `contract.md`. */
export type CaseTable = Readonly<Record<string, readonly MatchCase[]>>;

/** One row a text for the same terms; texts are parted by ` | ` and name the rows. */
export function each(
  terms: readonly string[] | string,
  texts: string,
  language = '',
): readonly MatchCase[] {
  const list = typeof terms === 'string' ? [terms] : terms;
  return texts
    .split(' | ')
    .map((text) => [`${list.join(', ')} in “${text}”`, list, text, language]);
}
