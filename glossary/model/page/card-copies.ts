import type { ConceptEntry, Source } from '../entry/concept-entry.ts';
import type { Language, Script } from '../entry/language.ts';
import { sidesOf, type LabelledTerm } from '../entry/sides.ts';
import { sourcesOf } from '../entry/sources-of.ts';

/** The texts that can be copied from a concept. */
export interface CardCopies {
  /** The other language's best term. */
  readonly equivalent: string;
  /** Term and equivalent with a tab between them, as spreadsheets take them. */
  readonly pair: string;
  /** A citation in the form that the user chose. */
  readonly citation: string;
}

/** How citations are written. */
export interface CitationForm {
  /** The template, with the placeholders `{term}`, `{equivalent}`, `{document}` and `{date}`. */
  readonly template: string;
  readonly userLanguage: Language;
}

/**
 * The texts to copy for an entry that was found on a page.
 * @param matchedText the text on the page; if a term of the entry is equal to it, that one is
 * copied
 * @returns undefined when the entry has no equivalent
 */
export function copiesOf(
  entry: ConceptEntry,
  matchedText: string,
  script: Script,
  { template, userLanguage }: CitationForm,
): CardCopies | undefined {
  const { equivalents, own } = sidesOf(entry, script, userLanguage);
  const [equivalent] = equivalents;
  if (equivalent === undefined) return undefined;
  const term = (own.find((one) => one.term === matchedText) ?? own[0])?.term ?? matchedText;
  const source = citedSource(entry, equivalent);
  return {
    equivalent: equivalent.term,
    pair: `${term}\t${equivalent.term}`,
    citation: filledCitation(template, {
      term,
      equivalent: equivalent.term,
      document: source?.title,
      date: source?.date,
    }),
  };
}

/**
 * The source to cite: preferably one in which the equivalent was read, then one that only names it,
 * then another one of the entry.
 */
function citedSource(entry: ConceptEntry, equivalent: LabelledTerm): Source | undefined {
  const own = equivalent.sources ?? [];
  return own.find(({ evidence }) => evidence === 'seen') ?? own[0] ?? sourcesOf(entry)[0];
}

type CitationField = 'term' | 'equivalent' | 'document' | 'date';

const FIELD = /\{(term|equivalent|document|date)\}/gu;
/** Placeholder for a missing value: a private-use character, which no text of an entry contains. */
const MISSING = '\uE000';

/**
 * Fills in a citation. Missing values are left out, with the punctuation and brackets around them.
 */
export function filledCitation(
  template: string,
  fields: Readonly<Record<CitationField, string | undefined>>,
): string {
  const filled = template.replaceAll(FIELD, (_, field: CitationField) => fields[field] ?? MISSING);
  if (!filled.includes(MISSING)) return filled;
  return filled
    .replaceAll(new RegExp(`[,;:，；：、]?\\s*${MISSING}`, 'gu'), '')
    .replaceAll(/(?<open>[([（［【])\s*[,;:，；：、]\s*/gu, '$<open>')
    .replaceAll(/\s*(?:\(\s*\)|\[\s*\]|（\s*）|［\s*］|【\s*】)/gu, '')
    .trim();
}
