import { nameOf } from '../model/entry/entry-name.ts';
import { refused } from '../model/entry/issue.ts';
import { OWN_GLOSSARY } from '../model/glossary/glossary.ts';
import type { RecordDecision } from './change.ts';
import { NO_ENTRY } from './decide-entry.ts';
import { type Known, placeIssue } from './place.ts';
import { baseFields, recordOf } from './record-of.ts';

/** Keeps what the user did to a curated entry, as done to the entry of today. */
export function decideSettling(known: Known): RecordDecision {
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

/** Takes a curated entry back to what it is without the user. */
export function decideReset(known: Known): RecordDecision {
  const { base, before } = known;
  if (base === undefined) return refused(NO_ENTRY);
  if (before === undefined) return { ok: true };
  const issue = placeIssue(known);
  if (issue !== undefined) return refused(issue);
  return { ok: true, change: { kind: 'reset', term: nameOf(base.entry), record: null } };
}
