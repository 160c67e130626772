/** The terms of a page in the order and the part that the reader asks for. */
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { byName } from '../../glossary/model/entry/entry-name.ts';
import type { PageListRow } from '../../glossary/model/page/page-list.ts';
import type { GlossariesOf } from '../glossaries/GlossaryOf.tsx';
import type { PageTerm } from './PageTerms.tsx';
import type { PageState } from './PopupView.tsx';
import { scriptOfText } from '../../glossary/model/entry/script-of-text.ts';
import { acceptedTerms, sidesOf } from '../../glossary/model/entry/sides.ts';
import { sourcesOf } from '../card/SourceList.tsx';
import { subjectFieldName } from '../texts/term-names.ts';
import { interfaceLanguage, type Texts } from '../texts/texts.tsx';

/**
 * What the terms of a page can be listed by: where they first stand, how often, or their subject
 * field.
 */
export type PageOrder = 'page' | 'frequency' | 'subjectField';

/** Terms under one heading; without one where they are not grouped. */
export interface PageGroup {
  readonly heading?: string;
  readonly terms: readonly PageTerm[];
}

type Entries = ReadonlyMap<ConceptId, ConceptEntry>;

/** The terms whose own text or any term of whose entry has a text in it, whatever its case. */
export function filtered(
  terms: readonly PageTerm[],
  entries: Entries,
  text: string,
): readonly PageTerm[] {
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
 * A page with the concepts in a row that have one text, and so share their marks, as a card has them:
 * those of the glossary with priority first, and those of one glossary by name.
 */
export function inPriority(page: PageState, glossaries: GlossariesOf): PageState {
  if (page.state !== 'reached') return page;
  const { terms, entries } = page;
  const place = ({ concept }: PageTerm): number =>
    glossaries.get(concept)?.place ?? Number.MAX_SAFE_INTEGER;
  const compare = (one: PageTerm, other: PageTerm): number => {
    const [first, second] = [entries.get(one.concept), entries.get(other.concept)];
    const isNamed = first !== undefined && second !== undefined;
    return place(one) - place(other) || (isNamed ? byName(first, second) : 0);
  };
  const rows: PageTerm[][] = [];
  for (const term of terms) {
    const row = rows.at(-1);
    if (row?.[0]?.text === term.text) row.push(term);
    else rows.push([term]);
  }
  return { ...page, terms: rows.flatMap((row) => row.toSorted(compare)) };
}

/** The terms in an order; by subject field in groups, those without one last. */
export function grouped(
  terms: readonly PageTerm[],
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

/** The rows of a file, one a term, with what the reader may use and where it stands. */
export function listRowsOf(
  terms: readonly PageTerm[],
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
