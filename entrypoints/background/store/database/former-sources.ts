import { isSameValue } from '../../../../glossary/model/entry/same-value.ts';
import {
  type FormerSource,
  formerAsIn,
  isSameSource,
  joinFormer,
  type SourceIdentity,
} from '../../../../glossary/model/glossary/former-source.ts';
import { readStored } from '../../../../glossary/storage/stored-shape.ts';
import {
  STORED_SUBSCRIPTIONS,
  type StoredSubscriptions,
} from '../../../../glossary/storage/stored-subscriptions.ts';
import type { GlossaryConnection, Writing } from './schema.ts';
import { sourceOf, teamOf } from './stored-sources.ts';

/** Reads a stored list of subscriptions and teams; undefined where it cannot be read. */
export function formerSourcesIn(stored: unknown): readonly FormerSource[] | undefined {
  if (stored === undefined) return [];
  const read = readStored(STORED_SUBSCRIPTIONS, stored);
  return read.outcome === 'migrated' ? read.value.subscriptions : undefined;
}

/** A list of subscriptions and teams as it is stored. */
export function storedFormerSources(subscriptions: readonly FormerSource[]): StoredSubscriptions {
  return { version: 2, subscriptions };
}

/** The subscriptions and teams that can come back; none where they cannot be read. */
export async function readFormer(connection: GlossaryConnection): Promise<readonly FormerSource[]> {
  return formerSourcesIn(await connection.get('state', 'formerSubscriptions')) ?? [];
}

/** What is subscribed to or joined; nothing in a database that was not brought up to date. */
export async function readIdentities(
  connection: GlossaryConnection,
): Promise<readonly SourceIdentity[]> {
  if (!connection.objectStoreNames.contains('sources')) return [];
  return identitiesOf(await connection.getAll('sources'));
}

function identitiesOf(sources: readonly unknown[]): readonly SourceIdentity[] {
  return sources.flatMap((stored) => sourceOf(stored) ?? teamOf(stored) ?? []);
}

/**
 * Adds subscriptions and teams to those that can come back, in a transaction. What was listed of the
 * same makes room. @returns what was listed before; undefined where that is the same
 */
export async function addFormer(
  transaction: Writing,
  added: readonly FormerSource[],
): Promise<StoredSubscriptions | undefined> {
  const inUse = identitiesOf(await transaction.objectStore('sources').getAll());
  return changeFormer(transaction, (former) => joinFormer(added, former, inUse));
}

/** Undoes `addFormer`, or does it again, see `formerAsIn`. @returns as `addFormer` */
export async function exchangeFormer(
  transaction: Writing,
  earlier: unknown,
): Promise<StoredSubscriptions | undefined> {
  return changeFormer(transaction, (former) => formerAsIn(former, formerSourcesIn(earlier) ?? []));
}

/** Lists a subscription or team no longer, in a transaction. @returns what was listed of it */
export async function forgetFormer(
  transaction: Writing,
  source: SourceIdentity,
): Promise<FormerSource | undefined> {
  let forgotten: FormerSource | undefined;
  await changeFormer(transaction, (former) => {
    forgotten = former.find((one) => isSameSource(one, source));
    return former.filter((one) => one !== forgotten);
  });
  return forgotten;
}

async function changeFormer(
  transaction: Writing,
  change: (former: readonly FormerSource[]) => readonly FormerSource[],
): Promise<StoredSubscriptions | undefined> {
  const state = transaction.objectStore('state');
  const former = formerSourcesIn(await state.get('formerSubscriptions')) ?? [];
  const changed = change(former);
  if (isSameValue(changed, former)) return undefined;
  await state.put(storedFormerSources(changed), 'formerSubscriptions');
  return storedFormerSources(former);
}
