import type { ConceptEntry, ConceptId, TermSection } from '../model/entry/concept-entry.ts';
import { formTest } from '../match/forms/number-values.ts';
import { patternsOf, type Pattern } from '../match/forms/pattern.ts';
import type { MatchingData } from '../match/matching-data.ts';
import { createMatcher, openSearchable } from '../match/scan/matcher.ts';
import { everyPlace, type FormPlace } from '../match/scan/every-place.ts';
import type { Lexicon } from '../match/boundary/lexicon.ts';
import { isSimplified } from './writing.ts';
import type { Span } from '../match/span.ts';
import { wordsAcross } from '../match/boundary/word-reading.ts';

/** A match of the page's matcher. */
export interface TermOccurrence extends Span {
  /** The concepts of the matched form, sorted. */
  readonly concepts: readonly ConceptId[];
  /** The concepts of shorter terms inside it, sorted. */
  readonly inner: readonly ConceptId[];
}

/** A place of one term of one concept. */
export interface TermPlace extends Span {
  readonly concept: ConceptId;
  readonly term: TermSection;
  /**
   * Whether it is a form of Taiwan or Hong Kong alone in Simplified text, also one whose characters are the
   * same in both.
   */
  readonly isOtherRegion: boolean;
}

/** Finds terms in texts, and says which of an entry's terms stands at a place. */
export interface TermFinder {
  readonly entries: ReadonlyMap<ConceptId, ConceptEntry>;
  /** The concepts of all places and occurrences, whether their entries are known or not. */
  concepts(text: string): ReadonlySet<ConceptId>;
  /** What a page would mark, in order and without overlaps. */
  occurrences(text: string): readonly TermOccurrence[];
  /** All places of terms of the entries, also inside longer ones, by start and then the longest first. */
  places(text: string): readonly TermPlace[];
}

/**
 * Makes a finder.
 * @param entries at least those of all concepts that are found; a concept without an entry has no
 *   places. Entries may be added later
 * @throws {DamagedLayerError} when a layer is damaged, foreign or of another version
 */
export function createTermFinder(
  data: MatchingData,
  entries: ReadonlyMap<ConceptId, ConceptEntry>,
  lexicon: Lexicon,
): TermFinder {
  const matcher = createMatcher(data);
  const searchables = data.layers.map(openSearchable);
  const patterns = new Map<ConceptId, readonly Pattern[]>();
  const patternsOfConcept = (concept: ConceptId): readonly Pattern[] => {
    let known = patterns.get(concept);
    if (known === undefined) {
      const entry = entries.get(concept);
      if (entry === undefined) return [];
      known = patternsOf(entry);
      patterns.set(concept, known);
    }
    return known;
  };
  const occurrences = ofLastTexts((text): readonly TermOccurrence[] =>
    matcher.find(text).map((match) => ({
      ...match.span,
      concepts: matcher.conceptsOf(match),
      inner: matcher.innerConceptsOf(text, match),
    })),
  );
  const formPlaces = ofLastTexts((text) => everyPlace(searchables, text));
  return {
    entries,
    concepts: (text) =>
      new Set([
        ...formPlaces(text).flatMap(({ concepts }) => concepts),
        ...occurrences(text).flatMap(({ concepts, inner }) => [...concepts, ...inner]),
      ]),
    occurrences,
    places: (text) => {
      const isSimplifiedText = isSimplified(text);
      return formPlaces(text)
        .filter((place) => !place.isOtherRegion || !liesAcross(place, text, lexicon))
        .flatMap(({ start, end, concepts, isOtherRegion }) => {
          const formOf = formTest(text.slice(start, end));
          return concepts.flatMap((concept) => {
            const here = patternsOfConcept(concept).filter((one) => formOf(one) !== undefined);
            const isRegional = isSimplifiedText && here.every(({ regional }) => regional);
            return termsOf(entries.get(concept), here).map((term): TermPlace => ({
              start,
              end,
              concept,
              term,
              isOtherRegion: isOtherRegion || isRegional,
            }));
          });
        })
        .toSorted((a, b) => a.start - b.start || b.end - a.end);
    },
  };
}

/**
 * What was found in the two texts that were searched last: each step of a check asks for the terms of the same
 * source and translation, and while one is edited the other stays.
 */
function ofLastTexts<T>(find: (text: string) => T): (text: string) => T {
  let last: readonly { readonly text: string; readonly found: T }[] = [];
  return (text) => {
    const known = last.find((one) => one.text === text) ?? { text, found: find(text) };
    last = [known, ...last.filter((one) => one !== known).slice(0, 1)];
    return known.found;
  };
}

/**
 * Whether a place is the end of one word and the beginning of the next, as 网路 in 上网路过: the words of
 * another region, which a layer holds for words, are hardly any in this text.
 */
function liesAcross(place: FormPlace, text: string, lexicon: Lexicon): boolean {
  const written = text.slice(place.start, place.end);
  const words = wordsAcross(lexicon, text, place);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return false;
  return !written.startsWith(first) && !written.endsWith(last);
}

/** The terms of an entry that patterns are forms of: one in each script and region. */
function termsOf(
  entry: ConceptEntry | undefined,
  patterns: readonly Pattern[],
): readonly TermSection[] {
  const written = new Set(patterns.map(({ term }) => term));
  return (entry?.languageSections ?? []).flatMap(({ termSections }) =>
    termSections.filter(({ term }) => written.has(term)),
  );
}
