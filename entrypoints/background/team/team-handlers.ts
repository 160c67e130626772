import type { Handlers } from '../../../glossary/messages/protocol.ts';
import type { TeamReading, TeamRequests } from '../../../glossary/messages/team-requests.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { type Issue, refused } from '../../../glossary/model/entry/issue.ts';
import { canonicalJson } from '../../../glossary/model/entry/same-value.ts';
import { type GlossaryId, isInUse } from '../../../glossary/model/glossary/glossary.ts';
import {
  missingGlossary,
  subscriptionIn,
  withDeletedGlossary,
} from '../../../glossary/model/glossary/glossary-list.ts';
import type { Team, TeamKeptBack, TeamState } from '../../../glossary/model/glossary/team.ts';
import { copiedRecords } from '../../../glossary/overlay/copy-glossary.ts';
import { soundEntry } from '../../../glossary/overlay/decide-entry.ts';
import { visibleEntriesIn } from '../../../glossary/overlay/standing.ts';
import { hexOf } from '../../../glossary/model/text/hex.ts';
import type { StoredTeam } from '../../../glossary/storage/stored-team.ts';
import { areManyGone } from '../../../glossary/team/many-gone.ts';
import { newConceptId } from '../../shared/new-id.ts';
import { sha256 } from '../../shared/sha256.ts';
import { readAllParts, type ReadStores } from '../entries/entry-reader.ts';
import { createGlossaryStorer } from '../glossaries/glossary-changes.ts';
import { inTurn } from '../work/in-turn.ts';
import { followAlarm } from '../subscriptions/alarm.ts';
import { PATIENCE_OF_PAGES } from '../subscriptions/ask-address.ts';
import { idForSource } from '../subscriptions/source-id.ts';
import type { SharedEntry, TeamSecret } from '../store/database/team-shapes.ts';
import { storableDate } from '../store/team/team-parts.ts';
import type { TeamCounts } from '../store/team/team-store.ts';
import type { SourceChanged } from '../store/sources/source-store.ts';
import { createTeamSync, type HowToSync, isTeamDue, type TeamStores, tellOfTeams } from './sync.ts';
import { lookAs, lookAt, signIn } from './team-look.ts';
import { readTeamHistory, readLatest } from './team-history.ts';
import type { TeamServer } from './team-server.ts';
import { createTeamWait } from './team-wait.ts';

/** The lock under which credentials are kept and forgotten. */
const SECRETS = 'team-secrets';

/**
 * How long to wait before the next try, in milliseconds, if the background ended while it asked.
 */
const AGAIN_MS = 60_000;

/** Answers the calls about teams. Only for the background, synchronously when it starts. */
export function teamHandlers(stores: TeamStores & ReadStores): Handlers<TeamRequests> {
  const { teams, teamLists, teamDecisions, secrets, glossaries } = stores;
  const syncing = createTeamSync(stores);
  const { wait, wake } = createTeamWait(stores, syncing);
  /** Forgets credentials of teams that are gone, whatever ended them. */
  const forgetUnused = async (): Promise<void> =>
    inTurn(SECRETS, async () => {
      const inUse = (await glossaries.read()).filter(
        (one) => one.comesFrom === 'team' && isInUse(one),
      );
      await secrets.keepOnly(new Set(inUse.map(({ id }) => id)));
    });
  const { schedule } = followAlarm(stores, {
    name: 'teams',
    againMs: AGAIN_MS,
    list: async () => {
      // When the browser starts, and whenever a glossary changes.
      await forgetUnused();
      return teams.list();
    },
    isDue: isTeamDue,
    ask: (glossary) => syncing.sync(glossary, { isByItself: true }),
  });
  const storeGlossary = createGlossaryStorer(stores);

  const standingOf = async (team: StoredTeam): Promise<Team> => {
    const { glossary, address, mayWrite, checked, fault, total } = team;
    const counts = await teams.count(glossary);
    const taking = total !== undefined && { taking: { taken: counts.here, total } };
    const areMany = areManyGone(team.deleted, counts, Date.now());
    const keptBack = areMany && (await keptBackOf(await teamLists.allGone(glossary)));
    const entries = counts.here + counts.gone;
    return {
      glossary,
      state: stateOf(team, counts, await secrets.read(glossary), areMany),
      address,
      host: new URL(address).host,
      mayWrite,
      ...(checked !== undefined && { checked }),
      ...(fault && { fault: { kind: fault.kind, since: fault.since } }),
      ...taking,
      waiting: counts.waiting,
      refused: counts.refused,
      versions: counts.versions + counts.asked,
      leftOut: counts.leftOut,
      ...(keptBack && { keptBack: { ...keptBack, gone: counts.gone, entries } }),
    };
  };
  const said = async (glossary: GlossaryId): Promise<Team | null> => {
    const team = await teams.read(glossary);
    return team === undefined ? null : standingOf(team);
  };
  const syncNow = async (glossary: GlossaryId, how: HowToSync = {}): Promise<Team | null> => {
    await syncing.sync(glossary, how);
    wake();
    await schedule();
    return said(glossary);
  };
  const join = async (
    {
      address,
      uuid,
      mayWrite,
      entries,
    }: Pick<StoredTeam, 'address' | 'uuid' | 'mayWrite'> & {
      readonly entries: number;
    },
    secret: TeamSecret,
    isRemembered: boolean,
    store: (team: StoredTeam) => Promise<SourceChanged>,
    replaced?: 'team',
  ) => {
    const glossary = await idForSource([address, uuid], await glossaries.read(), replaced);
    const now = new Date().toISOString();
    const made = { address, uuid, mayWrite, total: entries, next: now, moved: now };
    const joined = await inTurn(SECRETS, async () => {
      // Before the glossary exists, because its server is asked as soon as it does.
      await secrets.keep(glossary, secret, isRemembered);
      return store({ version: 1, kind: 'team', glossary, ...made });
    });
    await forgetUnused();
    return joined.ok ? { ...joined, glossary } : joined;
  };
  /** Copies the entries of a glossary, as one change that can be undone. */
  const fill = async (glossary: GlossaryId, from: GlossaryId): Promise<void> => {
    const entries = visibleEntriesIn(from, await readAllParts(stores));
    const records = copiedRecords(entries, glossary, new Date().toISOString(), newConceptId);
    await storeGlossary('glossaryDuplicated', glossary, () => ({ ok: true, records }));
  };
  /** Asks the server for something that the user wants to see, which is not stored. */
  const reading = async <T>(
    glossary: GlossaryId,
    read: (server: TeamServer) => Promise<TeamReading<T>>,
  ): Promise<TeamReading<T>> => {
    const team = await teams.read(glossary);
    if (team === undefined) return { ok: false, fault: 'gone' };
    const server = await syncing.serverOf(team, PATIENCE_OF_PAGES);
    return 'kind' in server ? { ok: false, fault: server.fault } : read(server);
  };
  return {
    lookAtTeam: async (typed, credentials) => {
      const looked = await lookAt(typed, credentials);
      return looked.ok ? { ok: true, found: looked.found } : looked;
    },
    joinTeam: async (typed, credentials, draft, { uuid, isRemembered, fillFrom }) => {
      const looked = await lookAt(typed, credentials);
      if (!looked.ok) return looked;
      const { found, secret } = looked;
      const isOther = found.uuid !== uuid || (fillFrom !== undefined && found.entries > 0);
      if (isOther) return { ok: false, found };
      const store = (team: StoredTeam): Promise<SourceChanged> => teams.join(team, draft);
      const joined = await inTurn('joining', () =>
        join(found, secret, isRemembered, store, 'team'),
      );
      if (!joined.ok) return joined;
      if (fillFrom !== undefined) await fill(joined.glossary, fillFrom);
      await schedule();
      tellOfTeams();
      return joined;
    },
    listTeams: async () => Promise.all((await teams.list()).map(standingOf)),
    syncTeam: (glossary) => syncNow(glossary, { isRetried: true }),
    waitForTeams: wait,
    signInToTeam: async (glossary, credentials, isRemembered) => {
      const team = await teams.read(glossary);
      if (team === undefined) return null;
      const signed = await signIn(team.address, credentials);
      if (!signed.ok) {
        const since = new Date().toISOString();
        return { ...(await standingOf(team)), fault: { kind: signed.fault, since } };
      }
      await inTurn(SECRETS, () => secrets.keep(glossary, signed.secret, isRemembered));
      await teams.change(glossary, (now) => ({ ...now, mayWrite: signed.mayWrite }));
      return syncNow(glossary, { isRetried: true });
    },
    leaveTeam: async (glossary) => {
      const left = await storeGlossary('glossaryDeleted', glossary, (list) =>
        withDeletedGlossary(list, glossary, new Date().toISOString()),
      );
      await forgetUnused();
      tellOfTeams();
      return left;
    },
    listTeamChanges: (...asked) => teamLists.changes(...asked),
    takeBackTeamChanges: async (glossary, concepts) => {
      const taken = await teamDecisions.takeBack(glossary, concepts);
      tellOfTeams();
      return taken;
    },
    copyTeamChanges: async (glossary, concepts, into) => {
      const copied = await teamDecisions.copy(glossary, concepts, into);
      tellOfTeams();
      return copied;
    },
    listTeamVersions: (...asked) => teamLists.versions(...asked),
    getTeamVersions: (...asked) => teamLists.versionsOf(...asked),
    settleTeamVersions: async (glossary, concept, entry, revs) => {
      const sound = entry === null ? ({ ok: true, entry } as const) : soundEntry(entry);
      if (!sound.ok) return sound;
      const settled = await teamDecisions.settle(glossary, concept, sound.entry, revs);
      tellOfTeams();
      return settled;
    },
    listGoneEntries: (...asked) => teamLists.gone(...asked),
    settleGoneEntries: async (glossary, state, remove) => {
      const gone = await teamLists.allGone(glossary);
      if ((await keptBackOf(gone)).state !== state) return said(glossary);
      await teams.settleGone(glossary, gone, remove);
      return syncNow(glossary);
    },
    settleOtherTeam: async (glossary, choice, uuid) => {
      const team = await teams.read(glossary);
      const listed = subscriptionIn(await glossaries.read(), glossary);
      if (team === undefined || listed === undefined) return refused(missingGlossary());
      if (team.fault?.kind !== 'another') return refused(IS_BACK);
      if (choice === 'keep') {
        const kept = await teams.makeOwn(glossary);
        await forgetUnused();
        tellOfTeams();
        return kept.ok ? { ...kept, glossary } : kept;
      }
      const secret = await secrets.read(glossary);
      const looked = secret && (await lookAs(team.address, { secret, mayWrite: team.mayWrite }));
      if (secret === undefined || looked?.ok !== true) return refused(NOT_FOUND);
      const { found } = looked;
      if (found.uuid === team.uuid) return refused(IS_BACK);
      if (found.uuid !== uuid) return { ok: false, found };
      const { name, languages, colour } = listed;
      const draft = { name, languages, colour };
      const joined = await join(found, secret, secret.isRemembered, (made) =>
        teams.makeOwn(glossary, { team: made, draft }),
      );
      await schedule();
      tellOfTeams();
      return joined;
    },
    getTeamHistory: async (glossary, concept) =>
      reading(glossary, (server) => readTeamHistory(server, teamLists, glossary, concept)),
    listTeamLog: async (glossary) =>
      reading(glossary, (server) => readLatest(server, teamLists, glossary)),
  };
}

/** The refusal if the glossary that is to be joined cannot be asked for now. */
const NOT_FOUND: Issue = {
  severity: 'error',
  place: '',
  code: 'teamNotReached',
  message: 'The server of the team was not reached.',
};

/** Said where the glossary of a team is the one that was joined, after it was another one. */
const IS_BACK: Issue = {
  severity: 'error',
  place: '',
  code: 'teamIsBack',
  message: 'The glossary of the team is at this address again.',
};

/** When the latest of some entries was deleted, and a name for exactly these deletions. */
async function keptBackOf(
  gone: ReadonlyMap<ConceptId, SharedEntry>,
): Promise<Pick<TeamKeptBack, 'at' | 'state'>> {
  const all = [...gone].map(([concept, { rev }]) => [concept, rev ?? '']);
  const dates = [...gone.values()].map(({ at }) => storableDate(at)).toSorted();
  return { at: dates.at(-1) ?? '', state: hexOf(await sha256(canonicalJson(all))) };
}

/** The state of a team that matters most. */
function stateOf(
  { fault, total }: StoredTeam,
  counts: TeamCounts,
  secret: TeamSecret | undefined,
  areKeptBack: boolean,
): TeamState {
  if (fault?.kind === 'another') return 'another';
  if (secret === undefined || fault?.kind === 'signIn') return 'signIn';
  if (areKeptBack) return 'keptBack';
  if (counts.refused > 0) return 'refused';
  if (counts.versions + counts.asked > 0) return 'versions';
  if (fault !== undefined) return 'offline';
  if (total !== undefined) return 'taking';
  return counts.waiting > 0 ? 'waiting' : 'current';
}
