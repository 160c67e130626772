import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { TeamFault } from '../../../glossary/model/glossary/team.ts';
import type { StoredTeam } from '../../../glossary/storage/stored-team.ts';
import { localId } from '../../../glossary/subscription/local-ids.ts';
import { usableEntry } from '../../../glossary/subscription/usable-entries.ts';
import { generationOf } from '../../../glossary/team/revision.ts';
import {
  conceptOfDocument,
  MOST_ENTRIES,
  readVersion,
  type RemoteVersion,
  TEAM_VERSION,
} from '../../../glossary/team/team-documents.ts';
import { nextTask } from '../../shared/next-task.ts';
import { sha256 } from '../../shared/sha256.ts';
import type { SharedVersion } from '../store/database/team-shapes.ts';
import type { RemoteChange } from '../store/team/take-changes.ts';
import type { TeamStore } from '../store/team/team-store.ts';
import {
  askChanges,
  askGlossary,
  type Asked,
  askVersions,
  PAGE_OF_CHANGES,
  type TeamServer,
} from './team-server.ts';

/** Why a team could not be asked, in the form of a fault of an address. */
export interface TeamFaultAnswer {
  readonly kind: 'fault';
  readonly fault: TeamFault;
  readonly retryAfter?: number;
}

/** How much was taken. */
export interface Taken {
  readonly kind: 'value';
  readonly team: StoredTeam;
  readonly isNew: boolean;
}

/**
 * Entries are stored together until they have more ids than this, those of related entries included. The
 * last of them may exceed it by far: an entry, and each of its versions, can have some thousand.
 */
const MOST_IDS = 5_000;

/** How many documents are checked between two places where others have their turn. */
const SLICE = 50;

/**
 * Takes all changes of a server, page by page. Each page is stored with the place that it goes up
 * to, so that a background that was ended continues there.
 * @param checkSame is called before anything is stored; see `sameCheck`
 * @param progress is called after each page
 */
export async function takeAll(
  server: TeamServer,
  store: Pick<TeamStore, 'take' | 'count'>,
  before: StoredTeam,
  checkSame: SameCheck,
  progress: () => void,
): Promise<Taken | TeamFaultAnswer> {
  let team = before;
  let isNew = false;
  for (let read = 0; ; read += PAGE_OF_CHANGES) {
    if (read > MOST_ENTRIES) return { kind: 'fault', fault: 'oddAnswer' };
    const page = await askChanges(server, team.since);
    if (page.kind === 'fault') return page;
    const { results, last_seq: since } = page.value;
    const isEmpty = results.length === 0;
    const isBack = typeof since === 'number' && since < Number(team.since ?? 0);
    const other = !isEmpty || isBack ? await checkSame() : undefined;
    if (other !== undefined) return other;
    if (results.length > PAGE_OF_CHANGES || (!isEmpty && since === team.since)) {
      return { kind: 'fault', fault: 'oddAnswer' };
    }
    const isLast = results.length < PAGE_OF_CHANGES;
    const isKnown = team.total === undefined && team.since !== undefined;
    if (isEmpty && isKnown) return { kind: 'value', team, isNew };
    const changes = await readChanges(server, results);
    if (changes.kind === 'fault') return changes;
    const move = ({ total, ...known }: StoredTeam): StoredTeam =>
      total === undefined || isLast ? { ...known, since } : { ...known, since, total };
    // One that was erased and joined again meanwhile begins anew, and lacks what came before this page.
    const asked = team.since;
    const fromThere =
      (moved: typeof move) =>
      (known: StoredTeam): StoredTeam | undefined =>
        known.since === asked ? moved(known) : undefined;
    const parts = partsOf(changes.value);
    for (const [place, { list, remotes }] of parts.entries()) {
      // Only with the last part: without it, the page has to be asked for again.
      const moveAtEnd = fromThere(place < parts.length - 1 ? unmoved : move);
      const newIds = await localIds(team.glossary, remotes);
      if (await store.take(team.glossary, moveAtEnd, list, newIds)) isNew = true;
      const { here, none, gone, leftOut } = await store.count(team.glossary);
      if (here + none + gone + leftOut > MOST_ENTRIES)
        return { kind: 'fault', fault: 'tooManyEntries' };
    }
    team = move(team);
    progress();
    if (isLast) return { kind: 'value', team, isNew };
  }
}

/** Gives the fault if the server has another glossary now, or one that a later Termlight made. */
export type SameCheck = () => Promise<TeamFaultAnswer | undefined>;

/**
 * Makes a check whether a server still has the glossary that was joined. It asks once, however
 * often it is called.
 */
export function sameCheck(server: TeamServer, team: StoredTeam): SameCheck {
  let asked: ReturnType<SameCheck> | undefined;
  return async () => (asked ??= otherGlossary(server, team));
}

async function otherGlossary(
  server: TeamServer,
  { uuid }: StoredTeam,
): Promise<TeamFaultAnswer | undefined> {
  const glossary = await askGlossary(server);
  if (glossary.kind === 'fault') return glossary;
  if (glossary.value.version > TEAM_VERSION) return { kind: 'fault', fault: 'laterVersion' };
  return glossary.value.uuid === uuid ? undefined : { kind: 'fault', fault: 'another' };
}

const unmoved = (team: StoredTeam): StoredTeam => team;

/** Changes that are stored at once, and the remote ids in them. */
interface Part {
  readonly list: RemoteChange[];
  readonly remotes: Set<ConceptId>;
}

/** Changes in parts that are stored one after the other; at least one, which may be empty. */
function partsOf(changes: readonly RemoteChange[]): readonly Part[] {
  const parts: Part[] = [];
  let part: Part = { list: [], remotes: new Set() };
  for (const change of changes) {
    if (part.remotes.size > MOST_IDS) {
      parts.push(part);
      part = { list: [], remotes: new Set() };
    }
    part.list.push(change);
    part.remotes.add(change.remote);
    for (const one of [change.version, ...change.others]) {
      for (const { concept } of one.entry?.related ?? []) part.remotes.add(concept);
    }
  }
  return [...parts, part];
}

/** See `newIds` of `takeChanges`. */
async function localIds(
  glossary: GlossaryId,
  remotes: ReadonlySet<ConceptId>,
): Promise<ReadonlyMap<ConceptId, ConceptId>> {
  const ids = [...remotes].map(
    async (remote) => [remote, await localId(glossary, remote, sha256)] as const,
  );
  return new Map(await Promise.all(ids));
}

/** The entries among some changes, with their other versions, checked. */
async function readChanges(
  server: TeamServer,
  results: readonly {
    readonly id: string;
    readonly changes: readonly { readonly rev: string }[];
    readonly doc?: unknown;
  }[],
): Promise<Asked<readonly RemoteChange[]>> {
  const read = results.flatMap(({ id, changes, doc }) => {
    const remote = conceptOfDocument(id);
    const version = remote === undefined ? undefined : readVersion(remote, doc);
    const { rev } = version ?? {};
    if (remote === undefined || version === undefined || rev === undefined) return [];
    const highest = Math.max(...[rev, ...changes.map((one) => one.rev)].map(generationOf));
    return [[id, { id, remote, version: { ...version, rev }, highest }] as const];
  });
  // If a page has an entry twice, the last row counts.
  const found = [...new Map(read).values()];
  const others = await readOthers(server, found);
  if (others.kind === 'fault') return others;
  const value: RemoteChange[] = [];
  for (const [place, { remote, version, highest }] of found.entries()) {
    if (place % SLICE === SLICE - 1) await nextTask();
    const entry = version.entry && usableEntry(version.entry);
    const versions = others.value.get(remote) ?? [];
    value.push({ remote, version: { ...version, entry }, others: versions, highest });
  }
  return { kind: 'value', value };
}

/** The versions that do not count, by entry; those that cannot be read are left out. */
async function readOthers(
  server: TeamServer,
  found: readonly {
    readonly id: string;
    readonly remote: ConceptId;
    readonly version: RemoteVersion;
  }[],
): Promise<Asked<ReadonlyMap<ConceptId, readonly SharedVersion[]>>> {
  const versions = new Map<ConceptId, SharedVersion[]>();
  const asked = found.flatMap(({ id, version }) => version.others.map((rev) => ({ id, rev })));
  const wanted = new Map(found.map(({ remote, version }) => [remote, new Set(version.others)]));
  for (let start = 0; start < asked.length; start += PAGE_OF_CHANGES) {
    const answer = await askVersions(server, '', asked.slice(start, start + PAGE_OF_CHANGES));
    if (answer.kind === 'fault') return answer;
    for (const { id, docs } of answer.value.results) {
      const remote = conceptOfDocument(id);
      if (remote === undefined) continue;
      for (const { ok } of docs) {
        const { rev, entry: sent, by = '', at = '' } = readVersion(remote, ok) ?? {};
        // A version that was not asked for, or comes twice, is left out.
        if (rev === undefined || wanted.get(remote)?.delete(rev) !== true) continue;
        const entry = sent && usableEntry(sent);
        if (!entry) continue;
        const known = versions.get(remote) ?? [];
        versions.set(remote, [...known, { rev, entry, by, at }]);
      }
    }
  }
  return { kind: 'value', value: versions };
}
