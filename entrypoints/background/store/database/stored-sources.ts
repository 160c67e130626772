import { CURATED_GLOSSARY, type GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import { STORED_SOURCE, type StoredSource } from '../../../../glossary/storage/stored-source.ts';
import { STORED_TEAM, type StoredTeam } from '../../../../glossary/storage/stored-team.ts';
import { readStored } from '../../../../glossary/storage/stored-shape.ts';
import type { GlossaryConnection } from './schema.ts';

/**
 * All subscriptions that can be read, but for that to newer editions of the curated glossary, which has no
 * records; none in a database that was not brought up to date.
 */
export async function readSources(
  connection: GlossaryConnection,
): Promise<readonly StoredSource[]> {
  if (!connection.objectStoreNames.contains('sources')) return [];
  const sources = (await connection.getAll('sources')).flatMap((stored) => sourceOf(stored) ?? []);
  return sources.filter(({ glossary }) => glossary !== CURATED_GLOSSARY);
}

/** One subscription; undefined where there is none, or none that can be read, as `readSources` has it. */
export async function readSource(
  connection: GlossaryConnection,
  glossary: GlossaryId,
): Promise<StoredSource | undefined> {
  if (!connection.objectStoreNames.contains('sources')) return undefined;
  return sourceOf(await connection.get('sources', glossary));
}

/** A stored subscription; undefined where it cannot be read. */
export function sourceOf(stored: unknown): StoredSource | undefined {
  const read = readStored(STORED_SOURCE, stored);
  return read.outcome === 'migrated' ? read.value : undefined;
}

/** Whether it is a team that is stored, and no subscription; also of one that cannot be read. */
export function isStoredTeam(stored: unknown): boolean {
  return typeof stored === 'object' && stored !== null && Reflect.get(stored, 'kind') === 'team';
}

/** All teams that can be read; none in a database that was not brought up to date. */
export async function readTeams(connection: GlossaryConnection): Promise<readonly StoredTeam[]> {
  if (!connection.objectStoreNames.contains('outbox')) return [];
  return (await connection.getAll('sources')).flatMap((stored) => teamOf(stored) ?? []);
}

/** A stored team; undefined where it is none, or cannot be read. */
export function teamOf(stored: unknown): StoredTeam | undefined {
  const read = readStored(STORED_TEAM, stored);
  return read.outcome === 'migrated' ? read.value : undefined;
}
