import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { StoredEntry } from '../../glossary/model/list/stored-entry.ts';

/** What a click in a table needs to know of it, and does. */
interface TablePointerProps {
  readonly rowAt: (place: number) => StoredEntry | undefined;
  readonly onOpen: (concept: ConceptId) => void;
}

/** A click anywhere in a row opens its entry, a double click edits the cell in place. */
export function useTablePointer(
  props: TablePointerProps,
  scroller: RefObject<HTMLElement | null>,
  edit: (row: number, cell: number) => void,
): void {
  useEffect(() => {
    const listening = new AbortController();
    const options = { signal: listening.signal };
    const onClick = ({ target }: MouseEvent): void => {
      const row = rowOf(target);
      // A click on a control is the control's; text that was selected is not to be lost.
      const isControl =
        target instanceof Element && target.closest('button, input, select') !== null;
      if (row === undefined || isControl || getSelection()?.isCollapsed === false) return;
      const concept = props.rowAt(row)?.entry.id;
      if (concept !== undefined) props.onOpen(concept);
    };
    const onDoubleClick = ({ target }: MouseEvent): void => {
      const cell = target instanceof Element ? target.closest('[data-column]') : null;
      const column = Number(cell?.getAttribute('data-column') ?? 0);
      const row = rowOf(target);
      if (row !== undefined && column > 0) edit(row, column);
    };
    scroller.current?.addEventListener('click', onClick, options);
    scroller.current?.addEventListener('dblclick', onDoubleClick, options);
    return () => listening.abort();
  });
}

function rowOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest('tbody [data-row]') : null;
  return row === null ? undefined : Number(row.getAttribute('data-row'));
}
