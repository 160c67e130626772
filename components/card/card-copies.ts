import type { ConceptEntry, Source } from '../../glossary/model/entry/concept-entry.ts';
import type { Language, Script } from '../../glossary/model/entry/language.ts';
import { sidesOf, type LabelledTerm } from '../../glossary/model/entry/sides.ts';
import { sourcesOf } from './SourceList.tsx';

/** What a reader can copy of a concept, as texts. */
export interface CardCopies {
  /** The other language's best term. */
  readonly equivalent: string;
  /** Term and equivalent with a tab between them, as spreadsheets take them. */
  readonly pair: string;
  /** A line in the reader's own form. */
  readonly citation: string;
}

/** How a citation is made for a reader. */
export interface CitationForm {
  /** With `{term}`, `{equivalent}`, `{document}` and `{date}` in it. */
  readonly template: string;
  readonly reader: Language;
}

/**
 * The texts to copy of an entry met on a page.
 * @param matchedText as the page writes it; of the entry's own terms the one that reads so is taken
 * @returns undefined when the entry has no equivalent
 */
export function copiesOf(
  entry: ConceptEntry,
  matchedText: string,
  script: Script,
  { template, reader }: CitationForm,
): CardCopies | undefined {
  const { equivalents, own } = sidesOf(entry, script, reader);
  const [equivalent] = equivalents;
  if (equivalent === undefined) return undefined;
  const term = (own.find((one) => one.term === matchedText) ?? own[0])?.term ?? matchedText;
  const source = citedSource(entry, equivalent);
  return {
    equivalent: equivalent.term,
    pair: `${term}\t${equivalent.term}`,
    citation: citationOf(template, {
      term,
      equivalent: equivalent.term,
      document: source?.title,
      date: source?.date,
    }),
  };
}

/** The document in which the equivalent was read, before one that is only named, before another of the entry. */
function citedSource(entry: ConceptEntry, equivalent: LabelledTerm): Source | undefined {
  const own = equivalent.sources ?? [];
  return own.find(({ evidence }) => evidence === 'seen') ?? own[0] ?? sourcesOf(entry)[0];
}

type CitationField = 'term' | 'equivalent' | 'document' | 'date';

const FIELD = /\{(term|equivalent|document|date)\}/gu;
/** Stands for what an entry does not say; no text of an entry has it, it is a private character. */
const MISSING = '\uE000';

/** A citation with what is missing left out, and with it the marks and brackets that stood around it. */
export function citationOf(
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
