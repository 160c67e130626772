import type { ConceptId } from '../../../model/entry/concept-entry.ts';
import type { Issue } from '../../../model/entry/issue.ts';
import {
  CURATED_LANGUAGES,
  scriptOfLanguage,
  type Language,
} from '../../../model/entry/language.ts';
import { foreignCharacters } from './chinese-scripts.ts';
import type { CuratedConcept } from '../curated-schema.ts';
import { readCharacters } from './pinyin-check.ts';
import type { CuratedFiles } from '../read-curated.ts';
import { documentsOfTerm, termsOf } from '../terms-of.ts';

/**
 * Works that anybody can edit, and descriptions of programs: no authority stands behind a rendering
 * in them.
 */
const OPEN_TO_ALL = /\bWiki|OpenStreetMap|OpenSanctions|\bREADME\b/u;

/**
 * What is wrong with single records: forms that stand there twice, characters of the other script,
 * wrong readings, documents and relations that do not exist, and documents that no record names.
 */
export function checkRecords(files: CuratedFiles): readonly Issue[] {
  const issues: Issue[] = [];
  const fileOf = new Map<ConceptId, string>();
  for (const [subject, file] of files.subjects) {
    for (const id of Object.keys(file)) {
      const place = `${subject}.yaml ${id}`;
      const other = fileOf.get(id);
      if (other !== undefined) issues.push(error(place, `the id stands in ${other}.yaml too`));
      fileOf.set(id, subject);
    }
  }
  const used = new Set<string>();
  for (const [subject, file] of files.subjects) {
    for (const [id, concept] of Object.entries(file)) {
      const place = `${subject}.yaml ${id}`;
      const add = (message: string) => issues.push(error(place, message));
      checkForms(concept).forEach((message) => add(message));
      checkDocuments(concept, files, used).forEach((message) => add(message));
      for (const term of undocumented(concept)) {
        add(`"${term}" has no document`);
      }
      if (termsOf(concept.en).every(([, { seen, named }]) => !seen && !named)) {
        add('no English term has a document');
      }
      for (const other of Object.values(concept.related ?? {}).flatMap((ids) => ids ?? [])) {
        if (!fileOf.has(other)) add(`related to ${other}, which does not exist`);
        if (other === id) add('related to itself');
      }
    }
  }
  for (const [id, { title, issuer = '' }] of Object.entries(files.sources)) {
    const place = `sources.yaml ${id}`;
    if (!used.has(id)) issues.push(error(place, 'no term names this document'));
    if (OPEN_TO_ALL.test(`${issuer} ${title}`))
      issues.push(error(place, 'no document: anybody edits it'));
  }
  return issues;
}

function checkForms(concept: CuratedConcept): readonly string[] {
  const problems: string[] = [];
  for (const language of CURATED_LANGUAGES) {
    const terms = concept[language];
    const seen = new Set<string>();
    for (const [term, { notInside = [], extraForms = [] }] of terms === undefined
      ? []
      : termsOf(terms)) {
      const key = term.toLowerCase().replaceAll(/[“”「」"]/gu, '');
      if (seen.has(key)) problems.push(`${language}: "${term}" stands twice`);
      seen.add(key);
      for (const text of [term, ...notInside, ...extraForms]) {
        problems.push(...scriptProblems(language, text));
      }
    }
  }
  for (const language of ['zh-Hans', 'zh-Hant'] as const) {
    problems.push(...scriptProblems(language, concept.definition?.[language] ?? ''));
  }
  for (const language of ['zh-Hant-TW', 'zh-Hant-HK'] as const) {
    const terms = concept[language];
    if (terms !== undefined && formsOf(terms) === formsOf(concept['zh-Hant'])) {
      problems.push(`${language} repeats zh-Hant: leave it out`);
    }
  }
  const [[preferred]] = termsOf(concept['zh-Hans']);
  const reading = readCharacters(preferred, concept.pinyin);
  if (typeof reading === 'string') problems.push(`pinyin: ${reading}`);
  return problems;
}

function scriptProblems(language: Language, text: string): readonly string[] {
  const script = scriptOfLanguage(language);
  if (script !== 'Hans' && script !== 'Hant') return [];
  const foreign = foreignCharacters(text, script);
  return foreign.length === 0 ? [] : [`${language}: ${foreign.join('')} in ${text}`];
}

function formsOf(terms: CuratedConcept['en']): string {
  return termsOf(terms)
    .map(([term]) => term)
    .join('|');
}

function checkDocuments(
  concept: CuratedConcept,
  files: CuratedFiles,
  used: Set<string>,
): readonly string[] {
  const problems: string[] = [];
  for (const language of CURATED_LANGUAGES) {
    const terms = concept[language];
    for (const [term, details] of terms === undefined ? [] : termsOf(terms)) {
      if (details.replaced !== undefined && details.status !== 'superseded') {
        problems.push(`${term}: replaced, yet not superseded`);
      }
      const ids = [...(details.seen ?? []), ...(details.named ?? [])];
      for (const id of documentsOfTerm(details)) {
        used.add(id);
        if (files.sources[id] === undefined) problems.push(`${term}: no document ${id}`);
      }
      if (new Set(ids).size < ids.length) problems.push(`${term}: a document stands twice`);
    }
  }
  return problems;
}

/**
 * English terms without a document. Short forms and variants rely on the document of the term that
 * they stand for.
 */
function undocumented(concept: CuratedConcept): readonly string[] {
  return termsOf(concept.en).flatMap(([term, { type, seen, named }]) => {
    const other = type === 'acronym' || type === 'shortForm' || type === 'variant';
    return other || seen !== undefined || named !== undefined ? [] : [term];
  });
}

function error(place: string, message: string): Issue {
  return { severity: 'error', place, message };
}
