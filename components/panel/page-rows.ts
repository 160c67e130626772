/** Sorts, filters and groups the terms of a page. */
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { byName } from '../../glossary/model/entry/entry-name.ts';
import type { PageListRow } from '../../glossary/model/page/page-list.ts';
import type { GlossariesOf } from '../../glossary/model/glossary/placed-glossary.ts';
import type { PageState } from '../../glossary/model/page/page-state.ts';
import type { FoundConcept } from '../../glossary/model/page/found-concept.ts';
import { scriptOfText } from '../../glossary/model/entry/script-of-text.ts';
import { acceptedTerms, sidesOf } from '../../glossary/model/entry/sides.ts';
import { sourcesOf } from '../../glossary/model/entry/sources-of.ts';
import { subjectFieldName } from '../texts/term-names.ts';
import { interfaceLanguage, type Texts } from '../texts/texts.tsx';

/** The order of a page's terms: by first occurrence, number of occurrences, or subject field. */
export type PageOrder = 'page' | 'frequency' | 'subjectField';

/** Terms under a heading; without one where they are not grouped. */
export interface PageGroup {
  readonly heading?: string;
  readonly terms: readonly FoundConcept[];
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
 * priority of their glossaries, then by name.
 */
export function inPriority(page: PageState, glossaries: GlossariesOf): PageState {
  if (page.state !== 'reached') return page;
  const { terms, entries } = page;
  const place = ({ concept }: FoundConcept): number =>
    glossaries.get(concept)?.place ?? Number.MAX_SAFE_INTEGER;
  const compare = (one: FoundConcept, other: FoundConcept): number => {
    const [first, second] = [entries.get(one.concept), entries.get(other.concept)];
    const isNamed = first !== undefined && second !== undefined;
    return place(one) - place(other) || (isNamed ? byName(first, second) : 0);
  };
  const rows: FoundConcept[][] = [];
  for (const term of terms) {
    const row = rows.at(-1);
    if (row?.[0]?.text === term.text) row.push(term);
    else rows.push([term]);
  }
  return { ...page, terms: rows.flatMap((row) => row.toSorted(compare)) };
}

/** Sorts terms; by subject field they are grouped, those without one last. */
export function grouped(
  terms: readonly FoundConcept[],
  entries: Entries,
  order: PageOrder,
  t: Texts,
): readonly PageGroup[] {
  switch (order) {
    case 'page':
      return [{ terms }];
    case 'frequency':
      return [{ terms: terms.toSorted((one, other) => other.count - one.count) }];
    case 'subjectField': {
      const groups = Map.groupBy(terms, ({ concept }) => entries.get(concept)?.subjectField ?? '');
      const last = t('panel.noField');
      return [...groups]
        .map(([field, own]) => ({
          heading: field === '' ? last : subjectFieldName(t, field),
          terms: own,
        }))
        .toSorted(
          (one, other) =>
            Number(one.heading === last) - Number(other.heading === last) ||
            one.heading.localeCompare(other.heading, interfaceLanguage(t)),
        );
    }
  }
  return order satisfies never;
}

/** The rows of a file, one for each term, with its usable equivalents and number of occurrences. */
export function listRowsOf(
  terms: readonly FoundConcept[],
  entries: Entries,
  t: Texts,
): readonly PageListRow[] {
  const reader = interfaceLanguage(t);
  return terms.map(({ concept, text, count }) => {
    const entry = entries.get(concept);
    const sides = entry && sidesOf(entry, scriptOfText(text), reader);
    return {
      term: text,
      equivalents: acceptedTerms(sides?.equivalents ?? []).map(({ term }) => term),
      occurrences: count,
      subjectField:
        entry?.subjectField === undefined ? '' : subjectFieldName(t, entry.subjectField),
      sources: (entry === undefined ? [] : sourcesOf(entry)).map(({ title, date }) =>
        date === undefined ? title : `${title} (${date})`,
      ),
    };
  });
}
