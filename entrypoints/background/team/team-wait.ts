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
  const pollOnce = async (team: StoredTeam): Promise<GlossaryId | undefined> => {
    const { glossary } = team;
    const waiting = polls.get(glossary) ?? poll(team).finally(() => polls.delete(glossary));
    polls.set(glossary, waiting);
    return (await waiting) ? glossary : undefined;
  };

  let sending: ReturnType<typeof setTimeout> | undefined;
  const send = async (): Promise<void> => {
    for (const team of await active()) {
      const { glossary } = team;
      if (team.fault !== undefined && !isTeamDue(team)) continue;
      const { waiting, refused, asked } = await stores.teams.count(glossary);
      if (waiting > refused + asked) await sync(glossary, { isByItself: true });
    }
  };
  stores.overlay.onChange((_revision, isUnsent) => {
    if (!isUnsent) return;
    clearTimeout(sending);
    sending = setTimeout(() => void send().catch(reportFault), AFTER_CHANGE);
  });
  return {
    wake,
    wait: async (isFirst) => {
      for (const team of await active()) {
        if (isFirst || (team.fault !== undefined && isTeamDue(team))) await sync(team.glossary);
      }
      const teams = await active();
      if (teams.length === 0) return false;
      const open = teams.filter(({ fault }) => fault === undefined);
      const changed = await Promise.race([sleep(), ...open.map(pollOnce)]);
      if (changed === false || changed === undefined) return true;
      const before = open.find(({ glossary }) => glossary === changed);
      const after = await sync(changed);
      // The server said that there was something new, and had nothing.
      if (after !== undefined && after.since === before?.since) await sleep();
      return true;
    },
  };
}
