import type { Matcher } from '../../../match/match.ts';

/**
 * How much a glossary finds in a text of the terms that a person listed for it, and what else it
 * marks there.
 */
export interface Measured {
  /**
   * The number of different terms in the list; how many of them are found whole, and how many only
   * in part.
   */
  readonly terms: number;
  readonly whole: number;
  readonly part: number;
  /**
   * The number of marks; then of those on a listed term, inside one, around one, and apart from
   * all. Everyday words, which are marked on request only, do not count.
   */
  readonly marks: number;
  readonly exact: number;
  readonly inside: number;
  readonly over: number;
  readonly elsewhere: readonly string[];
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/**
 * Compares the marks of a text with the terms that are listed for it. Where one listed term
 * contains another, only the longer one counts.
 * @param language of the text, as a BCP 47 tag
 */
export function measureText(
  text: string,
  listed: readonly string[],
  matcher: Matcher,
  language: string,
): Measured {
  const places = placesOf(text, listed);
  const [whole, part] = [new Set<string>(), new Set<string>()];
  const elsewhere: string[] = [];
  let [exact, inside, over] = [0, 0, 0];
  for (const match of matcher.find(text, { language })) {
    if (matcher.markingOf(match) === 'onRequest') continue;
    const { start, end } = match.span;
    const place = places.find((one) => one.start < end && start < one.end);
    if (place === undefined) {
      elsewhere.push(text.slice(start, end));
    } else if (start <= place.start && place.end <= end) {
      if (start === place.start && end === place.end) exact += 1;
      else over += 1;
      whole.add(place.term);
    } else {
      inside += 1;
      part.add(place.term);
    }
  }
  return {
    terms: new Set(listed).size,
    whole: whole.size,
    part: [...part].filter((term) => !whole.has(term)).length,
    marks: exact + inside + over + elsewhere.length,
    exact,
    inside,
    over,
    elsewhere,
  };
}

/** Adds up what was measured in several texts. */
export function sumOf(all: readonly Measured[]): Measured {
  const sum = (field: Exclude<keyof Measured, 'elsewhere'>): number =>
    all.reduce((total, one) => total + one[field], 0);
  return {
    terms: sum('terms'),
    whole: sum('whole'),
    part: sum('part'),
    marks: sum('marks'),
    exact: sum('exact'),
    inside: sum('inside'),
    over: sum('over'),
    elsewhere: all.flatMap(({ elsewhere }) => elsewhere),
  };
}

function placesOf(text: string, listed: readonly string[]): readonly Place[] {
  const places: Place[] = [];
  for (const term of [...new Set(listed)].toSorted((a, b) => b.length - a.length)) {
    for (let start = text.indexOf(term); start >= 0; start = text.indexOf(term, start + 1)) {
      const end = start + term.length;
      if (places.every((one) => one.end <= start || end <= one.start)) {
        places.push({ start, end, term });
      }
    }
  }
  return places;
}
