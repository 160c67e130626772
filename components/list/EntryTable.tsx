import type { JSX } from 'preact';
import type { StoredEntry } from '../../glossary/model/list/stored-entry.ts';
import { useEffect, useRef } from 'preact/hooks';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { EntrySort } from '../../glossary/model/list/entry-query.ts';
import type { ListColumn } from '../../glossary/model/list/list-view.ts';
import { ColumnHeader } from './ColumnHeader.tsx';
import { EntryTableRow } from './EntryTableRow.tsx';
import { type EntrySelection, isSelected } from '../../glossary/model/list/entry-selection.ts';
import { useTexts } from '../texts/texts.tsx';
import { useTableKeys } from './use-table-keys.ts';
import { useTablePointer } from './use-table-pointer.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

interface EntryTableProps {
  readonly total: number;
  /** The row at an index, from 0; undefined while it is being fetched. */
  readonly rowAt: (place: number) => StoredEntry | undefined;
  readonly columns: readonly ListColumn[];
  readonly sort: EntrySort | undefined;
  readonly selection: EntrySelection;
  /** The entry that is open beside the list. */
  readonly open: ConceptId | undefined;
  readonly readOnly: boolean;
  /** The existing subject fields, to choose from. */
  readonly subjectFields: readonly string[];
  readonly onSort: (sort: EntrySort | undefined) => void;
  readonly onOpen: (concept: ConceptId) => void;
  /** Selects or unselects one entry. */
  readonly onToggle: (concept: ConceptId) => void;
  /** Selects the entries between two indices, both included, and no others. */
  readonly onSelectRange: (from: number, to: number) => void;
  readonly onSelectAll: () => void;
  readonly onSelectNone: () => void;
  /** Called with the first and last row that are in view or near it. */
  readonly onView: (first: number, last: number) => void;
  /** Saves an entry that was edited in place. @returns why it was refused, or undefined */
  readonly onChange: (row: StoredEntry) => Promise<string | undefined>;
}

/**
 * The entries as a grid, of which only the rows in and near the view are rendered. One cell is in
 * the tab order; keys work as in ARIA's grid pattern.
 */
export function EntryTable(props: EntryTableProps): JSX.Element {
  const t = useTexts();
  const { total, columns, selection, sort } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLTableSectionElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const keys = useTableKeys(props, scroller);
  useTablePointer(props, scroller, keys.edit);
  const { rows, height, perView, reveal } = useVirtualRows({
    scroller,
    header,
    probe,
    total,
    kept: keys.cell.row,
  });
  keys.follow(perView, reveal);
  const [first, last] = [rows.at(0)?.index ?? 0, rows.at(-1)?.index ?? 0];
  useEffect(() => props.onView(first, last), [first, last, total]);
  return (
    <div ref={scroller} class="entry-table">
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- as ARIA's own pattern of a grid has it
        role="grid"
        aria-label={t('options.table')}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
      >
        <thead ref={header} class="entry-header">
          <tr class={`entry-row ${columns.join(' ')}`} aria-rowindex={1}>
            <th class="select" aria-colindex={1} scope="col">
              <input
                {...keys.focusProps(-1, 0)}
                type="checkbox"
                aria-label={t('list.selectAll')}
                checked={selection.kind === 'all'}
                indeterminate={
                  selection.kind === 'some'
                    ? selection.concepts.size > 0
                    : selection.except.size > 0
                }
                onChange={(event) =>
                  event.currentTarget.checked ? props.onSelectAll() : props.onSelectNone()
                }
              />
            </th>
            {columns.map((column, place) => (
              <ColumnHeader
                key={column}
                column={column}
                sort={sort}
                place={place + 2}
                focusProps={keys.focusProps(-1, place + 1)}
                onSort={props.onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody class="entry-rows" style={{ blockSize: `${height}px` }}>
          {rows.map(({ index, start }) => {
            const row = keys.rowAt(index);
            return (
              <EntryTableRow
                key={index}
                place={index}
                offset={start}
                row={row}
                columns={columns}
                isOpen={row !== undefined && row.entry.id === props.open}
                isSelected={row !== undefined && isSelected(selection, row.entry.id)}
                editing={keys.editing?.row === index ? keys.editing.cell : undefined}
                subjectFields={props.subjectFields}
                focusProps={(cell) => keys.focusProps(index, cell)}
                onPick={(isRange) => keys.pick(index, isRange)}
                onChange={props.onChange}
                onEdited={keys.endEditing}
              />
            );
          })}
        </tbody>
      </table>
      <div ref={probe} class="probe" />
    </div>
  );
}
