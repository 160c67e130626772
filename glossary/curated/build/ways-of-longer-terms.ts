import { formKey } from '../../match/fold/form-key.ts';
import { chineseOf } from '../../match/forms/chinese-of-entry.ts';
import type { ConceptEntry, TermSection } from '../../model/entry/concept-entry.ts';

/** From the most readily marked to the least. */
const WAYS = ['always', 'inContext', 'onRequest'] as const;
type Way = (typeof WAYS)[number];

/**
 * The entries, in which a term is marked at least as readily as each term within it. A page marks the
 * longest of overlapping terms; were that one less ready, a reader would see neither of the two.
 */
export function withWaysOfInnerTerms(entries: readonly ConceptEntry[]): readonly ConceptEntry[] {
  const ways = readiestWays(entries);
  return entries.map((entry) => {
    const wayOf = waysIn(entry);
    const [first, ...others] = entry.languageSections.map((section) => {
      const [preferred, ...rest] = section.termSections;
      return {
        ...section,
        termSections: [
          asReady(preferred, wayOf(preferred), ways),
          ...rest.map((term) => asReady(term, wayOf(term), ways)),
        ],
      } as const;
    });
    return first === undefined ? entry : { ...entry, languageSections: [first, ...others] };
  });
}

/** How a term is marked in the entry that marks it most readily, by the term as it is written. */
function readiestWays(entries: readonly ConceptEntry[]): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  for (const entry of entries) {
    const wayOf = waysIn(entry);
    for (const { termSections } of entry.languageSections) {
      for (const term of termSections) {
        ways.set(term.term, readier(wayOf(term), ways.get(term.term) ?? 'onRequest'));
      }
    }
  }
  return ways;
}

function asReady(term: TermSection, own: Way, ways: ReadonlyMap<string, Way>): TermSection {
  if (own === 'always') return term;
  let way: Way = own;
  for (const inner of innerRuns(term.term)) way = readier(way, ways.get(inner) ?? 'onRequest');
  if (way === own) return term;
  const { marking: _, ...matching } = term.matching ?? {};
  if (way !== 'always') return { ...term, matching: { ...matching, marking: way } };
  const { matching: __, ...bare } = term;
  return Object.keys(matching).length > 0 ? { ...bare, matching } : bare;
}

/** How the terms of an entry are marked: what is said of a Chinese term counts for both scripts. */
function waysIn(entry: ConceptEntry): (term: TermSection) => Way {
  const chinese = chineseOf(entry).ways;
  return ({ term, matching }) => chinese.get(formKey(term)) ?? matching?.marking ?? 'always';
}

function readier(one: Way, other: Way): Way {
  return WAYS.indexOf(one) < WAYS.indexOf(other) ? one : other;
}

/**
 * The runs of words in a term, without the whole: of two Chinese characters or more that leave no
 * single one before or behind, because 最高法 is no word of 最高法院.
 */
function innerRuns(term: string): readonly string[] {
  const isHan = /\p{Script=Han}/u.test(term);
  const units = isHan ? [...term] : term.split(' ');
  const least = isHan ? 2 : 1;
  const leaves = (count: number): boolean => count === 0 || count >= least;
  return units.flatMap((_, start) =>
    units
      .map((__, last) => last + 1)
      .filter((end) => end - start >= least && end - start < units.length)
      .filter((end) => leaves(start) && leaves(units.length - end))
      .map((end) => units.slice(start, end).join(isHan ? '' : ' ')),
  );
}
