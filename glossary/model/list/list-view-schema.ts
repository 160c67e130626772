/** The shapes of what a list is asked for, and of how it is laid out. */
import * as v from 'valibot';
import { listSchema, textSchema } from '../entry/concept-entry-schema.ts';
import { ADMINISTRATIVE_STATUSES } from '../entry/concept-entry.ts';
import { ENTRY_ORIGINS, SORT_COLUMNS } from './entry-query.ts';
import { LIST_COLUMNS, type ListView, MAX_SAVED_FILTERS } from './list-view.ts';
import { MAX_PROSE_LENGTH } from '../entry/term-text.ts';

const MAX_TEXT = 1_000;
const MAX_NAME = 200;
const MAX_VALUES = 500;
const values = listSchema(textSchema(MAX_PROSE_LENGTH), MAX_VALUES);

const filter = v.object({
  origins: v.exactOptional(listSchema(v.picklist(ENTRY_ORIGINS), MAX_VALUES)),
  subjectFields: v.exactOptional(values),
  statuses: v.exactOptional(listSchema(v.picklist(ADMINISTRATIVE_STATUSES), MAX_VALUES)),
  sources: v.exactOptional(values),
  glossaries: v.exactOptional(values),
});
const sort = v.object({ by: v.picklist(SORT_COLUMNS), descending: v.boolean() });

/** The parts of a question to the list, for a schema of more. */
export const entryQueryEntries = {
  text: textSchema(MAX_TEXT),
  filter: v.exactOptional(filter),
  sort: v.exactOptional(sort),
};

const isEachOnce = (list: readonly unknown[]): boolean => new Set(list).size === list.length;

/** The parts of `ListView`, for a schema of more. */
export const listViewEntries = {
  columns: v.pipe(
    listSchema(v.picklist(LIST_COLUMNS), LIST_COLUMNS.length),
    v.check((columns) => columns.length > 0 && isEachOnce(columns), 'No column, or one twice'),
  ),
  savedFilters: v.pipe(
    listSchema(
      v.object({
        name: textSchema(MAX_NAME),
        text: textSchema(MAX_TEXT),
        filter,
        sort: v.exactOptional(sort),
      }),
      MAX_SAVED_FILTERS,
    ),
    v.check((saved) => isEachOnce(saved.map(({ name }) => name)), 'A name twice'),
  ),
};

/** The shape of a change to some of it. */
export const listViewChangeSchema: v.GenericSchema<unknown, Partial<ListView>> = v.object({
  columns: v.exactOptional(listViewEntries.columns),
  savedFilters: v.exactOptional(listViewEntries.savedFilters),
});
