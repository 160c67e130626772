import { agreementOf } from './agreement.ts';
import type { FamilyCounts } from './count-family.ts';
import { SAMPLE_VERDICTS, type HandRendering } from './family-tables.ts';

/** How many hosts at which a family was read are named: the most common ones. */
const HOSTS = 8;

type Column = readonly [heading: string, of: (counts: FamilyCounts) => number];

const PROGRESS: readonly Column[] = [
  ['rows', ({ rows }) => rows],
  ['agree', ({ agreements }) => agreements.agree],
  ['variant', ({ agreements }) => agreements.variant],
  ['differ', ({ agreements }) => agreements.differ],
  ['open', ({ agreements }) => agreements.open],
  ['read', ({ evidence }) => evidence.read],
  ['known', ({ evidence }) => evidence.known],
  ['unsure', ({ evidence }) => evidence.unsure],
  ['taken', ({ taken }) => taken],
  ['out', ({ leftOut }) => leftOut],
  ['left', ({ left }) => left],
];
const SAMPLE: readonly Column[] = [
  ['sample', ({ sampled }) => sampled],
  ...SAMPLE_VERDICTS.map((verdict): Column => [verdict, ({ verdicts }) => verdicts[verdict]]),
  ['no place', ({ placeless }) => placeless],
];

/**
 * All families in two tables, one line each, with totals: how much of each is in the glossary, and
 * what its sample showed.
 */
export function familiesLines(all: readonly FamilyCounts[]): readonly string[] {
  return [
    ...alignedLines(familiesTable(all, PROGRESS)),
    '',
    ...alignedLines(familiesTable(all, SAMPLE)),
  ];
}

function familiesTable(
  all: readonly FamilyCounts[],
  columns: readonly Column[],
): readonly (readonly string[])[] {
  const sums = columns.map(([, of]) => all.reduce((total, counts) => total + of(counts), 0));
  return [
    ['family', ...columns.map(([heading]) => heading)],
    ...all.map((counts) => [counts.name, ...columns.map(([, of]) => String(of(counts)))]),
    ['all', ...sums.map((sum) => String(sum))],
  ];
}

/** The cells of a table in columns: the first aligned left, figures right. */
function alignedLines(table: readonly (readonly string[])[]): readonly string[] {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((cells) => cells[column]?.length ?? 0)),
  );
  return table.map((cells) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

/** One family: headings with their counts. */
export function familyLines(counts: FamilyCounts): readonly string[] {
  const { agreements, evidence, verdicts } = counts;
  const group = (heading: string, lines: readonly (readonly [string, number])[]) => [
    '',
    heading,
    ...lines.map(([name, count]) => `${String(count).padStart(6)}  ${name}`),
  ];
  return [
    `${counts.name}: ${counts.rows} rows`,
    ...group('Rows by kind', counts.kinds),
    ...group('Rows by agreement', [
      ['agree: both hands prefer the same rendering', agreements.agree],
      ['variant: one prefers what the other knows too', agreements.variant],
      ['differ', agreements.differ],
      ['open: one or both know no rendering', agreements.open],
    ]),
    ...group('Rows by evidence', [
      ['read by a hand', evidence.read],
      ['known to both', evidence.known],
      ['unsure', evidence.unsure],
    ]),
    ...group('Renderings that a hand has read, by host', counts.hosts.slice(0, HOSTS)),
    ...group('Rows drawn and read again: a document prints', [
      ['same: the preferred rendering', verdicts.same],
      ['also: one of the others', verdicts.also],
      ['other: another one, beside which the row stands', verdicts.other],
      ['wrong: another one, by which the row is wrong', verdicts.wrong],
      ['none: no document was found', verdicts.none],
      ['of all that were found, no place is named', counts.placeless],
    ]),
    ...group('In the glossary', [
      ['taken: a concept has the Chinese', counts.taken],
      ['left out, with a reason', counts.leftOut],
      ['left to settle', counts.left],
    ]),
  ];
}

/** The rows on which two hands do not agree, side by side, and how many agree. */
export function comparisonLines(
  first: readonly HandRendering[],
  second: readonly HandRendering[],
): readonly string[] {
  const open = first.flatMap((one, index) => {
    const other = second[index];
    if (other === undefined) return [];
    const agreement = agreementOf(one, other);
    if (agreement === 'agree') return [];
    const evidence = `${one.evidence}, ${other.evidence}`;
    return [[one.zh, one.en || '–', other.en || '–', evidence, agreement].join('\t')];
  });
  const agreeing = first.length - open.length;
  const rate = first.length === 0 ? 0 : (100 * agreeing) / first.length;
  return [
    ['zh', 'first', 'second', 'evidence', 'agreement'].join('\t'),
    ...open,
    `${agreeing} of ${first.length} rows agree, ${rate.toFixed(1)} %`,
  ];
}
