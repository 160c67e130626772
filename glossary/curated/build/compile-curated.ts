import type {
  ConceptEntry,
  ConceptId,
  ConceptRelation,
  LanguageSection,
  RelatedConcept,
  Source,
  TermMatching,
  TermSection,
} from '../../model/entry/concept-entry.ts';
import { CONCEPT_RELATIONS } from '../../model/entry/concept-entry.ts';
import { CURATED_LANGUAGES, isChinese } from '../../model/entry/language.ts';
import { isVerbPhrase } from '../../match/forms/english-verb-phrase.ts';
import type { CuratedConcept, SourcesFile, SubjectFile, TermDetails } from './curated-schema.ts';
import { termsOf } from './terms-of.ts';
import { withWaysOfInnerTerms } from './ways-of-longer-terms.ts';
import { isWordOfSide } from './word-of-side.ts';

/**
 * The concept entries of the files, sorted by id: sources written out at each term, relations in
 * both directions, words of one side marked in context, a term marked at least as readily as those within it. A document or a concept that does not exist is left out here; `checkCurated`
 * reports it.
 */
export function compileCurated(
  subjects: ReadonlyMap<string, SubjectFile>,
  sources: SourcesFile,
): readonly ConceptEntry[] {
  const concepts = new Map<ConceptId, readonly [string, CuratedConcept]>();
  for (const [subject, file] of subjects) {
    for (const [id, concept] of Object.entries(file)) concepts.set(id, [subject, concept]);
  }
  const relations = relationsOf(concepts);
  const entries: ConceptEntry[] = [];
  for (const [id, [subjectField, concept]] of concepts) {
    const related = relations.get(id) ?? [];
    entries.push({
      id,
      subjectField,
      ...(concept.jurisdiction !== undefined && { jurisdiction: concept.jurisdiction }),
      languageSections: languageSections(concept, sources),
      ...(related.length > 0 && { related }),
      ...(concept.note !== undefined && { note: concept.note }),
    });
  }
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  return withWaysOfInnerTerms(entries);
}

function languageSections(
  concept: CuratedConcept,
  sources: SourcesFile,
): ConceptEntry['languageSections'] {
  const usual: TermDetails = isWordOfSide(concept) ? { marking: 'inContext' } : {};
  const section = (language: (typeof CURATED_LANGUAGES)[number]): LanguageSection[] => {
    const terms = concept[language];
    if (terms === undefined) return [];
    const reading = language === 'zh-Hans' ? concept.pinyin : undefined;
    const [first, ...others] = termsOf(terms);
    const usualHere = isChinese(language) ? usual : {};
    const definition = concept.definition && definitionIn(concept.definition, language);
    return [
      {
        language,
        ...(definition !== undefined && { definition }),
        termSections: [
          termSection(first, 'preferred', concept, usualHere, sources, reading),
          ...others.map((term) => termSection(term, 'admitted', concept, usualHere, sources)),
        ],
      },
    ];
  };
  const [first, ...others] = CURATED_LANGUAGES.flatMap(section);
  if (first === undefined) throw new Error('the schema lets no concept through without terms');
  return [first, ...others];
}

function definitionIn(
  definition: NonNullable<CuratedConcept['definition']>,
  language: (typeof CURATED_LANGUAGES)[number],
): string | undefined {
  if (language === 'en' || language === 'zh-Hans' || language === 'zh-Hant') {
    return definition[language];
  }
  return undefined;
}

function termSection(
  [term, details]: readonly [string, TermDetails],
  status: TermSection['administrativeStatus'],
  concept: CuratedConcept,
  usual: TermDetails,
  sources: SourcesFile,
  reading?: string,
): TermSection {
  const documents = [
    ...sourcesAs('seen', details.seen, sources),
    ...sourcesAs('named', details.named, sources),
  ];
  const { caseSensitive, inflection, extraForms, notInside, foldDiacritics } = details;
  const { insideWords, marking = usual.marking, check = concept.check } = details;
  const matching: TermMatching = {
    ...(caseSensitive !== undefined && { caseSensitive }),
    ...(inflection !== undefined && { inflection }),
    ...(extraForms !== undefined && { extraForms }),
    ...(notInside !== undefined && { notInside }),
    ...(foldDiacritics !== undefined && { foldDiacritics }),
    ...(insideWords !== undefined && { insideWords }),
    ...(marking !== undefined && marking !== 'always' && { marking }),
    ...(check !== undefined && { check }),
  };
  return {
    term,
    administrativeStatus: details.status ?? status,
    partOfSpeech: concept.partOfSpeech ?? (isVerbPhrase(term) ? 'verb' : 'noun'),
    ...(details.type !== undefined && { termType: details.type }),
    ...(details.region !== undefined && { geographicalUsage: details.region }),
    ...(reading !== undefined && { reading }),
    ...(details.note !== undefined && { note: details.note }),
    ...(documents.length > 0 && { sources: documents }),
    ...(Object.keys(matching).length > 0 && { matching }),
  };
}

function sourcesAs(
  evidence: 'seen' | 'named',
  ids: readonly string[] | undefined,
  sources: SourcesFile,
): readonly Source[] {
  return (ids ?? []).flatMap((id): Source[] => {
    const record = sources[id];
    if (record === undefined) return [];
    return [
      {
        title: record.title,
        ...(record.issuer !== undefined && { issuer: record.issuer }),
        ...(record.date !== undefined && { date: record.date }),
        ...(record.url !== undefined && { url: record.url }),
        ...(record.issuerUrl !== undefined && { issuerUrl: record.issuerUrl }),
        ...(evidence === 'seen' && record.readAt !== undefined && { readAt: record.readAt }),
        evidence,
      },
    ];
  });
}

const INVERSE: Readonly<Record<ConceptRelation, ConceptRelation>> = {
  contains: 'partOf',
  partOf: 'contains',
  sameInitiative: 'sameInitiative',
  seeAlso: 'seeAlso',
};

function relationsOf(
  concepts: ReadonlyMap<ConceptId, readonly [string, CuratedConcept]>,
): ReadonlyMap<ConceptId, readonly RelatedConcept[]> {
  const keys = new Map<ConceptId, Set<string>>();
  const add = (from: ConceptId, relation: ConceptRelation, to: ConceptId) => {
    const known = keys.get(from) ?? new Set();
    keys.set(from, known.add(`${CONCEPT_RELATIONS.indexOf(relation)} ${to}`));
  };
  for (const [id, [, { related }]] of concepts) {
    for (const relation of CONCEPT_RELATIONS) {
      for (const other of related?.[relation] ?? []) {
        if (!concepts.has(other) || other === id) continue;
        add(id, relation, other);
        add(other, INVERSE[relation], id);
      }
    }
  }
  return new Map(
    [...keys].map(([id, set]) => [
      id,
      [...set].sort().flatMap((key): RelatedConcept[] => {
        const [index, concept] = key.split(' ');
        const relation = CONCEPT_RELATIONS[Number(index)];
        return relation === undefined || concept === undefined ? [] : [{ relation, concept }];
      }),
    ]),
  );
}
