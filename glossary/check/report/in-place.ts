import { acceptedTerms, labelledTerms } from '../../model/entry/sides.ts';
import type { ConceptEntry, TermSection } from '../../model/entry/concept-entry.ts';
import { headPart, isName, nounPhraseForms } from '../../match/forms/english-noun-phrase.ts';
import { isFunctionWord } from '../../align/english-words.ts';
import { isNumbered } from '../../model/number/placeholder.ts';
import { isUncountable, singularOf } from '../../match/forms/english-nouns.ts';
import { isVerbPhrase } from '../../match/forms/english-verb-phrase.ts';
import type { MarkedText } from '../../model/check/check-report.ts';
import { type Script, scriptOfLanguage } from '../../model/entry/language.ts';

/** Most equivalents that a place offers. */
const MOST_OFFERED = 6;

/**
 * The equivalents of a concept as they would stand at a place: the preferred one first, each with the
 * number and the capital of what stands there, where these are certain. What stands there is not among them.
 * @param found the glossary's term that stands there, if it is one
 */
export function equivalentsAt(
  entry: ConceptEntry,
  writing: Script,
  place: MarkedText,
  found?: TermSection,
): readonly string[] {
  const sections = entry.languageSections.filter(
    ({ language }) => scriptOfLanguage(language) === writing,
  );
  const terms = acceptedTerms(labelledTerms(sections)).filter(({ term }) => !isNumbered(term));
  const texts = terms.map((term) =>
    writing === 'Latn' && place.marked !== ''
      ? inCaseOf(inNumberOf(term, place.marked, found), place, found)
      : term.term,
  );
  return [...new Set(texts)].filter((text) => text !== place.marked).slice(0, MOST_OFFERED);
}

/** A term in the number of what stands there; as it is where the number is the other term's own. */
function inNumberOf(term: TermSection, standing: string, found?: TermSection): string {
  const { term: own, partOfSpeech, matching } = term;
  const isNoun = (partOfSpeech ?? (isVerbPhrase(own) ? 'verb' : 'noun')) === 'noun';
  const isMany = isPlural(standing);
  const isOwnNumber = found === undefined ? !isMany : isPlural(found.term) === isMany;
  if (!isNoun || matching?.inflection === false || isOwnNumber || isMany === isPlural(own))
    return own;
  return nounPhraseForms(own)[0]?.form ?? own;
}

/** Whether the head of a noun phrase is a plural. */
function isPlural(phrase: string): boolean {
  const head = /\p{L}+$/u.exec(headPart(phrase))?.[0].toLowerCase() ?? '';
  const singular = singularOf(head);
  return singular !== undefined && !isUncountable(singular);
}

const SENTENCE_START = /(?:^|[.!?;…]["'”’»)\]]*\s+|[\n\r])["'“‘«([]*$/u;

/** A text with the capitals of what stands there, but for those that are its term's own. */
function inCaseOf(text: string, { before, marked }: MarkedText, found?: TermSection): string {
  const hasOwn = found !== undefined && isName(found.term);
  const words = marked.match(/\p{Lu}\p{L}+/gu)?.length ?? 0;
  if (!hasOwn && words > 1 && marked === marked.toUpperCase()) return text.toUpperCase();
  if (!hasOwn && words > 1 && isName(marked)) return inTitleCase(text);
  return /^\p{Lu}/u.test(marked) && SENTENCE_START.test(before) ? capitalized(text) : text;
}

const inTitleCase = (text: string): string =>
  capitalized(
    text.replaceAll(/(?<![\p{L}'’])\p{L}+/gu, (word) =>
      isFunctionWord(word.toLowerCase()) ? word : capitalized(word),
    ),
  );

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
