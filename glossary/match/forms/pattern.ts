import type {
  ConceptEntry,
  ConceptId,
  LanguageSection,
  MarkingWay,
  TermSection,
} from '../../model/entry/concept-entry.ts';
import { englishForms, type FormOrigin } from './english-forms.ts';
import { isName } from './english-noun-phrase.ts';
import { formKey } from '../fold/form-key.ts';
import { chineseVariants, optionalDeterminers, optionalSerialComma } from './optional-parts.ts';
import { sectionLanguage } from './section-language.ts';

/** One string to look for, and what must hold where it is found. */
export interface Pattern {
  readonly concept: ConceptId;
  /** The term of the entry that it comes from. */
  readonly term: string;
  /** The form as a person writes it. */
  readonly form: string;
  readonly origin: FormOrigin;
  /** Primary language subtag of the section: `zh`, `en`, … */
  readonly language: string;
  /** What is compared: `formKey` of the form. */
  readonly key: string;
  /** Matches in its own case only. */
  readonly caseSensitive: boolean;
  /** Is a name in capitals, and matches only where the text around it is in capitals too. */
  readonly inCapitals: boolean;
  /** a and á match each other. */
  readonly foldDiacritics: boolean;
  /** A form of Taiwan or Hong Kong only: refused where the text has a Simplified character for its Traditional one. */
  readonly regional: boolean;
  /** Phrases that hold the form and in which it is not marked. */
  readonly notInside: readonly string[];
  /** When a page marks it. */
  readonly marking: MarkingWay;
}

/** Longest form that is searched for, in folded units; longer ones are flagged and ignored. */
export const MAX_FORM_UNITS = 400;

/** At most five letters, two of them capitals: WIC, AI, IoT. */
function isAcronym(term: string): boolean {
  // Nearly no term has a capital, and to see that is cheap.
  if (term === term.toLowerCase() || !/\p{Lu}.*\p{Lu}/su.test(term) || /\s/u.test(term.trim()))
    return false;
  return (term.match(/\p{L}/gu) ?? []).length <= 5;
}

/** Shared by the many patterns and terms without any. */
const NONE: readonly string[] = [];
const NO_KEYS: ReadonlySet<string> = new Set();
const NO_WAYS: ReadonlyMap<string, MarkingWay> = new Map();

/** All patterns of an entry, without repetition, in a stable order. Hostile terms give none. */
export function patternsOf(entry: ConceptEntry): readonly Pattern[] {
  const patterns = createPatternSet();
  const national = entry.languageSections.some(isRegional) ? nationalKeys(entry) : NO_KEYS;
  const traps = chineseTraps(entry);
  const ways = chineseWays(entry);
  for (const section of entry.languageSections) {
    for (const termSection of section.termSections)
      addPatternsOfTerm(entry.id, section, termSection, national, traps, ways, patterns.add);
  }
  return patterns.all;
}

/** Up to so many patterns are looked through one by one. */
const FEW = 12;

/** Patterns in the order in which they came, each once. */
function createPatternSet() {
  const all: Pattern[] = [];
  /** When they are many: by what is compared. */
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

/** Whether a form counts as it is written, its case or its letters, and not as it is folded. */
const isStrict = ({ caseSensitive, form }: Pattern): boolean =>
  caseSensitive || /[^\0-\x7f]/.test(form);

const identityOf = (pattern: Pattern): string => (isStrict(pattern) ? pattern.form : pattern.key);

const isSame = (one: Pattern, other: Pattern): boolean =>
  one.key === other.key &&
  one.caseSensitive === other.caseSensitive &&
  one.inCapitals === other.inCapitals &&
  one.foldDiacritics === other.foldDiacritics &&
  one.regional === other.regional &&
  one.language === other.language &&
  one.marking === other.marking &&
  (one.form === other.form || !(isStrict(one) || isStrict(other)));

function addPatternsOfTerm(
  concept: ConceptId,
  section: LanguageSection,
  { term, termType, partOfSpeech, matching = {} }: TermSection,
  national: ReadonlySet<string>,
  traps: readonly string[],
  ways: ReadonlyMap<string, MarkingWay>,
  addPattern: (pattern: Pattern) => void,
): void {
  const { chinese, english, regional, primary } = sectionLanguage(section.language);
  const acronym = !chinese && (termType === 'acronym' || isAcronym(term));
  const caseSensitive = matching.caseSensitive ?? acronym;
  const phrases = chinese ? traps : phrasesOf(matching.notInside ?? NONE, english);
  const add = (form: string, origin: FormOrigin): void => {
    addAs(form, origin, false);
    // NGOS would be another word, but IOT is how a headline has IoT.
    const hasCapitals = caseSensitive && !chinese && (!acronym || origin === 'term');
    const capitals = hasCapitals ? form.toUpperCase() : form;
    if (capitals !== form) addAs(capitals, origin === 'term' ? 'spelling' : origin, true);
  };
  const addAs = (form: string, origin: FormOrigin, inCapitals: boolean): void => {
    const key = formKey(form);
    if (key === '' || key.length > MAX_FORM_UNITS || !hasLetter(key)) return;
    addPattern({
      concept,
      term,
      form: form.normalize('NFC'),
      origin,
      language: primary,
      key,
      caseSensitive,
      inCapitals,
      foldDiacritics: matching.foldDiacritics ?? false,
      regional: regional && !national.has(key),
      notInside:
        phrases.length === 0 ? NONE : phrases.filter((phrase) => formKey(phrase).includes(key)),
      marking: (chinese ? ways.get(key) : undefined) ?? matching.marking ?? 'always',
    });
  };
  if (chinese) for (const variant of chineseVariants(term)) add(variant, 'term');
  else if (english) {
    const before = partOfSpeech === 'verb' ? /^to\s+(?=\S)/iu : /^(?:the|a|an)\s+(?=\S)/iu;
    const inflected = englishForms(term.trim().replace(before, ''), {
      acronym: acronym && kindOfAcronym(section),
      isInflected: matching.inflection !== false,
      ...(partOfSpeech === undefined ? {} : { partOfSpeech }),
    });
    for (const { form, origin } of inflected)
      for (const spelled of optionalSerialComma(form))
        for (const variant of optionalDeterminers(spelled)) add(variant, origin);
  } else add(term, 'term');
  for (const form of matching.extraForms ?? NONE) add(form, 'extraForm');
}

/** Whether a key has a letter or a digit; nearly all begin with one of these. */
const hasLetter = (key: string): boolean => /^[a-z\u4e00-\u9fff]|[\p{L}\p{N}]/u.test(key);

/**
 * Phrases a term is not inside of, English ones in all their forms: third party, third parties. The
 * case of a phrase does not count, so that a name among them has its plural too.
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
 * The phrases that the Chinese terms of an entry are not inside of, one spelling each. What is said
 * of 网民 counts for 網民 too: both scripts fold to one form, so a text in either meets both.
 */
function chineseTraps({ languageSections }: ConceptEntry): readonly string[] {
  let phrases: Map<string, string> | undefined;
  for (const { language, termSections } of languageSections) {
    if (!sectionLanguage(language).chinese) continue;
    for (const { matching } of termSections) {
      for (const phrase of matching?.notInside ?? NONE) {
        phrases ??= new Map();
        const key = formKey(phrase);
        if (!phrases.has(key)) phrases.set(key, phrase);
      }
    }
  }
  return phrases === undefined ? NONE : [...phrases.values()];
}

/**
 * What an entry says of its Chinese terms, by key: said of 理念 in one script, it counts in both. Of
 * two that say different things, the one that is marked less counts.
 */
function chineseWays({ languageSections }: ConceptEntry): ReadonlyMap<string, MarkingWay> {
  let ways: Map<string, MarkingWay> | undefined;
  for (const { language, termSections } of languageSections) {
    if (!sectionLanguage(language).chinese) continue;
    for (const { term, matching } of termSections) {
      const marking = matching?.marking;
      if (marking === undefined) continue;
      ways ??= new Map();
      for (const form of [term, ...(matching?.extraForms ?? NONE)].flatMap(chineseVariants)) {
        const key = formKey(form);
        if (ways.get(key) !== 'onRequest') ways.set(key, marking);
      }
    }
  }
  return ways ?? NO_WAYS;
}

/** An acronym of a common noun (FTZ, beside free trade zone) has a plural, one of a name (MOST) has none. */
function kindOfAcronym({ termSections }: LanguageSection): 'name' | 'noun' {
  const full = termSections.filter(({ term }) => !isAcronym(term));
  return full.length > 0 && full.every(({ term }) => isName(term)) ? 'name' : 'noun';
}

const isRegional = ({ language }: LanguageSection): boolean => sectionLanguage(language).regional;

/** Keys of the Chinese terms that are not of Taiwan or Hong Kong alone. */
function nationalKeys(entry: ConceptEntry): ReadonlySet<string> {
  const sections = entry.languageSections.filter(
    ({ language }) => sectionLanguage(language).chinese,
  );
  return new Set(
    sections
      .filter((section) => !isRegional(section))
      .flatMap(({ termSections }) => termSections.flatMap(({ term }) => chineseVariants(term)))
      .map((form) => formKey(form)),
  );
}
