import type { ImportTarget } from '../../../../glossary/messages/glossary-answers.ts';
import type { CommitResult } from '../../../../glossary/messages/protocol.ts';
import { type Refused, refused } from '../../../../glossary/model/entry/issue.ts';
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import {
  type GlossaryList,
  withNewGlossary,
} from '../../../../glossary/model/glossary/glossary-list.ts';
import { decideEntry } from '../../../../glossary/overlay/decide-entry.ts';
import { targetIssue } from '../../../../glossary/overlay/place.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import { newGlossaryId } from '../../../shared/new-id.ts';
import type { OverlayWriting } from './overlay-writing.ts';
import type { StagedEntry } from '../database/schema.ts';

/** An import that is to be committed, see `commitImport`. */
export interface StagedImport {
  readonly importing: string;
  readonly name: string;
  readonly basedOn: number;
  readonly target: ImportTarget;
}

/** What became of a commit, but for the revision, which is known when all is written. */
export type Committed =
  | { readonly ok: true; readonly changed: number }
  | Exclude<CommitResult, { readonly ok: true }>;

/**
 * Puts what is staged into the overlay, part by part, and forgets it.
 * @param reached is told after each part how many entries were written; when it throws, nothing is
 */
export async function commitStaged(
  writing: OverlayWriting,
  { importing, name, basedOn, target }: StagedImport,
  reached: (written: number) => void,
): Promise<Committed> {
  const place = targetIn(writing.list, target);
  if (!place.ok) return { ok: false, reason: 'refused', issue: place.issues[0] };
  if (writing.revision !== basedOn) return { ok: false, reason: 'changedMeanwhile' };
  const staged = writing.transaction.objectStore('staged');
  // Most of an import is new.
  await writing.expectNew();
  const changed = new Set<ConceptId>();
  let isOurs = false;
  let written = 0;
  let cursor = await staged.openCursor();
  while (cursor !== null) {
    if (cursor.value.importing === importing) {
      isOurs = true;
      const { entries } = cursor.value;
      const records = await recordsOf(writing, entries, place);
      await writing.put('imported', records);
      for (const concept of records.keys()) changed.add(concept);
      written += entries.length;
    }
    reached(written);
    cursor = await cursor.continue();
  }
  if (!isOurs) return { ok: false, reason: 'gone' };
  await staged.clear();
  if (changed.size > 0) await writing.log({ kind: 'imported', term: name, ...place.write });
  return { ok: true, changed: changed.size };
}

/** The records that store a part of an import; an entry that is stored so already needs none. */
async function recordsOf(
  writing: OverlayWriting,
  entries: readonly StagedEntry[],
  { glossary, list }: Target,
): Promise<ReadonlyMap<ConceptId, OverlayRecord | null>> {
  const before = await writing.read(entries.map(({ entry }) => entry.id));
  const modified = new Date().toISOString();
  const records = new Map<ConceptId, OverlayRecord | null>();
  for (const { entry, base } of entries) {
    const known = { base, before: before.get(entry.id), list };
    const isNew = base === undefined && known.before === undefined;
    const how = { modified, from: 'file', ...(isNew && { glossary }) } as const;
    const decision = decideEntry(entry, known, how);
    // What may not be stored was refused when it was staged.
    if (decision.ok && decision.change !== undefined) {
      records.set(entry.id, decision.change.record);
    }
  }
  return records;
}

/** Where new entries go, and the list of glossaries with it. */
interface Target {
  readonly ok: true;
  readonly glossary: GlossaryId;
  readonly list: GlossaryList;
  /** The list, where it is another than before. */
  readonly write: { readonly list?: GlossaryList };
}

function targetIn(list: GlossaryList, target: ImportTarget): Target | Refused {
  if ('create' in target) {
    const glossary = newGlossaryId();
    const created = withNewGlossary(list, glossary, target.create);
    return created.ok ? { ...created, glossary, write: { list: created.list } } : created;
  }
  const issue = targetIssue(list, target.glossary);
  if (issue !== undefined) return refused(issue);
  return { ok: true, glossary: target.glossary, list, write: {} };
}
