import type { CommitResult } from '../../../../glossary/messages/protocol.ts';
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { ImportTarget } from '../../../../glossary/model/glossary/glossary.ts';
import { importedRecords, importDestination } from '../../../../glossary/overlay/import.ts';
import { newGlossaryId } from '../../../shared/new-id.ts';
import type { OverlayWriting } from './overlay-writing.ts';

/** An import whose entries are staged, as `commitImport` describes it. */
export interface StagedImport {
  readonly importing: string;
  readonly name: string;
  readonly basedOn: number;
  readonly target: ImportTarget;
}

/** The result of a commit, without the revision, which is known only once all is written. */
export type Committed =
  | { readonly ok: true; readonly changed: number }
  | Exclude<CommitResult, { readonly ok: true }>;

/**
 * Writes the staged entries of an import into the overlay, part by part, and deletes them there.
 * @param reached is called after each part with the number of entries so far; if it throws, nothing
 *   is written
 */
export async function commitStaged(
  writing: OverlayWriting,
  { importing, name, basedOn, target }: StagedImport,
  reached: (written: number) => void,
): Promise<Committed> {
  const place = importDestination(writing.list, target, newGlossaryId());
  if (!place.ok) return { ok: false, reason: 'refused', issue: place.issues[0] };
  if (writing.revision !== basedOn) return { ok: false, reason: 'changedMeanwhile' };
  const staged = writing.transaction.objectStore('staged');
  // Most of an import is new.
  await writing.expectNew();
  const changed = new Set<ConceptId>();
  let written = 0;
  let cursor = await staged.openCursor();
  if (cursor?.value.importing !== importing) return { ok: false, reason: 'gone' };
  while (cursor !== null) {
    const { entries } = cursor.value;
    const before = await writing.read(entries.map(({ entry }) => entry.id));
    const records = importedRecords(entries, before, place, new Date().toISOString());
    await writing.put('imported', records);
    for (const concept of records.keys()) changed.add(concept);
    written += entries.length;
    reached(written);
    cursor = await cursor.continue();
  }
  await staged.clear();
  if (changed.size > 0) {
    await writing.log({ kind: 'imported', term: name, ...(place.isNew && { list: place.list }) });
  }
  return { ok: true, changed: changed.size };
}
