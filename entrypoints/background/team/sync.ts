import {
  type GlossaryId,
  isInUse,
  isSwitchedOn,
} from '../../../glossary/model/glossary/glossary.ts';
import { subscriptionIn } from '../../../glossary/model/glossary/glossary-list.ts';
import type { StoredTeam } from '../../../glossary/storage/stored-team.ts';
import { isDue, mostPutOff, nextRequest } from '../../../glossary/subscription/schedule.ts';
import { checkAddress } from '../../../glossary/subscription/source-address.ts';
import { tellOwnPages } from '../../shared/messaging.ts';
import { readSettings } from '../store/settings/settings-store.ts';
import type { Stores } from '../store/stores.ts';
import {
  PATIENCE_OF_ALARMS,
  PATIENCE_OF_PAGES,
  type Patience,
} from '../subscriptions/ask-address.ts';
import { inTurn } from '../work/in-turn.ts';
import { reportFault } from '../work/report-fault.ts';
import { sendAll } from './send.ts';
import { sameCheck, takeAll, type TeamFaultAnswer } from './take.ts';
import type { TeamServer } from './team-server.ts';

/** How often a team is asked while no page of ours is open, in milliseconds. */
const EVERY = 60_000;
/** The same, after nothing has changed for the time of `QUIET`. */
const EVERY_QUIET = 300_000;
const QUIET = 1_800_000;

/** How often sending is tried again because others changed the same entries meanwhile. */
const ROUNDS = 5;

/** How often pages are told of progress, in milliseconds. */
const PROGRESS_EVERY = 1_000;

/** The stores that teams are in. */
export type TeamStores = Pick<
  Stores,
  'teams' | 'teamLists' | 'teamDecisions' | 'secrets' | 'glossaries' | 'overlay'
>;

/** How a team is asked. */
export interface HowToSync {
  /**
   * Whether no page waits for it, as where the alarm asks, or changes of the user are sent; the
   * browser may end the background meanwhile.
   */
  readonly isByItself?: boolean;
  /** Whether changes that were refused are sent again. */
  readonly isRetried?: boolean;
}

/** Asks the servers of teams that the user has joined. */
export interface TeamSync {
  /**
   * Takes the changes of others and sends those of the user.
   * @returns undefined if the glossary is gone or in the trash, or if no page waits and it is
   * switched off
   */
  readonly sync: (glossary: GlossaryId, how?: HowToSync) => Promise<StoredTeam | undefined>;
  /** The server of a team, with the credentials of the user; or why it cannot be asked. */
  readonly serverOf: (
    team: StoredTeam,
    patience: Patience,
  ) => Promise<TeamServer | TeamFaultAnswer>;
}

/**
 * Makes what asks the servers of teams, one request at a time for each team, and tells our pages.
 */
export function createTeamSync({ teams, secrets, glossaries }: TeamStores): TeamSync {
  const serverOf: TeamSync['serverOf'] = async (team, patience) => {
    const { localSources: mayBeLocal } = await readSettings();
    const checked = checkAddress(team.address, { mayBePrivate: true, mayBeLocal });
    if (!checked.ok) return { kind: 'fault', fault: checked.fault };
    const secret = await secrets.read(team.glossary);
    if (secret === undefined) return { kind: 'fault', fault: 'signIn' };
    return { address: team.address, secret, patience };
  };
  const ask = async (
    team: StoredTeam,
    isByItself: boolean,
    isRetried: boolean,
  ): Promise<{ readonly kind: 'value'; readonly team: StoredTeam } | TeamFaultAnswer> => {
    const server = await serverOf(team, isByItself ? PATIENCE_OF_ALARMS : PATIENCE_OF_PAGES);
    if ('kind' in server) return server;
    const checkSame = sameCheck(server, team);
    let now = team;
    let told = Date.now();
    const progress = (): void => {
      if (Date.now() - told < PROGRESS_EVERY) return;
      told = Date.now();
      tellOfTeams();
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      const taken = await takeAll(server, teams, now, checkSame, progress);
      if (taken.kind === 'fault') return taken;
      now = taken.isNew ? { ...taken.team, moved: new Date().toISOString() } : taken.team;
      // Mostly there is neither, and then nothing is written.
      const { gone, waiting } = await teams.count(team.glossary);
      if (gone > 0) await teams.deleteGone(team.glossary);
      if (waiting === 0) break;
      // A database that was made anew may have had as many writes, and so seem to have nothing new.
      const other = await checkSame();
      if (other !== undefined) return other;
      const isRetriedNow = isRetried && round === 0;
      const sent = await sendAll(server, teams, team.glossary, isRetriedNow);
      if (sent.kind === 'fault') return sent;
      if (!sent.hasMore) break;
    }
    return { kind: 'value', team: now };
  };
  return {
    serverOf,
    sync: (glossary, { isByItself = false, isRetried = false } = {}) =>
      inTurn(`team-${glossary}`, async () => {
        const team = await teams.read(glossary);
        const listed = subscriptionIn(await glossaries.read(), glossary);
        if (team === undefined || listed === undefined) return undefined;
        if (isByItself ? !isSwitchedOn(listed) : !isInUse(listed)) return undefined;
        const note = async (
          answer: Awaited<ReturnType<typeof ask>>,
        ): Promise<StoredTeam | undefined> =>
          teams.change(glossary, (now) =>
            answer.kind === 'fault'
              ? withFault(now, answer, isByItself)
              : heardNow(now, answer.team.moved),
          );
        const answer = await ask(team, isByItself, isRetried).catch(async (error: unknown) => {
          await note({ kind: 'fault', fault: 'notStored' }).catch(reportFault);
          throw error;
        });
        const after = await note(answer);
        tellOfTeams();
        return after;
      }),
  };
}

/** Whether it is time for the alarm to ask a team again. */
export function isTeamDue({ next, fault }: StoredTeam): boolean {
  const { times: faults = 0 } = fault ?? {};
  const before = { rate: EVERY_QUIET, faults, retryAfter: mostPutOff(fault) };
  return isDue(next, before, Date.now());
}

function heardNow({ fault: _fault, ...team }: StoredTeam, moved: string): StoredTeam {
  const now = Date.now();
  const rate = now - Date.parse(moved) > QUIET ? EVERY_QUIET : EVERY;
  const next = nextRequest({ rate, faults: 0 }, now, Math.random()) ?? now;
  return {
    ...team,
    moved,
    checked: new Date(now).toISOString(),
    next: new Date(next).toISOString(),
  };
}

function withFault(
  { fault, ...team }: StoredTeam,
  { fault: kind, retryAfter }: TeamFaultAnswer,
  isByItself: boolean,
): StoredTeam {
  const now = Date.now();
  // As for subscriptions: only what fails by itself makes the pause longer.
  const before = fault?.times ?? 0;
  const times = isByItself ? before + 1 : Math.max(before, 1);
  const next = nextRequest({ rate: EVERY, faults: times, retryAfter }, now, Math.random()) ?? now;
  const since = fault?.since ?? new Date(now).toISOString();
  return { ...team, fault: { kind, since, times }, next: new Date(next).toISOString() };
}

/** Tells our pages that what is known of a team has changed. */
export function tellOfTeams(): void {
  tellOwnPages('teamsChanged').catch(reportFault);
}
