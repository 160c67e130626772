import Papa from 'papaparse';
import type {
  ConceptEntry,
  Example,
  LanguageSection,
  Source,
  TermSection,
} from '../../../model/entry/concept-entry.ts';
import type { Delimiter } from '../../file/file-format.ts';
import { guardFormula } from '../formula-guard.ts';
import { survives, writeMore } from '../../file/more.ts';

/**
 * The columns of our own tables, which have one row for each term. `known-headers.ts` knows them by
 * their headers, and `read-row.ts` reads them.
 */
const COLUMNS = [
  'id',
  'subject_field',
  'jurisdiction',
  'note',
  'language',
  'definition',
  'term',
  'status',
  'part_of_speech',
  'term_type',
  'region',
  'reading',
  'term_note',
  'source_title',
  'source_issuer',
  'source_date',
  'source_url',
  'example',
  'more',
] as const;

/**
 * Entries as a table with a header and one row for each term. Fields of an entry or a language are
 * in the first of its rows. Nothing is lost: everything without a column is JSON in the last
 * column.
 */
export function rowsOf(entries: readonly ConceptEntry[]): readonly (readonly string[])[] {
  return [COLUMNS, ...entries.flatMap(rowsOfEntry)];
}

/** The same as text, with formulas escaped. */
export function writeDelimited(entries: readonly ConceptEntry[], delimiter: Delimiter): string {
  return writeGuarded(rowsOf(entries), delimiter);
}

/** Rows as text, with formulas escaped. */
export function writeGuarded(rows: readonly (readonly string[])[], delimiter: Delimiter): string {
  const guarded = rows.map((row) => row.map(guardFormula));
  return `${Papa.unparse(guarded, { delimiter, newline: '\r\n' })}\r\n`;
}

function rowsOfEntry(entry: ConceptEntry): readonly (readonly string[])[] {
  return entry.languageSections.flatMap((section, sectionIndex) =>
    section.termSections.map((term, index) => {
      const isFirst = index === 0;
      const cells = new Map<string, string>();
      const more = {
        ...part('entry', sectionIndex === 0 && isFirst ? entryCells(entry, cells) : {}),
        ...part('section', isFirst ? sectionCells(section, cells) : {}),
        ...part('term', termCells(term, cells)),
      };
      cells.set('id', entry.id);
      cells.set('language', section.language);
      cells.set('more', writeMore(more) ?? '');
      return COLUMNS.map((column) => cells.get(column) ?? '');
    }),
  );
}

/** Something under its name, unless it is empty. */
export function part(name: string, rest: object): object {
  return Object.keys(rest).length === 0 ? {} : { [name]: rest };
}

/**
 * Puts a text into its column. If it could not be read back from there unchanged, returns it under
 * its name instead.
 */
export function put<K extends string>(
  cells: Map<string, string>,
  column: string,
  field: K,
  text: string | undefined,
): { readonly [F in K]?: string } {
  if (text === undefined) return {};
  if (!survives(text)) return { [field]: text } as { [F in K]?: string };
  cells.set(column, text);
  return {};
}

/** Puts the fields of an entry into their columns, and returns what has none. */
export function entryCells(entry: ConceptEntry, cells: Map<string, string>): object {
  const { subjectField, jurisdiction, note, related, kept } = entry;
  return {
    ...(!survives(entry.id) && { id: entry.id }),
    ...put(cells, 'subject_field', 'subjectField', subjectField),
    ...put(cells, 'jurisdiction', 'jurisdiction', jurisdiction),
    ...put(cells, 'note', 'note', note),
    ...(related !== undefined && { related }),
    ...(kept !== undefined && { kept }),
  };
}

function sectionCells({ definition, kept }: LanguageSection, cells: Map<string, string>): object {
  return {
    ...put(cells, 'definition', 'definition', definition),
    ...(kept !== undefined && { kept }),
  };
}

function termCells(term: TermSection, cells: Map<string, string>): object {
  const { sources, examples, matching, kept } = term;
  const rest = put(cells, 'term', 'term', term.term);
  if ('term' in rest) cells.set('term', '□');
  cells.set('status', term.administrativeStatus);
  if (term.partOfSpeech !== undefined) cells.set('part_of_speech', term.partOfSpeech);
  if (term.termType !== undefined) cells.set('term_type', term.termType);
  return {
    ...rest,
    ...put(cells, 'region', 'geographicalUsage', term.geographicalUsage),
    ...put(cells, 'reading', 'reading', term.reading),
    ...put(cells, 'term_note', 'note', term.note),
    ...sourceCells(sources, cells),
    ...exampleCells(examples, cells),
    ...(matching !== undefined && { matching }),
    ...(kept !== undefined && { kept }),
  };
}

/**
 * Puts the first source into columns for people to read. Unless that is all there is, all sources
 * go into the rest as well.
 */
function sourceCells(sources: readonly Source[] | undefined, cells: Map<string, string>): object {
  const [first, ...others] = sources ?? [];
  if (first === undefined) return sources === undefined ? {} : { sources };
  const { title, issuer, date, url, ...more } = first;
  const unwritten = {
    ...put(cells, 'source_title', 'title', title),
    ...put(cells, 'source_issuer', 'issuer', issuer),
    ...put(cells, 'source_date', 'date', date),
    ...put(cells, 'source_url', 'url', url),
    ...more,
  };
  return others.length === 0 && Object.keys(unwritten).length === 0 ? {} : { sources };
}

/**
 * Puts the sentence of the first example into its column. Unless that is all there is, all examples
 * go into the rest as well.
 */
function exampleCells(
  examples: readonly Example[] | undefined,
  cells: Map<string, string>,
): object {
  const [first, ...others] = examples ?? [];
  if (first === undefined) return examples === undefined ? {} : { examples };
  const { sentence, ...page } = first;
  const unwritten = { ...put(cells, 'example', 'sentence', sentence), ...page };
  return others.length === 0 && Object.keys(unwritten).length === 0 ? {} : { examples };
}
