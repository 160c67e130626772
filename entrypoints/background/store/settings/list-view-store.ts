import { browser } from 'wxt/browser';
import { DEFAULT_LIST_VIEW, type ListView } from '../../../../glossary/model/list/list-view.ts';
import {
  STORED_LIST_VIEW,
  type StoredListView,
} from '../../../../glossary/storage/stored-list-view.ts';
import { readStored } from '../../../../glossary/storage/stored-shape.ts';
import { NewerStorageError } from '../database/errors.ts';

const KEY = 'list-view';
const SET_ASIDE_PREFIX = 'list-view-set-aside:';

/** The layout of the list as it is stored, in any version; undefined until it is changed. */
export async function readStoredListView(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

/** The layout of the list; the default one where none can be read. */
export async function readListView(): Promise<ListView> {
  const stored = await browser.storage.local.get(KEY);
  const read = readStored(STORED_LIST_VIEW, stored[KEY]);
  if (read.outcome !== 'migrated') return DEFAULT_LIST_VIEW;
  const { columns, savedFilters } = read.value;
  return { columns, savedFilters };
}

/**
 * Changes the layout. If the stored one cannot be read, it is set aside in the same write.
 * @throws NewerStorageError where a later version wrote it
 */
export async function changeListView(change: Partial<ListView>): Promise<ListView> {
  return navigator.locks.request('termlight-list-view', async () => {
    const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
    const read = readStored(STORED_LIST_VIEW, stored[KEY]);
    if (read.outcome === 'newer') {
      throw new NewerStorageError('A later version of Termlight wrote the layout of the list.');
    }
    const aside =
      read.outcome === 'unreadable' && stored[KEY] !== undefined
        ? { [`${SET_ASIDE_PREFIX}${new Date().toISOString()}`]: stored[KEY] }
        : {};
    const { columns, savedFilters } = { ...(await readListView()), ...change };
    const changed: StoredListView = { version: 1, columns, savedFilters };
    await browser.storage.local.set({ ...aside, [KEY]: changed });
    return { columns, savedFilters };
  });
}
