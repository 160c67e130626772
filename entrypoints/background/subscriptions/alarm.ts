import { browser } from 'wxt/browser';
import { type GlossaryId, isSwitchedOn } from '../../../glossary/model/glossary/glossary.ts';
import { subscriptionIn } from '../../../glossary/model/glossary/glossary-list.ts';
import { isDue } from '../../../glossary/subscription/schedule.ts';
import type { Stores } from '../store/stores.ts';
import { StorageUnavailableError } from '../store/database/errors.ts';
import { reportFault } from '../work/report-fault.ts';

/** A glossary that is asked for, and when next; never by itself where that is absent. */
export interface AskedGlossary {
  readonly glossary: GlossaryId;
  /** ISO 8601 date and time. */
  readonly next?: string;
}

/** What is asked when it is time. */
export interface AskedByAlarm {
  /** Names the alarm, which is set for the glossary that is asked next. */
  readonly name: string;
  /** If the background ends while it asks, or cannot store the answer, it tries again after this time. */
  readonly againMs: number;
  readonly list: () => Promise<readonly AskedGlossary[]>;
  readonly ask: (glossary: GlossaryId) => Promise<unknown>;
}

/**
 * After this time no other subscription is asked, in milliseconds: the background ends after thirty
 * seconds. The others are asked when it has rested.
 */
const BEGINS_UNTIL_MS = 10_000;
const REST_MS = 60_000;

/** Those that are asked by themselves: not while they are switched off or in the trash. */
export async function switchedOn<T extends AskedGlossary>(
  { glossaries }: Pick<Stores, 'glossaries'>,
  known: readonly T[],
): Promise<readonly T[]> {
  if (known.length === 0) return known;
  const list = await glossaries.read();
  return known.filter(({ glossary }) => {
    const listed = subscriptionIn(list, glossary);
    return listed !== undefined && isSwitchedOn(listed);
  });
}

/**
 * Asks for glossaries when it is time. Only for the background, synchronously when it starts. Without
 * a glossary that is asked for there is no alarm.
 */
export function followAlarm(
  stores: Pick<Stores, 'glossaries' | 'overlay'>,
  { name: alarm, againMs, list, ask }: AskedByAlarm,
): { readonly schedule: () => Promise<void> } {
  // Says in the session's storage that the alarm was set since the browser started.
  const key = `${alarm}Scheduled`;
  const active = async (): Promise<readonly AskedGlossary[]> => switchedOn(stores, await list());
  const scheduleFrom = async (earliest: number): Promise<void> => {
    const now = Date.now();
    const times = (await active()).flatMap(({ next }) => {
      if (next === undefined) return [];
      return [isDue(next, now) ? now : Date.parse(next)];
    });
    if (times.length === 0) await browser.alarms.clear(alarm);
    else await browser.alarms.create(alarm, { when: Math.max(earliest, Math.min(...times)) });
  };
  /** In case the background ends while it asks. */
  const tryAgain = async (): Promise<void> =>
    browser.alarms.create(alarm, { when: Date.now() + againMs });
  let isAsking = false;
  const askDue = async (): Promise<void> => {
    let wait = REST_MS;
    isAsking = true;
    try {
      await tryAgain();
      const begun = Date.now();
      const due = (await active()).filter(({ next }) => isDue(next, begun));
      for (const { glossary } of due) {
        if (Date.now() - begun > BEGINS_UNTIL_MS) break;
        try {
          await ask(glossary);
        } catch (error) {
          wait = againMs;
          reportFault(error);
        }
      }
    } finally {
      isAsking = false;
    }
    await scheduleFrom(Date.now() + wait);
  };
  const schedule = async (): Promise<void> => {
    // What is being asked is still due; the alarm is set when all have answered.
    if (!isAsking) await scheduleFrom(0);
  };
  /** Browsers forget alarms, mostly when they start. */
  const scheduleOnce = async (): Promise<void> => {
    if ((await browser.storage.session.get(key))[key] === true) return;
    await schedule();
    await browser.storage.session.set({ [key]: true });
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    // While a round is under way, no second one begins.
    if (name === alarm) (isAsking ? tryAgain() : askDue()).catch(reportFault);
  });
  // A glossary may have been switched, left or taken back.
  stores.overlay.onChange(() => void schedule().catch(reportFault));
  scheduleOnce().catch((error: unknown) => {
    // It is set when the background wakes and the database can be read.
    if (!(error instanceof StorageUnavailableError)) reportFault(error);
  });
  return { schedule };
}
