import { chineseFirst } from '../glossary/model/page/chinese-first.ts';
import { inPriority, listRowsOf, sidesOfTerms } from '../glossary/model/page/page-rows.ts';
import type { PageState } from '../glossary/model/page/page-state.ts';
import type { FoundTerm } from '../tests/launcher/found-terms.ts';

const heading = ['term', 'equivalent', 'count'] as const;
/** Characters that are two columns wide in a terminal. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;

/** Terms as a table for a terminal, in the order of the panel, with their total. */
export function termTable(found: readonly FoundTerm[]): string {
  const entries = new Map(found.map(({ entry }) => [entry.id, entry]));
  const terms = found.map(({ entry, text, count }) => ({ concept: entry.id, text, count }));
  const page: PageState = { state: 'reached', terms, perhaps: [], entries };
  const sides = sidesOfTerms(page);
  const chinese = chineseFirst('auto', 'en', sides);
  const sorted = inPriority(page, new Map(), sides);
  const listed = sorted.state === 'reached' ? sorted.terms : [];
  const rows = listRowsOf(listed, entries, (field) => field, chinese).map(
    ({ term, equivalents: [equivalent = '—'], occurrences }) => [
      term,
      equivalent,
      String(occurrences),
    ],
  );
  const lines = [heading, ...rows];
  const widths = heading.map((_, column) =>
    Math.max(...lines.map((cells) => widthOf(cells[column] ?? ''))),
  );
  const table = lines.map((cells) =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
  const sum = found.reduce((total, { count }) => total + count, 0);
  return [...table, '', `${found.length} concepts, ${sum} places`].join('\n');
}

function widthOf(text: string): number {
  return Array.from(text, (character) => (wide.test(character) ? 2 : 1)).reduce<number>(
    (a, b) => a + b,
    0,
  );
}
