import type { Side } from '../glossary/model/entry/side.ts';
import { scriptOfText } from '../glossary/model/entry/script-of-text.ts';
import { sidesOf } from '../glossary/model/entry/sides.ts';
import { chineseFirst } from '../glossary/model/page/chinese-first.ts';
import { sidesOfTerms } from '../glossary/model/page/page-rows.ts';
import type { FoundTerm } from '../tests/launcher/found-terms.ts';

const heading = ['term', 'equivalent', 'count'] as const;
/** Characters that are two columns wide in a terminal. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;

/** Terms as a table for a terminal, with their total. */
export function termTable(terms: readonly FoundTerm[]): string {
  const chinese = chineseFirst('auto', 'en', sidesOfFound(terms));
  const rows = terms.map(({ entry, text, count }) => [
    text,
    sidesOf(entry, scriptOfText(text), chinese).equivalents[0]?.term ?? '—',
    String(count),
  ]);
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
  const sum = terms.reduce((total, { count }) => total + count, 0);
  return [...table, '', `${terms.length} concepts, ${sum} places`].join('\n');
}

function sidesOfFound(terms: readonly FoundTerm[]): readonly Side[] {
  return sidesOfTerms({
    state: 'reached',
    terms: terms.map(({ entry, text, count }) => ({ concept: entry.id, text, count })),
    perhaps: [],
    entries: new Map(terms.map(({ entry }) => [entry.id, entry])),
  });
}

function widthOf(text: string): number {
  return Array.from(text, (character) => (wide.test(character) ? 2 : 1)).reduce<number>(
    (a, b) => a + b,
    0,
  );
}
