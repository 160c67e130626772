import type { JSX } from 'preact';
import type { StoredEntry } from '../../glossary/model/list/stored-entry.ts';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { isEditable, type ListColumn } from '../../glossary/model/list/list-view.ts';
import { EntryCell } from './EntryCell.tsx';
import { EntryCellEditor } from './EntryCellEditor.tsx';
import { labelledTerms } from '../../glossary/model/entry/sides.ts';
import { useTexts } from '../texts/texts.tsx';
import type { FocusProps } from './use-table-keys.ts';

/** The `id` of the button that opens an entry, used to give the focus back to it. */
export function rowId(concept: ConceptId): string {
  return `row-${concept}`;
}

interface EntryTableRowProps {
  /** Its index in the list, from 0. */
  readonly place: number;
  /** Its distance from the first row, in CSS pixels. */
  readonly offset: number;
  /** Undefined while it is being fetched. */
  readonly row: StoredEntry | undefined;
  readonly columns: readonly ListColumn[];
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  /** The column of the cell that is being edited. */
  readonly editing: number | undefined;
  readonly subjectFields: readonly string[];
  readonly focusProps: (cell: number) => FocusProps;
  readonly onPick: (isRange: boolean) => void;
  readonly onChange: (row: StoredEntry) => Promise<string | undefined>;
  readonly onEdited: () => void;
}

/**
 * One row of the list: a checkbox, the entry, and its columns; empty while the entry is being
 * fetched.
 */
export function EntryTableRow(props: EntryTableRowProps): JSX.Element {
  const t = useTexts();
  const { place, offset, row, columns, isOpen, isSelected, editing, focusProps } = props;
  const frame = {
    'aria-rowindex': place + 2,
    'data-row': place,
    style: { transform: `translateY(${offset}px)` },
  };
  if (row === undefined) {
    return (
      <tr {...frame} class="entry-row waiting" aria-busy="true">
        <td {...focusProps(0)} aria-colindex={1} aria-label={t('list.waiting')} />
      </tr>
    );
  }
  const { entry, origin } = row;
  const name = labelledTerms(entry.languageSections)[0]?.term ?? '';
  return (
    <tr
      {...frame}
      class={`entry-row ${origin} ${columns.join(' ')}`}
      aria-selected={isSelected}
      aria-current={isOpen ? 'true' : undefined}
    >
      <td class="select" aria-colindex={1}>
        <input
          {...focusProps(0)}
          type="checkbox"
          aria-label={t('list.select', { name })}
          checked={isSelected}
          onMouseDown={(event) => {
            // With Shift, the browser would also select the text in between.
            if (event.shiftKey) event.preventDefault();
          }}
          onClick={(event) => {
            // The box shows the selection, which a click with Shift extends to other rows.
            event.preventDefault();
            props.onPick(event.shiftKey);
          }}
        />
      </td>
      {columns.map((column, index) => {
        const cell = index + 1;
        const isEdited = editing === cell;
        const shared = { class: column, 'aria-colindex': cell + 1, 'data-column': cell };
        const content =
          isEdited && isEditable(column) ? (
            <EntryCellEditor
              row={row}
              column={column}
              subjectFields={props.subjectFields}
              onChange={props.onChange}
              onEnd={props.onEdited}
            />
          ) : (
            <span class="cell-text">
              <EntryCell row={row} column={column} isFirst={index === 0} />
            </span>
          );
        if (index > 0) {
          return (
            <td key={column} {...shared} {...(isEdited ? {} : focusProps(cell))}>
              {content}
            </td>
          );
        }
        return (
          <th key={column} scope="row" {...shared}>
            {isEdited ? (
              content
            ) : (
              <button {...focusProps(cell)} type="button" id={rowId(entry.id)} class="open-entry">
                {content}
              </button>
            )}
          </th>
        );
      })}
    </tr>
  );
}
