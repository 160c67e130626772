import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { isCuratedConcept } from '../../../glossary/model/entry/concept-id.ts';
import { isSameValue } from '../../../glossary/model/entry/same-value.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { UpdatedEntry } from '../../../glossary/model/glossary/subscription.ts';
import { compareUpdate, type LocalEntries } from '../../../glossary/subscription/compare-update.ts';
import {
  isNewerEdition,
  type PlannedEdition,
  planEdition,
} from '../../../glossary/subscription/newer-edition.ts';
import type { ReadSource } from '../../../glossary/subscription/read-source.ts';
import {
  type UsableEntries,
  usableEntries,
  usableEntry,
} from '../../../glossary/subscription/usable-entries.ts';
import { withLocalIds } from '../../../glossary/subscription/local-ids.ts';
import { toBase64 } from '../../shared/base64.ts';
import { runInSlices } from '../../shared/run-in-slices.ts';
import { sha256 } from '../../shared/sha256.ts';
import type { Stores } from '../store/stores.ts';

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

/**
 * The entries of a file that can be stored. In one of the curated glossary other ids have no place, and
 * entries that are as in the package, nearly all, need no check, which would take most of the time.
 */
export async function usableIn(
  { entries }: Pick<ReadSource, 'entries'>,
  isCurated: boolean,
  { loadBase }: Pick<Stores, 'loadBase'>,
): Promise<UsableEntries> {
  if (!isCurated) return runInSlices(usableEntries(entries));
  const { packaged } = await loadBase();
  const usable = (entry: ConceptEntry): ConceptEntry | undefined => {
    if (!isCuratedConcept(entry.id)) return undefined;
    const known = packaged.get(entry.id);
    return isSameValue(known, entry) ? known : usableEntry(entry);
  };
  return runInSlices(usableEntries(entries, usable));
}

/**
 * Compares a file of the curated glossary with the curated entries in use.
 * @param usable its entries, see `usableIn`
 */
export async function planCurated(
  { loadBase, editions }: Pick<Stores, 'loadBase' | 'editions'>,
  { edition }: ReadSource['frame'],
  usable: readonly ConceptEntry[],
): Promise<PlannedEdition> {
  const [{ packaged }, newer, build] = await Promise.all([
    loadBase(),
    editions.newer(),
    editions.packaged(),
  ]);
  const file = isNewerEdition(edition, build.edition) ? usable : undefined;
  return runInSlices(planEdition(packaged, newer, file));
}

/** A hash by which the same entries are recognised. */
export async function contentOf(entries: Iterable<ConceptEntry>): Promise<string> {
  return toBase64(await sha256(JSON.stringify([...entries])));
}
