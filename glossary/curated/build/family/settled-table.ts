import { CHECK_WAYS, type CheckWay } from '../../../model/entry/concept-entry.ts';
import { readFamilyTable, type FamilyTable } from './read-family-table.ts';

const SETTLED_COLUMNS = [
  'id',
  'zh',
  'pinyin',
  'hant',
  'tw',
  'hk',
  'en',
  'also',
  'seen',
  'named',
  'jurisdiction',
  'marking',
  'subject',
  'definition',
] as const;
/** Last columns, which only tables that need them have. */
const LAST_COLUMNS = ['notInside', 'check'] as const;
const LEFT_COLUMNS = ['zh', 'reason'] as const;

/**
 * When a row is marked: always (empty), only where the page is about the subject (`c`), or only on
 * request (`r`). With `:zh` or `:en` it holds for that language alone.
 */
const MARKINGS = [
  '',
  'a:zh',
  'c',
  'c:zh',
  'c:en',
  'r',
  'r:zh',
  'r:en',
  'c:zh r:en',
  'r:zh c:en',
] as const;

/** What the remark behind a rendering or a Chinese name says about it. */
interface Past {
  readonly status?: 'superseded';
  /** Since when (ISO 8601: a year, month or day), and a document that has the new one. */
  readonly replaced?: { readonly on?: string; readonly by?: string };
}

/** Another rendering of a settled name. */
export interface OtherRendering extends Past {
  readonly en: string;
  readonly type: 'acronym' | 'shortForm' | 'variant';
  /** Given where it is an everyday word, other than the name of the row. */
  readonly marking?: 'onRequest';
}

/** An earlier Chinese name of the same thing. */
export interface FormerName extends Past {
  readonly name: string;
}

const CHINESE_COLUMNS = ['zh', 'hant', 'tw', 'hk'] as const;
type ChineseColumn = (typeof CHINESE_COLUMNS)[number];

/** A name of a family with the rendering that its documents use. */
export interface SettledRow {
  /** The line number; the heading is line 1. */
  readonly line: number;
  /**
   * The id if the row is a concept of its own; `+` and an id if it is a short form of that concept;
   * or empty.
   */
  readonly id: string;
  readonly zh: string;
  readonly pinyin: string;
  readonly hant: string;
  readonly tw: string;
  readonly hk: string;
  readonly former: Readonly<Record<ChineseColumn, readonly FormerName[]>>;
  readonly en: string;
  /** Whether `en` is an everyday word, other than the renderings beside it. */
  readonly isEveryday: boolean;
  readonly also: readonly OtherRendering[];
  readonly seen: readonly string[];
  readonly named: readonly string[];
  readonly jurisdiction: string;
  readonly marking: (typeof MARKINGS)[number];
  readonly subject: string;
  /** Phrases that hold a form of the row, in which it is not meant. */
  readonly notInside: readonly string[];
  /** How a translation check treats all terms of the row; absent where they follow its rules. */
  readonly check?: CheckWay;
  readonly definition?: { readonly en: string; readonly 'zh-Hans': string };
}

/** A name of a family that is left out, and why. */
export interface LeftName {
  readonly zh: string;
  readonly reason: string;
}

/** Reads `settled.tsv`: the names of a family that are taken, one a line. */
export function readSettledTable(text: string): FamilyTable<SettledRow> {
  return readFamilyTable<Column, SettledRow>(text, SETTLED_COLUMNS, readSettledRow, LAST_COLUMNS);
}

function readSettledRow(cells: Cells, line: number): SettledRow | string {
  const { id, pinyin, also, jurisdiction, subject } = cells;
  const { text: en, isEveryday, isShort, past } = readRemark(cells.en);
  const forms = CHINESE_COLUMNS.map((column) => partsOf(cells[column], ' | '));
  const [zh = '', hant = '', tw = '', hk = ''] = forms.map(([name = '']) => name);
  const [ofZh = [], ofHant = [], ofTw = [], ofHk = []] = forms.map(([, ...names]) =>
    names.map((name) => formerName(name)),
  );
  const former = { zh: ofZh, hant: ofHant, tw: ofTw, hk: ofHk };
  const formers = [...ofZh, ...ofHant, ...ofTw, ...ofHk];
  if (!/^(?:\+?concept-[a-z0-9]+(?:-[a-z0-9]+)*)?$/u.test(id)) return `“${id}” is no id`;
  const marking = MARKINGS.find((one) => one === cells.marking);
  if (marking === undefined) return `unknown marking “${cells.marking}”`;
  const check = CHECK_WAYS.find((way) => way === cells.check);
  if (check === undefined && cells.check !== '') return `unknown way of checking “${cells.check}”`;
  if (hant === '' || en === '') return 'no Traditional form, or no English one';
  if (isShort || past.status !== undefined)
    return 'behind the first rendering stands (on request) alone';
  if (
    [zh, hant, tw, hk, ...formers.map(({ name }) => name)].some((form) => /[()|]/u.test(form)) ||
    formers.some(({ status }) => status === undefined)
  ) {
    return 'a bracket or bar in a Chinese form: another form is a row or column of its own, a former one has “(superseded 2018-03-13 by document)”';
  }
  if (ofZh.length !== ofHant.length) return 'a former name in one script only';
  if (/[^ ]\||\|[^ ]/u.test(also)) return 'other renderings have “ | ” between';
  const others = partsOf(also, ' | ').map((rendering) => otherRendering(rendering));
  if (others.some((other) => /\((?:superseded|short|on request)\b/u.test(other.en))) {
    return 'a remark is “(short)”, “(on request)” or “(superseded 2018-03-13 by document)”';
  }
  const [definition, meaning, ...more] = partsOf(cells.definition, ' / ');
  if ((definition === undefined) !== (meaning === undefined) || more.length > 0) {
    return 'a definition is English and Chinese, with “ / ” between';
  }
  const [seen, named] = [partsOf(cells.seen, ' '), partsOf(cells.named, ' ')];
  const notInside = partsOf(cells.notInside, ' | ');
  const written = [zh, en, ...others.map((other) => other.en)];
  const idle = notInside.find((phrase) => !holdsOneOf(phrase, written));
  if (idle !== undefined) return `no form of the row stands inside “${idle}”`;
  const fault = id.startsWith('concept-')
    ? conceptFault(cells, seen.length + named.length)
    : shortFault(cells);
  if (fault !== undefined) return fault;
  return {
    line,
    id,
    zh,
    pinyin,
    hant,
    tw,
    hk,
    former,
    en,
    isEveryday,
    seen,
    named,
    jurisdiction,
    marking,
    subject,
    also: others,
    notInside,
    ...(check !== undefined && { check }),
    ...(definition !== undefined &&
      meaning !== undefined && { definition: { en: definition, 'zh-Hans': meaning } }),
  };
}

/** Reads `left.tsv`: the names of a family that are left out, with the reasons. */
export function readLeft(text: string): FamilyTable<LeftName> {
  return readFamilyTable(text, LEFT_COLUMNS, ({ zh, reason }) =>
    reason === '' ? 'no reason' : { zh, reason },
  );
}

/** Whether a rendering is written in capitals only: WTO, G20, APEC. */
export function isAllCapitals(rendering: string): boolean {
  return !/\p{Ll}/u.test(rendering);
}

type Column = (typeof SETTLED_COLUMNS)[number] | (typeof LAST_COLUMNS)[number];
type Cells = Readonly<Record<Column, string>>;

const holdsOneOf = (phrase: string, forms: readonly string[]): boolean =>
  forms.some((form) => phrase.includes(form) && phrase !== form);

function conceptFault({ pinyin, subject }: Cells, documents: number): string | undefined {
  if (pinyin === '') return 'no reading';
  if (subject === '') return 'no subject field';
  return documents === 0 ? 'no document' : undefined;
}

function shortFault({ pinyin, definition, check }: Cells): string | undefined {
  if (pinyin !== '') return 'a short form, yet with a reading';
  if (check !== '') return 'a short form, yet with a way of checking';
  return definition === '' ? undefined : 'a short form, yet with a definition';
}

/**
 * A form, and behind it ` (short)`, ` (on request)`, or ` (superseded)` with a date and a document if they
 * are known.
 */
const WITH_REMARK =
  /^(?<text>.*?)(?: \((?:(?<short>short)|(?<everyday>on request)|(?<past>superseded)(?: (?<on>\d{4}(?:-\d{2}(?:-\d{2})?)?))?(?: by (?<by>[a-z0-9-]+))?)\))?$/su;

function otherRendering(rendering: string): OtherRendering {
  const { text: en, isShort, isEveryday, past } = readRemark(rendering);
  return {
    en,
    ...past,
    ...(isEveryday && { marking: 'onRequest' }),
    type: isAllCapitals(en) ? 'acronym' : isShort ? 'shortForm' : 'variant',
  };
}

function formerName(form: string): FormerName {
  const { text: name, past } = readRemark(form);
  return { name, ...past };
}

function readRemark(form: string): {
  text: string;
  isShort: boolean;
  isEveryday: boolean;
  past: Past;
} {
  const { text = '', short, everyday, past, on, by } = WITH_REMARK.exec(form)?.groups ?? {};
  const replaced = { ...(on !== undefined && { on }), ...(by !== undefined && { by }) };
  return {
    text,
    isShort: short !== undefined,
    isEveryday: everyday !== undefined,
    past: {
      ...(past !== undefined && { status: 'superseded' }),
      ...(Object.keys(replaced).length > 0 && { replaced }),
    },
  };
}

function partsOf(cell: string, separator: string): readonly string[] {
  return cell === '' ? [] : cell.split(separator);
}
