import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { UnsentDeletion } from '../../../../glossary/model/glossary/former-source.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { GlossaryList } from '../../../../glossary/model/glossary/glossary-list.ts';
import type { GlossaryConnection } from '../database/schema.ts';
import { glossaryNamedBy } from '../database/stored-record.ts';
import { sharedIn, unsentIn } from '../database/stored-team-rows.ts';
import { teamRange } from '../overlay/unsent.ts';

/**
 * Stored records without those of subscriptions and teams: copies leave them out, because their
 * addresses have them.
 * @param glossaries those of today
 * @param unsent the concepts that a team's server does not have as they are here: they stay
 */
export function ownRecords<T>(
  records: readonly T[],
  glossaries: GlossaryList,
  unsent: ReadonlySet<unknown>,
): readonly T[] {
  const sources = new Map(
    glossaries.flatMap(({ id, comesFrom }) =>
      comesFrom === undefined ? [] : [[id as unknown, comesFrom]],
    ),
  );
  if (sources.size === 0) return records;
  return records.filter((record) => {
    const source = sources.get(glossaryNamedBy(record));
    return source === undefined || (source === 'team' && unsent.has(idOf(record)));
  });
}

/** How many entries of a team are not copied, or fewer: those that its server has as they are here. */
export async function countSent(
  connection: GlossaryConnection,
  glossary: GlossaryId,
): Promise<number> {
  const here = await connection.countFromIndex('shared', 'marks', [glossary, 'here']);
  const gone = await connection.countFromIndex('shared', 'marks', [glossary, 'gone']);
  return Math.max(0, here + gone - (await connection.count('outbox', teamRange(glossary))));
}

/** The concepts of all changes that are not sent yet. */
export async function unsentConcepts(
  connection: GlossaryConnection,
): Promise<ReadonlySet<ConceptId>> {
  if (!connection.objectStoreNames.contains('outbox')) return new Set();
  return new Set((await connection.getAllKeys('outbox')).map(([, concept]) => concept));
}

/** The entries of a team that were deleted here, of which its server does not know. */
export async function unsentDeletions(
  connection: GlossaryConnection,
  glossary: GlossaryId,
): Promise<readonly UnsentDeletion[]> {
  const transaction = connection.transaction(['entries', 'shared', 'outbox']);
  const outbox = transaction.objectStore('outbox');
  const [keys, changes] = await Promise.all([
    outbox.getAllKeys(teamRange(glossary)),
    outbox.getAll(teamRange(glossary)),
  ]);
  const found = await Promise.all(
    keys.map(async (key, at): Promise<readonly UnsentDeletion[]> => {
      const { entry, rev } = unsentIn(changes[at])?.base ?? {};
      const shared = sharedIn(await transaction.objectStore('shared').get(key));
      const record = await transaction.objectStore('entries').get(key[1]);
      const isDeleted = glossaryNamedBy(record) !== glossary;
      if (entry === undefined || shared === undefined || !isDeleted) return [];
      return [{ remote: shared.remote, entry, ...(rev !== undefined && { rev }) }];
    }),
  );
  return found.flat();
}

function idOf(record: unknown): unknown {
  return typeof record === 'object' && record !== null ? Reflect.get(record, 'id') : undefined;
}
