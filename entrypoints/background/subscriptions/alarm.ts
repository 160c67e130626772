import { browser } from 'wxt/browser';
import { type GlossaryId, isSwitchedOn } from '../../../glossary/model/glossary/glossary.ts';
import { subscriptionIn } from '../../../glossary/model/glossary/glossary-list.ts';
import type { Stores } from '../store/stores.ts';
import { StorageUnavailableError } from '../store/database/errors.ts';
import { reportFault } from '../work/report-fault.ts';

/** A glossary whose address is asked, and when next. Without `next` it is asked only by hand. */
export interface AskedGlossary {
  readonly glossary: GlossaryId;
  /** ISO 8601 date and time. */
  readonly next?: string;
}

/** The glossaries that one alarm is for, and how one of them is asked. */
export interface AskedByAlarm<T extends AskedGlossary> {
  /** The name of the alarm in the browser. */
  readonly name: string;
  /**
   * How long to wait before the next try, where the background ended while it asked or the answer
   * could not be stored.
   */
  readonly againMs: number;
  readonly list: () => Promise<readonly T[]>;
  /** Whether it is time to ask one of them. */
  readonly isDue: (one: T) => boolean;
  readonly ask: (glossary: GlossaryId) => Promise<unknown>;
}

/** How many are asked at once: a server that is slow to answer keeps the others from nothing. */
const AT_ONCE = 3;

/**
 * After so many milliseconds of one round no further glossary is asked, because the browser ends
 * the background after thirty seconds. The rest follow after `REST_MS`.
 */
const BEGINS_UNTIL_MS = 10_000;
const REST_MS = 60_000;

/** Those that may be asked without the user: neither switched off nor in the trash. */
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
 * Asks each glossary when it is due, by an alarm of the browser, which is set for the one that is
 * due first. Without such a glossary there is no alarm. Call it only in the background, and
 * synchronously when it starts.
 */
export function followAlarm<T extends AskedGlossary>(
  stores: Pick<Stores, 'glossaries' | 'overlay'>,
  { name: alarm, againMs, list, isDue, ask }: AskedByAlarm<T>,
): { readonly schedule: () => Promise<void> } {
  // The key in the session's storage that says when the alarm was last set since the browser started.
  const key = `${alarm}Scheduled`;
  const active = async (): Promise<readonly T[]> => switchedOn(stores, await list());
  const scheduleFrom = async (earliest: number): Promise<void> => {
    const now = Date.now();
    const times = (await active()).flatMap((one) => {
      if (one.next === undefined) return [];
      return [isDue(one) ? now : Date.parse(one.next)];
    });
    if (times.length === 0) await browser.alarms.clear(alarm);
    else await browser.alarms.create(alarm, { when: Math.max(earliest, Math.min(...times)) });
    await browser.storage.session.set({ [key]: now });
  };
  /** Sets the alarm in case the background ends while it asks. */
  const tryAgain = async (): Promise<void> =>
    browser.alarms.create(alarm, { when: Date.now() + againMs });
  let isAsking = false;
  const askDue = async (): Promise<void> => {
    let wait = REST_MS;
    isAsking = true;
    try {
      await tryAgain();
      const begun = Date.now();
      // All take from one row, each the next when it has an answer.
      const due = (await active()).filter(isDue).values();
      const askOn = async (): Promise<void> => {
        for (const { glossary } of due) {
          if (Date.now() - begun > BEGINS_UNTIL_MS) break;
          try {
            await ask(glossary);
          } catch (error) {
            wait = againMs;
            reportFault(error);
          }
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, askOn));
    } finally {
      isAsking = false;
    }
    await scheduleFrom(Date.now() + wait);
  };
  const schedule = async (): Promise<void> => {
    // A glossary that is being asked still counts as due. `askDue` sets the alarm when all have
    // answered.
    if (!isAsking) await scheduleFrom(0);
  };
  /**
   * Sets the alarm once after each start of the browser, which may forget alarms; and again where it was
   * set by a clock that ran ahead and was put back.
   */
  const scheduleOnce = async (): Promise<void> => {
    const set = (await browser.storage.session.get(key))[key];
    if (typeof set !== 'number' || set > Date.now()) await schedule();
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    // A second round never begins while one is under way.
    if (name === alarm) (isAsking ? tryAgain() : askDue()).catch(reportFault);
  });
  // A glossary may have been switched on or off, removed or restored.
  stores.overlay.onChange(() => void schedule().catch(reportFault));
  scheduleOnce().catch((error: unknown) => {
    // Where the storage is unavailable, it is set when the background starts the next time.
    if (!(error instanceof StorageUnavailableError)) reportFault(error);
  });
  return { schedule };
}
