import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import {
  CURATED_GLOSSARY,
  type GlossaryId,
  glossaryIn,
  OWN_GLOSSARY,
  takesEntries,
} from '../model/glossary/glossary.ts';
import {
  type GlossaryList,
  missingGlossary,
  readOnlyGlossary,
} from '../model/glossary/glossary-list.ts';
import type { Issue } from '../model/entry/issue.ts';
import type { OverlayRecord } from './record.ts';

/** Why an entry may not be changed where it stands; none when it may, or when there is none yet. */
export function placeIssue(
  base: ConceptEntry | undefined,
  record: OverlayRecord | undefined,
  glossaries: GlossaryList,
): Issue | undefined {
  if (base === undefined && record === undefined) return undefined;
  const id = record?.kind === 'added' ? record.glossary : CURATED_GLOSSARY;
  const { readOnly, deleted } = glossaryIn(glossaries, id);
  if (deleted !== undefined) return missingGlossary();
  return readOnly ? readOnlyGlossary() : undefined;
}

/**
 * The glossary that an entry is to be stored in, or why it cannot be: the one it is put in, else the
 * one it stands in, else the user's first one. A curated entry stays in its own.
 */
export function placeOf(
  base: ConceptEntry | undefined,
  record: OverlayRecord | undefined,
  put: GlossaryId | undefined,
  glossaries: GlossaryList,
): GlossaryId | Issue {
  const issue = placeIssue(base, record, glossaries);
  if (issue !== undefined) return issue;
  if (base !== undefined || (record !== undefined && record.kind !== 'added')) {
    return put === undefined || put === CURATED_GLOSSARY ? CURATED_GLOSSARY : CURATED_STAYS;
  }
  const wanted = put ?? (record === undefined ? OWN_GLOSSARY : record.glossary);
  if (put !== undefined && !glossaries.some(({ id }) => id === put)) return missingGlossary();
  const glossary = glossaryIn(glossaries, wanted);
  if (glossary.deleted !== undefined) return missingGlossary();
  return takesEntries(glossary) ? glossary.id : readOnlyGlossary();
}

const CURATED_STAYS: Issue = {
  severity: 'error',
  place: 'glossary',
  code: 'curatedStays',
  message: 'An official entry stays in its glossary; a copy of it can stand in another.',
};
