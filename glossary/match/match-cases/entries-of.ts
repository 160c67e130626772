import type { ConceptEntry, PartOfSpeech, TermSection } from '../../model/entry/concept-entry.ts';
import { SIDES } from '../../model/entry/side.ts';

const SECTION: Readonly<Record<string, string>> = {
  tw: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
  mo: 'zh-Hant-MO',
  hant: 'zh-Hant',
  fr: 'fr',
  de: 'de',
  ru: 'ru',
};
const PART: Readonly<Record<string, PartOfSpeech>> = {
  verb: 'verb',
  adj: 'adjective',
  other: 'other',
};

/**
 * The entries of a test case, with the concepts `c0`, `c1`, …; ` = ` separates the terms of a
 * concept. A term is Simplified Chinese if it has a Han character, else English. Prefixes: `tw:`,
 * `hk:`, `mo:`, `hant:`, `fr:`, `de:`, `ru:` (its language), `verb:`, `adj:`, `other:` (part of
 * speech), `acronym:`, `exact:` (case-sensitive), `anycase:`, `plain:` (no inflection), `loose:`
 * (diacritics are ignored), `inside:` (inside words too), `context:`, `request:` (when it is marked), `CN:`, `TW:`, `HK:`, `MO:` (the side of its concept). Suffixes: ` !phrase` in which it is not marked, ` +form` that is
 * matched too.
 */
export function entriesOfCase(rows: readonly string[]): readonly ConceptEntry[] {
  return rows.map((row, i) => {
    const sections = new Map<string, TermSection[]>();
    const jurisdiction = SIDES.find((side) => row.includes(`${side}:`));
    for (const written of row.split(' = ')) {
      const { flags, term, rest } = partsOf(written);
      const language = languageOf(flags, term);
      sections.set(language, [...(sections.get(language) ?? []), termSection(flags, term, rest)]);
    }
    const [section, ...others] = [...sections].flatMap(([language, [first, ...more]]) =>
      first === undefined ? [] : [{ language, termSections: [first, ...more] as const }],
    );
    if (section === undefined) throw new Error(`no term in row ${i}`);
    return {
      id: `c${i}`,
      ...(jurisdiction && { jurisdiction }),
      languageSections: [section, ...others],
    };
  });
}

const languageOf = (flags: readonly string[], term: string): string =>
  flags.map((flag) => SECTION[flag]).find((found) => found !== undefined) ??
  (/\p{sc=Han}/u.test(term) ? 'zh-Hans' : 'en');

function termSection(flags: readonly string[], term: string, rest: readonly string[]): TermSection {
  const partOfSpeech = flags.map((flag) => PART[flag]).find((found) => found !== undefined);
  const marked = (sign: string): readonly string[] =>
    rest.filter((part) => part.startsWith(sign)).map((part) => part.slice(1));
  return {
    term,
    administrativeStatus: 'preferred',
    ...(partOfSpeech === undefined ? {} : { partOfSpeech }),
    ...(flags.includes('acronym') ? { termType: 'acronym' as const } : {}),
    matching: {
      ...(flags.includes('exact') ? { caseSensitive: true } : {}),
      ...(flags.includes('anycase') ? { caseSensitive: false } : {}),
      ...(flags.includes('plain') ? { inflection: false } : {}),
      ...(flags.includes('inside') ? { insideWords: true } : {}),
      ...(flags.includes('context') ? { marking: 'inContext' as const } : {}),
      ...(flags.includes('request') ? { marking: 'onRequest' as const } : {}),
      ...(flags.includes('loose') ? { foldDiacritics: true } : {}),
      notInside: marked('!'),
      extraForms: marked('+'),
    },
  };
}

function partsOf(written: string): {
  readonly flags: readonly string[];
  readonly term: string;
  readonly rest: readonly string[];
} {
  const known =
    /^((?:(?:tw|hk|mo|hant|fr|de|ru|verb|adj|other|acronym|exact|anycase|plain|loose|inside|context|request|CN|TW|HK|MO):)*)(.*)$/su;
  const [, flags = '', body = ''] = known.exec(written) ?? [];
  const [term = '', ...rest] = body.split(/ (?=[!+])/u);
  return { flags: flags.split(':').filter(Boolean), term, rest };
}
