import type {
  ConceptEntry,
  ConceptId,
  LanguageSection,
  TermSection,
} from '../model/concept-entry.ts';
import { isChinese, isEnglish, scriptOf } from '../model/language.ts';
import { englishForms, type FormOrigin } from './english-forms.ts';
import { isName } from './english-noun-phrase.ts';
import { formKey } from './form-key.ts';
import { chineseVariants, optionalDeterminers, optionalSerialComma } from './optional-parts.ts';

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
  /** a and á match each other. */
  readonly foldDiacritics: boolean;
  /** A form of Taiwan or Hong Kong only: refused where the text has a Simplified character for its Traditional one. */
  readonly regional: boolean;
  /** Phrases that hold the form and in which it is not marked. */
  readonly notInside: readonly string[];
}

/** Longest form that is searched for, in folded units; longer ones are flagged and ignored. */
export const MAX_FORM_UNITS = 400;

/** At most five letters, two of them capitals: WIC, AI, IoT. */
function isAcronym(term: string): boolean {
  const letters = term.match(/\p{L}/gu) ?? [];
  return (
    letters.length <= 5 && !/\s/u.test(term.trim()) && (term.match(/\p{Lu}/gu) ?? []).length >= 2
  );
}

/** All patterns of an entry, without repetition, in a stable order. Hostile terms give none. */
export function patternsOf(entry: ConceptEntry): readonly Pattern[] {
  const patterns = new Map<string, Pattern>();
  const national = entry.languageSections.some(isRegional)
    ? nationalKeys(entry)
    : new Set<string>();
  const traps = chineseTraps(entry);
  for (const section of entry.languageSections) {
    for (const termSection of section.termSections) {
      for (const pattern of patternsOfTerm(entry.id, section, termSection, national, traps)) {
        const { key, caseSensitive, foldDiacritics, regional, language, form } = pattern;
        const strict = caseSensitive || /[^\0-\x7f]/.test(form);
        const identity = [
          key,
          caseSensitive,
          foldDiacritics,
          regional,
          language,
          strict ? form : '',
        ].join('\0');
        if (!patterns.has(identity)) patterns.set(identity, pattern);
      }
    }
  }
  return [...patterns.values()];
}

function patternsOfTerm(
  concept: ConceptId,
  section: LanguageSection,
  { term, termType, partOfSpeech, matching = {} }: TermSection,
  national: ReadonlySet<string>,
  traps: readonly string[],
): readonly Pattern[] {
  const chinese = isChinese(section.language);
  const english = isEnglish(section.language);
  const acronym = termType === 'acronym' || isAcronym(term);
  const caseSensitive = matching.caseSensitive ?? (acronym && !chinese);
  const phrases = chinese ? traps : phrasesOf(matching.notInside ?? [], english);
  const own = (form: string): readonly { form: string; origin: FormOrigin }[] => {
    if (chinese) return chineseVariants(form).map((variant) => ({ form: variant, origin: 'term' }));
    if (!english) return [{ form, origin: 'term' }];
    const before = partOfSpeech === 'verb' ? /^to\s+(?=\S)/iu : /^(?:the|a|an)\s+(?=\S)/iu;
    const base = form.trim().replace(before, '');
    const inflected = englishForms(base, {
      acronym: acronym && kindOfAcronym(section),
      isInflected: matching.inflection !== false,
      ...(partOfSpeech === undefined ? {} : { partOfSpeech }),
    });
    return inflected.flatMap(({ form: one, origin }) =>
      optionalSerialComma(one)
        .flatMap((variant) => optionalDeterminers(variant))
        .map((variant) => ({ form: variant, origin })),
    );
  };
  const extra = (matching.extraForms ?? []).map((form) => ({ form, origin: 'extraForm' as const }));
  return [...own(term), ...extra].flatMap(({ form, origin }) => {
    const key = formKey(form);
    if (key === '' || key.length > MAX_FORM_UNITS || !/[\p{L}\p{N}]/u.test(key)) return [];
    return {
      concept,
      term,
      form: form.normalize('NFC'),
      origin,
      language: section.language.toLowerCase().split(/[-_]/u)[0] ?? '',
      key,
      caseSensitive,
      foldDiacritics: matching.foldDiacritics ?? false,
      regional: isRegional(section) && !national.has(key),
      notInside: phrases.filter((phrase) => formKey(phrase).includes(key)),
    };
  });
}

/** Phrases a term is not inside of, English ones in all their forms: third party, third parties. */
const phrasesOf = (phrases: readonly string[], english: boolean): readonly string[] =>
  english
    ? phrases.flatMap((phrase) =>
        englishForms(phrase, { acronym: false, isInflected: true }).map(({ form }) => form),
      )
    : phrases;

/**
 * The phrases that the Chinese terms of an entry are not inside of, one spelling each. What is said
 * of 网民 counts for 網民 too: both scripts fold to one form, so a text in either meets both.
 */
function chineseTraps({ languageSections }: ConceptEntry): readonly string[] {
  const phrases = new Map<string, string>();
  for (const { language, termSections } of languageSections) {
    if (!isChinese(language)) continue;
    for (const phrase of termSections.flatMap(({ matching }) => matching?.notInside ?? [])) {
      const key = formKey(phrase);
      if (!phrases.has(key)) phrases.set(key, phrase);
    }
  }
  return [...phrases.values()];
}

/** An acronym of a common noun (FTZ, beside free trade zone) has a plural, one of a name (MOST) has none. */
function kindOfAcronym({ termSections }: LanguageSection): 'name' | 'noun' {
  const full = termSections.filter(({ term }) => !isAcronym(term));
  return full.length > 0 && full.every(({ term }) => isName(term)) ? 'name' : 'noun';
}

function isRegional({ language }: LanguageSection): boolean {
  return scriptOf(language) === 'Hant' && /[-_](?:tw|hk|mo)\b/iu.test(language);
}

/** Keys of the Chinese terms that are not of Taiwan or Hong Kong alone. */
function nationalKeys(entry: ConceptEntry): ReadonlySet<string> {
  const sections = entry.languageSections.filter(({ language }) => isChinese(language));
  return new Set(
    sections
      .filter((section) => !isRegional(section))
      .flatMap(({ termSections }) => termSections.flatMap(({ term }) => chineseVariants(term)))
      .map((form) => formKey(form)),
  );
}
