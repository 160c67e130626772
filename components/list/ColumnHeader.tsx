import type { JSX } from 'preact';
import type { EntrySort, SortColumn } from '../../glossary/model/list/entry-query.ts';
import type { ListColumn } from '../../glossary/model/list/list-view.ts';
import { columnName } from './column-names.ts';
import { useTexts } from '../texts/texts.tsx';
import type { FocusProps } from './use-table-keys.ts';

interface ColumnHeaderProps {
  readonly column: ListColumn;
  readonly sort: EntrySort | undefined;
  /** Its number among the columns, from 1. */
  readonly place: number;
  readonly focusProps: FocusProps;
  readonly onSort: (sort: EntrySort | undefined) => void;
}

/** The columns by which the list can be sorted. */
const SORTED_BY: Partial<Readonly<Record<ListColumn, SortColumn>>> = {
  chinese: 'chinese',
  pinyin: 'pinyin',
  english: 'english',
  subjectField: 'subjectField',
  modified: 'modified',
  origin: 'origin',
};

/**
 * A column header that sorts: ascending, descending, then not at all. Dates start with the newest.
 */
export function ColumnHeader(props: ColumnHeaderProps): JSX.Element {
  const t = useTexts();
  const { column, sort, place, focusProps, onSort } = props;
  const by = SORTED_BY[column];
  const isSorted = by !== undefined && sort?.by === by;
  const firstDescending = by === 'modified';
  const name = columnName(t, column);
  const state = isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const next = (): EntrySort | undefined => {
    if (by === undefined) return sort;
    if (!isSorted) return { by, descending: firstDescending };
    return sort.descending === firstDescending ? { by, descending: !firstDescending } : undefined;
  };
  return (
    <th scope="col" class={column} aria-colindex={place} aria-sort={state}>
      {by === undefined ? (
        <span {...focusProps}>{name}</span>
      ) : (
        <button {...focusProps} type="button" class="sort" onClick={() => onSort(next())}>
          {name}
          <span class="sort-mark" aria-hidden="true">
            {isSorted && (sort.descending ? '▾' : '▴')}
          </span>
        </button>
      )}
    </th>
  );
}
