import { browser } from 'wxt/browser';
import { isSwitchedOn } from '../../../glossary/model/glossary/glossary.ts';
import { subscriptionIn } from '../../../glossary/model/glossary/glossary-list.ts';
import type { StoredSource } from '../../../glossary/storage/stored-source.ts';
import { isDue } from '../../../glossary/subscription/schedule.ts';
import type { Stores } from '../store/stores.ts';
import { StorageUnavailableError } from '../store/database/errors.ts';
import { reportFault } from '../work/report-fault.ts';
import type { SourceChanges } from './refresh.ts';

/** The one alarm, which is set for the subscription that is asked next. */
const ALARM = 'subscriptions';

/** The key in the session's storage that says that the alarm was set since the browser started. */
const KEY = 'subscriptionsScheduled';

/** If the background ends while it asks, or cannot store the answer, it tries again after this time. */
const AGAIN_MS = 3_600_000;

/**
 * After this time no other subscription is asked, in milliseconds: the background ends after thirty
 * seconds. The others are asked when it has rested.
 */
const BEGINS_UNTIL_MS = 10_000;
const REST_MS = 60_000;

/** The subscriptions that are asked by themselves: not while they are switched off or in the trash. */
async function active({
  sources,
  glossaries,
}: Pick<Stores, 'sources' | 'glossaries'>): Promise<readonly StoredSource[]> {
  const known = await sources.list();
  if (known.length === 0) return known;
  const list = await glossaries.read();
  return known.filter(({ glossary }) => {
    const listed = subscriptionIn(list, glossary);
    return listed !== undefined && isSwitchedOn(listed);
  });
}

/**
 * Asks subscriptions when it is time. Only for the background, synchronously when it starts. Without
 * a subscription there is no alarm.
 */
export function followAlarm(
  stores: Pick<Stores, 'sources' | 'glossaries' | 'overlay'>,
  { refresh }: Pick<SourceChanges, 'refresh'>,
): { readonly schedule: () => Promise<void> } {
  const scheduleFrom = async (earliest: number): Promise<void> => {
    const now = Date.now();
    const times = (await active(stores)).flatMap(({ next }) => {
      if (next === undefined) return [];
      return [isDue(next, now) ? now : Date.parse(next)];
    });
    if (times.length === 0) await browser.alarms.clear(ALARM);
    else await browser.alarms.create(ALARM, { when: Math.max(earliest, Math.min(...times)) });
  };
  /** In case the background ends while it asks. */
  const tryAgain = async (): Promise<void> =>
    browser.alarms.create(ALARM, { when: Date.now() + AGAIN_MS });
  let isAsking = false;
  const askDue = async (): Promise<void> => {
    let wait = REST_MS;
    isAsking = true;
    try {
      await tryAgain();
      const begun = Date.now();
      const due = (await active(stores)).filter(({ next }) => isDue(next, begun));
      for (const { glossary } of due) {
        if (Date.now() - begun > BEGINS_UNTIL_MS) break;
        try {
          await refresh(glossary, { isByItself: true });
        } catch (error) {
          wait = AGAIN_MS;
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
    if ((await browser.storage.session.get(KEY))[KEY] === true) return;
    await schedule();
    await browser.storage.session.set({ [KEY]: true });
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    // While a round is under way, no second one begins.
    if (name === ALARM) (isAsking ? tryAgain() : askDue()).catch(reportFault);
  });
  // A glossary may have been switched, left or taken back.
  stores.overlay.onChange(() => void schedule().catch(reportFault));
  scheduleOnce().catch((error: unknown) => {
    // It is set when the background wakes and the database can be read.
    if (!(error instanceof StorageUnavailableError)) reportFault(error);
  });
  return { schedule };
}
