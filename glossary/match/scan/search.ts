import { createClassedText, readClasses, type ClassedText } from './classed-text.ts';
import type { Owner } from '../boundary/other-body.ts';
import type { Layer } from './layer.ts';
import { MOST_NUMBER_UNITS } from '../fold/number-reading.ts';
import { withoutLetterSpaces } from '../fold/letter-spaces.ts';
import type { MatchRefusal } from '../match.ts';
import { createStarts, resetStarts, type Starts } from './next-start.ts';
import type { LayerScript } from '../script.ts';
import type { Span } from '../span.ts';
import { createTextFacts, type TextFacts } from './text-facts.ts';
import { createEnds, type Ends } from './walk.ts';

/** A layer and its suppressed concepts. */
export interface Searchable {
  readonly layer: Layer;
  /** By concept: 1 when it is suppressed. Undefined when none is. */
  readonly suppressed: Uint8Array | undefined;
  /** The script of all its forms, where it is known. */
  readonly script?: LayerScript | undefined;
}

/** A number of the text, in the place of one of a form. */
export interface ReadNumber extends Span {
  /** `NumberReading.styles` */
  readonly styles: number;
}

/** A place in the text that has the classes of a form; overwritten by the next one. */
export interface Place {
  start: number;
  end: number;
  /** The classes of the form, a number being `NUMBER_CLASS`; only the first `length` are valid. */
  path: Uint16Array;
  length: number;
  /** The numbers of the text in it. */
  numbers: readonly ReadNumber[];
  /** A bracketed acronym of the text in it that is left out. */
  acronym: Span | undefined;
  /** Whether `refusal` says why no form can match there, or undefined where one can. */
  isJudged: boolean;
  refusal: MatchRefusal | undefined;
  /** The owner in front of it, once it is judged. */
  owner: Owner | undefined;
}

/** An edge of a place: the classes of the units on both sides of it. */
export interface Edge {
  inner: number;
  outer: number;
  /** Whether a number of the text is inside. */
  isNumber: boolean;
}

/** The longest match at a place; overwritten by each search. */
export interface Hit {
  /** Where the form starts. */
  start: number;
  /** Its length in classes, by which matches of all layers are compared; see `BranchedEnd`. */
  length: number;
  /** The numbers of the text in it. */
  numbers: readonly ReadNumber[];
  /** The span to be marked: from the start of the form, or of a quotation mark before it, … */
  from: number;
  /** … to its end, or that of a quotation mark after it. */
  to: number;
  /**
   * The offsets of the accepted records; only the first `count` are valid, because the array is
   * reused.
   */
  readonly records: number[];
  count: number;
}

/** Called for every refused candidate, with the offset of its record. */
export type OnRefusal = (refusal: MatchRefusal, start: number, end: number, record: number) => void;

/**
 * A search of one layer, used for one text after another. What it overwrites while it searches is
 * here too, so that searching allocates nothing.
 */
export interface Search extends Searchable {
  readonly onRefusal: OnRefusal | undefined;
  readonly text: ClassedText;
  facts: TextFacts;
  readonly starts: Starts;
  /** Where the forms that start at the search's place may end, … */
  readonly ends: Ends;
  /** … and where those may that go on behind their first number, their second, …, as far as any was read. */
  readonly endsBehind: Ends[];
  /** Where each unit of the number that is being read ends. */
  readonly unitEnds: Int32Array;
  readonly place: Place;
  readonly left: Edge;
  readonly right: Edge;
  /** The codes of the Han characters in and around the place. */
  readonly run: Uint16Array;
  hit: Hit;
  /** Stands in for `hit` while hits that overlap it are looked for. */
  readonly spare: Hit;
}

const NO_NUMBERS: readonly ReadNumber[] = [];
/** Longest run of Han characters: a form, and those that decide about its edges. */
const MAX_RUN = 2 ** 9;

/**
 * Makes a search; call `beginText` for each text.
 * @param onRefusal called for all candidates that are refused
 */
export function createSearch(
  { layer, suppressed, script }: Searchable,
  onRefusal?: OnRefusal,
): Search {
  const ends = createEnds();
  return {
    layer,
    suppressed,
    script,
    onRefusal,
    text: createClassedText(),
    facts: createTextFacts('', {}),
    starts: createStarts(),
    ends,
    endsBehind: [],
    unitEnds: new Int32Array(MOST_NUMBER_UNITS),
    place: {
      start: 0,
      end: 0,
      path: ends.path,
      length: 0,
      numbers: NO_NUMBERS,
      acronym: undefined,
      isJudged: false,
      refusal: undefined,
      owner: undefined,
    },
    left: { inner: 0, outer: 0, isNumber: false },
    right: { inner: 0, outer: 0, isNumber: false },
    run: new Uint16Array(MAX_RUN),
    hit: createHit(),
    spare: createHit(),
  };
}

const createHit = (): Hit => ({
  start: 0,
  length: 0,
  numbers: NO_NUMBERS,
  from: 0,
  to: 0,
  records: [],
  count: 0,
});

/** Prepares a search for a new text. */
export function beginText(search: Search, haystack: string, facts: TextFacts): void {
  readClasses(search.text, search.layer.units, withoutLetterSpaces(haystack));
  search.facts = facts;
  resetStarts(search.starts);
}

/** Moves the place of a search to the first `length` classes of a path, and to its `end`. */
export function moveTo(
  { place }: Search,
  end: number,
  path: Uint16Array,
  length: number,
  numbers: readonly ReadNumber[] = NO_NUMBERS,
  acronym?: Span,
): void {
  place.end = end;
  place.path = path;
  place.length = length;
  place.numbers = numbers;
  place.acronym = acronym;
  place.isJudged = false;
  place.owner = undefined;
}

/** A copy of a hit's records. */
export const acceptedRecords = ({ records, count }: Hit): number[] => records.slice(0, count);
