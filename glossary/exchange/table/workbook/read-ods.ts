import { MAX_COLUMNS } from '../../file/file-format.ts';
import { refusal } from '../../file/read-result.ts';
import type { WorkbookArchive } from './workbook-archive.ts';
import { formulaAddress } from './formula-address.ts';
import { ownCopy } from '../../file/own-copy.ts';
import { SheetRows, type SheetTable } from './sheet-rows.ts';
import { shownNumber } from './shown-number.ts';
import { attribute, readPart } from './xml-part.ts';

type Attributes = Readonly<Record<string, string>>;

/** A cell while it is read. */
interface OpenCell {
  readonly attributes: Attributes;
  /** The value of the cell, where it is no text. */
  readonly value: string | undefined;
  text: string;
  paragraphs: number;
  readonly links: string[];
  /** Whether a part of its text is struck through. */
  isStruck: boolean;
}

interface OdsSheet {
  readonly name: string;
  readonly table: SheetTable;
  readonly isHidden: boolean;
}

/** Longest run of spaces that one element stands for. */
const MAX_SPACES = 1_000;

/** How much of the list of parts is looked at, in UTF-16 units. */
const MAX_MANIFEST = 1_000_000;

/** What formulas show in the place of a value. */
const FORMULA_ERROR = /^(?:#[A-Z/0!?]+|Err:\d+)$/u;

/**
 * Reads all sheets of an OpenDocument spreadsheet, in one go, as they stand in one part. Cells that are
 * repeated are read as often as they stand; blank ones cost nothing. Load this module on demand.
 * @throws RefusedFileError when it is damaged, has a password, or too many rows
 */
export function readOds(archive: WorkbookArchive): readonly OdsSheet[] {
  refuseEncrypted(archive);
  const sheets: OdsSheet[] = [];
  // A document of text has tables as well.
  let isSpreadsheet = false;
  let depth = 0;
  let name = '';
  let rows = new SheetRows();
  let line = 1;
  let times = 1;
  let column = 0;
  let columns = 0;
  let isHidden = false;
  let style = '';
  const hiddenStyles = new Set<string>();
  const struckStyles = new Set<string>();
  const isStruck = (attributes: Attributes): boolean =>
    struckStyles.has(attribute(attributes, 'style-name') ?? '');
  let isHiddenSheet = false;
  let cell: OpenCell | undefined;
  let isParagraph = false;
  let remarks = 0;
  const add = (text: string): void => {
    if (cell !== undefined && remarks === 0) cell.text += text;
  };

  readPart(archive, 'content.xml', {
    open: (element, attributes) => {
      switch (element) {
        case 'spreadsheet':
          isSpreadsheet = true;
          break;
        case 'table':
          depth += 1;
          if (depth > 1) break;
          name = attribute(attributes, 'name') ?? '';
          isHiddenSheet = hiddenStyles.has(attribute(attributes, 'style-name') ?? '');
          rows = new SheetRows();
          line = 1;
          columns = 0;
          break;
        case 'style':
          style = attribute(attributes, 'name') ?? '';
          break;
        case 'table-properties':
          if (attribute(attributes, 'display') === 'false') hiddenStyles.add(style);
          break;
        case 'text-properties':
          if ((attribute(attributes, 'text-line-through-style') ?? 'none') !== 'none') {
            struckStyles.add(style);
          }
          break;
        case 'span':
          if (cell !== undefined) cell.isStruck ||= isStruck(attributes);
          break;
        case 'table-column': {
          if (depth !== 1) break;
          const first = columns + 1;
          columns += countOf(attributes, 'number-columns-repeated');
          if (isHiddenOf(attributes)) rows.hideColumns(first, columns);
          break;
        }
        case 'table-row':
          if (depth !== 1) break;
          times = countOf(attributes, 'number-rows-repeated');
          isHidden = isHiddenOf(attributes);
          column = 0;
          break;
        case 'table-cell':
        case 'covered-table-cell':
          if (depth !== 1) break;
          cell = {
            attributes,
            value: valueOf(attributes),
            text: '',
            paragraphs: 0,
            links: [],
            isStruck: isStruck(attributes),
          };
          break;
        case 'annotation':
          remarks += 1;
          break;
        case 'p':
        case 'h':
          isParagraph = true;
          if (cell === undefined || remarks > 0) break;
          if (cell.paragraphs > 0) add('\n');
          cell.paragraphs += 1;
          break;
        case 'a':
          if (remarks === 0) cell?.links.push(attribute(attributes, 'href') ?? '');
          break;
        case 's':
          add(' '.repeat(Math.min(countOf(attributes, 'c'), MAX_SPACES)));
          break;
        case 'tab':
          add('\t');
          break;
        case 'line-break':
          add('\n');
          break;
        default:
      }
    },
    text: (piece) => {
      if (isParagraph) add(piece.replaceAll(/[\t\n\r ]+/gu, ' '));
    },
    close: (element) => {
      switch (element) {
        case 'p':
        case 'h':
          isParagraph = false;
          break;
        case 'annotation':
          remarks -= 1;
          break;
        case 'table-cell':
        case 'covered-table-cell':
          if (depth !== 1 || cell === undefined) break;
          closeCell(rows, cell, line, column);
          column += countOf(cell.attributes, 'number-columns-repeated');
          cell = undefined;
          break;
        case 'table-row':
          if (depth !== 1) break;
          rows.closeRow(line, { times, isHidden });
          line += times;
          break;
        case 'table':
          depth -= 1;
          if (depth === 0 && isSpreadsheet) {
            sheets.push({ name, table: rows.table(), isHidden: isHiddenSheet });
          }
          break;
        default:
      }
    },
  });
  if (sheets.length === 0) throw refusal('badSpreadsheet', 'This file has no sheets.');
  return sheets;
}

/** Whether a row or a column is hidden, by a filter or by hand. */
function isHiddenOf(attributes: Attributes): boolean {
  return /^(?:collapse|filter)$/u.test(attribute(attributes, 'visibility') ?? '');
}

function closeCell(rows: SheetRows, cell: OpenCell, line: number, column: number): void {
  const { attributes, value } = cell;
  const formula = attribute(attributes, 'formula');
  const hasFormula = formula !== undefined;
  const isError = attributes['calcext:value-type'] === 'error';
  if (isError || (hasFormula && FORMULA_ERROR.test(cell.text))) {
    rows.addError(line, column, cell.text);
    return;
  }
  if (hasFormula && attribute(attributes, 'value-type') === undefined && cell.text === '') {
    rows.addFormula(line, column);
    return;
  }
  const text = ownCopy(value ?? cell.text);
  if (text.trim() === '') return;
  const end = Math.min(column + countOf(attributes, 'number-columns-repeated'), MAX_COLUMNS + 1);
  const links = [formulaAddress(formula ?? '') ?? '', ...cell.links].filter((link) => link !== '');
  for (let at = column; at < Math.max(end, column + 1); at += 1) {
    rows.add(line, at, text, { links, isStruck: cell.isStruck });
  }
  const spanned = countOf(attributes, 'number-rows-spanned');
  if (spanned > 1) rows.addMerged({ line, column, lastLine: line + spanned - 1 });
}

/** The value of a number, a date or a truth; a text has none besides its paragraphs. */
function valueOf(attributes: Attributes): string | undefined {
  switch (attribute(attributes, 'value-type') ?? 'string') {
    case 'date':
      return attribute(attributes, 'date-value')?.slice(0, 10);
    case 'boolean':
      return attribute(attributes, 'boolean-value');
    case 'percentage':
      return shownNumber(attributes['office:value'] ?? '', 'percentage', false) || undefined;
    case 'float':
    case 'currency':
      return attributes['office:value'];
    default:
      return undefined;
  }
}

function countOf(attributes: Attributes, name: string): number {
  const count = attribute(attributes, name);
  return count !== undefined && /^[1-9]\d{0,7}$/u.test(count) ? Number(count) : 1;
}

function refuseEncrypted(archive: WorkbookArchive): void {
  const manifest = 'META-INF/manifest.xml';
  if (!archive.has(manifest)) return;
  let text = '';
  archive.read(manifest, (piece) => {
    text += piece;
    return text.length < MAX_MANIFEST;
  });
  if (text.includes('encryption-data')) {
    throw refusal('protectedExcel', 'This workbook is protected by a password.');
  }
}
