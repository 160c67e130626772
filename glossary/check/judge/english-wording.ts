import type { CheckedBead } from '../checked-pair.ts';
import { englishWords, isFunctionWord, isSameWord, stemOf } from '../../align/english-words.ts';
import { headPart } from '../../match/forms/english-noun-phrase.ts';
import type { Span } from '../../match/span.ts';
import type { TextSide } from '../../align/text-side.ts';

/** A word of a clause, and what is before it. */
export interface ClauseWord extends Span {
  readonly word: string;
  readonly stem: string;
  /** Whether it belongs to the equivalent of another term. */
  readonly isTaken: boolean;
  /** How many commas are before it in the clause. */
  readonly commas: number;
}

/** How much of a form is in a text, and where. */
export interface Wording extends Span {
  /** The share of its content words. */
  readonly share: number;
  /** Whether all words of the form are there, in an order in which they still are the form. */
  readonly isWhole: boolean;
  /** Whether so many of them are there that another word is no other term; see `isNearly`. */
  readonly isNear: boolean;
  /** Over how many words it goes; in Chinese, characters. */
  readonly length: number;
}

/** Stems that may replace the stem of a word, in forms of three words or more. */
const STAND_INS: ReadonlyMap<string, readonly string[]> = new Map([
  ['china', ['chines', 'our', 'its', 'national', 'countr']],
  ['chines', ['china', 'our', 'its', 'national', 'countr']],
  ['cpc', ['our', 'its', 'part']],
]);

const ADDRESS = /https?:\S+|www\.\S+|\S*[@#]\S+/giu;
/** What every address and #tag has; hardly any text has one, and they take long to find. */
const OF_ADDRESS = /[@#]|https?:|www\./iu;

/**
 * The clauses of the English target of a bead: what is between `. ; : ! ?`. A form is matched
 * within one clause. Words in an address or a #tag are left out.
 * @param taken spans of the equivalents of other terms
 */
export function clausesOf(
  { text }: TextSide,
  { part: { start, end }, words }: CheckedBead,
  taken: readonly Span[],
): readonly (readonly ClauseWord[])[] {
  const clauses: ClauseWord[][] = [[]];
  const own = text.slice(start, end);
  const found = OF_ADDRESS.test(own) ? Array.from(own.matchAll(ADDRESS)) : [];
  const addresses = found.map(({ index, 0: address }) => ({
    start: start + index,
    end: start + index + address.length,
  }));
  const kept = [...taken, ...addresses];
  let before = start;
  for (const { word, stem, ...at } of words) {
    const between = text.slice(before, at.start);
    if (/[;:!?]|\.\s/u.test(between)) clauses.push([]);
    const isTaken = kept.some((one) => one.start <= at.start && at.end <= one.end);
    const commas = between.split(',').length - 1;
    clauses.at(-1)?.push({ ...at, word, stem, isTaken, commas });
    before = at.end;
  }
  return clauses;
}

/**
 * The best partial match of a form in some clauses; undefined if less than half of its words are
 * together anywhere.
 */
export function wordingOf(
  form: string,
  clauses: readonly (readonly ClauseWord[])[],
): Wording | undefined {
  const words = englishWords(form).filter(({ word }) => !isFunctionWord(word));
  const wanted = words.map(({ stem }) => stem);
  if (wanted.length === 0) return undefined;
  const needed = new Set(
    words.flatMap((word, place) => (isInEnumeration(form, word) ? [place] : [])),
  );
  const mostDerived = Math.min(2, Math.max(0, wanted.length - 2));
  const isName = /\p{Lu}/u.test(form);
  const mayFollow = words[0]?.word.endsWith('ed') === true;
  let best: Wording | undefined;
  for (const clause of clauses) {
    for (let from = 0; from < clause.length; from += 1) {
      const found = wordingFrom({ wanted, needed, mostDerived, isName, mayFollow }, clause, from);
      if (found === undefined || found.share < 0.5) continue;
      if (best === undefined || isBetter(found, best)) best = found;
    }
  }
  return best;
}

/** Whether a match says more than another one, or as much in a shorter part of the text. */
export const isBetter = (one: Wording, other: Wording): boolean =>
  valueOf(one) - valueOf(other) > 0 ||
  (valueOf(one) === valueOf(other) && one.length < other.length);

const valueOf = ({ share, isWhole, isNear }: Wording): number =>
  share + (isWhole ? 2 : isNear ? 1 : 0);

/** What a match needs to know of a form. */
interface WantedForm {
  /** The stems of its words. */
  readonly wanted: readonly string[];
  /** The places of those without which it is another term. */
  readonly needed: ReadonlySet<number>;
  /** How many words may be others of the same family. */
  readonly mostDerived: number;
  /** Whether it has a capital, so that one other word makes it another name. */
  readonly isName: boolean;
  /** Whether it begins with a participle, which may stand behind its noun. */
  readonly mayFollow: boolean;
}

/** The match that begins with a word of a clause. */
function wordingFrom(
  { wanted, needed, mostDerived, isName, mayFollow }: WantedForm,
  clause: readonly ClauseWord[],
  from: number,
): Wording | undefined {
  const found: number[] = [];
  const matched = new Set<number>();
  let derived = 0;
  let allowed = wanted.length;
  let last = from;
  for (let at = from; at < clause.length; at += 1) {
    const word = clause[at];
    if (word === undefined) break;
    if (at > from) allowed += 2 * word.commas + (isConjunction(word.word) ? 3 : 0);
    if (at - from + 1 - matched.size > allowed + 1) break;
    const place = word.isTaken ? -1 : placeOf(word, wanted, matched);
    if (place < 0) {
      if (at === from) return undefined;
      continue;
    }
    matched.add(place);
    found.push(place);
    if (isDerived(wanted[place] ?? '', word.stem)) derived += 1;
    last = at;
    if (matched.size === wanted.length) break;
  }
  const [first, end] = [clause[from], clause[last]];
  if (first === undefined || end === undefined || matched.size === 0) return undefined;
  const isFitting = derived <= mostDerived;
  return {
    start: first.start,
    end: end.end,
    share: matched.size / wanted.length,
    isWhole:
      matched.size === wanted.length &&
      isFitting &&
      keepsOrder(found, clause.slice(from, last + 1), mayFollow),
    isNear: isFitting && !isName && needed.isSubsetOf(matched) && isNearly(wanted, matched),
    length: last - from + 1,
  };
}

/** Whether a word stands beside a comma of a form, or before or after its last _and_: it is a member of an enumeration. */
function isInEnumeration(form: string, { start, end }: Span): boolean {
  if (!form.includes(',')) return false;
  return (
    /^\s*(?:,|(?:and|or)\b)/u.test(form.slice(end)) ||
    /(?:,|\b(?:and|or))\s*(?:the\s*)?$/u.test(form.slice(0, start))
  );
}

/**
 * Whether three quarters of a phrase of four words and more are there, and all of its numbers. A shorter one
 * is too easily another term: a fair competition assessment is no fair competition review.
 */
const isNearly = (wanted: readonly string[], matched: ReadonlySet<number>): boolean =>
  wanted.length >= LEAST_NEAR &&
  matched.size >= NEAR * wanted.length &&
  wanted.every((stem, place) => matched.has(place) || !NUMBERS.has(stem));

const LEAST_NEAR = 4;
const NEAR = 0.75;

const NUMBERS: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten first second third fourth fifth'
    .split(' ')
    .map(stemOf),
);

const isConjunction = (word: string): boolean => word === 'and' || word === 'or';

/** The index of the form's remaining word that a word is, or may replace; -1 for none. */
function placeOf(
  { word, stem }: ClauseWord,
  wanted: readonly string[],
  matched: ReadonlySet<number>,
): number {
  const placeWhere = (is: (one: string) => boolean): number =>
    wanted.findIndex((one, place) => !matched.has(place) && is(one));
  const equal = isFunctionWord(word) ? -1 : placeWhere((one) => one === stem);
  if (equal >= 0) return equal;
  const same = isFunctionWord(word) ? -1 : placeWhere((one) => isSameWord(one, stem));
  return same >= 0 || wanted.length < 3 ? same : placeWhere((one) => isStandIn(one, stem));
}

/** Whether a stem may replace another one that a form has: our for China's, the Party for the CPC. */
export const isStandIn = (wanted: string, stem: string): boolean =>
  STAND_INS.get(wanted)?.includes(stem) === true;

/** Whether a word belongs to the same family as a word of the form. */
const isDerived = (wanted: string, stem: string): boolean =>
  wanted !== stem && !isStandIn(wanted, stem);

/**
 * Whether the two words of a form are in their order, or reversed with _of_ between them, or with the participle
 * directly behind its noun (trademarks registered).
 */
function keepsOrder(
  found: readonly number[],
  words: readonly ClauseWord[],
  mayFollow: boolean,
): boolean {
  if (found.length !== 2 || (found[0] ?? 0) < (found[1] ?? 0)) return true;
  if (mayFollow && words.length === 2) return true;
  return words.some(({ word }) => word === 'of');
}

/** The head of a noun phrase, as a stem. */
export function headOf(form: string): { readonly stem: string; readonly isCapital: boolean } {
  const phrase = headPart(form);
  const word = englishWords(phrase).at(-1);
  const written = word === undefined ? '' : phrase.slice(word.start, word.end);
  return { stem: word?.stem ?? stemOf(form), isCapital: /^\p{Lu}\p{Ll}/u.test(written) };
}
