import { DEFAULT_LIST_VIEW, type ListView } from '../../../../glossary/model/list/list-view.ts';
import {
  STORED_LIST_VIEW,
  type StoredListView,
} from '../../../../glossary/storage/stored-list-view.ts';
import { createStoredValue } from './stored-value.ts';

const storedListView = createStoredValue('list-view', 'layout of the list', STORED_LIST_VIEW);

/** The layout of the list as it is stored, in any version; undefined until it is changed. */
export const readStoredListView = storedListView.readRaw;

/** The layout of the list; the default one where none can be read. */
export async function readListView(): Promise<ListView> {
  const read = await storedListView.read();
  return read.outcome === 'migrated' ? withoutVersion(read.value) : DEFAULT_LIST_VIEW;
}

/**
 * Changes the layout. If the stored one cannot be read, it is set aside in the same write.
 * @throws NewerStorageError where a later version wrote it
 */
export async function changeListView(change: Partial<ListView>): Promise<ListView> {
  const changed = await storedListView.change((current = { version: 1, ...DEFAULT_LIST_VIEW }) => ({
    ...current,
    ...change,
  }));
  return withoutVersion(changed);
}

function withoutVersion({ version: _version, ...listView }: StoredListView): ListView {
  return listView;
}
