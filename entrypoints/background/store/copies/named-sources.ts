import { joinFormer, namedSources } from '../../../../glossary/model/glossary/former-source.ts';
import { CURATED_GLOSSARY } from '../../../../glossary/model/glossary/glossary.ts';
import type { StoredSubscriptions } from '../../../../glossary/storage/stored-subscriptions.ts';
import { readFormer, storedFormerSources } from '../database/former-sources.ts';
import type { GlossaryConnection } from '../database/schema.ts';
import { readSource, readSources, readTeams } from '../database/stored-sources.ts';
import { readList } from '../overlay/glossary-store.ts';
import { unsentDeletions } from './own-records.ts';

/**
 * The subscriptions and teams as a copy names them: those in use, that to newer editions of the curated
 * glossary among them, and those that can come back; undefined where there are none.
 */
export async function sourcesToCopy(
  connection: GlossaryConnection,
): Promise<StoredSubscriptions | undefined> {
  const teams = await Promise.all(
    (await readTeams(connection)).map(async (team) => ({
      ...team,
      deletions: await unsentDeletions(connection, team.glossary),
    })),
  );
  const edition = await readSource(connection, CURATED_GLOSSARY);
  const subscriptions = [...(edition ? [edition] : []), ...(await readSources(connection))];
  const inUse = namedSources(await readList(connection), subscriptions, teams);
  const named = joinFormer(inUse, await readFormer(connection), []);
  return named.length === 0 ? undefined : storedFormerSources(named);
}
