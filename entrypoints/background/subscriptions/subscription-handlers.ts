import type { Handlers } from '../../../glossary/messages/protocol.ts';
import type { SubscriptionRequests } from '../../../glossary/messages/subscription-requests.ts';
import { listedFormer } from '../../../glossary/model/glossary/former-source.ts';
import {
  CURATED_GLOSSARY,
  type GlossaryDraft,
  type GlossaryId,
} from '../../../glossary/model/glossary/glossary.ts';
import type {
  KeptBack,
  RefreshRate,
  Subscription,
} from '../../../glossary/model/glossary/subscription.ts';
import type { StoredSource } from '../../../glossary/storage/stored-source.ts';
import { isNewerEdition } from '../../../glossary/subscription/newer-edition.ts';
import { newGlossaryId } from '../../shared/new-id.ts';
import type { Stores } from '../store/stores.ts';
import { missingGlossary } from '../../../glossary/model/glossary/glossary-list.ts';
import { refused } from '../../../glossary/model/entry/issue.ts';
import { inTurn } from '../work/in-turn.ts';
import { followAlarm } from './alarm.ts';
import { type LookedAtFile, lookAtAddresses } from './look-at-address.ts';
import { planUpdate } from './planned-update.ts';
import { createSourceChanges, isSourceDue, nextAfter, readToday, tellPages } from './refresh.ts';
import { idForSource } from './source-id.ts';

/**
 * How long to wait before the next try, in milliseconds, where the background ended while it asked
 * or the answer could not be stored.
 */
const AGAIN_MS = 3_600_000;

/** Answers the calls about subscriptions. Only for the background, synchronously when it starts. */
export function subscriptionHandlers(
  stores: Pick<Stores, 'overlay' | 'sources' | 'glossaries' | 'loadBase' | 'editions'>,
): Handlers<SubscriptionRequests> {
  const { sources, glossaries, editions } = stores;
  const { refresh, change, takeFirst } = createSourceChanges(stores);
  const { schedule } = followAlarm(stores, {
    name: 'subscriptions',
    againMs: AGAIN_MS,
    list: () => sources.list(),
    isDue: isSourceDue,
    ask: (glossary) => refresh(glossary, { isByItself: true }),
  });
  const { find, show, forget } = lookAtAddresses(stores);
  /** What is stored of an address that was just read. */
  const newSource = (
    { address, frame: { edition }, usable, tag }: LookedAtFile,
    glossary: GlossaryId,
    rate: RefreshRate,
    entries: number,
  ): StoredSource => ({
    version: 1,
    glossary,
    address,
    rate,
    entries,
    leftOut: usable.leftOut,
    ...(edition !== undefined && { edition }),
    ...tag,
    ...readToday(),
    checked: new Date().toISOString(),
    ...nextAfter({ rate, faults: 0 }),
    updates: [],
  });
  /** One after the other, so that two of one address do not get one id. */
  const add = async (
    found: LookedAtFile,
    draft: GlossaryDraft,
    rate: RefreshRate,
    place: number | undefined,
  ) =>
    inTurn('subscribing', async () => {
      const { address, usable } = found;
      let glossary = await idForSource([address], await glossaries.read(), 'subscription');
      for (;;) {
        const { changes } = await planUpdate(glossary, new Map(), usable.entries);
        const entries = changes.length;
        const stored = newSource(found, glossary, rate, entries);
        const added = await sources.add(stored, draft, changes, place);
        if (added !== 'placeTaken') return added.ok ? { ...added, glossary, entries } : added;
        glossary = newGlossaryId();
      }
    });
  /** Changes the subscription to the curated glossary, while nothing else does. */
  const inTurnOfCurated = async <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(`subscription-${CURATED_GLOSSARY}`, work);
  const addCurated = async (found: LookedAtFile, rate: RefreshRate) =>
    inTurnOfCurated(async () => {
      const glossary = CURATED_GLOSSARY;
      const { packaged } = await stores.loadBase();
      const stored = newSource(found, glossary, rate, packaged.size);
      // Until it is taken over, nothing is known of the file: it would be asked for again.
      const { edition: _edition, etag: _etag, lastModified: _lastModified, ...added } = stored;
      const revision = await sources.addEdition(added);
      const { entries } = await takeFirst({ ...added, ...found.tag }, found);
      return { ok: true, revision, glossary, entries } as const;
    });
  const said = async (source: StoredSource): Promise<Subscription> =>
    source.glossary === CURATED_GLOSSARY &&
    !isNewerEdition(source.edition, (await editions.packaged()).edition)
      ? { ...subscriptionOf(source), isSurpassed: true }
      : subscriptionOf(source);
  const scheduled = async (source: StoredSource | undefined): Promise<Subscription | null> => {
    await schedule();
    return source === undefined ? null : said(source);
  };
  return {
    lookAtAddress: async (typed) => {
      forget();
      const found = await find(typed);
      return found.ok ? { ok: true, found: show(found) } : found;
    },
    subscribe: async (typed, draft, rate, content, place) => {
      const found = await find(typed);
      if (!found.ok) return found;
      if (found.content !== content) return { ok: false, found: show(found) };
      const added =
        found.curated === undefined
          ? await add(found, draft, rate, place)
          : await addCurated(found, rate);
      if (!added.ok) return added;
      forget();
      await schedule();
      tellPages();
      return added;
    },
    getOfferedEditions: async () => {
      const { address } = await editions.packaged();
      return address === undefined ? null : { address, host: new URL(address).host };
    },
    leaveEditions: async () => {
      const left = await inTurnOfCurated(async () => {
        if ((await sources.find(CURATED_GLOSSARY)) === undefined) return undefined;
        return sources.leaveEditions();
      });
      await schedule();
      tellPages();
      return left === undefined
        ? refused(missingGlossary())
        : { ok: true, revision: left, glossary: CURATED_GLOSSARY };
    },
    listSubscriptions: async () => Promise.all((await sources.list()).map(said)),
    listFormerSources: async () => (await sources.listFormer()).map(listedFormer),
    forgetFormerSource: async (source) => {
      await sources.forgetFormer(source);
      tellPages();
    },
    refreshSubscription: async (glossary) =>
      scheduled(await refresh(glossary, { isByItself: false })),
    changeRefreshRate: async (glossary, rate) =>
      scheduled(
        await change(glossary, ({ next: _next, ...source }) => ({
          ...source,
          rate,
          ...nextAfter({ rate, faults: source.fault?.times ?? 0 }),
        })),
      ),
    listUpdates: async (glossary) => (await sources.read(glossary))?.updates ?? [],
    getUpdatedEntries: async (glossary, update, offset, limit) => {
      const changes = await sources.changesOf(glossary, update);
      return { total: changes.length, rows: changes.slice(offset, offset + limit) };
    },
    settleKeptBack: async (glossary, at, takeOver) => {
      const source = await sources.read(glossary);
      if (source?.keptBack?.at !== at) return scheduled(source);
      const { content } = source.keptBack;
      return scheduled(
        takeOver
          ? await refresh(glossary, { isByItself: false, accepted: content })
          : await change(glossary, ({ keptBack, ...others }) => ({
              ...others,
              ...(keptBack && {
                keptBack: keptBack.at === at ? { ...keptBack, isRefused: true } : keptBack,
              }),
            })),
      );
    },
  };
}

/** What our pages get to know of a subscription. */
function subscriptionOf(source: StoredSource): Subscription {
  const {
    version: _version,
    etag: _etag,
    lastModified: _lastModified,
    readBy: _readBy,
    read: _read,
    updates: _updates,
    asked: _asked,
    fault,
    keptBack,
    ...said
  } = source;
  return {
    ...said,
    host: new URL(said.address).host,
    ...(fault && { fault: { kind: fault.kind, since: fault.since } }),
    ...(keptBack && { keptBack: withoutContent(keptBack) }),
  };
}

function withoutContent({
  content: _content,
  ...shown
}: NonNullable<StoredSource['keptBack']>): KeptBack {
  return shown;
}
