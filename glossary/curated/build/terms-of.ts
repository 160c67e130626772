import type { CuratedTerms, TermDetails } from './curated-schema.ts';

/** The terms of a language as pairs, in the order of the file; never empty. */
export function termsOf(
  terms: CuratedTerms,
): readonly [readonly [string, TermDetails], ...(readonly [string, TermDetails])[]] {
  const pairs = pairsOf(terms);
  const [first, ...others] = pairs;
  if (first === undefined) throw new Error('the schema lets no empty list of terms through');
  return [first, ...others];
}

/** What has the names of documents: the details of a term, or a row of a settled table. */
interface NamedDocuments {
  readonly seen?: readonly string[] | undefined;
  readonly named?: readonly string[] | undefined;
  readonly replaced?: { readonly by?: string | undefined } | undefined;
}

/** The ids of the documents that a term names, including that of its replacement. */
export function documentsOfTerm({
  seen = [],
  named = [],
  replaced: { by } = {},
}: NamedDocuments): readonly string[] {
  return [...seen, ...named, ...(by === undefined ? [] : [by])];
}

function pairsOf(terms: CuratedTerms): readonly (readonly [string, TermDetails])[] {
  if (typeof terms === 'string') return [[terms, {}]];
  if (Array.isArray(terms)) return terms.map((term) => [term, {}] as const);
  return Object.entries(terms);
}
