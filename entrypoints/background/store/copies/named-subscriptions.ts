import {
  joinFormer,
  namedSubscriptions,
} from '../../../../glossary/model/glossary/former-subscription.ts';
import type { StoredSubscriptions } from '../../../../glossary/storage/stored-subscriptions.ts';
import { readFormer, storedSubscriptions } from '../database/former-subscriptions.ts';
import type { GlossaryConnection } from '../database/schema.ts';
import { readSources } from '../database/stored-sources.ts';
import { readList } from '../overlay/glossary-store.ts';

/**
 * The subscriptions as a copy names them: those in use, and those that the user can subscribe to
 * again; undefined where there are none.
 */
export async function subscriptionsToCopy(
  connection: GlossaryConnection,
): Promise<StoredSubscriptions | undefined> {
  const sources = await readSources(connection);
  const inUse = namedSubscriptions(await readList(connection), sources);
  const named = joinFormer(inUse, await readFormer(connection), []);
  return named.length === 0 ? undefined : storedSubscriptions(named);
}
