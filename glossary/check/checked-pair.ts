import type { ConceptId } from '../model/entry/concept-entry.ts';
import { bySentence, spanOf, type TextSide } from '../align/text-side.ts';
import { type EnglishWord, englishWords } from '../align/english-words.ts';
import { foldForSearch } from '../match/fold/fold-for-search.ts';
import { isAccepted } from '../model/entry/sides.ts';
import { isFormOfOther, jurisdictionOf } from './jurisdiction-of-text.ts';
import type { TermOccurrence, TermFinder, TermPlace } from '../align/term-finder.ts';
import type { ResultBead } from './result-bead.ts';
import type { Script } from '../model/entry/language.ts';
import type { Span } from '../match/span.ts';
import type { CheckContext } from './check-context.ts';
import type { Lexicon } from '../match/boundary/lexicon.ts';
import type { WordLinks } from '../align/word-links.ts';
import { writingOf } from '../align/writing.ts';

/** A bead with what was found in it. */
export interface CheckedBead extends ResultBead {
  /** The terms in the source, in order and without overlaps. */
  readonly occurrences: readonly TermOccurrence[];
  /** All places of terms in the target. */
  readonly places: readonly TermPlace[];
  /** By concept: how often the source has it, also inside longer terms. */
  readonly asked: ReadonlyMap<ConceptId, number>;
  /** By concept: how often the target has an approved form of it. */
  readonly approved: ReadonlyMap<ConceptId, number>;
  /** The places of accepted terms that the source asks for. */
  readonly needed: readonly TermPlace[];
  /** Where the target stands in its text. */
  readonly part: Span;
  /** The words of an English target, by their places in the text; none of a Chinese one. */
  readonly words: readonly EnglishWord[];
  /** A Chinese target as texts are compared; empty for an English one. */
  readonly folded: string;
}

/** A source, its translation, and their beads. */
export interface CheckedPair {
  readonly source: TextSide;
  readonly target: TextSide;
  readonly beads: readonly CheckedBead[];
  /** By concept: the first bead whose target has an approved form of it. */
  readonly firstApproved: ReadonlyMap<ConceptId, number>;
  /**
   * By concept: acronyms that the target gives it in brackets behind its form, as in Mainland Affairs Council (MAC), and
   * where it first does.
   */
  readonly acronyms: ReadonlyMap<ConceptId, ReadonlyMap<string, number>>;
  readonly finder: TermFinder;
  /** The places of terms in a term of the glossary, as `places` of the finder; each term is searched once. */
  readonly placesInTerm: (term: string) => readonly TermPlace[];
  /** The writing system of the source. */
  readonly writing: Script;
  /** Whose institutions the source names, if they are mostly those of one jurisdiction; see `jurisdictionOf`. */
  readonly jurisdiction: string | undefined;
  readonly lexicon: Lexicon;
  readonly links: WordLinks;
}

/** Gathers what was found in the beads of a source and its translation. */
export function checkedPair(
  source: TextSide,
  target: TextSide,
  beads: readonly ResultBead[],
  { finder, lexicon, links }: Pick<CheckContext, 'finder' | 'lexicon' | 'links'>,
): CheckedPair {
  const all = finder.occurrences(source.text);
  const occurrences = bySentence(all, source.sentences);
  const jurisdiction = jurisdictionOf(all, finder);
  const targetWriting = writingOf(target);
  const inRegion = (place: TermPlace): TermPlace =>
    isFormOfOther(place, targetWriting, jurisdiction, finder)
      ? { ...place, isOtherRegion: true }
      : place;
  const checked = beads.map((bead): CheckedBead => {
    const found = occurrences.slice(bead.source.start, bead.source.end).flat();
    const places = target.places.slice(bead.target.start, bead.target.end).flat().map(inRegion);
    const asked = countsOf(found.flatMap(({ concepts, inner }) => [...concepts, ...inner]));
    const part = spanOf(target, bead.target);
    const text = target.text.slice(part.start, part.end);
    const isChinese = target.script === 'han';
    return {
      ...bead,
      occurrences: found,
      places,
      asked,
      approved: countsOf(approvedConcepts(places, target.text)),
      needed: places.filter(({ concept, term }) => isAccepted(term) && asked.has(concept)),
      part,
      words: isChinese ? [] : englishWords(text, part.start),
      folded: isChinese ? foldForSearch(text) : '',
    };
  });
  const firstApproved = new Map<ConceptId, number>();
  checked.forEach(({ approved }, number) => {
    for (const concept of approved.keys())
      if (!firstApproved.has(concept)) firstApproved.set(concept, number);
  });
  const writing = writingOf(source);
  return {
    source,
    target,
    beads: checked,
    firstApproved,
    acronyms: acronymsGiven(checked, target.text),
    finder,
    placesInTerm: eachOnce((term) => finder.places(term)),
    writing,
    jurisdiction,
    lexicon,
    links,
  };
}

/** A function that finds once what it is asked for again. */
function eachOnce<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? find(text);
    known.set(text, found);
    return found;
  };
}

/** Whether a place has an approved form that may be used in a text of its region. */
export const mayStand = ({ term, isOtherRegion }: TermPlace): boolean =>
  isAccepted(term) && !isOtherRegion;

/** The concepts of approved forms, each once for every time that it is named. */
function approvedConcepts(places: readonly TermPlace[], text: string): readonly ConceptId[] {
  const approved = places.filter(mayStand);
  return [...Map.groupBy(approved, ({ concept }) => concept)].flatMap(([concept, own]) => {
    // Places are sorted by their start, and the longest first.
    const whole = own.filter((place, at) => !own.slice(0, at).some((one) => isInside(place, one)));
    const named = whole.filter((place) => !whole.some(({ end }) => isInBrackets(place, end, text)));
    return named.map(() => concept);
  });
}

/** The acronyms in brackets behind approved forms, by their concepts, and where each stands first. */
function acronymsGiven(
  beads: readonly CheckedBead[],
  text: string,
): ReadonlyMap<ConceptId, ReadonlyMap<string, number>> {
  const given = new Map<ConceptId, Map<string, number>>();
  for (const { concept, end } of beads.flatMap(({ places }) => places.filter(mayStand))) {
    const acronym = /^\s?\(["“]?(?<acronym>\p{Lu}[\p{L}\d&-]*\p{Lu}[\p{L}\d]?)["”]?\)/u.exec(
      text.slice(end, end + MOST_ACRONYM),
    )?.groups?.['acronym'];
    if (acronym === undefined) continue;
    const own = given.get(concept) ?? new Map<string, number>();
    given.set(concept, own.set(acronym, Math.min(end, own.get(acronym) ?? end)));
  }
  return given;
}

/** How many characters an acronym with its brackets may have. */
const MOST_ACRONYM = 20;

/** Whether a place is in brackets directly after another one, as an acronym after its full form. */
const isInBrackets = (place: Span, end: number, text: string): boolean =>
  end <= place.start && /^\s*[(（]\s*["“]?$/u.test(text.slice(end, place.start));

function countsOf(concepts: readonly ConceptId[]): ReadonlyMap<ConceptId, number> {
  const counts = new Map<ConceptId, number>();
  for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  return counts;
}

/** Whether a span lies in a larger one of some. */
export const isInLarger = (inner: Span, spans: readonly Span[]): boolean =>
  spans.some((one) => isInside(inner, one) && !isInside(one, inner));

/** Whether a span is inside another one. */
export const isInside = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
