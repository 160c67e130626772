import { DELIMITERS, PAIR_SIGNS, type PairSign } from '../../file/file-format.ts';
import { fileIssue } from '../../file/read-result.ts';
import { readLines, readQuotedTable, type Table } from './table.ts';

/** The space behind all Chinese of a line; the letters that follow are no Pinyin. */
const BEHIND_CHINESE =
  /(?<=\p{sc=Han}\S*)\s+(?=\P{sc=Han}+$)(?=[\p{L}\p{N}“"‘'(])(?=.*\p{L})(?!.*[āēīōūǎěǐǒǔ])/u;

/** The space before the word with the first Chinese of a line. */
const BEFORE_CHINESE =
  /(?<=^\P{sc=Han}*\p{L}\P{sc=Han}*)(?<=[\p{L}\p{N}”"’').])\s+(?=\S*\p{sc=Han})/u;

/**
 * How each sign is written. A colon, a dash or a slash without a space may be part of a term, and so may a
 * full-width colon between digits. A space is one only between
 * Chinese and another language.
 */
const WRITTEN: Readonly<Record<PairSign, RegExp>> = {
  '=': /=(?!>)|＝/u,
  '→': /→|⇒|=>|--?>/u,
  ':': /:(?=\s)|(?<!\d)：|：(?!\d)/u,
  '–': /(?<=\s)[-–—](?=\s)|——/u,
  '/': /(?<=\s)\/(?=\s)|／/u,
  ' ': new RegExp(`${BEHIND_CHINESE.source}|${BEFORE_CHINESE.source}`, 'u'),
};

/** The number or the mark before an item of a list; `2.4` and `-ism` begin with none. */
const LIST_MARK = /^\s*(?:[•·▪]|[-*](?=\s)|\(?\d{1,4}(?:[)、）]|[.．](?!\d)))\s*(?=\S)/u;

/** A longer line is none of a list, in UTF-16 units. */
const MAX_LINE = 1_000;

/**
 * The sign that every line of a text has once, between two texts, as in `term = equivalent`. At least two
 * lines have to have it, and none a tab. There is none in a table, whose cells may have any sign.
 */
export function pairSignOf(text: string): PairSign | undefined {
  const cut = cutter(text);
  const found = PAIR_SIGNS.find((sign) => {
    let count = 0;
    const isEach = filledLines(text).every((line) => {
      count += 1;
      if (line.length > MAX_LINE || line.includes('\t')) return false;
      const pair = cut(line, sign);
      return pair !== undefined && !WRITTEN[sign].test(pair[1]);
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

/** Reads a list with a pair on each line, divided by the first sign. Lines without one are reported. */
export function readPairLines(text: string, sign: PairSign): Table {
  const cut = cutter(text);
  return {
    delimiter: sign,
    rows: (report) =>
      Iterator.from(readLines(text).rows(report)).flatMap(({ cells: [content = ''], line }) => {
        const cells = cut(content, sign);
        if (cells !== undefined) return [{ cells, line }];
        const message = 'This line has no sign between two texts, and was left out.';
        report?.(fileIssue('warning', 'noPairSign', message, { line, found: content.trim() }));
        return [];
      }),
  };
}

/** Makes what divides a line of a text. Marks of a list are no part of it where all lines have one. */
function cutter(
  text: string,
): (line: string, sign: PairSign) => readonly [string, string] | undefined {
  const isMarked = filledLines(text).every((line) => LIST_MARK.test(line));
  return (line, sign) => {
    const bare = isMarked ? line.replace(LIST_MARK, '') : line;
    const found = WRITTEN[sign].exec(bare);
    if (found === null) return undefined;
    const term = bare.slice(0, found.index).trim();
    const equivalent = bare.slice(found.index + found[0].length).trim();
    return term === '' || equivalent === '' ? undefined : [term, equivalent];
  };
}

function filledLines(text: string): IteratorObject<string> {
  return Iterator.from(text.matchAll(/[^\r\n]+/gu))
    .map(([line]) => line)
    .filter((line) => line.trim() !== '');
}
