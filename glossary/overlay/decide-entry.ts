import { patternIssues } from '../match/forms/pattern-issues.ts';
import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import { isTermlightConcept, isUserConcept } from '../model/entry/concept-id.ts';
import { nameOf } from '../model/entry/entry-name.ts';
import { isSameValue } from '../model/entry/same-value.ts';
import { type Issue, type Refused, refused } from '../model/entry/issue.ts';
import { tidyEntry } from '../model/entry/tidy-entry.ts';
import { hasErrors, validateEntry } from '../model/entry/validate.ts';
import type { GlossaryId } from '../model/glossary/glossary.ts';
import type { RecordDecision } from './change.ts';
import { type ConceptState, placeIssue, placeOf } from './place.ts';
import { recordOf } from './record-of.ts';

/** How an entry is to be stored. */
export interface HowToStore {
  /** ISO 8601 date and time. */
  readonly modified: string;
  /** The glossary to put it in; left out to leave it where it is. */
  readonly glossary?: GlossaryId | undefined;
  /** Whether it is stored as the first change of today's curated entry, without the earlier one. */
  readonly afresh?: boolean;
  /** Where a new entry comes from. A file may have a curated entry that is no longer packaged. */
  readonly from?: 'form' | 'file';
}

/** What is wrong with an entry: faulty fields, and terms that cannot be looked for on pages. */
export function issuesOf(entry: ConceptEntry): readonly Issue[] {
  const issues = validateEntry(entry);
  const places = new Set(issues.map(({ place }) => place));
  return [...issues, ...patternIssues(entry).filter(({ place }) => !places.has(place))];
}

/** The first error of an entry; undefined where it has none. */
export function errorIn(entry: ConceptEntry): Issue | undefined {
  return issuesOf(entry).find(({ severity }) => severity === 'error');
}

/** A draft made tidy, as it is stored; or everything that is wrong with it, if it has an error. */
export function soundEntry(
  draft: ConceptEntry,
): { readonly ok: true; readonly entry: ConceptEntry } | Refused {
  const entry = tidyEntry(draft);
  const issues = issuesOf(entry);
  const [first, ...others] = issues;
  if (first !== undefined && hasErrors(issues)) return { ok: false, issues: [first, ...others] };
  return { ok: true, entry };
}

/** Why an entry with an id may not be stored; undefined where it may. */
export function storingIssue(
  id: ConceptId,
  known: ConceptState<unknown>,
  from: HowToStore['from'] = 'form',
): Issue | undefined {
  const isNew = known.base === undefined && known.before === undefined;
  return isNew && !mayBeNew[from](id) ? BAD_ID : placeIssue(known);
}

/**
 * Decides how an entry without errors is stored. If it is the same as the curated one, no record is
 * needed, and one that is there is deleted.
 */
export function decideEntry(
  entry: ConceptEntry,
  known: ConceptState,
  { modified, glossary, afresh, from }: HowToStore,
): RecordDecision {
  const { base, before } = known;
  const issue = storingIssue(entry.id, known, from);
  if (issue !== undefined) return refused(issue);
  const place = placeOf(known, glossary);
  if (!place.ok) return place;
  const term = nameOf(entry);
  if (base !== undefined && isSameValue(base.entry, entry)) {
    return { ok: true, ...(before && { change: { kind: 'reset', term, record: null } }) };
  }
  const earlier = afresh === true ? undefined : before;
  const kind = base === undefined && before === undefined ? 'added' : 'changed';
  const record = recordOf(entry, base, earlier, modified, place.glossary);
  return { ok: true, change: { kind, term, record } };
}

/** Which ids an entry may have that is new. */
const mayBeNew: Readonly<Record<NonNullable<HowToStore['from']>, (id: ConceptId) => boolean>> = {
  form: isUserConcept,
  file: isTermlightConcept,
};

const BAD_ID: Issue = {
  severity: 'error',
  place: 'id',
  code: 'badId',
  message: 'The id of a new entry begins with user-.',
};

/** The issue for a concept without an entry. */
export const NO_ENTRY: Issue = {
  severity: 'error',
  place: 'id',
  code: 'noEntry',
  message: 'There is no such entry.',
};
