import { fakeBrowser } from 'wxt/testing/fake-browser';
import { canonicalJson } from '../../../glossary/model/entry/same-value.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import { addedRecord } from '../../../glossary/overlay/record-of.ts';
import { STORED_TEAM, type StoredTeam } from '../../../glossary/storage/stored-team.ts';
import { createStores, type Stores } from '../store/stores.ts';
import { sharedIn } from '../store/database/stored-team-rows.ts';
import { createTeamSync, type HowToSync, type TeamStores } from './sync.ts';

/** What a member knows of the glossary that is joined. */
export type TeamPlace = Pick<StoredTeam, 'address' | 'uuid' | 'mayWrite'>;

/** Where the fake server is asked: `fetch` is its own, so that no name is looked up. */
const FAKE_PLACE: TeamPlace = {
  address: 'https://team.example/desk',
  uuid: 'uuid-1',
  mayWrite: true,
};

/** The background ended here, as far as a test can tell. */
class WorkerEnded extends Error {
  override readonly name = 'WorkerEnded';
}

/** One member of a team, with a database of their own. */
export interface TeamClient {
  readonly name: string;
  readonly stores: Stores;
  readonly glossary: GlossaryId;
  /** Stores or deletes an entry as the user does. */
  save(concept: ConceptId, entry: ConceptEntry | null): Promise<void>;
  /** The entries of the team, by their ids here. */
  entries(): Promise<ReadonlyMap<ConceptId, ConceptEntry>>;
  /** What is here of the team, with the ids of the server: the same for all members who know the same. */
  standing(): Promise<string>;
  unsent(): Promise<number>;
  sync(how?: HowToSync): Promise<StoredTeam | undefined>;
  /** Ends the background when it uses the stores the so many-th time from now. */
  endAfter(uses: number): void;
}

/** Joins a team; without a place that of the fake server, which `fetch` is then. */
export async function joinedClient(
  name: string,
  password: string,
  place: TeamPlace = FAKE_PLACE,
): Promise<TeamClient> {
  const stores = createStores({ name: `termlight-${name}-${crypto.randomUUID()}` });
  const { teams, overlay, database, secrets } = stores;
  const glossary = `glossary-${name}`;
  const now = new Date().toISOString();
  const team: StoredTeam = {
    version: STORED_TEAM.first as 1,
    kind: 'team',
    glossary,
    ...place,
    total: 0,
    next: now,
    moved: now,
  };
  // Members have databases of their own, and one storage: the copies of another's entries are no loss here.
  const { local } = fakeBrowser.storage;
  const copies = Object.keys(await local.get(null)).filter((key) => key.startsWith('snapshot'));
  await local.remove(copies);
  const joined = await teams.join(team, { name: 'Desk', languages: ['en'], colour: 'blue' });
  if (!joined.ok) throw new Error(joined.issues[0].message);
  const authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  await secrets.keep(glossary, { name, authorization }, true);
  let left = Infinity;
  const mortal = new Proxy(teams, {
    get: (target, property, receiver) => {
      const method: unknown = Reflect.get(target, property, receiver);
      if (typeof method !== 'function') return method;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        left -= 1;
        // Nobody is left that could note it.
        if (left < 0 && (property === 'read' || property === 'change')) return undefined;
        if (left <= 0) throw new WorkerEnded();
        const answer: unknown = await Reflect.apply(method, target, args);
        return answer;
      };
    },
  });
  const { sync } = createTeamSync({ ...stores, teams: mortal } satisfies TeamStores);
  const entries: TeamClient['entries'] = async () => {
    const { records } = await overlay.readAll();
    return new Map(
      [...records.values()].flatMap((record) =>
        record.kind === 'added' && record.glossary === glossary ? [[record.id, record.entry]] : [],
      ),
    );
  };
  return {
    name,
    stores,
    glossary,
    entries,
    save: async (concept, entry) => {
      const record = entry && addedRecord(entry, glossary, new Date().toISOString());
      const kind = entry === null ? 'deleted' : 'changed';
      const changed = await overlay.change([concept], () => ({
        ok: true,
        answer: undefined,
        change: { kind, term: concept, records: new Map([[concept, record]]) },
      }));
      if (!changed.ok) throw new Error(changed.issues[0].message);
    },
    standing: async () => {
      const { connection } = await database.open();
      const known = await entries();
      const keys = await connection.getAllKeys('shared');
      const values = await connection.getAll('shared');
      const all = keys.flatMap(([, concept], nth) => {
        const shared = sharedIn(values[nth]);
        const entry = known.get(concept);
        if (shared === undefined || (entry === undefined && shared.others.length === 0)) return [];
        const { remote, rev, others, against } = shared;
        const revs = others.map((one) => one.rev).toSorted();
        return [[remote, { ...entry, id: remote }, rev, revs, against ?? null]];
      });
      return all.map(canonicalJson).toSorted().join('\n');
    },
    unsent: async () => (await database.open()).connection.count('outbox'),
    sync: async (how = {}) => {
      try {
        return await sync(glossary, how);
      } catch (error) {
        if (error instanceof WorkerEnded) return undefined;
        throw error;
      } finally {
        left = Infinity;
      }
    },
    endAfter: (uses) => {
      left = uses;
    },
  };
}
