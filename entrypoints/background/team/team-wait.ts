import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { StoredTeam } from '../../../glossary/storage/stored-team.ts';
import { PATIENCE_OF_PAGES } from '../subscriptions/ask-address.ts';
import { switchedOn } from '../subscriptions/alarm.ts';
import { reportFault } from '../work/report-fault.ts';
import { isTeamDue, type TeamStores, type TeamSync } from './sync.ts';
import { awaitChange } from './team-server.ts';

/** How long a page waits if no server can be waited for, in milliseconds. */
const PAUSE = 25_000;

/** A server that answers sooner than this that nothing changed did not wait, in milliseconds. */
const SOONEST = 5_000;

/**
 * How long after a change of the user it is sent, in milliseconds: several changes are sent
 * together.
 */
export const AFTER_CHANGE = 2_000;

/** Waits for changes of teams while a page of ours asks for it. */
export interface TeamWait {
  /** See `TeamRequests.waitForTeams`. */
  readonly wait: (isFirst: boolean) => Promise<boolean>;
  /** Ends all pauses, because a server may be back: the pages wait anew, and for all teams. */
  readonly wake: () => void;
}

/** Makes the waiting. Also sends what the user changes. */
export function createTeamWait(stores: TeamStores, { sync, serverOf }: TeamSync): TeamWait {
  const polls = new Map<GlossaryId, Promise<boolean>>();
  const syncs = new Map<GlossaryId, Promise<StoredTeam | undefined>>();
  let pause: PromiseWithResolvers<false> | undefined;
  const active = async (): Promise<readonly StoredTeam[]> =>
    switchedOn(stores, await stores.teams.list());
  /** Whether there is a change; false after some time, or if the server cannot be waited for. */
  const poll = async (team: StoredTeam): Promise<boolean> => {
    const server = await serverOf(team, PATIENCE_OF_PAGES);
    if ('kind' in server) return sleep();
    const begun = Date.now();
    const answer = await awaitChange(server, team.since);
    // A server that cannot be waited for, or answers at once, is asked when it is time.
    if (answer.kind === 'fault') return sleep();
    return answer.value || (Date.now() - begun < SOONEST ? sleep() : false);
  };
  const wake = (): void => {
    pause?.resolve(false);
    pause = undefined;
  };
  const sleep = async (): Promise<false> => {
    if (pause === undefined) {
      const begun = Promise.withResolvers<false>();
      pause = begun;
      setTimeout(() => {
        if (pause === begun) wake();
      }, PAUSE);
    }
    return pause.promise;
  };
  /** The work of a team that is under way, or is begun; two pages do not begin it twice. */
  const once = async <T>(
    underWay: Map<GlossaryId, Promise<T>>,
    glossary: GlossaryId,
    begin: () => Promise<T>,
  ): Promise<T> => {
    const work = underWay.get(glossary) ?? begin().finally(() => underWay.delete(glossary));
    underWay.set(glossary, work);
    return work;
  };
  const syncOnce = async (glossary: GlossaryId): Promise<StoredTeam | undefined> =>
    once(syncs, glossary, () => sync(glossary));
  /** Ends when there may be something new of a team. A slow server keeps no other team waiting. */
  const turnOf = async (team: StoredTeam, isFirst: boolean): Promise<void> => {
    const { glossary, fault } = team;
    if (isFirst || syncs.has(glossary) || (fault !== undefined && isTeamDue(team))) {
      await syncOnce(glossary);
    } else if (fault !== undefined) await sleep();
    else if (await once(polls, glossary, () => poll(team))) {
      const after = await syncOnce(glossary);
      // The server said that there was something new, and had nothing.
      if (after !== undefined && after.since === team.since) await sleep();
    }
  };

  let sending: ReturnType<typeof setTimeout> | undefined;
  const sendOf = async (team: StoredTeam): Promise<void> => {
    const { glossary } = team;
    if (team.fault !== undefined && !isTeamDue(team)) return;
    const { waiting, refused, asked } = await stores.teams.count(glossary);
    if (waiting > refused + asked) await sync(glossary, { isByItself: true });
  };
  const send = async (): Promise<void> => {
    for (const team of await active()) sendOf(team).catch(reportFault);
  };
  stores.overlay.onChange((_revision, isUnsent) => {
    if (!isUnsent) return;
    clearTimeout(sending);
    sending = setTimeout(() => void send().catch(reportFault), AFTER_CHANGE);
  });
  return {
    wake,
    wait: async (isFirst) => {
      const teams = await active();
      if (teams.length === 0) return false;
      await Promise.race([sleep(), ...teams.map((team) => turnOf(team, isFirst))]);
      return true;
    },
  };
}
