import { isChinese, type Language } from '../../../model/entry/language.ts';
import type { CodeColumn, ColumnMeaning } from '../../file/column-meaning.ts';
import { fileIssue } from '../../file/read-result.ts';
import { formsOf } from './both-forms.ts';
import { addFields } from './add-fields.ts';
import { addMore, keepRest, keptCell } from './rest-of-row.ts';
import type { GatheredEntry, TableReading } from './table-reading.ts';
import type { Places } from '../columns/column-places.ts';
import type { TableRow } from '../lines/table-row.ts';
import { addTermField, type OpenTerm } from './term-cells.ts';

/** Adds what a row says to its entry. What no field has a place for is kept, and what is odd is reported. */
export function readRow(
  entry: GatheredEntry,
  row: TableRow,
  reading: TableReading,
  places: Places,
): void {
  const { terms, used, more } = readColumns(entry, row, reading, places);
  keepRest(entry, row, reading, used);
  for (const { term, bare } of terms) {
    if (bare === undefined) continue;
    const message = 'Signs of memoQ for any letters were taken out of this term, and are kept.';
    reading.report(fileIssue('warning', 'wildcards', message, { line: row.line, found: term }));
  }
  addMore(entry, row.line, more, terms, reading.report);
}

/** What the columns of a row say besides what was added to its entry. */
interface ReadColumns {
  readonly terms: readonly OpenTerm[];
  /** The columns that said which entry or which language something belongs to. */
  readonly used: readonly number[];
  /** The cell of the column `more`. */
  readonly more: string;
}

function readColumns(
  entry: GatheredEntry,
  { cells, line, links }: TableRow,
  reading: TableReading,
  places: Places,
): ReadColumns {
  const { columns, header, languages } = reading;
  const used = [places.id];
  const code = (of: CodeColumn): string | undefined => {
    const at = places.language[of];
    const cell = cells[at]?.trim() ?? '';
    if (cell === '') return undefined;
    used.push(at);
    return cell;
  };
  const languageOf = (column: ColumnMeaning & { readonly kind: 'term' }, at: number) => {
    if (column.language !== undefined) return column.language;
    const said = code('row') ?? code(column.code === 'target' ? 'target' : 'source') ?? column.code;
    return languages.of(said ?? `column ${at + 1}`, line);
  };
  let source: OpenTerm | undefined;
  let current: OpenTerm | undefined;
  const keeperOf = (of: 'term' | 'source' | undefined): OpenTerm | undefined =>
    of === undefined ? undefined : of === 'source' ? source : current;
  const terms: OpenTerm[] = [];
  /** The first term of each column of terms. */
  const firsts = new Map<number, OpenTerm>();
  let more = '';
  for (const at of places.order) {
    const column = columns[at];
    const cell = cells[at] ?? '';
    if (column === undefined || cell.trim() === '') continue;
    // The term that the cell says something of; without one, it is said of the entry.
    let home: OpenTerm | undefined;
    switch (column.kind) {
      case 'term': {
        const found = readTermCell(cell, line, column, reading, () => languageOf(column, at));
        entry.unread += found.unread;
        const [first] = found.terms;
        if (first === undefined) continue;
        terms.push(...found.terms);
        current = first;
        firsts.set(at, first);
        if (at === places.firstTerm) source = first;
        home = first;
        break;
      }
      case 'definition': {
        const language = column.language ?? code('row') ?? 0;
        const tag = typeof language === 'string' ? languages.of(language, line) : undefined;
        const of =
          tag ?? languageLike(places.languages, cell) ?? current?.language ?? places.languages[0];
        if (of !== undefined) addDefinition(entry, of, cell);
        else entry.kept.push(keptCell(header, at, cell));
        break;
      }
      case 'subjectField':
      case 'jurisdiction':
      case 'note':
        addFields(entry.fields, entry.kept, { [column.kind]: cell });
        break;
      case 'keep':
        home = keeperOf(column.of);
        (home?.kept ?? entry.kept).push(keptCell(header, at, cell));
        break;
      case 'more':
        if (more === '') more = cell;
        else entry.kept.push(keptCell(header, at, cell));
        break;
      case 'ignore':
        continue;
      case 'language':
      case 'id':
        break;
      case 'status':
      case 'partOfSpeech':
      case 'termType':
      case 'region':
      case 'reading':
      case 'termNote':
      case 'sourceTitle':
      case 'sourceIssuer':
      case 'sourceDate':
      case 'sourceUrl':
      case 'example':
      case 'flags': {
        home = column.of === 'source' ? source : current;
        if (column.at !== undefined) {
          home = firsts.get(column.at) ?? termOfLanguage(column.kind, column.at, columns, terms);
        }
        const kept = keptCell(header, at, cell);
        const said = column.yes === undefined || !YES.test(cell) ? cell : column.yes;
        if (column.yes !== undefined && NO.test(cell)) break;
        if (home === undefined) entry.kept.push(kept);
        else addTermField(home, column.kind, said, kept);
      }
    }
    for (const address of links?.get(at) ?? []) {
      const link = { name: LINK, value: cell.trim(), target: address };
      if (isSameAddress(address, cell)) continue;
      if (column.kind === 'sourceTitle' && home !== undefined) {
        addTermField(home, 'sourceUrl', address, link);
      } else (home?.kept ?? entry.kept).push(link);
    }
  }
  return { terms, used, more };
}

/** The terms of a cell; `unread` is how many there would be if its language were known. */
interface TermCell {
  readonly terms: readonly OpenTerm[];
  readonly unread: number;
}

/** @param languageOf tells the language of the cell, and reports it where it is unknown */
function readTermCell(
  cell: string,
  line: number,
  { code, status, termType }: ColumnMeaning & { readonly kind: 'term' },
  { alternatives, hasPlaceholders, report }: TableReading,
  languageOf: () => Language | undefined,
): TermCell {
  if (hasPlaceholders && PLACEHOLDER.test(cell)) {
    const message = 'This stands where there is no term, and was left out.';
    report(fileIssue('warning', 'blankTerm', message, { line, found: cell.trim() }));
    return { terms: [], unread: 0 };
  }
  const language = languageOf();
  const parts = splitCell(cell, alternatives);
  if (language === undefined) return { terms: [], unread: parts.length };
  if (cell.trim().includes('\n') && !alternatives.includes('\n')) {
    const message = 'Each line of this cell was read as a term of its own.';
    const found = cell.trim().replaceAll('\n', ' · ');
    report(fileIssue('warning', 'termLines', message, { line, found }));
  }
  // A column of a language has its terms as they are, in our own tables for one.
  const isSide = code === 'source' || code === 'target';
  const terms = parts
    .flatMap((term) => (isSide ? formsOf(term, language) : [{ term, language }]))
    .map((part): OpenTerm => {
      const fields = {
        ...(status !== undefined && { administrativeStatus: status }),
        ...(termType !== undefined && { termType }),
      };
      return { ...part, line, fields, kept: [], source: {}, sourceCells: [] };
    });
  return { terms, unread: 0 };
}

/**
 * The last term of a language in a row in which its own column is blank, as the second of two. Where another
 * column says the same of the terms of that language, each says it of its own alone.
 */
function termOfLanguage(
  kind: ColumnMeaning['kind'],
  at: number,
  columns: readonly ColumnMeaning[],
  terms: readonly OpenTerm[],
): OpenTerm | undefined {
  const languageAt = (place = -1): Language | undefined => {
    const column = columns[place];
    return column?.kind === 'term' ? column.language : undefined;
  };
  const language = languageAt(at);
  const alike = columns.filter(
    (one) => one.kind === kind && 'at' in one && languageAt(one.at) === language,
  );
  return alike.length > 1 ? undefined : terms.findLast((term) => term.language === language);
}

/** What people write into the cell of a term where there is none. */
const PLACEHOLDER = /^\s*(?:[-–—－―]+|\/|n\/a)\s*$/iu;

/** What a cell says below a header that asks. */
const YES = /^\s*(?:yes|y|true|1|x|是)\s*$/iu;
const NO = /^\s*(?:no|n|false|0|否)\s*$/iu;

/** What a link is called in TBX. */
const LINK = 'xref:externalCrossReference';

/** Whether a cell shows the address that it leads to, as programs link what looks like one. */
function isSameAddress(address: string, cell: string): boolean {
  const bare = (text: string): string => text.trim().replace(/^mailto:|\/$/gu, '');
  return bare(address) === bare(cell);
}

function addDefinition({ languages, kept }: GatheredEntry, language: Language, cell: string): void {
  const before = languages.get(language);
  if (before?.definition === undefined) {
    languages.set(language, { ...before, definition: cell });
  } else if (before.definition !== cell) {
    kept.push({ name: 'column:definition', value: cell });
  }
}

/** The language of the first term column whose script matches a text. */
function languageLike(languages: readonly Language[], text: string): Language | undefined {
  const isHan = /\p{Script=Han}/u.test(text);
  const isMixed = languages.some(isChinese) && !languages.every(isChinese);
  return isMixed ? languages.find((language) => isChinese(language) === isHan) : undefined;
}

/** The terms of a cell. No term has several lines. */
function splitCell(cell: string, alternatives: readonly string[]): readonly string[] {
  let parts: readonly string[] = cell.split('\n');
  for (const sign of alternatives) parts = parts.flatMap((part) => part.split(sign));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
