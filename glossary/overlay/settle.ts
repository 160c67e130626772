import { nameOf } from '../model/entry/entry-name.ts';
import { refused } from '../model/entry/issue.ts';
import { OWN_GLOSSARY } from '../model/glossary/glossary.ts';
import type { RecordDecision } from './change.ts';
import { NO_ENTRY } from './decide-entry.ts';
import { type ConceptState, placeIssue } from './place.ts';
import { baseFields, recordOf } from './record-of.ts';

/**
 * Keeps a changed or hidden curated entry as a change of today's curated entry, so that the user is
 * no longer told that it has a new version.
 */
export function decideSettling(known: ConceptState): RecordDecision {
  const { base, before } = known;
  if (before === undefined || before.kind === 'added') return refused(NO_ENTRY);
  const issue = placeIssue(known);
  if (issue !== undefined) return refused(issue);
  if (before.kind === 'hidden') {
    if (base === undefined) return refused(NO_ENTRY);
    const record = { ...before, ...baseFields(base) };
    return { ok: true, change: { kind: 'hidden', term: nameOf(base.entry), record } };
  }
  const { entry, modified } = before;
  const record = recordOf(entry, base, undefined, modified, OWN_GLOSSARY);
  return { ok: true, change: { kind: 'changed', term: nameOf(entry), record } };
}

/** Undoes everything that the user did to a curated entry. */
export function decideReset(known: ConceptState): RecordDecision {
  const { base, before } = known;
  if (base === undefined) return refused(NO_ENTRY);
  if (before === undefined) return { ok: true };
  const issue = placeIssue(known);
  if (issue !== undefined) return refused(issue);
  return { ok: true, change: { kind: 'reset', term: nameOf(base.entry), record: null } };
}
