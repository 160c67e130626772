import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import { type Issue, type Refused, refused } from '../model/entry/issue.ts';
import { tidyEntry } from '../model/entry/tidy-entry.ts';
import type { GlossaryId, ImportTarget } from '../model/glossary/glossary.ts';
import { type GlossaryList, withNewGlossary } from '../model/glossary/glossary-list.ts';
import type { Records, WantedRecords } from './change.ts';
import { decideEntry, errorIn, storingIssue } from './decide-entry.ts';
import { type ConceptState, targetIssue } from './place.ts';
import type { OverlayRecord } from './record.ts';
import type { BaseVersion } from './record-of.ts';

/** An entry of a file that may be stored, and the curated entry with its id, if there is one. */
export interface ImportedEntry {
  readonly entry: ConceptEntry;
  readonly base?: BaseVersion;
}

/** An entry of a file as it would be stored, or why it may not be. */
export function importable(
  draft: ConceptEntry,
  known: ConceptState<unknown>,
):
  | { readonly ok: true; readonly entry: ConceptEntry }
  | { readonly ok: false; readonly issue: Issue } {
  const entry = tidyEntry(draft);
  const issue = errorIn(entry) ?? storingIssue(entry.id, known, 'file');
  return issue === undefined ? { ok: true, entry } : { ok: false, issue };
}

/** Where the new entries of an import go, and the list of glossaries with that glossary in it. */
export interface ImportDestination {
  readonly ok: true;
  readonly glossary: GlossaryId;
  readonly list: GlossaryList;
  /** Whether the glossary is new, so that the list has to be stored. */
  readonly isNew: boolean;
}

/**
 * Finds the glossary that new entries go to, or says why they may not.
 * @param newId the id of a glossary that has to be made
 */
export function importDestination(
  list: GlossaryList,
  target: ImportTarget,
  newId: GlossaryId,
): ImportDestination | Refused {
  if ('create' in target) {
    const created = withNewGlossary(list, newId, target.create);
    return created.ok ? { ...created, glossary: newId, isNew: true } : created;
  }
  const issue = targetIssue(list, target.glossary);
  if (issue !== undefined) return refused(issue);
  return { ok: true, glossary: target.glossary, list, isNew: false };
}

/** The records that store a part of an import. Entries that are stored so already need none. */
export function importedRecords(
  entries: readonly ImportedEntry[],
  records: Records,
  { glossary, list }: ImportDestination,
  modified: string,
): WantedRecords {
  const wanted = new Map<ConceptId, OverlayRecord | null>();
  for (const { entry, base } of entries) {
    const known = { base, before: records.get(entry.id), list };
    const isNew = base === undefined && known.before === undefined;
    const how = { modified, from: 'file', ...(isNew && { glossary }) } as const;
    const decision = decideEntry(entry, known, how);
    // Refused only if that became so after `importable` was asked.
    if (decision.ok && decision.change !== undefined) {
      wanted.set(entry.id, decision.change.record);
    }
  }
  return wanted;
}
