import { browser } from 'wxt/browser';
import type { EntrySort } from '../../../glossary/model/list/entry-query.ts';
import type { Fold } from '../../../glossary/model/search/search-keys.ts';
import { type SearchIndex, sorted, withChanges } from '../../../glossary/model/search/search.ts';
import { reportFault } from '../work/report-fault.ts';
import { type AtRevision, oncePerRevision } from '../work/once-per-revision.ts';
import { runInSlices } from '../../shared/run-in-slices.ts';
import { fetchListIndex } from '../store/curated-base.ts';
import { readEntries } from './entry-reader.ts';
import { touchedAfter } from '../store/overlay/touched.ts';
import type { Stores } from '../store/stores.ts';

/** An index, and the revision that it is of. */
interface CurrentIndex extends AtRevision {
  readonly index: SearchIndex;
}

/** The index of all entries, curated ones and the user's, at the current revision. */
export interface ListIndex {
  current(): Promise<SearchIndex>;
  /** The order of the entries by a column. It is made once for each index. */
  order(index: SearchIndex, sort: EntrySort): Promise<Uint32Array>;
  /** Makes the index anew from all entries, after it named one that does not exist. */
  renew(): Promise<void>;
}

/** The index is kept after so many changed entries: fewer are soon put into the packaged one again. */
const KEEP_FROM = 200;
/** It is made anew once it has more deleted entries than this number and this part of all. */
const MOST_GONE = 1_000;
const MOST_WASTE = 0.25;

/** The version of the program: another version may make another index. */
const program = (): string => browser.runtime.getManifest().version;

/**
 * The index of the packaged entries is read, and what the user did, or a newer edition of the curated
 * glossary has differently, is put into it. With many
 * changed entries it is kept in the database, and read there when the worker wakes. After changes,
 * only the entries that were changed are read; it is made anew only where it is not known which
 * these are.
 */
export function createListIndex(stores: Stores, fold: Fold): ListIndex {
  const { database, overlay, listIndex, editions } = stores;
  let known: CurrentIndex | undefined;
  let looked = false;
  let followed = 0;
  const orders = new WeakMap<SearchIndex, Map<string, Promise<Uint32Array>>>();

  const keep = (current: CurrentIndex): void => {
    followed = 0;
    listIndex.keep({ ...current, program: program() }).catch(reportFault);
  };
  const make = async (): Promise<CurrentIndex> => {
    const [packaged, { revision, records }] = await Promise.all([
      fetchListIndex(),
      overlay.readAll(),
    ]);
    const touched = new Set([...records.keys(), ...(await editions.newer()).keys()]);
    const now = await readEntries(stores, [...touched]);
    const index = await runInSlices(withChanges(packaged, touched, now, fold));
    if (touched.size >= KEEP_FROM) keep({ revision, index });
    return { revision, index };
  };
  const follow = async (before: CurrentIndex): Promise<CurrentIndex> => {
    const touched = await touchedAfter(database, before.revision);
    if (touched === undefined) return make();
    const { revision, concepts } = touched;
    if (concepts.length === 0) return { revision, index: before.index };
    const now = await readEntries(stores, concepts);
    const index = await runInSlices(withChanges(before.index, new Set(concepts), now, fold));
    const gone = index.table.ids.length - index.byName.length;
    if (gone > MOST_GONE && gone > index.byName.length * MOST_WASTE) return make();
    followed += concepts.length;
    if (followed >= KEEP_FROM) keep({ revision, index });
    return { revision, index };
  };
  const current = oncePerRevision(
    () => overlay.revision(),
    (revision) => (known?.revision === revision ? known : undefined),
    async () => {
      if (known === undefined && !looked) {
        looked = true;
        const kept = await listIndex.read(program());
        if (kept !== undefined) known = { revision: kept.revision, index: kept.index };
      }
      known = await (known === undefined ? make() : follow(known));
      return known;
    },
  );
  return {
    current: async () => (await current()).index,
    order: (index, sort) => {
      const kept = orders.get(index) ?? new Map<string, Promise<Uint32Array>>();
      orders.set(index, kept);
      const key = `${sort.by} ${sort.descending}`;
      const order = kept.get(key) ?? runInSlices(sorted(index, sort));
      kept.set(key, order);
      return order;
    },
    renew: async () => {
      known = undefined;
      await current();
    },
  };
}
