import { STORED_SOURCE, type StoredSource } from '../../../../glossary/storage/stored-source.ts';
import { readStored } from '../../../../glossary/storage/stored-shape.ts';
import type { GlossaryConnection } from './schema.ts';

/** All subscriptions that can be read; none in a database that was not brought up to date. */
export async function readSources(
  connection: GlossaryConnection,
): Promise<readonly StoredSource[]> {
  if (!connection.objectStoreNames.contains('sources')) return [];
  return (await connection.getAll('sources')).flatMap((stored) => {
    const read = readStored(STORED_SOURCE, stored);
    return read.outcome === 'migrated' ? [read.value] : [];
  });
}
