import {
  type FormerSubscription,
  joinFormer,
} from '../../../../glossary/model/glossary/former-subscription.ts';
import { readStored } from '../../../../glossary/storage/stored-shape.ts';
import {
  STORED_SUBSCRIPTIONS,
  type StoredSubscriptions,
} from '../../../../glossary/storage/stored-subscriptions.ts';
import type { GlossaryConnection, Writing } from './schema.ts';
import { sourceOf } from './stored-sources.ts';

/** Reads a stored list of subscriptions; undefined where it cannot be read. */
export function subscriptionsIn(stored: unknown): readonly FormerSubscription[] | undefined {
  if (stored === undefined) return [];
  const read = readStored(STORED_SUBSCRIPTIONS, stored);
  return read.outcome === 'migrated' ? read.value.subscriptions : undefined;
}

/** A list of subscriptions as it is stored. */
export function storedSubscriptions(
  subscriptions: readonly FormerSubscription[],
): StoredSubscriptions {
  return { version: 1, subscriptions };
}

/** The subscriptions that the user can subscribe to again; none where they cannot be read. */
export async function readFormer(
  connection: GlossaryConnection,
): Promise<readonly FormerSubscription[]> {
  return subscriptionsIn(await connection.get('state', 'formerSubscriptions')) ?? [];
}

/** Adds subscriptions to those that the user can subscribe to again, in a transaction. */
export async function addFormer(
  transaction: Writing,
  added: readonly FormerSubscription[],
): Promise<void> {
  const sources = await transaction.objectStore('sources').getAll();
  const subscribed = sources.flatMap((stored) => sourceOf(stored)?.address ?? []);
  await changeFormer(transaction, (former) => joinFormer(former, added, subscribed));
}

/** Lists a subscription no longer, in a transaction. */
export async function forgetFormer(transaction: Writing, address: string): Promise<void> {
  await changeFormer(transaction, (former) => former.filter((one) => one.address !== address));
}

async function changeFormer(
  transaction: Writing,
  change: (former: readonly FormerSubscription[]) => readonly FormerSubscription[],
): Promise<void> {
  const state = transaction.objectStore('state');
  const former = subscriptionsIn(await state.get('formerSubscriptions')) ?? [];
  await state.put(storedSubscriptions(change(former)), 'formerSubscriptions');
}
