import { listOf } from '../overlay/glossary-store.ts';
import { glossaryNamedBy } from '../database/stored-record.ts';

/**
 * Stored records without those of subscriptions: copies leave them out, because their addresses
 * have them.
 * @param glossaries the list of glossaries, as it is stored
 */
export function ownRecords<T>(records: readonly T[], glossaries: unknown): readonly T[] {
  const others = listOf(glossaries).filter(({ comesFrom }) => comesFrom !== undefined);
  const ids = new Set<unknown>(others.map(({ id }) => id));
  return ids.size === 0 ? records : records.filter((record) => !ids.has(glossaryNamedBy(record)));
}
