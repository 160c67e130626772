import * as v from 'valibot';
import { listViewEntries } from '../model/list/list-view-schema.ts';
import type { ListView } from '../model/list/list-view.ts';
import type { StoredShape } from './stored-shape.ts';

/** How the list is laid out, as it lies in the browser's storage. */
export type StoredListView = ListView & { readonly version: 1 };

const schema: v.GenericSchema<unknown, StoredListView> = v.object({
  version: v.literal(1),
  ...listViewEntries,
});

/** Version 1 is the first. */
export const STORED_LIST_VIEW: StoredShape<StoredListView> = { schema, first: 1, steps: [] };
