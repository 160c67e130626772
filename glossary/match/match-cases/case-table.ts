/**
 * A test case: a name, terms, and a text with the expected matches in ⟦ ⟧; then the `lang` of the
 * text, if any. `entriesOfCase` says how terms are written.
 */
export type MatchCase = readonly [
  name: string,
  terms: readonly string[],
  text: string,
  language?: string,
];

/** Test cases by topic: a number and sentence of `contract.md`. */
export type CaseTable = Readonly<Record<string, readonly MatchCase[]>>;

/**
 * Makes a test case for each text, all with the same terms. Texts are separated by `
 * ` and are the names of the cases.
 */
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
