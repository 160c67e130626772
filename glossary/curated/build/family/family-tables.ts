import { readFamilyTable, type FamilyTable } from './read-family-table.ts';

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
 * The evidence of a hand for a rendering: `seen` at the address beside it, `known` from the
 * document that is named, or `unsure`.
 */
const EVIDENCE = ['seen', 'known', 'unsure'] as const;

/**
 * What a document has for a row of the sample: its preferred rendering, one of its other
 * renderings, another one that does not contradict them, one that does, or none.
 */
export const SAMPLE_VERDICTS = ['same', 'also', 'other', 'wrong', 'none'] as const;

const LIST_COLUMNS = ['zh', 'own', 'kind', 'of', 'jurisdiction', 'facts', 'from'] as const;
const HAND_COLUMNS = ['zh', 'en', 'also', 'hant', 'evidence', 'document', 'where', 'note'] as const;
const SAMPLE_COLUMNS = ['zh', 'verdict', 'where'] as const;

/** A name of a family, before it has a rendering. */
export interface ListedName {
  readonly zh: string;
  /** As Hong Kong, Macao or Taiwan write their own name in Traditional characters; or empty. */
  readonly own: string;
  readonly kind: (typeof NAME_KINDS)[number];
  /** The full form of a short name, or the body that an office belongs to; or empty. */
  readonly of: string;
}

/**
 * What a hand has for a name. A family has two hands: tables that are written without a look at
 * each other.
 */
export interface HandRendering {
  readonly zh: string;
  /** The preferred rendering; empty if the hand has none. */
  readonly en: string;
  /** Other renderings in official use. */
  readonly also: readonly string[];
  readonly evidence: (typeof EVIDENCE)[number];
  /** The address at which it was read; empty unless it is `seen`. */
  readonly where: string;
}

/** A row of a family that was drawn at random and checked again. */
export interface SampledName {
  readonly zh: string;
  readonly verdict: (typeof SAMPLE_VERDICTS)[number];
  /**
   * An address or a document of the glossary; empty where nothing was found, or where the place has
   * no address.
   */
  readonly where: string;
}

/** Reads a list of names, `list.tsv`. */
export function readNames(text: string): FamilyTable<ListedName> {
  return readFamilyTable(text, LIST_COLUMNS, ({ zh, own, kind, of, jurisdiction }) => {
    const known = NAME_KINDS.find((one) => one === kind);
    if (known === undefined) return `unknown kind “${kind}”`;
    if (!JURISDICTIONS.some((one) => one === jurisdiction)) {
      return `unknown jurisdiction “${jurisdiction}”`;
    }
    return { zh, own, kind: known, of };
  });
}

/** Reads the table of a hand: `first-hand.tsv` or `second-hand.tsv`. */
export function readHand(text: string): FamilyTable<HandRendering> {
  return readFamilyTable(text, HAND_COLUMNS, ({ zh, en, also, evidence, where }) => {
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
 * Reads `sample.tsv`. A row that was found may lack a place: public tables of names have no address
 * of their own.
 */
export function readSample(text: string): FamilyTable<SampledName> {
  return readFamilyTable(text, SAMPLE_COLUMNS, ({ zh, verdict, where }) => {
    const known = SAMPLE_VERDICTS.find((one) => one === verdict);
    if (known === undefined) return `unknown verdict “${verdict}”`;
    if (known === 'none' && where !== '') return 'not found, yet with a place';
    return { zh, verdict: known, where };
  });
}

/**
 * Where the rows of a table differ from the expected ones. Only the first such row is named,
 * because all rows behind it are shifted with it.
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

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/u.test(text) && URL.canParse(text);
}
