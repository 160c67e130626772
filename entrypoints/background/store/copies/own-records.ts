import type { GlossaryList } from '../../../../glossary/model/glossary/glossary-list.ts';
import { glossaryNamedBy } from '../database/stored-record.ts';

/**
 * Stored records without those of subscriptions: copies leave them out, because their addresses
 * have them.
 * @param glossaries those of today
 */
export function ownRecords<T>(records: readonly T[], glossaries: GlossaryList): readonly T[] {
  const others = glossaries.filter(({ comesFrom }) => comesFrom !== undefined);
  const ids = new Set<unknown>(others.map(({ id }) => id));
  return ids.size === 0 ? records : records.filter((record) => !ids.has(glossaryNamedBy(record)));
}
