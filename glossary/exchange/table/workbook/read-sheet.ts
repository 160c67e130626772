import { refusal } from '../../file/read-result.ts';
import { unguardName } from './object-names.ts';
import { unescapeCell } from './cell-escapes.ts';
import { formulaAddress } from './formula-address.ts';
import { isStrike, relationsOf, type Workbook } from './open-workbook.ts';
import { ownCopy } from '../../file/own-copy.ts';
import { type CellRange, SheetRows, type SheetTable } from './sheet-rows.ts';
import { shownNumber } from './shown-number.ts';
import { attribute, readPart } from './xml-part.ts';

/** A cell while it is read. */
interface OpenCell {
  /** From 0. */
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
  formula: string;
  hasFormula: boolean;
  hasValue: boolean;
  /** Whether a part of its text is struck through. */
  isStruck: boolean;
}

/**
 * The rows of a sheet that have a text. Only cells that are there are read, so that a single one far
 * out costs nothing.
 * @param most how many rows to read
 * @throws RefusedFileError when the sheet is damaged or has too many rows
 */
export function readSheet(workbook: Workbook, path: string, most = Infinity): SheetTable {
  const rows = new SheetRows();
  let line = 0;
  let last = -1;
  let isHidden = false;
  let cell: OpenCell | undefined;
  let isText = false;
  let isFormula = false;
  let isHint = false;
  let targets: ReadonlyMap<string, string> | undefined;

  const closeCell = (closed: OpenCell): void => {
    if (closed.type === 'e') rows.addError(line, closed.column, closed.text);
    else if (closed.hasFormula && !closed.hasValue) rows.addFormula(line, closed.column);
    else {
      const address = formulaAddress(closed.formula);
      const links = address === undefined ? [] : [address];
      const { isStruck, type } = closed;
      rows.add(line, closed.column, textOf(closed, workbook, line), {
        links,
        isStruck: isStruck || (type === 's' && workbook.struckTexts.has(Number(closed.text))),
      });
    }
  };
  const addLink = (attributes: Readonly<Record<string, string>>): void => {
    const range = rangeOf(attributes['ref'] ?? '');
    targets ??= new Map(relationsOf(workbook.archive, path).map(({ id, target }) => [id, target]));
    const target = targets.get(attribute(attributes, 'id') ?? '') ?? '';
    const place = attributes['location'];
    const address = place === undefined ? target : `${target}#${place}`;
    if (range !== undefined && address !== '') rows.addLink(range, address);
  };

  readPart(workbook.archive, path, {
    isDone: () => rows.count >= most,
    open: (name, attributes) => {
      switch (name) {
        case 'col': {
          const [first, end] = [numberOf(attributes['min']), numberOf(attributes['max'])];
          if (first === undefined || end === undefined || !isTrue(attributes['hidden'])) break;
          rows.hideColumns(first, end);
          break;
        }
        case 'row':
          line = numberOf(attributes['r']) ?? line + 1;
          isHidden = isTrue(attributes['hidden']);
          last = -1;
          break;
        case 'c':
          last = columnOf(attributes['r']) ?? last + 1;
          cell = {
            column: last,
            type: attributes['t'] ?? 'n',
            style: numberOf(attributes['s']) ?? 0,
            text: '',
            formula: '',
            hasFormula: false,
            hasValue: false,
            isStruck: workbook.struckStyles.has(numberOf(attributes['s']) ?? 0),
          };
          break;
        case 'f':
          isFormula = true;
          if (cell !== undefined) cell.hasFormula = true;
          break;
        case 'strike':
          if (cell !== undefined) cell.isStruck ||= isStrike(name, attributes);
          break;
        case 'rPh':
          isHint = true;
          break;
        case 'mergeCell': {
          const merged = rangeOf(attributes['ref'] ?? '');
          if (merged !== undefined) rows.addMerged(merged);
          break;
        }
        case 'hyperlink':
          addLink(attributes);
          break;
        case 'v':
        case 't':
          isText = !isHint;
          if (cell !== undefined) cell.hasValue = true;
          break;
        default:
      }
    },
    text: (piece) => {
      if (cell === undefined) return;
      if (isText) cell.text += piece;
      else if (isFormula) cell.formula += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isText = false;
      else if (name === 'f') isFormula = false;
      else if (name === 'rPh') isHint = false;
      else if (name === 'c' && cell !== undefined) {
        closeCell(cell);
        cell = undefined;
      } else if (name === 'row') rows.closeRow(line, { isHidden });
    },
  });
  return rows.table();
}

function textOf({ type, style, text }: OpenCell, workbook: Workbook, line: number): string {
  switch (type) {
    case 's': {
      const shared = workbook.texts[Number(text)];
      if (shared !== undefined) return unguardName(unescapeCell(shared));
      throw refusal('badSpreadsheet', 'The text of a cell is missing in this workbook.', { line });
    }
    case 'b':
      return text.trim() === '1' ? 'true' : 'false';
    case 'd':
      return text.slice(0, 10);
    case 'n':
      return shownNumber(text, workbook.numberKinds[style] ?? 'plain', workbook.isSince1904);
    default:
      return unguardName(unescapeCell(ownCopy(text)));
  }
}

/** The cells of a range such as `B2:B7`, or of one place; of several columns, those of the first. */
function rangeOf(range: string): CellRange | undefined {
  const [from = '', to = from] = range.split(':');
  const [first, last] = [from, to].map((place) => ({
    column: columnOf(place),
    line: numberOf(place.replace(/^[A-Z]+/u, '')),
  }));
  if (first?.column === undefined || first.line === undefined || last?.line === undefined) {
    return undefined;
  }
  return { line: first.line, column: first.column, lastLine: last.line };
}

/** The column of a cell's place, from 0; `B7` is in 1. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(place ?? '')?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const isTrue = (text = ''): boolean => /^(?:1|true)$/u.test(text);

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}
