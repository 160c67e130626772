import { SECTION_FIELDS } from '../../../model/entry/field-comparison.ts';
import { jsonValue } from '../../../model/text/json-value.ts';
import { hasFieldValues, MORE_OF_ENTRY, MORE_OF_TERM, pick } from '../../file/more.ts';
import { addFields } from './add-fields.ts';
import type { OpenTerm } from './term-cells.ts';

/** What the column `more` of our own tables says of the entry and of its languages. */
export interface More {
  readonly entry: Record<string, unknown>;
  readonly sections: ReadonlyMap<string, Record<string, unknown>>;
  /** The terms of the row, in the order of the entry. */
  readonly terms: readonly OpenTerm[];
  /** Whether the cell has a text and it is none of ours. */
  readonly isForeign: boolean;
  /** Names in it that no field of ours has, as a later version may write them. */
  readonly unknown: readonly string[];
}

/** What the column has names for. */
const MORE = ['entry', 'section', 'term', 'languages', 'order'];

/**
 * Reads what our own tables wrote in the column `more`, and adds what it says of terms to those of the
 * row. In a table with a row for each term it is said of the first of them, in one with a row for each
 * entry of the terms by their languages and lines.
 */
export function readMoreCell(text: string, terms: readonly OpenTerm[]): More {
  const unknown = new Set<string>();
  const pickFrom = (value: unknown, fields: readonly string[]): Record<string, unknown> => {
    for (const name of namesIn(value)) if (!fields.includes(name)) unknown.add(name);
    return pick(value, fields);
  };
  // Most rows have none, and a text that is no JSON takes long.
  const parsed = text === '' ? undefined : jsonValue(text);
  const more = saidIn(parsed).every(hasFieldValues) ? pickFrom(parsed, MORE) : {};
  const isForeign = text !== '' && Object.keys(more).length === 0;
  const sections = new Map<string, Record<string, unknown>>();
  const [first] = terms;
  const say = (language: string, section: unknown): void => {
    const picked = pickFrom(section, SECTION_FIELDS);
    if (Object.keys(picked).length > 0) sections.set(language, picked);
  };
  if (first !== undefined) {
    say(first.language, more['section']);
    addRest(first, pickFrom(more['term'], MORE_OF_TERM));
  }
  for (const [language, said] of entriesOf(more['languages'])) {
    const { section, terms: rests } = pickFrom(said, ['section', 'terms']);
    say(language, section);
    addRests(
      terms.filter((term) => term.language === language),
      rests,
      pickFrom,
    );
  }
  return {
    entry: pickFrom(more['entry'], MORE_OF_ENTRY),
    sections,
    terms: inOrder(terms, more['order']),
    isForeign,
    unknown: isForeign ? [] : [...unknown],
  };
}

/** What it says of the entry, of its languages and of its terms. */
function saidIn(parsed: unknown): readonly unknown[] {
  const { entry, section, term, languages } = pick(parsed, MORE);
  const ofLanguages = entriesOf(languages).flatMap(([, said]) => {
    const { section: ofLanguage, terms } = pick(said, ['section', 'terms']);
    return [ofLanguage, ...listOf(terms).map((rest) => listOf(rest)[1])];
  });
  return [entry, section, term, ...ofLanguages];
}

/** Adds a rest to a term. Its status is more exact than that of a column. */
function addRest({ fields, kept }: OpenTerm, rest: Record<string, unknown>): void {
  const { administrativeStatus, ...others } = rest;
  if (administrativeStatus !== undefined) fields['administrativeStatus'] = administrativeStatus;
  addFields(fields, kept, others);
}

/** Adds the rests to the terms that they name; a term that was changed since has none. */
function addRests(terms: readonly OpenTerm[], rests: unknown, pickFrom: typeof pick): void {
  const byText = new Map<string, OpenTerm[]>();
  for (const term of terms) {
    const alike = byText.get(term.term) ?? [];
    alike.push(term);
    byText.set(term.term, alike);
  }
  for (const rest of listOf(rests)) {
    const [text, fields] = listOf(rest);
    const term = typeof text === 'string' ? byText.get(text)?.shift() : undefined;
    if (term !== undefined) addRest(term, pickFrom(fields, MORE_OF_TERM));
  }
}

/** The terms in the order in which the entry had them, unless some came or went since. */
function inOrder(terms: readonly OpenTerm[], order: unknown): readonly OpenTerm[] {
  if (!Array.isArray(order) || order.length !== terms.length) return terms;
  const ordered = new Set(
    (order as readonly unknown[]).flatMap((place) => terms[Number(place)] ?? []),
  );
  return ordered.size === terms.length ? [...ordered] : terms;
}

function namesIn(value: unknown): readonly string[] {
  return entriesOf(value).map(([name]) => name);
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
