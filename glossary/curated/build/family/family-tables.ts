/** The kinds of name that a family lists. */
export const NAME_KINDS = [
  'body',
  'office',
  'law',
  'regulation',
  'interpretation',
  'treaty',
  'organisation',
  'forum',
  'document',
  'plan',
  'meeting',
  'campaign',
  'speech',
  'programme',
  'place',
  'phrase',
] as const;
const JURISDICTIONS = ['mainland', 'hong-kong', 'macao', 'taiwan', 'international'] as const;
/**
 * How well a hand knows a rendering: `seen` at the address that it gives, `known` of a document that
 * it names, or `unsure`.
 */
const EVIDENCE = ['seen', 'known', 'unsure'] as const;

const LIST_COLUMNS = ['zh', 'own', 'kind', 'of', 'jurisdiction', 'facts', 'from'] as const;
const HAND_COLUMNS = ['zh', 'en', 'also', 'hant', 'evidence', 'document', 'where', 'note'] as const;

/** A name of a family, before any English. */
export interface ListedName {
  readonly zh: string;
  /** As Hong Kong, Macao or Taiwan write their own name, in Traditional characters; or empty. */
  readonly own: string;
  readonly kind: (typeof NAME_KINDS)[number];
}

/** What one hand wrote for a name. */
export interface Rendering {
  readonly zh: string;
  /** The preferred rendering; empty where the hand knows none. */
  readonly en: string;
  /** Other renderings in official use. */
  readonly also: readonly string[];
  readonly evidence: (typeof EVIDENCE)[number];
  /** The address at which it was read; empty unless `seen`. */
  readonly where: string;
}

/** The rows of a table that are right, and what is wrong with the others. */
export interface FamilyTable<Row> {
  readonly rows: readonly Row[];
  /** Each with its line, which is counted from 1, the heading's. */
  readonly faults: readonly string[];
}

/** Reads a list of names: `list.tsv` or `reserve.tsv`. */
export function readNames(text: string): FamilyTable<ListedName> {
  return readTable(text, LIST_COLUMNS, ({ zh, own, kind, jurisdiction }) => {
    const known = NAME_KINDS.find((one) => one === kind);
    if (known === undefined) return `unknown kind “${kind}”`;
    if (!JURISDICTIONS.some((one) => one === jurisdiction)) {
      return `unknown jurisdiction “${jurisdiction}”`;
    }
    return { zh, own, kind: known };
  });
}

/** Reads what a hand wrote: `first-hand.tsv` or `second-hand.tsv`. */
export function readHand(text: string): FamilyTable<Rendering> {
  return readTable(text, HAND_COLUMNS, ({ zh, en, also, evidence, where }) => {
    const known = EVIDENCE.find((one) => one === evidence);
    if (known === undefined) return `unknown evidence “${evidence}”`;
    if (where !== '' && !isAddress(where)) return `“${where}” is no address`;
    if (where === '' && known === 'seen') return 'seen, but not where';
    if (where !== '' && known !== 'seen') return `${known}, yet with an address`;
    if (en === '' && known !== 'unsure') return `${known}, yet without a rendering`;
    return { zh, en, also: also === '' ? [] : also.split(' | '), evidence: known, where };
  });
}

/**
 * Where the rows of a table are not the wanted ones in their order. Only the first such row is named:
 * all behind it are out of place with it.
 */
export function orderFaults(
  wanted: readonly { readonly zh: string }[],
  rows: readonly { readonly zh: string }[],
): readonly string[] {
  const first = wanted.findIndex(({ zh }, index) => zh !== rows[index]?.zh);
  if (first === -1 && wanted.length === rows.length) return [];
  const at = first === -1 ? wanted.length : first;
  const [expected = 'nothing', found = 'nothing'] = [wanted[at]?.zh, rows[at]?.zh];
  return [`line ${at + 2}: ${found} in the place of ${expected}`];
}

function readTable<Column extends string, Row extends { readonly zh: string }>(
  text: string,
  columns: readonly Column[],
  read: (cells: Readonly<Record<Column, string>>) => Row | string,
): FamilyTable<Row> {
  const [heading = '', ...lines] = text.split('\n');
  if (heading !== columns.join('\t')) {
    return { rows: [], faults: [`line 1: the columns are not ${columns.join(', ')}`] };
  }
  const faults: string[] = [];
  if (lines.pop() !== '') faults.push(`line ${lines.length + 2}: no newline at the end`);
  const lineOf = new Map<string, number>();
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    const number = index + 2;
    const cells = line.split('\t');
    const row = cellFault(cells, columns.length) ?? read(record(columns, cells));
    if (typeof row === 'string') {
      faults.push(`line ${number}: ${row}`);
      continue;
    }
    const before = lineOf.get(row.zh);
    if (before !== undefined) faults.push(`line ${number}: ${row.zh} stands in line ${before} too`);
    lineOf.set(row.zh, number);
    rows.push(row);
  }
  return { rows, faults };
}

function cellFault(cells: readonly string[], wanted: number): string | undefined {
  if (cells.length !== wanted) return `${cells.length} columns, not ${wanted}`;
  if (cells[0] === '') return 'no name';
  if (cells.some((cell) => cell !== cell.trim())) return 'spaces around a cell';
  // A spreadsheet would take it for the beginning of a quoted cell.
  if (cells.some((cell) => cell.includes('"'))) return 'a straight quotation mark; write “ ”';
  return undefined;
}

function record<Column extends string>(
  columns: readonly Column[],
  cells: readonly string[],
): Readonly<Record<Column, string>> {
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) as Record<
    Column,
    string
  >;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/u.test(text) && URL.canParse(text);
}
