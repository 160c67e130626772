import type { ConceptId } from '../model/entry/concept-entry.ts';
import { type Issue, type Refused, refused } from '../model/entry/issue.ts';
import {
  CURATED_GLOSSARY,
  type Glossary,
  type GlossaryId,
  glossaryIn,
  isInUse,
  OWN_GLOSSARY,
  takesEntries,
} from '../model/glossary/glossary.ts';
import {
  type GlossaryList,
  missingGlossary,
  readOnlyGlossary,
} from '../model/glossary/glossary-list.ts';
import type { OverlayRecord } from './record.ts';
import type { BaseVersion } from './record-of.ts';

/** What is stored for a concept before a change, and the list of glossaries. */
export interface ConceptState<Base = BaseVersion> {
  /** The curated entry, if there is one. */
  readonly base: Base | undefined;
  readonly before: OverlayRecord | undefined;
  readonly list: GlossaryList;
}

/**
 * The glossary of a record: one of the user's, or the curated one if it changes or hides an entry
 * there.
 */
export function glossaryOf(record: OverlayRecord, list: readonly Glossary[]): Glossary {
  return glossaryIn(list, record.kind === 'added' ? record.glossary : CURATED_GLOSSARY);
}

/**
 * The records of a copy as they are stored: what stands in a glossary that there is not, as that of a
 * team which was not joined again, comes into the user's first one.
 * @param list the glossaries once the copy is restored
 */
export function inKnownGlossaries(
  records: readonly OverlayRecord[],
  list: GlossaryList,
): readonly OverlayRecord[] {
  return records.map((record) => {
    const isKnown = record.kind !== 'added' || list.some(({ id }) => id === record.glossary);
    return isKnown ? record : { ...record, glossary: OWN_GLOSSARY };
  });
}

/** The concepts of the entries in one of the user's own glossaries. */
export function conceptsIn(
  records: ReadonlyMap<ConceptId, OverlayRecord>,
  list: GlossaryList,
  glossary: GlossaryId,
): readonly ConceptId[] {
  return [...records.values()].flatMap((record) =>
    record.kind === 'added' && glossaryOf(record, list).id === glossary ? [record.id] : [],
  );
}

/** Why new entries cannot be put in a glossary; undefined where they can. */
export function targetIssue(list: GlossaryList, id: GlossaryId): Issue | undefined {
  const target = list.find((one) => one.id === id);
  if (target === undefined || !isInUse(target)) return missingGlossary();
  return takesEntries(target) ? undefined : readOnlyGlossary();
}

/**
 * Why an entry may not be changed in its glossary; undefined where it may, or there is no entry
 * yet.
 */
export function placeIssue({ base, before, list }: ConceptState<unknown>): Issue | undefined {
  if (base === undefined && before === undefined) return undefined;
  const glossary =
    before === undefined ? glossaryIn(list, CURATED_GLOSSARY) : glossaryOf(before, list);
  if (!isInUse(glossary)) return missingGlossary();
  return glossary.readOnly ? readOnlyGlossary() : undefined;
}

/**
 * The glossary that an entry is stored in, or why it cannot be: the one that was chosen, else the
 * one that it is in, else the user's first one. A curated entry stays in the curated glossary.
 */
export function placeOf(
  known: ConceptState<unknown>,
  put: GlossaryId | undefined,
): { readonly ok: true; readonly glossary: GlossaryId } | Refused {
  const { base, before, list } = known;
  const fixed = placeIssue(known);
  if (fixed !== undefined) return refused(fixed);
  if (base !== undefined || (before !== undefined && before.kind !== 'added')) {
    const stays = put === undefined || put === CURATED_GLOSSARY;
    return stays ? { ok: true, glossary: CURATED_GLOSSARY } : refused(CURATED_STAYS);
  }
  const glossary = put ?? (before === undefined ? OWN_GLOSSARY : glossaryOf(before, list).id);
  const issue = targetIssue(list, glossary);
  return issue === undefined ? { ok: true, glossary } : refused(issue);
}

const CURATED_STAYS: Issue = {
  severity: 'error',
  place: 'glossary',
  code: 'curatedStays',
  message: 'An official entry stays in its glossary; a copy of it can stand in another.',
};
