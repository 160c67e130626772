import type { Span } from '../span.ts';

const CLOSER_OF: Readonly<Record<string, string>> = {
  '\u201c': '\u201d',
  '\u2018': '\u2019',
  '\u300c': '\u300d',
  '\u300e': '\u300f',
  '\u301d': '\u301e',
  '\ufe41': '\ufe42',
  '\ufe43': '\ufe44',
  '\uff62': '\uff63',
  '\u00ab': '\u00bb',
  '"': '"',
  "'": "'",
  '\uff02': '\uff02',
  '\uff07': '\uff07',
};
const CLOSERS: ReadonlySet<string> = new Set(Object.values(CLOSER_OF));

/**
 * Extends the span of a Chinese match to the partners of the quotation marks inside it: the ” of
 * 共建“一带一路” and the “ of “一带一路”倡议. Undefined if a mark inside has no partner inside or right at an
 * edge, because then it splits the term: 他说“网络”空间很大.
 */
export function balanceQuotes(haystack: string, { start, end }: Span): Span | undefined {
  const open: string[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    const mark = haystack.charAt(at);
    if (open.at(-1) !== undefined && CLOSER_OF[open.at(-1) ?? ''] === mark) open.pop();
    else if (CLOSERS.has(mark) && CLOSER_OF[haystack.charAt(from - 1)] === mark) from -= 1;
    else if (mark in CLOSER_OF) open.push(mark);
    else if (CLOSERS.has(mark)) return undefined;
  }
  let to = end;
  for (const mark of open.toReversed()) {
    if (haystack.charAt(to) !== CLOSER_OF[mark]) return undefined;
    to += 1;
  }
  return { start: from, end: to };
}
