/** Sorts, filters and groups the terms of a page. */
import type { ConceptEntry, ConceptId } from '../entry/concept-entry.ts';
import { byNameFor } from '../entry/entry-name.ts';
import type { Language } from '../entry/language.ts';
import { scriptOfText } from '../entry/script-of-text.ts';
import { bySideOf, type Side, sideOf } from '../entry/side.ts';
import { acceptedTerms, sidesOf } from '../entry/sides.ts';
import { sourcesOf } from '../entry/sources-of.ts';
import type { GlossariesOf } from '../glossary/placed-glossary.ts';
import type { FoundConcept } from './found-concept.ts';
import type { PageListRow } from './page-list.ts';
import type { PageState } from './page-state.ts';

/** The order of a page's terms: by first occurrence, number of occurrences, or subject field. */
export type PageOrder = 'page' | 'frequency' | 'subjectField';

/** Terms under a heading; without one where they are not grouped. */
export interface PageGroup {
  readonly heading?: string;
  readonly terms: readonly FoundConcept[];
}

/** Subject fields in the words of the interface. */
export interface FieldNames {
  /** @param field one of ours, or one that a glossary names itself */
  readonly nameOf: (field: string) => string;
  /** The heading above terms without a field. */
  readonly none: string;
  readonly language: Language;
}

type Entries = ReadonlyMap<ConceptId, ConceptEntry>;

/** The terms that contain a text, in any case, themselves or in any term of their entries. */
export function filtered(
  terms: readonly FoundConcept[],
  entries: Entries,
  text: string,
): readonly FoundConcept[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return terms;
  const has = (candidate: string): boolean => candidate.toLowerCase().includes(wanted);
  return terms.filter(
    (term) =>
      has(term.text) ||
      entries
        .get(term.concept)
        ?.languageSections.some(({ termSections }) => termSections.some((one) => has(one.term))),
  );
}

/**
 * Sorts neighbouring concepts that share a text, and so their marks, as a card does: by the
 * priority of their glossaries, then by the sides that the page is of, then by how the text fits (`byNameFor`).
 */
export function inPriority(
  page: PageState,
  glossaries: GlossariesOf,
  sides: readonly Side[] = sidesOfTerms(page),
): PageState {
  if (page.state !== 'reached') return page;
  const { terms, entries } = page;
  const place = ({ concept }: FoundConcept): number =>
    glossaries.get(concept)?.place ?? Number.MAX_SAFE_INTEGER;
  const rows = rowsOf(terms);
  const bySide = bySideOf(sides);
  const compare = (one: FoundConcept, other: FoundConcept): number => {
    const [first, second] = [entries.get(one.concept), entries.get(other.concept)];
    const byGlossary = place(one) - place(other);
    if (first === undefined || second === undefined) return byGlossary;
    return byGlossary || bySide(first, second) || byNameFor(one.text)(first, second);
  };
  return { ...page, terms: rows.flatMap((row) => row.toSorted(compare)) };
}

/** Neighbouring concepts that share a text, together. */
function rowsOf(terms: readonly FoundConcept[]): readonly FoundConcept[][] {
  const rows: FoundConcept[][] = [];
  for (const term of terms) {
    const row = rows.at(-1);
    if (row?.[0]?.text === term.text) row.push(term);
    else rows.push([term]);
  }
  return rows;
}

/** The sides of which a page has terms that are of one concept alone, those that stand there most often first. */
export function sidesOfTerms(page: PageState): readonly Side[] {
  if (page.state !== 'reached') return [];
  const { terms, entries } = page;
  const counts = new Map<Side, number>();
  for (const [first, ...others] of rowsOf(terms)) {
    const entry = others.length === 0 && first !== undefined && entries.get(first.concept);
    const side = entry ? sideOf(entry) : undefined;
    if (side !== undefined) counts.set(side, (counts.get(side) ?? 0) + (first?.count ?? 0));
  }
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([side]) => side);
}

/** Sorts terms; by subject field they are grouped, those without one last. */
export function grouped(
  terms: readonly FoundConcept[],
  entries: Entries,
  order: PageOrder,
  { nameOf, none, language }: FieldNames,
): readonly PageGroup[] {
  switch (order) {
    case 'page':
      return [{ terms }];
    case 'frequency':
      return [{ terms: terms.toSorted((one, other) => other.count - one.count) }];
    case 'subjectField': {
      const groups = Map.groupBy(terms, ({ concept }) => entries.get(concept)?.subjectField ?? '');
      return [...groups]
        .map(([field, own]) => ({
          heading: field === '' ? none : nameOf(field),
          terms: own,
        }))
        .toSorted(
          (one, other) =>
            Number(one.heading === none) - Number(other.heading === none) ||
            one.heading.localeCompare(other.heading, language),
        );
    }
  }
  return order satisfies never;
}

/**
 * The rows of a file, one for each term, with its usable equivalents and number of occurrences.
 * @param chinese the form of Chinese that comes first
 */
export function listRowsOf(
  terms: readonly FoundConcept[],
  entries: Entries,
  nameOf: FieldNames['nameOf'],
  chinese: Language,
): readonly PageListRow[] {
  return terms.map(({ concept, text, count }) => {
    const entry = entries.get(concept);
    const sides = entry && sidesOf(entry, scriptOfText(text), chinese);
    return {
      term: text,
      equivalents: acceptedTerms(sides?.equivalents ?? []).map(({ term }) => term),
      occurrences: count,
      subjectField: entry?.subjectField === undefined ? '' : nameOf(entry.subjectField),
      sources: (entry === undefined ? [] : sourcesOf(entry)).map(({ title, date }) =>
        date === undefined ? title : `${title} (${date})`,
      ),
    };
  });
}
