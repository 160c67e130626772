import { DELIMITERS, PAIR_SIGNS, type PairSign } from '../../file/file-format.ts';
import { type FileIssue, fileIssue } from '../../file/read-result.ts';
import { readLines, readQuotedTable, type Table } from './table.ts';
import type { TableRow } from './table-row.ts';

/** A sign that is written in a line: a space is found by the letters around it, the end of a line by the lines. */
type WrittenSign = Exclude<PairSign, ' ' | '\n'>;

/**
 * How each sign is written. A colon, a dash or a slash without a space may be part of a term, and so may a
 * full-width colon between digits.
 */
const WRITTEN: Readonly<Record<WrittenSign, RegExp>> = {
  '=': /=(?!>)|＝/u,
  '→': /→|⇒|=>|--?>/u,
  ':': /:(?=\s)|(?<!\d)：|：(?!\d)/u,
  '–': /(?<=\s)[-–—](?=\s)|——/u,
  '/': /(?<=\s)\/(?=\s)|／/u,
};

const HAN = /\p{sc=Han}/u;

/** Vowels with the tones that English words do not have. */
const PINYIN = /[āēīōūǎěǐǒǔ]/u;

/** A word that Chinese has within a term, too: 5G, WTO, C. */
const SHARED_WORD = /^[A-Z\d][A-Z\d.-]*$/u;

/** The number or the mark before an item of a list; `2.4` and `-ism` begin with none. */
const LIST_MARK = /^\s*(?:[•·▪]|[-*](?=\s)|\(?\d{1,4}(?:[)、）]|[.．](?!\d)))\s*(?=\S)/u;

/** A longer line is none of a list, in UTF-16 units. */
const MAX_LINE = 1_000;

/** What ends a sentence: a text and its translation below it, paragraph by paragraph, are no list. */
const SENTENCE_END = /[.!?。！？；]["”’」]?$/u;

/**
 * The sign that every line of a text has once, between two texts, as in `term = equivalent`. At least two
 * lines have to have it, and none a tab. There is none in a table, whose cells may have any sign.
 */
export function pairSignOf(text: string): PairSign | undefined {
  const cut = cutter(text);
  const found = PAIR_SIGNS.find((sign) => {
    if (sign === '\n') return areBelowEachOther(text);
    let count = 0;
    const isEach = filledLines(text).every((line) => {
      count += 1;
      if (line.length > MAX_LINE || line.includes('\t')) return false;
      const pair = cut(line, sign);
      return pair !== undefined && (sign === ' ' || !WRITTEN[sign].test(pair[1]));
    });
    return isEach && count > 1;
  });
  return found !== undefined && isTable(text) ? undefined : found;
}

/** Whether a comma, a semicolon or a bar divides each line into as many cells, two or more. */
function isTable(text: string): boolean {
  return DELIMITERS.some((delimiter) => {
    const widths = Iterator.from(readQuotedTable(text, delimiter).rows()).map(
      ({ cells }) => cells.length,
    );
    const { value: first = 1 } = widths.next();
    return first > 1 && widths.every((width) => width === first);
  });
}

/** Whether each second line is the equivalent of the line above it: Chinese and not, in one order; two pairs at least. */
function areBelowEachOther(text: string): boolean {
  let count = 0;
  let isChineseFirst = false;
  const isEach = filledLines(text).every((line) => {
    const isChinese = HAN.test(line);
    if (count === 0) isChineseFirst = isChinese;
    const isInTurn = isChinese === (count % 2 === 0 ? isChineseFirst : !isChineseFirst);
    count += 1;
    const isTerm = /\p{L}/u.test(line) && !line.includes('\t') && !SENTENCE_END.test(line.trim());
    return isInTurn && isTerm && line.length <= MAX_LINE;
  });
  return isEach && count > 2 && count % 2 === 0;
}

/** Reads a list with a pair on each line, divided by the first sign. Lines without one are reported. */
export function readPairLines(text: string, sign: PairSign): Table {
  if (sign === '\n') return { delimiter: sign, rows: (report) => rowsOfTwoLines(text, report) };
  const cut = cutter(text);
  return {
    delimiter: sign,
    rows: (report) =>
      Iterator.from(readLines(text).rows(report)).flatMap(({ cells: [content = ''], line }) => {
        const cells = cut(content, sign);
        if (cells !== undefined) return [{ cells, line }];
        report?.(noPair({ cells: [content], line }));
        return [];
      }),
  };
}

function noPair({ cells: [content = ''], line }: TableRow): FileIssue {
  const message = 'This line has no sign between two texts, and was left out.';
  return fileIssue('warning', 'noPairSign', message, { line, found: content.trim() });
}

/** Rows of two lines each, one of them with Chinese. A line that has no such line below it is reported. */
function* rowsOfTwoLines(text: string, report?: (issue: FileIssue) => void): Generator<TableRow> {
  const isMarked = filledLines(text).every((line, at) => at % 2 === 1 || LIST_MARK.test(line));
  const bareOf = ({ cells: [content = ''] }: TableRow): string =>
    (isMarked ? content.replace(LIST_MARK, '') : content).trim();
  let above: TableRow | undefined;
  for (const row of readLines(text).rows(report)) {
    if (above === undefined) above = row;
    else if (HAN.test(bareOf(above)) === HAN.test(bareOf(row))) {
      report?.(noPair(above));
      above = row;
    } else {
      yield { cells: [bareOf(above), bareOf(row)], line: above.line };
      above = undefined;
    }
  }
  if (above !== undefined) report?.(noPair(above));
}

/** Makes what divides a line of a text. Marks of a list are no part of it where all lines have one. */
function cutter(
  text: string,
): (line: string, sign: Exclude<PairSign, '\n'>) => readonly [string, string] | undefined {
  const isMarked = filledLines(text).every((line) => LIST_MARK.test(line));
  return (line, sign) => {
    const bare = isMarked ? line.replace(LIST_MARK, '') : line;
    if (sign === ' ') return cutAtSpace(bare.trim());
    const found = WRITTEN[sign].exec(bare);
    if (found === null) return undefined;
    const term = bare.slice(0, found.index).trim();
    const equivalent = bare.slice(found.index + found[0].length).trim();
    return term === '' || equivalent === '' ? undefined : [term, equivalent];
  };
}

/**
 * Divides a line at the space between all of its Chinese and another language, in either order. Chinese keeps a
 * word such as 5G if the other side has it as well; Pinyin is no other language.
 */
function cutAtSpace(line: string): readonly [string, string] | undefined {
  const words = line.split(/\s+/u);
  const first = words.findIndex((word) => HAN.test(word));
  const last = words.findLastIndex((word) => HAN.test(word));
  if (first < 0) return undefined;
  const isChineseFirst = last + 1 < words.length;
  const others = isChineseFirst ? words.slice(last + 1) : words.slice(0, first).toReversed();
  const [nearest = '', ...further] = others;
  const isShared = SHARED_WORD.test(nearest) && further.includes(nearest);
  const size = others.length - (isShared ? 1 : 0);
  const at = isChineseFirst ? words.length - size : size;
  const [front, back] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  const other = isChineseFirst ? back : front;
  const isOther = /\p{L}/u.test(other) && !PINYIN.test(other);
  const isCut = isChineseFirst
    ? /^[\p{L}\p{N}“"‘'(]/u.test(other)
    : /[\p{L}\p{N}”"’').]$/u.test(other);
  return isOther && isCut ? [front, back] : undefined;
}

function filledLines(text: string): IteratorObject<string> {
  return Iterator.from(text.matchAll(/[^\r\n]+/gu))
    .map(([line]) => line)
    .filter((line) => line.trim() !== '');
}
