import type { KeptValue } from '../../model/entry/concept-entry.ts';
import { isChinese, type Language } from '../../model/entry/language.ts';
import type { CodeColumn, ColumnMeaning } from '../file/column-meaning.ts';
import type { FoundLanguage, FoundTerm } from '../file/entry-builder.ts';
import type { Languages } from '../file/languages.ts';
import { type FileIssue, fileIssue } from '../file/read-result.ts';
import { addFields } from './add-fields.ts';
import type { Places } from './column-places.ts';
import { readMoreCell } from './read-more.ts';
import type { TableRow } from './table-row.ts';
import { addTermField, closeTerm, type OpenTerm } from './term-cells.ts';

/** How to read the rows of a table. */
export interface TableReading {
  readonly columns: readonly ColumnMeaning[];
  readonly header: readonly string[] | undefined;
  readonly languages: Languages;
  /** Whether formulas were escaped when writing, as in our own text tables. */
  readonly isGuarded: boolean;
  /** What separates several terms in one cell, each of these alike. */
  readonly alternatives: readonly string[];
  /** Whether rows have cells that belong to rows above. */
  readonly hasMerged: boolean;
  readonly report: (issue: FileIssue) => void;
}

/** An entry while its rows are read. */
export interface GatheredEntry {
  readonly id: string;
  readonly line: number;
  readonly fields: Record<string, unknown>;
  readonly kept: KeptValue[];
  readonly terms: FoundTerm[];
  readonly languages: Map<Language, FoundLanguage>;
  unread: number;
  /** Whether its last row was read. */
  isComplete: boolean;
}

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
  const { columns, header, languages, alternatives } = reading;
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
        const language = languageOf(column, at);
        if (language === undefined) {
          entry.unread += splitCell(cell, alternatives).length;
          continue;
        }
        for (const [place, term] of splitCell(cell, alternatives).entries()) {
          const { status, termType } = column;
          const open: OpenTerm = {
            language,
            term,
            line,
            fields: {},
            kept: [],
            source: {},
            sourceCells: [],
          };
          if (status !== undefined) open.fields['administrativeStatus'] = status;
          if (termType !== undefined) open.fields['termType'] = termType;
          terms.push(open);
          if (place > 0) continue;
          current = open;
          firsts.set(at, open);
          if (at === places.firstTerm) source = open;
        }
        home = current;
        break;
      }
      case 'definition': {
        const language = column.language ?? code('row') ?? 0;
        const tag = typeof language === 'string' ? languages.of(language, line) : undefined;
        const of =
          tag ?? languageLike(places.languages, cell) ?? current?.language ?? places.languages[0];
        if (of !== undefined) addDefinition(entry, of, cell);
        else entry.kept.push(keptOf(header, at, cell));
        break;
      }
      case 'subjectField':
      case 'jurisdiction':
      case 'note':
        addFields(entry.fields, entry.kept, { [column.kind]: cell });
        break;
      case 'keep':
        home = keeperOf(column.of);
        (home?.kept ?? entry.kept).push(keptOf(header, at, cell));
        break;
      case 'more':
        if (more === '') more = cell;
        else entry.kept.push(keptOf(header, at, cell));
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
        if (column.at !== undefined) home = firsts.get(column.at);
        const kept = keptOf(header, at, cell);
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

/** Keeps the cells of columns that said nothing, and those beyond the columns. */
function keepRest(
  { kept }: GatheredEntry,
  { cells, line }: TableRow,
  { columns, header, report }: TableReading,
  used: readonly number[],
): void {
  // A second column for the same, and the language of a row whose columns all name their own.
  for (const [at, { kind }] of columns.entries()) {
    if ((kind !== 'id' && kind !== 'language') || used.includes(at)) continue;
    const cell = cells[at] ?? '';
    if (cell.trim() !== '') kept.push(keptOf(header, at, cell));
  }
  const beyond = cells.flatMap((cell, at) =>
    at < columns.length || cell.trim() === '' ? [] : [keptOf(header, at, cell)],
  );
  if (beyond.length > 0) {
    kept.push(...beyond);
    const message = 'This row has more cells than the table has columns; they are kept.';
    report(fileIssue('warning', 'wideRow', message, { line, found: beyond[0]?.value ?? '' }));
  }
}

/** Adds what the column `more` says to the entry and the terms, and the terms to the entry. */
function addMore(
  entry: GatheredEntry,
  line: number,
  more: string,
  found: readonly OpenTerm[],
  report: (issue: FileIssue) => void,
): void {
  const { entry: ofEntry, sections, terms, isForeign, unknown } = readMoreCell(more, found);
  for (const key of unknown) {
    const message = 'This is no field of an entry, and was left out.';
    report(fileIssue('warning', 'unknownKey', message, { line, found: key }));
  }
  if (isForeign) {
    entry.kept.push({ name: 'column:more', value: more });
    const message = 'This is not what stands in the last column of our tables; it is kept.';
    report(fileIssue('warning', 'badMore', message, { line, found: more }));
  }
  addFields(entry.fields, entry.kept, ofEntry);
  for (const [language, section] of sections) {
    const all: Record<string, unknown> = { ...entry.languages.get(language) };
    addFields(all, entry.kept, section);
    entry.languages.set(language, all);
  }
  entry.terms.push(...terms.map(closeTerm));
}

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

function splitCell(cell: string, alternatives: readonly string[]): readonly string[] {
  let parts: readonly string[] = [cell];
  for (const sign of alternatives) parts = parts.flatMap((part) => part.split(sign));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function keptOf(header: readonly string[] | undefined, at: number, value: string): KeptValue {
  const name = header?.[at]?.trim() ?? '';
  return { name: `column:${name === '' ? String(at + 1) : name}`, value };
}
