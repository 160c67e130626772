import { patternsOf } from '../../../match/forms/pattern.ts';
import { ADMINISTRATIVE_STATUSES, type ConceptEntry } from '../../../model/entry/concept-entry.ts';
import { CURATED_LANGUAGES, scriptOfLanguage, type Script } from '../../../model/entry/language.ts';
import type { SubjectFile } from '../curated-schema.ts';
import { termsOf } from '../terms-of.ts';

/** A name and a count, for one line of the statistics. */
export type Count = readonly [name: string, count: number];

/** Counts of what is in the curated glossary. */
export interface CuratedCounts {
  readonly concepts: number;
  readonly documents: number;
  readonly fields: readonly Count[];
  /** Concepts by the best document of their English terms. */
  readonly evidence: readonly Count[];
  /** English terms by their best document. */
  readonly englishEvidence: readonly Count[];
  readonly terms: readonly Count[];
  readonly statuses: readonly Count[];
  /** Different strings that are looked for, by script. */
  readonly forms: readonly Count[];
  readonly entriesWith: readonly Count[];
}

type Evidence = 'seen' | 'named' | 'none';

/** Counts entries, and the documents that their terms name. */
export function countCurated(entries: readonly ConceptEntry[]): CuratedCounts {
  const termsIn = (entry: ConceptEntry, language?: string) =>
    entry.languageSections
      .filter((section) => language === undefined || section.language === language)
      .flatMap(({ termSections }) => termSections);
  const all = entries.flatMap((entry) => termsIn(entry));
  const evidenceOf = (terms: ReturnType<typeof termsIn>): Evidence => {
    const known = new Set(
      terms.flatMap(({ sources = [] }) => sources.map(({ evidence }) => evidence)),
    );
    return known.has('seen') ? 'seen' : known.has('named') ? 'named' : 'none';
  };
  const by = (kinds: readonly Evidence[]): readonly Count[] => [
    ['seen in a document', count(kinds, (kind) => kind === 'seen')],
    ['in a document known by name only', count(kinds, (kind) => kind === 'named')],
    ['without one (acronyms and short forms)', count(kinds, (kind) => kind === 'none')],
  ];
  const patterns = entries.flatMap((entry) => patternsOf(entry));
  const chinese = patterns.filter(({ language }) => language === 'zh');
  const written = (script: Script): number =>
    new Set(entries.flatMap((entry) => formsInScript(entry, script))).size;
  const having = (test: (entry: ConceptEntry) => boolean): number => count(entries, test);
  return {
    concepts: entries.length,
    documents: new Set(
      all.flatMap(({ sources = [] }) =>
        sources.map(({ title, issuer, date }) => [title, issuer, date].join('\n')),
      ),
    ).size,
    fields: [...Map.groupBy(entries, ({ subjectField = '' }) => subjectField)]
      .map(([field, group]): Count => [field, group.length])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    evidence: by(entries.map((entry) => evidenceOf(termsIn(entry, 'en')))),
    englishEvidence: by(
      entries.flatMap((entry) => termsIn(entry, 'en').map((term) => evidenceOf([term]))),
    ),
    terms: CURATED_LANGUAGES.map((language) => [
      language,
      entries.flatMap((entry) => termsIn(entry, language)).length,
    ]),
    statuses: ADMINISTRATIVE_STATUSES.map((status) => [
      status,
      count(all, (term) => term.administrativeStatus === status),
    ]),
    forms: [
      ['Simplified', written('Hans')],
      ['Traditional, with the forms of Taiwan and Hong Kong', written('Hant')],
      ['Chinese, both scripts folded into one', new Set(chinese.map(({ key }) => key)).size],
      ['English, inflected', patterns.length - chinese.length],
    ],
    entriesWith: [
      [
        'a definition',
        having(({ languageSections }) =>
          languageSections.some((one) => one.definition !== undefined),
        ),
      ],
      ['related concepts', having(({ related }) => related !== undefined)],
      [
        'phrases that a term is not inside of',
        having((entry) => termsIn(entry).some(({ matching }) => matching?.notInside !== undefined)),
      ],
      ['forms of Taiwan of their own', having((entry) => termsIn(entry, 'zh-Hant-TW').length > 0)],
      [
        'forms of Hong Kong of their own',
        having((entry) => termsIn(entry, 'zh-Hant-HK').length > 0),
      ],
      ['a superseded or deprecated term', having((entry) => termsIn(entry).some(isPast))],
      ['a jurisdiction', having(({ jurisdiction }) => jurisdiction !== undefined)],
      ['a note', having(({ note }) => note !== undefined)],
    ],
  };
}

/** The forms that the sections of one script yield, as they are written. */
function formsInScript(entry: ConceptEntry, script: Script): readonly string[] {
  const [first, ...others] = entry.languageSections.filter(
    ({ language }) => scriptOfLanguage(language) === script,
  );
  if (first === undefined) return [];
  return patternsOf({ ...entry, languageSections: [first, ...others] }).map(({ form }) => form);
}

function isPast({
  administrativeStatus,
}: ConceptEntry['languageSections'][0]['termSections'][0]): boolean {
  return administrativeStatus === 'superseded' || administrativeStatus === 'deprecated';
}

function count<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.filter((one) => test(one)).length;
}

/** The superseded terms of the subject files by what is known of their replacement. */
export function countSuperseded(subjects: ReadonlyMap<string, SubjectFile>): readonly Count[] {
  const replacements = [...subjects.values()]
    .flatMap((file) => Object.values(file))
    .flatMap((concept) => CURATED_LANGUAGES.map((language) => concept[language]))
    .flatMap((terms) => (terms === undefined ? [] : termsOf(terms)))
    .filter(([, { status }]) => status === 'superseded')
    .map(([, { replaced }]) => replaced);
  const dated = replacements.filter((replaced) => replaced?.on !== undefined);
  return [
    ['with the date of the replacement', dated.length],
    ['of these with a document of the new one', dated.filter((one) => one?.by).length],
    ['without a date', replacements.length - dated.length],
  ];
}
