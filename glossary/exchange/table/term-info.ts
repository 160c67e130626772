import type { KeptValue, PartOfSpeech, TermSection } from '../../model/entry/concept-entry.ts';

/** What memoQ calls the column of a term's marks. */
export const TERM_INFO = 'Term_Info';
/** What memoQ calls the column of a term's example. */
export const TERM_EXAMPLE = 'Term_Example';

/** Under this name a term is kept as it was written with memoQ's wildcards. */
const WILDCARDS = 'column:Term_Wildcards';

/** What the marks of a term say. */
export interface TermInfo {
  readonly isForbidden: boolean;
  readonly caseSensitive?: boolean;
  /** `false` for a term that is found as it is written only. */
  readonly inflection?: false;
  readonly partOfSpeech?: PartOfSpeech;
  /** Whether `|` and `*` in the term are memoQ's wildcards. */
  readonly hasWildcards: boolean;
  /** Marks that are not known, or that no field holds, as they are written. */
  readonly others: readonly string[];
}

const PARTS: ReadonlyMap<string, PartOfSpeech> = new Map([
  ['noun', 'noun'],
  ['verb', 'verb'],
  ['adjective', 'adjective'],
  ['adverb', 'adverb'],
  ['other', 'other'],
]);

/** Marks that say what is usual. */
const USUAL = new Set(['casepermissive', 'halfprefix']);
/** Marks that say how a term is found; a term has one of them. */
const WAYS = new Set(['halfprefix', 'fuzzy', 'custom']);

/** Reads the marks of a term, such as `CaseSense;HalfPrefix`, or those of Weblate. */
export function readTermInfo(cell: string): TermInfo {
  const marks = cell.split(/[;,\s]+/u).filter((mark) => mark !== '');
  const has = (...names: readonly string[]): boolean =>
    marks.some((mark) => names.includes(mark.toLowerCase()));
  const partOfSpeech = marks.flatMap((mark) => PARTS.get(mark.toLowerCase()) ?? [])[0];
  const isSense = has('casesense', 'casesensitive');
  const known = (mark: string): boolean =>
    USUAL.has(mark) ||
    (PARTS.get(mark) === partOfSpeech && partOfSpeech !== undefined) ||
    ['casesense', 'casesensitive', 'caseinsense', 'exact', 'noprefix', 'custom'].includes(mark) ||
    ['forbidden', 'nonterm'].includes(mark);
  return {
    isForbidden: has('forbidden', 'nonterm'),
    ...((isSense || has('caseinsense')) && { caseSensitive: isSense }),
    ...(has('exact', 'noprefix') && { inflection: false as const }),
    ...(partOfSpeech !== undefined && { partOfSpeech }),
    hasWildcards: has('custom'),
    others: marks.filter((mark) => !known(mark.toLowerCase())),
  };
}

/** The marks of a term for memoQ. */
export function writeTermInfo({
  administrativeStatus,
  partOfSpeech,
  matching,
  kept = [],
}: TermSection): string {
  const others = kept
    .filter(({ name }) => name === `column:${TERM_INFO}`)
    .flatMap(({ value }) => readTermInfo(value).others);
  const way = kept.some(isWildcard)
    ? ['Custom']
    : matching?.inflection === false
      ? ['Exact']
      : others.some((mark) => WAYS.has(mark.toLowerCase()))
        ? []
        : ['HalfPrefix'];
  const { caseSensitive } = matching ?? {};
  return [
    caseSensitive === undefined ? 'CasePermissive' : caseSensitive ? 'CaseSense' : 'CaseInsense',
    ...way,
    ...(administrativeStatus === 'deprecated' || administrativeStatus === 'superseded'
      ? ['Forbidden']
      : []),
    ...(partOfSpeech === undefined
      ? []
      : [partOfSpeech.replace(/^./u, (letter) => letter.toUpperCase())]),
    ...others,
  ].join(';');
}

/** A term without memoQ's wildcards; undefined when it has none, or nothing else. */
export function withoutWildcards(term: string): string | undefined {
  const bare = term.replaceAll(/[|*]/gu, '').trim();
  return bare === '' || bare === term ? undefined : bare;
}

/** A term as memoQ writes it, to be kept. */
export function keptWildcard(term: string): KeptValue {
  return { name: WILDCARDS, value: term };
}

/** Whether a kept value is a term as memoQ writes it. */
export function isWildcard({ name }: KeptValue): boolean {
  return name === WILDCARDS;
}
