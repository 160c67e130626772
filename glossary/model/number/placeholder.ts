/**
 * How a number is written in a numbered name:
 *
 * - `zh`: Chinese numerals or digits (第二十届, 第20届)
 * - `arabic`: digits alone (第2758号)
 * - `ordinal`: an English ordinal (20th, twentieth)
 * - `year`: a year (2026, 二〇二六)
 * - `word`: an English ordinal that is given in words up to nine (Third)
 * - `joined`: digits that belong to the letters before them (COP29, J-20)
 * - `words`: an English ordinal that is given in words (seventy-ninth)
 * - `roc`: a year that is counted from 1912 (民國113年); the number is the year itself, 2024
 * - `roman`: an English number in Roman numerals (Annex III)
 *
 * Stored layers have their places in this list.
 */
export const NUMBER_STYLES = [
  'zh',
  'arabic',
  'ordinal',
  'year',
  'word',
  'joined',
  'words',
  'roc',
  'roman',
] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** Whether a style is an English ordinal, which are all alike on a page. */
export const isOrdinal = (style: NumberStyle): boolean =>
  style === 'ordinal' || style === 'word' || style === 'words';

/** The names of a term's numbers: a second one is `m`, a third `k`. */
export const NUMBER_NAMES = ['n', 'm', 'k'] as const;

/** The place of a number in a term: `{n:zh}`. */
export interface Placeholder {
  readonly name: (typeof NUMBER_NAMES)[number];
  readonly style: NumberStyle;
}

/** The numbers of a place on a page, by the names of their placeholders. */
export type NumberValues = Readonly<Partial<Record<Placeholder['name'], number>>>;

/** The unit, no character, that stands for a number in the forms of a term; a term may not have it. */
export const NUMBER_UNIT = '\ufdd0';

const PLACEHOLDER = new RegExp(
  String.raw`\{(?<name>[${NUMBER_NAMES.join('')}]):(?<style>${NUMBER_STYLES.join('|')})\}`,
  'gu',
);

/** The numbers of a term, in their order; most terms have none. */
export function placeholdersOf(term: string): readonly Placeholder[] {
  if (!mayHave(term)) return [];
  return Array.from(term.matchAll(PLACEHOLDER), ({ groups }) => groups as unknown as Placeholder);
}

/** Few terms have a brace, and this check is fast. */
const mayHave = (term: string): boolean => term.includes('{');

/** Whether a term is a numbered name. */
export const isNumbered = (term: string): boolean => placeholdersOf(term).length > 0;

/** A term with each placeholder replaced by what is written for it, before a capital or not. */
export function replacePlaceholders(
  term: string,
  write: (placeholder: Placeholder, isBeforeCapital: boolean) => string,
): string {
  if (!mayHave(term)) return term;
  return term.replaceAll(
    PLACEHOLDER,
    (found: string, name: Placeholder['name'], style: NumberStyle, at: number) =>
      write({ name, style }, /^ \p{Lu}/u.test(term.slice(at + found.length))),
  );
}
