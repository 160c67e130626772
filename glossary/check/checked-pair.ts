import type { ConceptId } from '../model/entry/concept-entry.ts';
import type { Bead, Range } from '../align/bead.ts';
import { bySentence, type TextSide } from '../align/text-side.ts';
import { isAccepted } from '../model/entry/sides.ts';
import type { Occurrence, TermFinder, TermPlace } from '../align/term-finder.ts';
import type { Span } from '../match/span.ts';

/** A bead with what was found in it. */
export interface CheckedBead extends Bead {
  /** What the source has, in order and without overlaps. */
  readonly occurrences: readonly Occurrence[];
  /** All places of terms in the target. */
  readonly places: readonly TermPlace[];
  /** By concept: how often the source has it, also inside longer terms. */
  readonly asked: ReadonlyMap<ConceptId, number>;
  /** By concept: how often the target has an approved form of it. */
  readonly approved: ReadonlyMap<ConceptId, number>;
}

/** A source, its translation, and their beads. */
export interface CheckedPair {
  readonly source: TextSide;
  readonly target: TextSide;
  readonly beads: readonly CheckedBead[];
  /** By concept: the first bead whose target has an approved form of it. */
  readonly firstApproved: ReadonlyMap<ConceptId, number>;
  readonly finder: TermFinder;
}

/** Gathers what is found in the beads of a source and its translation. */
export function checkedPair(
  source: TextSide,
  target: TextSide,
  beads: readonly Bead[],
  finder: TermFinder,
): CheckedPair {
  const occurrences = bySentence(finder.occurrences(source.text), source.sentences);
  const checked = beads.map((bead): CheckedBead => {
    const found = occurrences.slice(bead.source.start, bead.source.end).flat();
    const places = target.places.slice(bead.target.start, bead.target.end).flat();
    return {
      ...bead,
      occurrences: found,
      places,
      asked: countsOf(found.flatMap(({ concepts, inner }) => [...concepts, ...inner])),
      approved: countsOf(approvedConcepts(places, target.text)),
    };
  });
  const firstApproved = new Map<ConceptId, number>();
  checked.forEach(({ approved }, number) => {
    for (const concept of approved.keys())
      if (!firstApproved.has(concept)) firstApproved.set(concept, number);
  });
  return { source, target, beads: checked, firstApproved, finder };
}

/** Whether a place is of an approved form, as it may stand in a text of its region. */
export const mayStand = ({ term, isOtherRegion }: TermPlace): boolean =>
  isAccepted(term) && !isOtherRegion;

/** The concepts of approved forms, each once where it is named. */
function approvedConcepts(places: readonly TermPlace[], text: string): readonly ConceptId[] {
  const approved = places.filter(mayStand);
  return [...Map.groupBy(approved, ({ concept }) => concept)].flatMap(([concept, own]) => {
    // Places are sorted by their start, and the longest first.
    const whole = own.filter((place, at) => !own.slice(0, at).some((one) => isInside(place, one)));
    const named = whole.filter((place) => !whole.some(({ end }) => isInBrackets(place, end, text)));
    return named.map(() => concept);
  });
}

/** Whether a place stands in brackets directly behind another one, as an acronym behind its full form. */
const isInBrackets = (place: Span, end: number, text: string): boolean =>
  end <= place.start && /^\s*[(（]\s*["“]?$/u.test(text.slice(end, place.start));

function countsOf(concepts: readonly ConceptId[]): ReadonlyMap<ConceptId, number> {
  const counts = new Map<ConceptId, number>();
  for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  return counts;
}

/** From the first of some sentences to the last; empty where there is none. */
export function spanOf({ sentences }: TextSide, range: Range): Span {
  const first = sentences[range.start];
  const last = sentences[range.end - 1];
  return first === undefined || last === undefined || range.end <= range.start
    ? { start: 0, end: 0 }
    : { start: first.start, end: last.end };
}

/** Whether a span lies in another one. */
export const isInside = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
