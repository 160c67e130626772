import type { PageOf, TeamVersionsRow } from '../../../../glossary/messages/team-requests.ts';
import type { GoneEntry } from '../../../../glossary/messages/team-requests.ts';
import type {
  ConceptEntry,
  ConceptId,
  RelatedConcept,
} from '../../../../glossary/model/entry/concept-entry.ts';
import { nameOf } from '../../../../glossary/model/entry/entry-name.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type {
  TeamChange,
  TeamVersion,
  TeamVersions,
} from '../../../../glossary/model/glossary/team.ts';
import { withIds } from '../../../../glossary/subscription/local-ids.ts';
import { MOST_VERSIONS } from '../../../../glossary/team/team-documents.ts';
import type { Database } from '../database/database.ts';
import type { GlossaryConnection } from '../database/schema.ts';
import type { SharedEntry, SharedMark, UnsentChange, UnsentMark } from '../database/team-shapes.ts';
import { entryInTeam, knownOf, teamRange } from '../overlay/unsent.ts';
import { recordIn } from '../database/stored-record.ts';
import { sharedIn, unsentIn } from '../database/stored-team-rows.ts';
import { ownLinks, remoteIds, type TeamWriting, withLinks } from './team-parts.ts';

/** Reads the entries of a team that pages show. Changes nothing. */
export interface TeamLists {
  changes(
    glossary: GlossaryId,
    which: 'all' | 'refused',
    offset: number,
    limit: number,
  ): Promise<PageOf<TeamChange>>;
  versions(glossary: GlossaryId, offset: number, limit: number): Promise<PageOf<TeamVersionsRow>>;
  /**
   * The versions of an entry between which the user has to choose, with the links to other glossaries
   * that it has here; null where there is nothing to choose.
   */
  versionsOf(glossary: GlossaryId, concept: ConceptId): Promise<TeamVersions | null>;
  /** Those of some entries, of whichever glossaries, of which a team has several versions. */
  withVersions(
    entries: readonly { readonly glossary: GlossaryId; readonly concept: ConceptId }[],
  ): Promise<ReadonlySet<ConceptId>>;
  gone(glossary: GlossaryId, offset: number, limit: number): Promise<PageOf<GoneEntry>>;
  /** The entries that others deleted and that are still here, by their ids here. */
  allGone(glossary: GlossaryId): Promise<ReadonlyMap<ConceptId, SharedEntry>>;
  /** The id and the name that some entries have here, by their ids on the server. */
  namesOf(
    glossary: GlossaryId,
    remotes: readonly ConceptId[],
  ): Promise<ReadonlyMap<ConceptId, { readonly concept: ConceptId; readonly term: string }>>;
  /**
   * The id of an entry on the server, its versions there that can be read, as `versionsOf` gives them,
   * and the links that these were given; undefined where the server has none.
   */
  current(
    glossary: GlossaryId,
    concept: ConceptId,
  ): Promise<
    | {
        readonly remote: ConceptId;
        readonly versions: readonly TeamVersion[];
        readonly own: readonly RelatedConcept[];
      }
    | undefined
  >;
}

/** Everything that is stored of one entry of a team. */
interface Known {
  readonly concept: ConceptId;
  readonly shared: SharedEntry | undefined;
  readonly unsent: UnsentChange | undefined;
  readonly mine: ReturnType<typeof entryInTeam>;
}

/** Makes the lists from the database. */
export function createTeamLists(database: Database): TeamLists {
  const connect = async (): Promise<GlossaryConnection> => (await database.open()).connection;
  const read = async (glossary: GlossaryId, concept: ConceptId): Promise<Known> => {
    const connection = await connect();
    const key: [GlossaryId, ConceptId] = [glossary, concept];
    const [shared, unsent, stored] = await Promise.all([
      connection.get('shared', key),
      connection.get('outbox', key),
      connection.get('entries', concept),
    ]);
    return {
      concept,
      shared: sharedIn(shared),
      unsent: unsentIn(unsent),
      mine: entryInTeam(recordIn(stored), glossary),
    };
  };
  const sharedOf = async (glossary: GlossaryId): Promise<Pick<TeamWriting, 'shared'>> => {
    const connection = await connect();
    return {
      shared: async (concept) => sharedIn(await connection.get('shared', [glossary, concept])),
    };
  };
  const ownLinksOf = async (
    glossary: GlossaryId,
    { mine, unsent }: Known,
  ): Promise<readonly RelatedConcept[]> => {
    // Of an entry that was deleted here, those that it had.
    return ownLinks(await sharedOf(glossary), mine ?? unsent?.base?.entry);
  };
  const marked = async (
    store: 'shared' | 'outbox',
    glossary: GlossaryId,
    mark: SharedMark | UnsentMark,
  ): Promise<readonly ConceptId[]> => {
    const range = IDBKeyRange.only([glossary, mark]);
    const keys = await (await connect()).getAllKeysFromIndex(store, 'marks', range);
    return keys.map(([, concept]) => concept);
  };
  const page = async <Row>(
    glossary: GlossaryId,
    concepts: readonly ConceptId[],
    [offset, limit]: readonly [number, number],
    rowOf: (known: Known) => Row | undefined | Promise<Row | undefined>,
  ): Promise<PageOf<Row>> => {
    const wanted = concepts.slice(offset, offset + limit);
    const rows = await Promise.all(
      wanted.map(async (concept) => rowOf(await read(glossary, concept))),
    );
    return { total: concepts.length, rows: rows.filter((row) => row !== undefined) };
  };
  /** An entry without the links to other glossaries that it has here: they are no change for its team. */
  const withoutOwnLinks = async (
    glossary: GlossaryId,
    entry: ConceptEntry | null | undefined,
  ): Promise<ConceptEntry | undefined> => {
    if (!entry) return undefined;
    const links = await remoteIds(await sharedOf(glossary), [entry]);
    return withIds(entry, entry.id, (one) => links(one) && one);
  };
  return {
    changes: async (glossary, which, offset, limit) => {
      const keys = await (await connect()).getAllKeys('outbox', teamRange(glossary));
      const all = keys.map(([, concept]) => concept);
      const concepts = which === 'all' ? all : await marked('outbox', glossary, 'refused');
      return page(glossary, concepts, [offset, limit], async ({ concept, unsent, mine }) => {
        if (unsent === undefined) return undefined;
        const before = await withoutOwnLinks(glossary, knownOf(unsent));
        const after = await withoutOwnLinks(glossary, mine);
        const { refused } = unsent;
        return {
          concept,
          ...(before && { before }),
          ...(after && { after }),
          ...(refused && { refused }),
          ...(isAsked(unsent) && { isAsked: true }),
        };
      });
    },
    versions: async (glossary, offset, limit) => {
      const concepts = new Set([
        ...(await marked('shared', glossary, 'versions')),
        ...(await marked('outbox', glossary, 'asked')),
      ]);
      return page(glossary, [...concepts].toSorted(), [offset, limit], (known) => {
        const entry = known.mine ?? theirsOf(known);
        const term = entry ? nameOf(entry) : '';
        const isDeletedHere = known.unsent !== undefined && isAsked(known.unsent);
        return { concept: known.concept, term, ...(isDeletedHere && { isDeletedHere }) };
      });
    },
    versionsOf: async (glossary, concept) => {
      const known = await read(glossary, concept);
      const { shared, unsent } = known;
      if (shared?.rev === undefined) return null;
      const { others, against } = shared;
      const isDeletedHere = unsent !== undefined && isAsked(unsent);
      if (others.length === 0 && against === undefined && !isDeletedHere) return null;
      return {
        concept,
        glossary,
        versions: versionsOf(known, await ownLinksOf(glossary, known)),
        ...(against && { against }),
        ...(isDeletedHere && { isDeletedHere }),
      };
    },
    withVersions: async (entries) => {
      const connection = await connect();
      if (!connection.objectStoreNames.contains('shared')) return new Set();
      const { store } = connection.transaction('shared');
      const several = entries.map(async ({ glossary, concept }) => {
        const { others = [] } = sharedIn(await store.get([glossary, concept])) ?? {};
        return others.length > 0 ? [concept] : [];
      });
      return new Set((await Promise.all(several)).flat());
    },
    gone: async (glossary, offset, limit) =>
      page(
        glossary,
        await marked('shared', glossary, 'gone'),
        [offset, limit],
        ({ concept, shared, mine }) =>
          shared && mine && { concept, entry: mine, by: shared.by, at: shared.at },
      ),
    allGone: async (glossary) => {
      const range = IDBKeyRange.only([glossary, 'gone']);
      const marks = (await connect()).transaction('shared').store.index('marks');
      const [keys, values] = await Promise.all([marks.getAllKeys(range), marks.getAll(range)]);
      return new Map(
        keys.flatMap(([, concept], place) => {
          const one = sharedIn(values[place]);
          return one === undefined ? [] : [[concept, one]];
        }),
      );
    },
    namesOf: async (glossary, remotes) => {
      const connection = await connect();
      const names = await Promise.all(
        remotes.map(async (remote) => {
          const key = await connection.getKeyFromIndex('shared', 'remote', [glossary, remote]);
          if (key === undefined) return undefined;
          const known = await read(glossary, key[1]);
          const entry = known.mine ?? theirsOf(known);
          return [remote, { concept: key[1], term: entry ? nameOf(entry) : '' }] as const;
        }),
      );
      return new Map(names.filter((found) => found !== undefined));
    },
    current: async (glossary, concept) => {
      const known = await read(glossary, concept);
      if (known.shared === undefined) return undefined;
      const { remote, state } = known.shared;
      const own = await ownLinksOf(glossary, known);
      const versions = versionsOf(known, own);
      return { remote, versions: state === 'leftOut' ? versions.slice(1) : versions, own };
    },
  };
}

/** The versions on the server with the links of here, first the one that counts. */
function versionsOf(known: Known, own: readonly RelatedConcept[]): readonly TeamVersion[] {
  const { rev, by = '', at = '', others = [], state } = known.shared ?? {};
  if (rev === undefined) return [];
  const entry = state === 'leftOut' ? undefined : theirsOf(known);
  const all: readonly TeamVersion[] = [{ rev, by, at, ...(entry && { entry }) }, ...others];
  return all
    .slice(0, MOST_VERSIONS)
    .map((one) => (one.entry === undefined ? one : { ...one, entry: withLinks(one.entry, own) }));
}

function isAsked({ marks }: UnsentChange): boolean {
  return marks.some(([, mark]) => mark === 'asked');
}

/** The entry as the server has it, as far as that is known. */
function theirsOf({ unsent, mine }: Known): Known['mine'] | null {
  return unsent === undefined ? mine : knownOf(unsent);
}
