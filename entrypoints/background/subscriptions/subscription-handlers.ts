import type { Handlers } from '../../../glossary/messages/protocol.ts';
import type {
  SubscriptionRequests,
  TypedAddress,
} from '../../../glossary/messages/subscription-requests.ts';
import type { GlossaryDraft, GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type {
  FoundGlossary,
  KeptBack,
  RefreshRate,
  SourceFault,
  SourceFrame,
  Subscription,
} from '../../../glossary/model/glossary/subscription.ts';
import type { StoredSource } from '../../../glossary/storage/stored-source.ts';
import { checkAddress } from '../../../glossary/subscription/source-address.ts';
import {
  type UsableEntries,
  usableEntries,
} from '../../../glossary/subscription/usable-entries.ts';
import { newGlossaryId } from '../../shared/new-id.ts';
import { readSettings } from '../store/settings/settings-store.ts';
import type { Stores } from '../store/stores.ts';
import { runInSlices } from '../../shared/run-in-slices.ts';
import { inTurn } from '../work/in-turn.ts';
import { followAlarm } from './alarm.ts';
import { PATIENCE_OF_PAGES } from './ask-address.ts';
import { askSource, type SourceTag } from './ask-source.ts';
import { contentOf, type PlannedUpdate, planUpdate } from './planned-update.ts';
import { createSourceChanges, nextAfter, readToday, tellPages } from './refresh.ts';
import { idForSource, isPlaceTaken } from './source-id.ts';

/** How many entries of a file are shown before it is subscribed to. */
const FIRST_SHOWN = 10;

/**
 * How long to wait before the next try, in milliseconds, where the background ended while it asked
 * or the answer could not be stored.
 */
const AGAIN_MS = 3_600_000;

/** How long a file is kept for the user who looks at it, in milliseconds. */
const LOOKED_AT_MS = 300_000;

/** The file that was found at an address. */
interface Found {
  readonly ok: true;
  readonly address: string;
  readonly host: string;
  readonly frame: SourceFrame;
  readonly usable: UsableEntries;
  readonly bytes: number;
  readonly tag: SourceTag;
  /** See `FoundGlossary`. */
  readonly content: string;
}

/** Answers the calls about subscriptions. Only for the background, synchronously when it starts. */
export function subscriptionHandlers(
  stores: Pick<Stores, 'overlay' | 'sources' | 'glossaries'>,
): Handlers<SubscriptionRequests> {
  const { overlay, sources, glossaries } = stores;
  const { refresh, change } = createSourceChanges(stores);
  const { schedule } = followAlarm(stores, {
    name: 'subscriptions',
    againMs: AGAIN_MS,
    list: () => sources.list(),
    ask: (glossary) => refresh(glossary, { isByItself: true }),
  });
  /** The file that the user is looking at, so that subscribing need not ask for it again. */
  let latest: Found | undefined;

  const find = async ({
    address: typed,
    mayBePrivate,
  }: TypedAddress): Promise<Found | { readonly ok: false; readonly fault: SourceFault }> => {
    const { localSources: mayBeLocal } = await readSettings();
    const checked = checkAddress(typed, { mayBePrivate, mayBeLocal });
    if (!checked.ok) return checked;
    const { address, host } = checked;
    if (latest?.address === address) return latest;
    const answer = await askSource(address, undefined, PATIENCE_OF_PAGES);
    if (answer.kind === 'fault') return { ok: false, fault: answer.fault };
    if (answer.kind === 'same') return { ok: false, fault: 'oddAnswer' };
    const { source, tag } = answer;
    const { frame, bytes } = source;
    const content = await contentOf(source.entries);
    const usable = await runInSlices(usableEntries(source.entries));
    return { ok: true, address, host, frame, usable, bytes, tag, content };
  };
  /** Keeps the file while the user looks at it, and returns what is shown of it. */
  const show = (found: Found): FoundGlossary => {
    latest = found;
    setTimeout(() => {
      if (latest === found) latest = undefined;
    }, LOOKED_AT_MS);
    const { address, host, frame, usable, bytes, content } = found;
    const { entries, leftOut } = usable;
    const first = entries.slice(0, FIRST_SHOWN);
    return { ...frame, address, host, entries: entries.length, leftOut, first, bytes, content };
  };
  /** The entries of an address under the ids that they get, and the id of their glossary. */
  const planAt = async (
    address: string,
    entries: UsableEntries['entries'],
  ): Promise<Pick<PlannedUpdate, 'changes'> & { readonly glossary: GlossaryId }> => {
    const plan = async (glossary: GlossaryId) => ({
      glossary,
      changes: (await planUpdate(glossary, new Map(), entries)).changes,
    });
    const list = await glossaries.read();
    const planned = await plan(await idForSource([address], list, 'subscription'));
    const { records } = await overlay.readAll();
    const isTaken = planned.changes.some((one) => isPlaceTaken(one, planned.glossary, records));
    return isTaken ? plan(newGlossaryId()) : planned;
  };
  /** One after the other, so that two of one address do not get one id. */
  const add = async (
    { address, frame: { edition }, usable, tag }: Found,
    draft: GlossaryDraft,
    rate: RefreshRate,
    place: number | undefined,
  ) =>
    inTurn('subscribing', async () => {
      const { glossary, changes } = await planAt(address, usable.entries);
      const stored: StoredSource = {
        version: 1,
        glossary,
        address,
        rate,
        entries: changes.length,
        leftOut: usable.leftOut,
        ...(edition !== undefined && { edition }),
        ...tag,
        ...readToday(),
        checked: new Date().toISOString(),
        ...nextAfter({ rate, faults: 0 }),
        updates: [],
      };
      const added = await sources.add(stored, draft, changes, place);
      return added.ok ? { ...added, glossary, entries: changes.length } : added;
    });
  const scheduled = async (source: StoredSource | undefined): Promise<Subscription | null> => {
    await schedule();
    return source === undefined ? null : subscriptionOf(source);
  };
  return {
    lookAtAddress: async (typed) => {
      latest = undefined;
      const found = await find(typed);
      return found.ok ? { ok: true, found: show(found) } : found;
    },
    subscribe: async (typed, draft, rate, content, place) => {
      const found = await find(typed);
      if (!found.ok) return found;
      if (found.content !== content) return { ok: false, found: show(found) };
      const added = await add(found, draft, rate, place);
      if (!added.ok) return added;
      latest = undefined;
      await schedule();
      tellPages();
      return added;
    },
    listSubscriptions: async () => (await sources.list()).map(subscriptionOf),
    listFormerSources: () => sources.listFormer(),
    forgetFormerSource: async (address) => {
      await sources.forgetFormer(address);
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
