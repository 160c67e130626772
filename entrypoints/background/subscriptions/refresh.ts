import { browser } from 'wxt/browser';
import {
  CURATED_GLOSSARY,
  type GlossaryId,
  isInUse,
  isSwitchedOn,
} from '../../../glossary/model/glossary/glossary.ts';
import { subscriptionIn } from '../../../glossary/model/glossary/glossary-list.ts';
import { KEPT_BACK, type SourceFault } from '../../../glossary/model/glossary/subscription.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { StoredSource } from '../../../glossary/storage/stored-source.ts';
import type { LocalEntries } from '../../../glossary/subscription/compare-update.ts';
import { judgeUpdate } from '../../../glossary/subscription/kept-back.ts';
import type { PlannedEdition } from '../../../glossary/subscription/newer-edition.ts';
import type { ReadSource } from '../../../glossary/subscription/read-source.ts';
import type { UsableEntries } from '../../../glossary/subscription/usable-entries.ts';
import {
  type AskedBefore,
  isDue,
  isFresh,
  mostPutOff,
  nextRequest,
} from '../../../glossary/subscription/schedule.ts';
import { checkAddress } from '../../../glossary/subscription/source-address.ts';
import { tellOwnPages } from '../../shared/messaging.ts';
import { readSettings } from '../store/settings/settings-store.ts';
import { isPlaceTaken } from '../store/sources/place-taken.ts';
import type { Stores } from '../store/stores.ts';
import { reportFault } from '../work/report-fault.ts';
import { PATIENCE_OF_ALARMS, PATIENCE_OF_PAGES } from './ask-address.ts';
import { askSource, type SourceAnswer } from './ask-source.ts';
import {
  contentOf,
  planCurated,
  type PlannedUpdate,
  planUpdate,
  usableIn,
} from './planned-update.ts';
import { inTurn } from '../work/in-turn.ts';

/** How many of the latest updates are kept for the list. */
const UPDATES_LISTED = 20;

/** How a subscription is asked for. */
export interface HowToRefresh {
  /**
   * Whether the alarm asks and no page waits, so that the browser may end the background meanwhile.
   */
  readonly isByItself: boolean;
  /**
   * The content (see `contentOf`) that the user has looked at and accepted: it is taken over even
   * where it would be kept back.
   */
  readonly accepted?: string;
}

/**
 * Changes what is stored of subscriptions. Changes of one subscription happen one after another,
 * and do not wait for a server.
 */
export interface SourceChanges {
  /**
   * Asks the address, and takes its file over or keeps it back.
   * @returns undefined if the glossary is gone or in the trash, or if a request by the alarm is not
   * due or the glossary is switched off
   */
  readonly refresh: (glossary: GlossaryId, how: HowToRefresh) => Promise<StoredSource | undefined>;
  /** Changes what is known of a subscription. @returns undefined where there is none */
  readonly change: (
    glossary: GlossaryId,
    change: (source: StoredSource) => StoredSource,
  ) => Promise<StoredSource | undefined>;
  /**
   * Takes the first file of a subscription that was just added over, or keeps it back, as an update of
   * what is in use. Call it in the turn of the subscription.
   */
  readonly takeFirst: (source: StoredSource, file: FoundFile) => Promise<StoredSource>;
}

/** A file, and which of its entries can be stored. */
export interface FoundFile extends Pick<ReadSource, 'frame'> {
  readonly usable: UsableEntries;
}

/** Makes the functions that change subscriptions in the stores and tell the pages. */
export function createSourceChanges(
  stores: Pick<Stores, 'overlay' | 'sources' | 'glossaries' | 'loadBase' | 'editions'>,
): SourceChanges {
  const { overlay, sources, glossaries } = stores;
  const put = async (...args: Parameters<typeof sources.put>): Promise<StoredSource> => {
    await sources.put(...args);
    tellPages();
    return args[0];
  };
  /** What a file does to the records of a subscription. */
  const planRecords = async (
    glossary: GlossaryId,
    usable: readonly ConceptEntry[],
  ): Promise<PlannedUpdate & { readonly before: LocalEntries }> => {
    const { records } = await overlay.readAll();
    const before: LocalEntries = new Map(
      [...records.values()].flatMap((record) =>
        record.kind === 'added' && record.glossary === glossary ? [[record.id, record.entry]] : [],
      ),
    );
    const { changes, entries } = await planUpdate(glossary, before, usable);
    const free = changes.filter((one) => !isPlaceTaken(one, glossary, records));
    return { before, entries, changes: free };
  };
  const takeFile = async (
    heard: StoredSource,
    { frame, usable: { entries: usable, leftOut } }: FoundFile,
    accepted: string | undefined,
  ): Promise<StoredSource> => {
    const { keptBack, ...free } = heard;
    const { glossary, checked: at, updates } = free;
    const isCurated = glossary === CURATED_GLOSSARY;
    const plan: PlannedUpdate & Partial<PlannedEdition> & { readonly before: LocalEntries } =
      isCurated ? await planCurated(stores, frame, usable) : await planRecords(glossary, usable);
    const { before, changes, entries, newer } = plan;
    const { edition } = frame;
    const { reasons, counts, renamed } = judgeUpdate({
      before,
      after: entries,
      changes,
      edition: heard.edition,
      // One of the curated glossary counts by its edition: without one it would take entries back.
      newEdition: isCurated ? (edition ?? 0) : edition,
    });
    if (reasons.length > 0) {
      const content = await contentOf(entries.values());
      if (content !== accepted) {
        if (content === keptBack?.content) return put(heard);
        const kept = { reasons, at, counts, renamed, entries: entries.size, content };
        return put({ ...free, keptBack: kept }, { name: KEPT_BACK, changes });
      }
    }
    // A file that names no edition leaves the earlier one as it was.
    const said = edition !== undefined && { edition };
    const taken = { ...free, ...said, entries: entries.size, leftOut };
    if (changes.length === 0) return put(taken, undefined, newer);
    const listed = [{ at, counts }, ...updates].slice(0, UPDATES_LISTED);
    return put({ ...taken, updates: listed }, { name: at, changes }, newer);
  };
  const take = async (
    source: StoredSource,
    answer: SourceAnswer,
    accepted: string | undefined,
  ): Promise<StoredSource> => {
    if (answer.kind === 'fault') return put(withFault(source, answer.fault, answer.retryAfter));
    const at = new Date().toISOString();
    const { fault: _fault, next: _next, asked: _asked, ...known } = source;
    const heard = { ...known, ...nextAfter({ rate: source.rate, faults: 0 }), checked: at };
    if (answer.kind === 'same') return put(heard);
    const { etag: _etag, lastModified: _lastModified, ...untagged } = heard;
    const readNow = { ...untagged, ...answer.tag, ...readToday() };
    const usable = await usableIn(answer.source, source.glossary === CURATED_GLOSSARY, stores);
    return takeFile(readNow, { ...answer.source, usable }, accepted);
  };
  /**
   * The subscription, if it may be asked: it is not in the trash, and for a request by the alarm it
   * is switched on.
   */
  const findInUse = async (
    glossary: GlossaryId,
    isByItself: boolean,
  ): Promise<StoredSource | undefined> => {
    const found = await sources.find(glossary);
    const listed = subscriptionIn(await glossaries.read(), glossary);
    if (listed === undefined) return undefined;
    return (isByItself ? isSwitchedOn(listed) : isInUse(listed)) ? found : undefined;
  };
  return {
    refresh: (glossary, { isByItself, accepted }) =>
      // One request for a glossary waits for another one. What the user decides meanwhile does not
      // wait.
      inTurn(`subscription-asking-${glossary}`, async () => {
        const source = await inTurn(`subscription-${glossary}`, async () => {
          const found = await findInUse(glossary, isByItself);
          // A request by hand may have ended while this one waited.
          if (found === undefined || (isByItself && !isSourceDue(found))) return;
          const asked = isByItself ? begun(found) : found;
          if (isByItself) await sources.put(asked);
          return asked;
        });
        if (source === undefined) return undefined;
        const { localSources: mayBeLocal } = await readSettings();
        const checked = checkAddress(source.address, { mayBePrivate: true, mayBeLocal });
        const { readBy, read } = source;
        const isKnown =
          read === undefined
            ? isByItself
            : readBy === programVersion() && isFresh(read, Date.now());
        const tag = isKnown && accepted === undefined ? source : undefined;
        const patience = isByItself ? PATIENCE_OF_ALARMS : PATIENCE_OF_PAGES;
        const answer: SourceAnswer = checked.ok
          ? await askSource(source.address, tag, patience)
          : { kind: 'fault', fault: checked.fault };
        return inTurn(`subscription-${glossary}`, async () => {
          const now = (await sources.find(glossary)) ?? source;
          try {
            return await take(now, answer, accepted);
          } catch (error) {
            await put(withFault(now, 'notStored')).catch(reportFault);
            throw error;
          }
        });
      }),
    change: (glossary, change) =>
      inTurn(`subscription-${glossary}`, async () => {
        const source = await sources.find(glossary);
        return source && put(change(source));
      }),
    takeFirst: async (source, file) => takeFile(source, file, undefined),
  };
}

/** Whether it is time for the alarm to ask a subscription. */
export function isSourceDue({ next, rate, fault, asked }: StoredSource): boolean {
  // As `begun` has it, one that has not ended is the next fault.
  const faults = (fault?.times ?? 0) + (asked === undefined ? 0 : 1);
  return isDue(next, { rate, faults, retryAfter: mostPutOff(fault) }, Date.now());
}

/**
 * The subscription as it is stored before the alarm asks it: with the time of the next request, in
 * case this one never ends. If an earlier one never ended, that counts as too slow.
 */
function begun(source: StoredSource): StoredSource {
  const { asked } = source;
  const { next: _next, ...known } = asked === undefined ? source : withFault(source, 'tooSlow');
  const faults = (known.fault?.times ?? 0) + 1;
  const next = nextAfter({ rate: known.rate, faults });
  return { ...known, ...next, asked: new Date().toISOString() };
}

/**
 * The subscription after a request that failed, with the time of the next one. If the alarm asked,
 * each failure in a row makes the pause longer. A file that was too slow to read as a whole is left
 * to a request by hand, which waits longer, until the server has another file.
 */
function withFault(
  { next: _next, asked, fault, read, ...known }: StoredSource,
  kind: SourceFault,
  retryAfter?: number,
): StoredSource {
  const before = fault?.times ?? 0;
  const times = asked === undefined ? Math.max(before, 1) : before + 1;
  const since = fault?.since ?? asked ?? new Date().toISOString();
  const next = nextAfter({ rate: known.rate, faults: times, retryAfter });
  const whole = kind !== 'tooSlow' && read !== undefined && { read };
  return { ...known, ...whole, ...next, fault: { kind, since, times } };
}

/** The time of the next request, as it is stored; none if only the user asks. */
export function nextAfter(before: AskedBefore): Pick<StoredSource, 'next'> {
  const next = nextRequest(before, Date.now(), Math.random());
  return next === undefined ? {} : { next: new Date(next).toISOString() };
}

/** Notes when a file was read, and by which version of the program. */
export function readToday(): Pick<StoredSource, 'readBy' | 'read'> {
  return { readBy: programVersion(), read: new Date().toISOString() };
}

function programVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Tells our pages that what is known of a subscription has changed. */
export function tellPages(): void {
  tellOwnPages('subscriptionsChanged').catch(reportFault);
}
