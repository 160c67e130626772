import type { EntryVersion } from '../../../glossary/model/list/entry-version.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { OverlayRecord } from '../../../glossary/overlay/record.ts';
import { changesOf } from '../store/log/entry-history.ts';
import { readParts, type ReadStores } from './entry-reader.ts';
import type { Stores } from '../store/stores.ts';

/**
 * The known versions of an entry, the newest first: one for each change in the log, and the one
 * before the first of these changes, if there was any.
 */
export async function readHistory(
  stores: ReadStores & Pick<Stores, 'database'>,
  concept: ConceptId,
): Promise<readonly EntryVersion[]> {
  const [changes, parts] = await Promise.all([
    changesOf(stores.database, concept),
    readParts(stores, [concept]),
  ]);
  const base = parts.base.get(concept);
  // What the oldest change took out of the trash is a version too: no change in the log put it there, as after a loss.
  const earlier = changes.map(({ before, trashed }, index) =>
    index === changes.length - 1 ? (before ?? trashed ?? null) : before,
  );
  const states = [parts.records.get(concept) ?? null, ...earlier];
  const versions = changes.map(({ change }, index): EntryVersion => {
    const { at, kind, term } = change;
    return { at, kind, term, ...versionOf(states[index] ?? null, base) };
  });
  const earliest = versionOf(states.at(-1) ?? null, base);
  return changes.length === 0 || earliest.state === 'none'
    ? versions
    : [...versions, { at: null, kind: null, term: '', ...earliest }];
}

function versionOf(
  record: OverlayRecord | null | 'unknown',
  base: ConceptEntry | undefined,
): Pick<EntryVersion, 'state' | 'entry'> {
  if (record === 'unknown') return { state: 'unknown', entry: null };
  if (record?.kind === 'hidden') return { state: 'hidden', entry: null };
  const entry = record?.entry ?? base ?? null;
  return { state: entry === null ? 'none' : 'entry', entry };
}
