import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { UpdatedEntry } from '../../../glossary/model/glossary/subscription.ts';
import { compareUpdate, type LocalEntries } from '../../../glossary/subscription/compare-update.ts';
import { withLocalIds } from '../../../glossary/subscription/local-ids.ts';
import { toBase64 } from '../../shared/base64.ts';
import { runInSlices } from '../../shared/run-in-slices.ts';
import { sha256 } from '../../shared/sha256.ts';

/** The entries of a subscription after an update, and what it changes. */
export interface PlannedUpdate {
  readonly changes: readonly UpdatedEntry[];
  readonly entries: LocalEntries;
}

/**
 * Compares the entries of a file with those that are there.
 * @param usable the entries of the file, see `usableEntries`
 */
export async function planUpdate(
  glossary: GlossaryId,
  before: LocalEntries,
  usable: readonly ConceptEntry[],
): Promise<PlannedUpdate> {
  const entries = await withLocalIds(glossary, usable, sha256);
  return { changes: await runInSlices(compareUpdate(before, entries)), entries };
}

/** A hash by which the same entries are recognised. */
export async function contentOf(entries: Iterable<ConceptEntry>): Promise<string> {
  return toBase64(await sha256(JSON.stringify([...entries])));
}
