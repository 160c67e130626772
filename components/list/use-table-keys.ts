import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isEditable, type ListColumn } from '../../glossary/model/list/list-view.ts';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { EntrySelection } from '../../glossary/model/list/entry-selection.ts';
import type { StoredEntry } from '../../glossary/model/list/stored-entry.ts';

/** A cell by its row (-1 for the headers) and its column (0 for the checkboxes). */
interface Cell {
  readonly row: number;
  readonly cell: number;
}

/** A cell that is being edited, and its entry when that started. */
interface EditedCell extends Cell {
  readonly stored: StoredEntry;
}

/** What the keys need to know about the table, and what they call. */
interface TableKeysProps {
  readonly total: number;
  readonly columns: readonly ListColumn[];
  readonly selection: EntrySelection;
  readonly readOnly: boolean;
  readonly rowAt: (place: number) => StoredEntry | undefined;
  readonly onOpen: (concept: ConceptId) => void;
  readonly onToggle: (concept: ConceptId) => void;
  readonly onSelectRange: (from: number, to: number) => void;
  readonly onSelectAll: () => void;
  readonly onSelectNone: () => void;
}

/** The attributes of the element of a cell that takes its focus. */
export interface FocusProps {
  readonly tabIndex: number;
  readonly 'data-cell': string;
}

/** The focus of a table, its key handlers, and the cell that is being edited. */
export interface TableKeys {
  readonly cell: Cell;
  readonly editing: Cell | undefined;
  /** The row at an index. A row that is being edited keeps its place. */
  readonly rowAt: (place: number) => StoredEntry | undefined;
  readonly focusProps: (row: number, cell: number) => FocusProps;
  /**
   * Handles a click on a row's checkbox; with Shift it selects all rows from the last one clicked.
   */
  readonly pick: (row: number, isRange: boolean) => void;
  readonly edit: (row: number, cell: number) => void;
  readonly endEditing: () => void;
  /**
   * Sets what is known only after layout: the number of rows in view, and how to scroll to a row.
   */
  readonly follow: (perView: number, reveal: (row: number) => void) => void;
}

/**
 * Makes the whole list a single tab stop: arrows, Home, End, Page Up and Page Down move the focus,
 * F2 edits, Space selects. The focused row is scrolled into view and stays rendered outside it.
 * After an edit the focus follows the entry to its new place.
 */
export function useTableKeys(
  props: TableKeysProps,
  scroller: RefObject<HTMLElement | null>,
): TableKeys {
  const { total, columns } = props;
  const [wanted, setWanted] = useState<Cell>({ row: 0, cell: 1 });
  const [editing, setEditing] = useState<EditedCell>();
  /** The entry that was edited last, until the focus moves on. */
  const edited = useRef<ConceptId>(undefined);
  const anchor = useRef(0);
  const takesFocus = useRef(false);
  const layout = useRef({ perView: 1, reveal: (_row: number): void => undefined });
  // Keeps the focus inside a list that has become shorter or lost a column.
  const cell: Cell = {
    row: Math.min(wanted.row, total - 1),
    cell: Math.min(wanted.cell, columns.length),
  };
  const moveTo = (next: Cell): void => {
    takesFocus.current = true;
    setWanted(next);
    if (next.row >= 0) layout.current.reveal(next.row);
  };
  const rowAt = (place: number): StoredEntry | undefined => {
    const now = props.rowAt(place);
    if (editing?.row !== place) return now;
    return now?.entry.id === editing.stored.entry.id ? now : editing.stored;
  };
  /** The new place of the edited entry, if another one is at its old place. */
  const editedPlace = (): number | undefined => {
    const here = props.rowAt(cell.row)?.entry.id;
    if (edited.current === undefined || here === undefined || edited.current === here) {
      return undefined;
    }
    const places = Array.from({ length: total }, (_, place) => place);
    const found = places.find((place) => props.rowAt(place)?.entry.id === edited.current);
    if (found === undefined) edited.current = undefined;
    return found;
  };
  useLayoutEffect(() => {
    if (editing !== undefined) return;
    if (takesFocus.current || scroller.current?.contains(document.activeElement) === true) {
      const row = editedPlace();
      if (row !== undefined) {
        moveTo({ ...cell, row });
        return;
      }
    }
    if (!takesFocus.current) return;
    const key = `${cell.row} ${cell.cell}`;
    const element = scroller.current?.querySelector<HTMLElement>(`[data-cell="${key}"]`);
    if (!element) return;
    takesFocus.current = false;
    element.focus({ preventScroll: true });
  });
  const edit = (row: number, column: number): void => {
    const name = columns[column - 1];
    const stored = props.rowAt(row);
    if (props.readOnly || stored === undefined || name === undefined || !isEditable(name)) return;
    setWanted({ row, cell: column });
    setEditing({ row, cell: column, stored });
  };
  const pick = (row: number, isRange: boolean): void => {
    const concept = props.rowAt(row)?.entry.id;
    if (isRange) props.onSelectRange(Math.min(anchor.current, row), Math.max(anchor.current, row));
    else if (concept !== undefined) {
      anchor.current = row;
      props.onToggle(concept);
    }
  };
  const goTo = (event: KeyboardEvent, next: Cell): void => {
    event.preventDefault();
    edited.current = undefined;
    const row = Math.max(-1, Math.min(next.row, total - 1));
    moveTo({ row, cell: Math.max(0, Math.min(next.cell, columns.length)) });
    if (event.shiftKey && row >= 0 && row !== cell.row) pick(row, true);
    else if (!event.shiftKey && row >= 0) anchor.current = row;
  };
  const act = (event: KeyboardEvent): void => {
    const concept = props.rowAt(cell.row)?.entry.id;
    const whole = event.ctrlKey || event.metaKey;
    if (whole && event.key.toLowerCase() === 'a') props.onSelectAll();
    else if (event.key === 'F2') edit(cell.row, cell.cell);
    else if (event.key === 'Escape' && hasSelection(props)) props.onSelectNone();
    else if (event.key === ' ' && cell.row >= 0) pick(cell.row, false);
    else if (event.key === 'Enter' && cell.row >= 0 && concept !== undefined) props.onOpen(concept);
    else return;
    event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== undefined) return;
    const next = nextCell(event, cell, layout.current.perView, total, columns.length);
    if (next === undefined) act(event);
    else goTo(event, next);
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    // On key-up, Firefox presses whatever has the focus by then.
    if (event.key === ' ' && editing === undefined && cell.row >= 0) event.preventDefault();
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    const key = target instanceof HTMLElement ? target.dataset['cell'] : undefined;
    const [row, column] = key?.split(' ').map(Number) ?? [];
    if (row === undefined || column === undefined) return;
    if (row === cell.row && column === cell.cell) return;
    edited.current = undefined;
    setWanted({ row, cell: column });
  };
  useLayoutEffect(() => {
    const listening = new AbortController();
    const options = { signal: listening.signal };
    scroller.current?.addEventListener('keydown', onKeyDown, options);
    scroller.current?.addEventListener('keyup', onKeyUp, options);
    scroller.current?.addEventListener('focusin', onFocusIn, options);
    return () => listening.abort();
  });
  return {
    cell,
    editing,
    rowAt,
    focusProps: (row, column) => ({
      tabIndex: row === cell.row && column === cell.cell ? 0 : -1,
      'data-cell': `${row} ${column}`,
    }),
    pick,
    edit,
    endEditing: () => {
      takesFocus.current = true;
      edited.current = editing?.stored.entry.id;
      setEditing(undefined);
    },
    follow: (perView, reveal) => {
      layout.current = { perView, reveal };
    },
  };
}

function hasSelection({ selection }: TableKeysProps): boolean {
  return selection.kind === 'all' || selection.concepts.size > 0;
}

/** The cell that a key of ARIA's grid pattern moves to; undefined for other keys. */
function nextCell(
  event: KeyboardEvent,
  { row, cell }: Cell,
  perView: number,
  total: number,
  columns: number,
): Cell | undefined {
  const whole = event.ctrlKey || event.metaKey;
  if (event.altKey) return undefined;
  switch (event.key) {
    case 'ArrowDown':
      return { row: row + 1, cell };
    case 'ArrowUp':
      return { row: row - 1, cell };
    case 'ArrowRight':
      return { row, cell: cell + 1 };
    case 'ArrowLeft':
      return { row, cell: cell - 1 };
    case 'PageDown':
      return { row: row + perView, cell };
    case 'PageUp':
      return { row: Math.max(0, row - perView), cell };
    case 'Home':
      return whole ? { row: 0, cell } : { row, cell: 0 };
    case 'End':
      return whole ? { row: total - 1, cell } : { row, cell: columns };
    default:
      return undefined;
  }
}
