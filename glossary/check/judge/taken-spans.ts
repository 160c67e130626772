import { englishWords } from '../../align/english-words.ts';
import type { TermOccurrence } from '../../align/term-finder.ts';
import { type CheckedBead, isInLarger } from '../checked-pair.ts';
import { isAccepted } from '../../model/entry/sides.ts';
import type { Span } from '../../match/span.ts';
import type { TextSide } from '../../align/text-side.ts';

/**
 * The parts of a target that belong to other terms of the source, but those that stand inside this
 * one too. The end of a term after
 * _and_, _or_ or a comma is left free as far as it is in the forms of this one, and always its head, because
 * coordinated terms share it (fiscal and prudent monetary policies, Hong Kong and Macao special
 * administrative regions); so is the beginning of a term before them (nuclear disarmament and non-proliferation),
 * in which _China's_ is always shared (China's wisdom and approach).
 */
export function takenSpans(
  occurrence: TermOccurrence,
  forms: readonly string[],
  { places, occurrences }: CheckedBead,
  { text }: TextSide,
): readonly Span[] {
  const others = new Set(
    occurrences.filter((one) => one !== occurrence).flatMap(({ concepts }) => concepts),
  );
  for (const concept of [...occurrence.concepts, ...occurrence.inner]) others.delete(concept);
  const stems = new Set(forms.flatMap((form) => englishWords(form).map(({ stem }) => stem)));
  const needed = places.filter((place) => isAccepted(place.term) && others.has(place.concept));
  return needed
    .filter((place) => !isInLarger(place, needed))
    .map(({ start, end }) => {
      const own = text.slice(start, end);
      const isAfter = /(?:\b(?:and|or)|,)\s+$/u.test(text.slice(Math.max(0, start - 8), start));
      const isBefore = /^\s*(?:and\b|or\b|,)/u.test(text.slice(end, end + 8));
      const first = isBefore ? sharedStart(own, stems) : 0;
      const rest = isAfter ? sharedEnd(own, stems) : 0;
      return { start: start + first, end: end - rest };
    });
}

/** How long the beginning of a term is whose words are all among some, or China's, but never its last word. */
function sharedStart(own: string, stems: ReadonlySet<string>): number {
  const words = englishWords(own);
  const foreign = words.find(({ stem }) => !stems.has(stem) && !/^chin(?:a|es)$/u.test(stem));
  return (foreign ?? words.at(-1))?.start ?? 0;
}

/** How long the end of a term is whose words are all among some, but never its first word; at least its last word. */
function sharedEnd(own: string, stems: ReadonlySet<string>): number {
  const [, ...words] = englishWords(own);
  const last = words.pop();
  if (last === undefined) return 0;
  const foreign = words.findLast(({ stem }) => !stems.has(stem));
  const from = words.find(({ start }) => foreign === undefined || start > foreign.start) ?? last;
  return own.length - from.start;
}
