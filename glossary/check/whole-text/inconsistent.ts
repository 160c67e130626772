import type { ConceptId, TermSection } from '../../model/entry/concept-entry.ts';
import { isEveryday, isFree, isNeverChecked } from '../check-way.ts';
import { type CheckedPair, mayStand } from '../checked-pair.ts';
import { contentWords, type EnglishWord, isSameWord } from '../../align/english-words.ts';
import { isStandIn } from '../judge/english-wording.ts';
import { foldForSearch } from '../../match/fold/fold-for-search.ts';
import type { TermOccurrence, TermPlace } from '../../align/term-finder.ts';

/** A bead in which a concept has another approved term than in most of the text. */
export interface Inconsistency {
  readonly concept: ConceptId;
  readonly bead: number;
  readonly place: TermPlace;
  /** The term in most of the text. */
  readonly usual: TermSection;
}

/** Terms that may be used beside a full form without being inconsistent. */
const SHORTER = new Set(['acronym', 'abbreviation', 'shortForm']);

/**
 * The beads with the rarer of several approved terms for a concept. Inflections of one term count
 * as the same; acronyms, short forms, parts of the usual term, and the usual term in more words or in
 * another order (Central Committee of the Communist Party of China for CPC Central Committee) or with an acronym
 * for some of them (GHG emissions) do not count, nor do everyday words.
 */
export function inconsistencies(pair: CheckedPair): readonly Inconsistency[] {
  const chosen = pair.beads.flatMap(({ asked, places, occurrences }, bead) => {
    const unchecked = new Set(occurrences.flatMap((one) => uncheckedAt(one, pair)));
    return [...asked.keys()].flatMap((concept) => {
      if (unchecked.has(concept)) return [];
      const place = longestOf(places.filter((one) => one.concept === concept && counts(one)));
      return place === undefined ? [] : { bead, place };
    });
  });
  return [...Map.groupBy(chosen, ({ place }) => place.concept)].flatMap(([concept, all]) => {
    const choices = [...Map.groupBy(all, ({ place }) => foldForSearch(place.term.term)).values()];
    const [usual, ...rarer] = choices.toSorted((a, b) => b.length - a.length);
    const term = usual?.[0]?.place.term;
    if (usual === undefined || term === undefined) return [];
    return rarer
      .filter(({ length }) => length < usual.length)
      .flat()
      .filter(({ place }) => !containsOther(place.term.term, term.term))
      .filter(({ place }) => !hasAllWords(place.term.term, term.term))
      .filter(({ place }) => !isWithAcronym(place.term.term, term.term))
      .map(({ bead, place }) => ({ concept, bead, place, usual: term }));
  });
}

/** The concepts of an occurrence that may be rendered in several ways. */
function uncheckedAt(occurrence: TermOccurrence, pair: CheckedPair): readonly ConceptId[] {
  const { source, finder } = pair;
  if (isNeverChecked(occurrence, pair)) return occurrence.concepts;
  const text = source.text.slice(occurrence.start, occurrence.end);
  return occurrence.concepts.filter((concept) => {
    const entry = finder.entries.get(concept);
    return (
      entry !== undefined &&
      (isEveryday(entry, source.script, text) || isFree(entry, source.script, text))
    );
  });
}

const counts = (place: TermPlace): boolean =>
  mayStand(place) && !SHORTER.has(place.term.termType ?? 'fullForm');

/** Whether one of two terms is a part of the other, and so its shorter form. */
function containsOther(one: string, other: string): boolean {
  const [ours, theirs] = [foldForSearch(one), foldForSearch(other)];
  return ours.includes(theirs) || theirs.includes(ours);
}

/** Whether one of two terms is the other with an acronym for some of its words. */
const isWithAcronym = (one: string, other: string): boolean =>
  isShortenedTo(one, other) || isShortenedTo(other, one);

function isShortenedTo(full: string, short: string): boolean {
  const acronym = /\b\p{Lu}{2,}\b/u.exec(short)?.[0];
  if (acronym === undefined) return false;
  const spelled = Array.from(acronym, (letter) => `${letter}[\\p{L}’'-]*`).join('\\s+');
  const written = full.replace(new RegExp(`(?<!\\p{L})${spelled}(?!\\p{L})`, 'iu'), acronym);
  return foldForSearch(written) === foldForSearch(short);
}

/** Whether a term has all content words of another one, the Party for the CPC. */
const hasAllWords = (term: string, other: string): boolean =>
  isEveryWord(contentWords(other), contentWords(term));

function isEveryWord(wanted: readonly EnglishWord[], words: readonly EnglishWord[]): boolean {
  return (
    wanted.length > 0 &&
    wanted.every(({ stem }) =>
      words.some((one) => isSameWord(one.stem, stem) || isStandIn(stem, one.stem)),
    )
  );
}

/** The first of the longest places. */
const longestOf = (places: readonly TermPlace[]): TermPlace | undefined =>
  places.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
