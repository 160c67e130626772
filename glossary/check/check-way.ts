import { formTest } from '../match/forms/number-values.ts';
import { patternsOf } from '../match/forms/pattern.ts';
import { isShortAcronym } from '../match/forms/short-acronym.ts';
import type { LayerScript } from '../match/script.ts';
import type { CheckWay, ConceptEntry } from '../model/entry/concept-entry.ts';
import type { CheckedPair } from './checked-pair.ts';
import { isGeneral, termsIn } from './concept-forms.ts';
import type { TermOccurrence } from '../align/term-finder.ts';

/**
 * How the glossary wants a text checked that is a form of one of an entry's terms: as that term says.
 * Undefined where it says nothing.
 */
export function checkWayOf(
  entry: ConceptEntry,
  script: LayerScript,
  text: string,
): CheckWay | undefined {
  const terms = termsIn(entry, script);
  const ways = new Set(terms.map(({ matching }) => matching?.check));
  if (ways.size < 2) return [...ways][0];
  const written = writtenTerms(entry, text);
  return terms.find(({ term, matching }) => matching?.check !== undefined && written.has(term))
    ?.matching?.check;
}

/** The terms of an entry that a text is a form of. */
function writtenTerms(entry: ConceptEntry, text: string): ReadonlySet<string> {
  const formOf = formTest(text);
  const here = patternsOf(entry).filter((pattern) => formOf(pattern) !== undefined);
  return new Set(here.map(({ term }) => term));
}

/**
 * Whether a text may be the acronym of something else: the glossary does not mark it on every page (DC is a district
 * council in Hong Kong alone).
 */
export function isAmbiguousAcronym(
  entry: ConceptEntry,
  script: LayerScript,
  text: string,
): boolean {
  return isShortAcronym(text) && !isAlwaysMarked(entry, script, text);
}

/** Whether a text is a form of a term that the glossary marks on every page. */
export function isAlwaysMarked(entry: ConceptEntry, script: LayerScript, text: string): boolean {
  const written = writtenTerms(entry, text);
  const ways = termsIn(entry, script)
    .filter(({ term }) => written.has(term))
    .map(({ matching }) => matching?.marking ?? 'always');
  return ways.includes('always');
}

/**
 * Whether a text that is a form of an entry's terms is an everyday word, which is hardly ever rendered as
 * listed: as the glossary says, and else by itself.
 */
export function isEveryday(entry: ConceptEntry, script: LayerScript, text: string): boolean {
  const way = checkWayOf(entry, script, text);
  return way === undefined || way === 'free'
    ? isCommonWord(text) || isGeneral(entry, script)
    : way === 'remark';
}

/** Whether another sound wording than those that the glossary lists renders a text that is a form of an entry's terms. */
export const isFree = (entry: ConceptEntry, script: LayerScript, text: string): boolean =>
  checkWayOf(entry, script, text) === 'free';

/**
 * Whether a term is a single English word in small letters; such a word is hardly ever meant as the
 * listed term.
 */
export const isCommonWord = (term: string): boolean => /^\p{Ll}+$/u.test(term);

/** Whether one of the concepts of an occurrence is never to be checked: then the text may be rendered as one likes. */
export function isNeverChecked(
  { concepts, start, end }: TermOccurrence,
  { finder, source }: Pick<CheckedPair, 'finder' | 'source'>,
): boolean {
  return concepts.some((concept) => {
    const entry = finder.entries.get(concept);
    const text = source.text.slice(start, end);
    return entry !== undefined && checkWayOf(entry, source.script, text) === 'never';
  });
}
