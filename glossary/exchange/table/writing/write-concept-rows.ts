import type {
  ConceptEntry,
  LanguageSection,
  TermSection,
} from '../../../model/entry/concept-entry.ts';
import { languagesOf } from '../../file/languages-of.ts';
import { isAccepted } from '../../../model/entry/sides.ts';
import { meaningOfHeader } from '../../file/meaning-of-header.ts';
import { survives, writeMore } from '../../file/more.ts';
import { entryCells, part, put } from './write-rows.ts';

/** The columns of a language. */
interface Block {
  readonly language: string;
  /** The terms that may be used, one on a line. */
  readonly terms: string;
  /** Those that may not; only if an entry has such. */
  readonly forbidden: string | undefined;
  readonly definition: string | undefined;
}

/**
 * Entries as a table with one row for each: a column for the terms of each language, for those that
 * may not be used, and for its definition. Nothing is lost: everything without a column is JSON in
 * the last one, which names each term that it is said of.
 */
export function conceptRowsOf(entries: readonly ConceptEntry[]): readonly (readonly string[])[] {
  const blocks = blocksOf(entries);
  const header = [
    'id',
    'subject_field',
    'jurisdiction',
    'note',
    ...blocks.flatMap(({ terms, forbidden, definition }) =>
      [terms, forbidden, definition].filter((name) => name !== undefined),
    ),
    'more',
  ];
  const rows = entries.map((entry) => {
    const cells = cellsOf(entry, blocks);
    return header.map((name) => cells.get(name) ?? '');
  });
  return [header, ...rows];
}

function blocksOf(entries: readonly ConceptEntry[]): readonly Block[] {
  const forbidden = new Set<string>();
  const defined = new Set<string>();
  for (const { languageSections } of entries) {
    for (const { language, definition, termSections } of languageSections) {
      if (!termSections.every(isAccepted)) forbidden.add(language);
      if (definition !== undefined) defined.add(language);
    }
  }
  return languagesOf(entries).map((language) => {
    const terms = headerOf(language, language, `term:${language}`);
    return {
      language,
      terms,
      forbidden: forbidden.has(language) ? `${terms}:forbidden` : undefined,
      definition: defined.has(language)
        ? headerOf(language, `${language}:definition`, `definition:${language}`)
        : undefined,
    };
  });
}

/** The first of two headers if it is read as what it says: `tw` alone is no Twi. */
function headerOf(language: string, usual: string, exact: string): string {
  const meaning = meaningOfHeader(usual);
  return 'language' in meaning && meaning.language === language ? usual : exact;
}

function cellsOf(entry: ConceptEntry, blocks: readonly Block[]): ReadonlyMap<string, string> {
  const cells = new Map<string, string>([['id', entry.id]]);
  const ofEntry = entryCells(entry, cells);
  const languages: Record<string, object> = {};
  const read: TermSection[] = [];
  for (const { language, terms, forbidden, definition } of blocks) {
    const section = entry.languageSections.find((one) => one.language === language);
    if (section === undefined) continue;
    const usable = section.termSections.filter(isAccepted);
    const others = section.termSections.filter((term) => !isAccepted(term));
    const lines = (some: readonly TermSection[]): string => some.map(lineOf).join('\n');
    cells.set(terms, lines(usable));
    if (forbidden !== undefined) cells.set(forbidden, lines(others));
    read.push(...usable, ...others);
    const more = {
      ...part('section', {
        ...put(cells, definition ?? '', 'definition', section.definition),
        ...(section.kept !== undefined && { kept: section.kept }),
      }),
      ...restsOf(section, [...usable, ...others]),
    };
    Object.assign(languages, part(language, more));
  }
  const written = entry.languageSections.flatMap(({ termSections }) => termSections);
  const order = written.map((term) => read.indexOf(term));
  const more = {
    ...part('entry', ofEntry),
    ...part('languages', languages),
    ...(order.some((place, at) => place !== at) && { order }),
  };
  cells.set('more', writeMore(more) ?? '');
  return cells;
}

/**
 * What the terms of a language have besides what their columns say, by their lines.
 * @param read the terms in the order in which they are read
 */
function restsOf({ termSections }: LanguageSection, read: readonly TermSection[]): object {
  const terms = read.flatMap((section) => {
    const { term, administrativeStatus, ...others } = section;
    const usual = isAccepted(section)
      ? section === termSections[0]
        ? 'preferred'
        : 'admitted'
      : 'deprecated';
    const rest = {
      ...(!survives(term) && { term }),
      ...(administrativeStatus !== usual && { administrativeStatus }),
      ...others,
    };
    return Object.keys(rest).length === 0 ? [] : [[lineOf(section), rest]];
  });
  return terms.length === 0 ? {} : { terms };
}

/** A term as it stands in its cell; one that could not be read back from there is written as □. */
function lineOf({ term }: TermSection): string {
  return survives(term) ? term : '□';
}
