import type { ConceptEntry, Source, TermSection } from '../model/entry/concept-entry.ts';
import { isChinese, isEnglish } from '../model/entry/language.ts';
import { contentWords } from '../align/english-words.ts';
import type { LayerScript } from '../match/script.ts';
import { isAccepted } from '../model/entry/sides.ts';
import { isNumbered } from '../model/number/placeholder.ts';

/** The terms of an entry in a language, in their order; those of all regions for Chinese. */
export function termsIn(entry: ConceptEntry, script: LayerScript): readonly TermSection[] {
  const known = TERMS[script].get(entry);
  if (known !== undefined) return known;
  const isWanted = script === 'han' ? isChinese : isEnglish;
  const terms = entry.languageSections
    .filter(({ language }) => isWanted(language))
    .flatMap(({ termSections }) => termSections);
  TERMS[script].set(entry, terms);
  return terms;
}

/** By entry: its terms, for which each rule of a check asks. */
const TERMS: Readonly<Record<LayerScript, WeakMap<ConceptEntry, readonly TermSection[]>>> = {
  han: new WeakMap(),
  latin: new WeakMap(),
};

/** The approved terms of an entry in a language, without numbered names, whose words are not known. */
export const approvedTerms = (entry: ConceptEntry, script: LayerScript): readonly TermSection[] =>
  termsIn(entry, script).filter((term) => isAccepted(term) && !isNumbered(term.term));

/** The form that a translation into a language should have: the preferred one, or the first. */
export function expectedTerm(entry: ConceptEntry, script: LayerScript): TermSection | undefined {
  const terms = termsIn(entry, script);
  return (
    terms.find(({ administrativeStatus }) => administrativeStatus === 'preferred') ??
    terms.find(isAccepted)
  );
}

/** The latest document of a term; undefined where it names none. */
export const latestSource = ({ sources = [] }: TermSection): Source | undefined =>
  sources.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)))[0];

const dateOf = ({ date = '' }: Source): string => date;

/** Whether an entry is of a name, whose English has a capital. */
export const isOfName = (entry: ConceptEntry): boolean =>
  /\p{Lu}/u.test(termsIn(entry, 'latin')[0]?.term ?? '');

/** Whether the terms of an entry are verbs. */
export const isVerb = (entry: ConceptEntry): boolean =>
  termsIn(entry, 'latin')[0]?.partOfSpeech === 'verb';

/**
 * Whether an entry is an everyday word, which is hardly ever rendered as listed: its English has no
 * capital and its Chinese at most two characters (three for a verb), or it is marked on request only.
 * A name of more than two characters is none: nobody looks up 联合国, but everybody renders it. Nor is English of
 * several words in an English text, however short its Chinese is: territorial sea is 领海.
 * @param script that of the text in which it stands
 */
export function isGeneral(entry: ConceptEntry, script: LayerScript): boolean {
  const [english] = termsIn(entry, 'latin');
  const [chinese] = termsIn(entry, 'han');
  const isPhrase = script === 'latin' && contentWords(english?.term ?? '').length > 1;
  const isOnRequest = [english, isPhrase ? undefined : chinese].some(
    (term) => term?.matching?.marking === 'onRequest',
  );
  if (english === undefined || chinese === undefined) return isOnRequest;
  const most = isPhrase ? 0 : isVerb(entry) ? 3 : 2;
  const isShort = chinese.term.length <= most;
  return isOnRequest ? !/^\p{Lu}/u.test(english.term) || isShort : !isOfName(entry) && isShort;
}
