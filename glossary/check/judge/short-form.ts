import { approvedTerms } from '../concept-forms.ts';
import { type CheckedBead, type CheckedPair, isInLarger } from '../checked-pair.ts';
import { clausesOf, headOf, wordingOf } from './english-wording.ts';
import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { foldForSearch } from '../../match/fold/fold-for-search.ts';
import { isShortAcronym } from '../../match/forms/short-acronym.ts';
import { stemOf } from '../../align/english-words.ts';
import type { TextSide } from '../../align/text-side.ts';
import type { TermOccurrence } from '../../align/term-finder.ts';

/** A word behind one that points back, or by which its bearer is addressed. */
const POINTED = /\b(?:the|this|these|that|those|our|such|Mr\.?|Madam)\s+(?<head>[\p{L}’'-]+)/giu;
/** A title before the name of its bearer: Premier Li Keqiang. */
const TITLED =
  /\b(?<head>President|Premier|Minister|Chair(?:man|woman|person)|Secretary|Governor|Director|Councilor|Representative|Ambassador)\s+\p{Lu}\p{Ll}/gu;
/** A form with such a title and a name, and what may be left of it: President Xi of Chinese President Xi Jinping. */
const NAMED =
  /(?<title>President|Premier|Chairman)\s(?<name>(?<family>\p{Lu}\p{Ll}+)\s\p{Lu}\p{Ll}+)$/u;
/**
 * Matches a bead that begins with a pronoun, but not one that stands for nothing (it is stressed
 * that).
 */
const PRONOUN =
  /^(?:It|They|Its|Their)\s+(?!(?:is|was|has been|will be)\s+\p{L}+(?:ed|nt|ry|al|ble)\b)/u;
/**
 * Matches a word that points back, and up to two characters after it (这一), but not as part of
 * another word.
 */
const CHINESE_POINTING = String.raw`(?:(?<![应應])[该該]|[这這](?![么麼里裡样樣时時])|(?<![因如彼从從由为為对對至就据據在])此|(?<![日基资資根成原版样樣标標课課剧劇])本)\p{sc=Han}{0,2}`;
const CHINESE_PRONOUN = /^(?:[它牠]|其(?![他中实實次余餘]))/u;

/**
 * Whether a bead has a short form of a concept: its head after _the_, _this_ or _our_, or a pronoun
 * and none of its words. The concept must have been named before, except for a head with a capital
 * (the Initiative), which everybody knows, and a name that the source has in short, too.
 */
export function isShortened(
  entry: ConceptEntry,
  occurrence: TermOccurrence,
  number: number,
  pair: CheckedPair,
): boolean {
  const { target, beads, firstApproved } = pair;
  const bead = beads[number];
  if (bead === undefined) return false;
  const { part } = bead;
  const text = target.text.slice(part.start, part.end);
  const isNamed = (firstApproved.get(entry.id) ?? Infinity) < number;
  const forms = approvedTerms(entry, target.script).map(({ term }) => term);
  if (target.script === 'han')
    return (
      (isNamed && isShortChinese(forms, text)) ||
      (isNamed && isHeadOfAcronym(forms, occurrence, bead, pair)) ||
      isWithoutOwner(entry, occurrence, bead, pair)
    );
  if (hasAcronym(pair.acronyms.get(entry.id), bead, target)) return true;
  const others = bead.places.filter(({ concept }) => concept !== entry.id);
  const isOfOther = (at: number, end: number): boolean =>
    others.some((one) => one.start <= part.start + at && part.start + end < one.end);
  if (forms.some((form) => hasHead(form, text, isNamed, isOfOther))) return true;
  if (forms.some((form) => isTitled(form, text))) return true;
  if (!isNamed || !PRONOUN.test(text)) return false;
  const clauses = clausesOf(target, bead, []);
  return forms.every((form) => wordingOf(form, clauses) === undefined);
}

/**
 * Whether the head of a form comes after a word that points back, and is not the beginning of another
 * name (the Ministry of Finance). A form of a single word has no short form.
 */
function hasHead(
  form: string,
  text: string,
  isNamed: boolean,
  isOfOther: (start: number, end: number) => boolean,
): boolean {
  if (!/\s/u.test(form)) return false;
  const { stem, isCapital } = headOf(form);
  return Array.from(text.matchAll(POINTED)).some(({ 0: whole, index, groups }) => {
    const head = groups?.['head'] ?? '';
    const end = index + whole.length;
    const isName = /^\p{Lu}/u.test(head);
    if (isName && /^\s+of\s/u.test(text.slice(end))) return false;
    if (isOfOther(end - head.length, end)) return false;
    if (stemOf(head.toLowerCase().replace(/['’]s?$/u, '')) !== stem) return false;
    return isNamed || (isCapital && isName);
  });
}

/**
 * Whether a title stands before a name, where the form is the title alone (premier of the State Council), or has the
 * given name, too; or behind that name (Xi Jinping, general secretary and president).
 */
function isTitled(form: string, text: string): boolean {
  const { title, name, family } = NAMED.exec(form)?.groups ?? {};
  if (title !== undefined)
    return (
      text.includes(`${title} ${family} `) ||
      new RegExp(String.raw`${name},[^.;:!?]{0,150}\b${title}\b`, 'iu').test(text)
    );
  const { stem } = headOf(form);
  return (
    /\s(?:of|for)\s/u.test(form) &&
    Array.from(text.matchAll(TITLED)).some(
      ({ groups }) => stemOf(groups?.['head']?.toLowerCase() ?? '') === stem,
    )
  );
}

/**
 * The same in Chinese: the last two characters of a form after 该, 这, 此 or 本, or 它 or 其 at the
 * beginning.
 */
function isShortChinese(forms: readonly string[], text: string): boolean {
  if (CHINESE_PRONOUN.test(text)) return true;
  return forms.some((form) => {
    const head = form.length > 3 ? /\p{sc=Han}{2}$/u.exec(form)?.[0] : undefined;
    return head !== undefined && new RegExp(CHINESE_POINTING + head, 'u').test(text);
  });
}

/**
 * Whether an English bead has one of some acronyms as a word: behind the place where the text gives it, or in a
 * heading, which has no room for the name and is often the first to have it.
 * @param given where the text gives each of them
 */
const hasAcronym = (
  given: ReadonlyMap<string, number> = new Map(),
  { target: range }: CheckedBead,
  { text, sentences }: TextSide,
): boolean =>
  sentences.slice(range.start, range.end).some((sentence, at) => {
    const written = text.slice(sentence.start, sentence.end);
    const isAlone = [range.start + at - 1, range.start + at + 1].every(
      (number) => sentences[number]?.paragraph !== sentence.paragraph,
    );
    const isHeading = isAlone && !/[.!?;:…]["'”’)\]]*$/u.test(written);
    return Array.from(written.matchAll(/[\p{L}\d&-]+/gu)).some(({ index, 0: word }) => {
      const from = given.get(word);
      return from !== undefined && (isHeading || sentence.start + index >= from);
    });
  });

/**
 * Whether an acronym of the source, whose term the translation had before, is rendered by the last two characters of
 * its form, outside of other terms: 会议 for the COP.
 */
function isHeadOfAcronym(
  forms: readonly string[],
  { start, end }: TermOccurrence,
  { places, folded, part }: CheckedBead,
  { source }: CheckedPair,
): boolean {
  if (!isShortAcronym(source.text.slice(start, end))) return false;
  return forms.some((form) => {
    const head = form.length > 3 ? foldForSearch(form.slice(-2)) : '';
    const found = head === '' ? [] : folded.split(head).slice(0, -1);
    return found.some((_, times) => {
      const at = part.start + found.slice(0, times + 1).join(head).length;
      return !isInLarger({ start: at, end: at + head.length }, places);
    });
  });
}

/**
 * Whether a name that the source has without its owner is rendered without it: General Assembly by 大会, where the
 * full forms are United Nations General Assembly and 联合国大会.
 */
function isWithoutOwner(
  entry: ConceptEntry,
  { start, end }: TermOccurrence,
  { folded }: CheckedBead,
  { source, placesInTerm }: CheckedPair,
): boolean {
  const written = source.text.slice(start, end).toLowerCase();
  const owners = approvedTerms(entry, 'latin')
    .filter(({ term }) => term.toLowerCase().endsWith(` ${written}`))
    .flatMap(({ term }) => {
      const owner = term.slice(0, -written.length).trimEnd();
      return placesInTerm(owner).filter((place) => place.end - place.start === owner.length);
    })
    .map(({ concept }) => concept);
  return approvedTerms(entry, 'han').some(({ term }) =>
    placesInTerm(owners.length === 0 ? '' : term).some((place) => {
      const rest = foldForSearch(term.slice(place.end));
      const isOwner = place.start === 0 && owners.includes(place.concept);
      return isOwner && rest.length > 1 && folded.includes(rest);
    }),
  );
}
