import type { ConceptEntry } from '../glossary/model/entry/concept-entry.ts';
import type { FoundTerm } from '../tests/launcher/found-terms.ts';

const heading = ['term', 'equivalent', 'count'] as const;
const han = /\p{Script=Han}/u;
/** Characters that are two columns wide in a terminal. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;

/** Terms as a table for a terminal, with their total. */
export function termTable(terms: readonly FoundTerm[]): string {
  const rows = terms.map(({ entry, text, count }) => [
    text,
    equivalentOf(entry, text),
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

/** The preferred term in the language that the text is not written in. */
function equivalentOf(entry: ConceptEntry, text: string): string {
  const chinese = han.test(text);
  const section = entry.languageSections.find(
    ({ language }) => language.startsWith('zh') !== chinese,
  );
  return section?.termSections[0].term ?? '—';
}

function widthOf(text: string): number {
  return Array.from(text, (character) => (wide.test(character) ? 2 : 1)).reduce<number>(
    (a, b) => a + b,
    0,
  );
}
