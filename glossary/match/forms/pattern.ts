import type {
  ConceptEntry,
  ConceptId,
  LanguageSection,
  MarkingWay,
  TermSection,
} from '../../model/entry/concept-entry.ts';
import { type Side, sideOf } from '../../model/entry/side.ts';
import type { Language } from '../../model/entry/language.ts';
import { faultOfNumbers } from '../../model/entry/number-faults.ts';
import { NUMBER_UNIT, type Placeholder, placeholdersOf } from '../../model/number/placeholder.ts';
import type { FormOrigin, Inflection } from '../../model/page/match-reason.ts';
import { bareTerm, chineseOf, type ChineseOfEntry, chineseWritings } from './chinese-of-entry.ts';
import { type AcronymKind, englishForms } from './english-forms.ts';
import { isName } from './english-noun-phrase.ts';
import { firstForms } from './first-forms.ts';
import { formKey } from '../fold/form-key.ts';
import { isShortNameOfLaw } from '../boundary/law-in-small.ts';
import {
  chineseSigns,
  numberSigns,
  optionalDeterminers,
  optionalSerialComma,
} from './optional-parts.ts';
import { sectionLanguage } from './section-language.ts';

/** A name in a line in capitals, or a law in small letters behind what defines it: the fisheries law. */
type OtherCase = 'capitals' | 'small';

/** A form to search for, and the conditions under which it matches. */
export interface Pattern {
  readonly concept: ConceptId;
  /** The term of the entry that it is derived from. */
  readonly term: string;
  /** The form as written, with a `NUMBER_UNIT` for each number. */
  readonly form: string;
  /** The numbers of the form, in their order. */
  readonly numbers: readonly Placeholder[];
  /** The number that the form says in a word to be one: 首届. */
  readonly first?: Placeholder['name'] | undefined;
  readonly origin: FormOrigin;
  /** Of an inflected form, which one it is. */
  readonly inflection?: Inflection | undefined;
  /** The primary language subtag of its section: `zh`, `en`, … */
  readonly language: string;
  /** The `formKey` of the form, by which it is compared. */
  readonly key: string;
  /** Whether it matches only text in the same case. */
  readonly caseSensitive: boolean;
  /** The only case in which it matches, where that is not the term's. */
  readonly otherCase: OtherCase | undefined;
  /** Whether a and á match each other. */
  readonly foldDiacritics: boolean;
  /** Whether it matches inside longer Chinese words. */
  readonly insideWords: boolean;
  /**
   * Whether it is a form of Taiwan or Hong Kong only, which does not match a text with Simplified
   * characters in place of its Traditional ones.
   */
  readonly regional: boolean;
  /** Phrases containing the form in which it is not marked. */
  readonly notInside: readonly string[];
  /** When it is marked on a page. */
  readonly marking: MarkingWay;
  /** The side that its concept belongs to; undefined where it belongs to none. */
  readonly side: Side | undefined;
}

/** Longest form that is searched for, in folded units; longer ones are reported and ignored. */
export const MAX_FORM_UNITS = 400;

/** Whether a term has at most five letters, two of them capitals: WIC, AI, IoT. */
function isAcronym(term: string): boolean {
  // Few terms have a capital, and this check is fast.
  if (term === term.toLowerCase() || !/\p{Lu}.*\p{Lu}/su.test(term) || /\s/u.test(term.trim()))
    return false;
  return (term.match(/\p{L}/gu) ?? []).length <= 5;
}

/** Shared by all patterns and terms that have none. */
const NONE: readonly string[] = [];
const NO_NUMBERS: readonly Placeholder[] = [];

/**
 * All patterns of an entry without duplicates, in a stable order. Terms with an error have none.
 */
export function patternsOf(entry: ConceptEntry): readonly Pattern[] {
  const patterns = createPatternSet();
  const chinese = chineseOf(entry);
  for (const section of entry.languageSections) {
    for (const termSection of section.termSections)
      addPatternsOfTerm(entry, section, termSection, chinese, patterns.add);
  }
  return patterns.all;
}

/** Up to this many patterns are compared one by one. */
const FEW = 12;

/** A collection of patterns without duplicates, in the order in which they were added. */
function createPatternSet() {
  const all: Pattern[] = [];
  /** For many patterns: by the properties that are compared. */
  let byIdentity: Map<string, Pattern[]> | undefined;
  const remember = (pattern: Pattern): void => {
    const others = byIdentity?.get(identityOf(pattern));
    if (others === undefined) byIdentity?.set(identityOf(pattern), [pattern]);
    else others.push(pattern);
  };
  return {
    all,
    add: (pattern: Pattern): void => {
      const others = byIdentity === undefined ? all : byIdentity.get(identityOf(pattern));
      if (others?.some((other) => isSame(other, pattern)) === true) return;
      all.push(pattern);
      if (byIdentity !== undefined) remember(pattern);
      else if (all.length > FEW) {
        byIdentity = new Map();
        all.forEach(remember);
      }
    },
  };
}

/** Whether the case or the letters of a form matter, and not just its folded form. */
const isStrict = ({ caseSensitive, form }: Pattern): boolean =>
  caseSensitive || /[^\0-\x7f]/.test(form);

const identityOf = (pattern: Pattern): string => (isStrict(pattern) ? pattern.form : pattern.key);

const isSame = (one: Pattern, other: Pattern): boolean =>
  one.key === other.key &&
  one.caseSensitive === other.caseSensitive &&
  one.otherCase === other.otherCase &&
  one.foldDiacritics === other.foldDiacritics &&
  one.insideWords === other.insideWords &&
  one.regional === other.regional &&
  one.language === other.language &&
  one.marking === other.marking &&
  one.first === other.first &&
  numbersOf(one) === numbersOf(other) &&
  (one.form === other.form || !(isStrict(one) || isStrict(other)));

const numbersOf = ({ numbers }: Pattern): string =>
  numbers.length === 0 ? '' : numbers.map(({ name, style }) => name + style).join();

/** Whether the numbers of a term have a fault, or it has the unit that stands for them. */
const isUnsound = (term: string, language: Language): boolean =>
  term.includes(NUMBER_UNIT) || faultOfNumbers(term, language) !== undefined;

/** An extra form, which is listed as it is, with the signs that stand for its own. */
const signsOf = (form: string, chinese: boolean, english: boolean): readonly string[] =>
  chinese ? chineseSigns(form) : english ? numberSigns(form) : [form];

function addPatternsOfTerm(
  entry: ConceptEntry,
  section: LanguageSection,
  termSection: TermSection,
  { national, traps, ways }: ChineseOfEntry,
  addPattern: (pattern: Pattern) => void,
): void {
  const { term: written, partOfSpeech, matching = {} } = termSection;
  const side = sideOf(entry);
  const { chinese, english, regional, primary } = sectionLanguage(section.language);
  const term = bareTerm(written);
  const acronym = !chinese && isAcronymTerm(termSection);
  const numbersOfTerm = term === written ? NO_NUMBERS : placeholdersOf(written);
  const isJoined = numbersOfTerm.some(({ style }) => style === 'joined');
  const caseSensitive = matching.caseSensitive ?? (acronym || isJoined);
  const phrases = chinese ? traps : phrasesOf(matching.notInside ?? NONE, english);
  const add = (
    form: string,
    origin: FormOrigin,
    numbers = numbersOfTerm,
    inflection?: Inflection,
  ): void => {
    addOne(form, origin, numbers, inflection);
    for (const said of firstForms(form, numbers))
      addOne(said.form, origin, said.numbers, inflection, said.first);
  };
  const addOne = (
    form: string,
    origin: FormOrigin,
    numbers: readonly Placeholder[],
    inflection?: Inflection,
    first?: Placeholder['name'],
  ): void => {
    addAs(form, origin, undefined, numbers, inflection, first);
    // NGOS would be another word, but in a headline IoT is written IOT.
    const hasCapitals = caseSensitive && !chinese && (!acronym || origin === 'term');
    const capitals = hasCapitals ? form.toUpperCase() : form;
    if (capitals !== form) addAs(capitals, origin, 'capitals', numbers, inflection, first);
    // Short names of laws belong to a side that the page has to show.
    if (english && caseSensitive && side !== undefined && isShortNameOfLaw(form))
      addAs(form, origin, 'small', numbers, inflection, first);
  };
  const addAs = (
    form: string,
    origin: FormOrigin,
    otherCase: OtherCase | undefined,
    numbers: readonly Placeholder[],
    inflection: Inflection | undefined,
    first: Placeholder['name'] | undefined,
  ): void => {
    const key = formKey(form);
    if (key === '' || key.length > MAX_FORM_UNITS || !hasLetter(key)) return;
    addPattern({
      concept: entry.id,
      term: written,
      form: form.normalize('NFC'),
      numbers,
      first,
      origin,
      inflection,
      language: primary,
      key,
      caseSensitive: caseSensitive && otherCase !== 'small',
      otherCase,
      foldDiacritics: matching.foldDiacritics ?? false,
      insideWords: chinese && matching.insideWords === true,
      regional: regional && !national.has(key),
      notInside:
        phrases.length === 0 ? NONE : phrases.filter((phrase) => formKey(phrase).includes(key)),
      marking:
        otherCase === 'small'
          ? smallWay
          : ((chinese ? ways.get(key) : undefined) ?? matching.marking ?? 'always'),
      side,
    });
  };
  const smallWay = matching.marking === 'onRequest' ? 'onRequest' : 'inContext';
  if (isUnsound(written, section.language)) return;
  if (chinese) for (const variant of chineseWritings(term)) add(variant, 'term');
  else if (english) {
    const before = partOfSpeech === 'verb' ? /^to\s+(?=\S)/iu : /^(?:the|a|an)\s+(?=\S)/iu;
    const inflected = englishForms(term.trim().replace(before, ''), {
      acronym: acronym && kindOfAcronym(section),
      // A number says that there is one of them.
      isInflected: matching.inflection !== false && numbersOfTerm.length === 0,
      ...(partOfSpeech === undefined ? {} : { partOfSpeech }),
    });
    for (const { form, origin, inflection } of inflected)
      for (const spelled of optionalSerialComma(form))
        for (const variant of optionalDeterminers(spelled))
          for (const signed of numberSigns(variant)) add(signed, origin, numbersOfTerm, inflection);
  } else add(term, 'term');
  for (const form of matching.extraForms ?? NONE)
    if (!isUnsound(form, section.language))
      for (const signed of signsOf(bareTerm(form), chinese, english))
        add(signed, 'extraForm', placeholdersOf(form));
}

/** Whether a key has a letter or a digit. Most start with a common one. */
const hasLetter = (key: string): boolean => /^[a-z\u4e00-\u9fff]|[\p{L}\p{N}]/u.test(key);

/**
 * The phrases in which a term is not marked, English ones in all their forms: third party, third
 * parties. The case of a phrase is ignored, so that names have a plural too.
 */
const phrasesOf = (phrases: readonly string[], english: boolean): readonly string[] =>
  english
    ? phrases.flatMap((phrase) =>
        englishForms(phrase.toLowerCase(), { acronym: false, isInflected: true }).map(
          ({ form }) => form,
        ),
      )
    : phrases;

/**
 * Whether a section's acronyms stand for a common noun (FTZ, free trade zone), and so have a
 * plural, or for a name (MOST).
 */
function kindOfAcronym({ termSections }: LanguageSection): AcronymKind {
  const full = termSections.filter(({ term }) => !isAcronym(term));
  return full.length > 0 && full.every(({ term }) => isName(term)) ? 'name' : 'noun';
}

/** Whether a term is an acronym, by what is said of it or by its letters. */
export const isAcronymTerm = ({ term, termType }: TermSection): boolean =>
  termType === 'acronym' || isAcronym(bareTerm(term));
