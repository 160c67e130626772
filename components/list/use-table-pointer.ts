import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { StoredEntry } from '../../glossary/model/list/stored-entry.ts';

/** What clicks need to know about the table, and what they call. */
interface TablePointerProps {
  readonly rowAt: (place: number) => StoredEntry | undefined;
  readonly onOpen: (concept: ConceptId) => void;
}

/**
 * A click in a row opens the entry that was there when the button was pressed; a double click edits
 * the cell.
 */
export function useTablePointer(
  props: TablePointerProps,
  scroller: RefObject<HTMLElement | null>,
  edit: (row: number, cell: number) => void,
): void {
  const pressed = useRef<{ readonly row: number; readonly concept: ConceptId | undefined }>(
    undefined,
  );
  // As a layout effect, so that the handlers know the rows that are on the screen.
  useLayoutEffect(() => {
    const listening = new AbortController();
    const options = { signal: listening.signal };
    const conceptAt = (row: number): ConceptId | undefined => props.rowAt(row)?.entry.id;
    const onPress = ({ target }: PointerEvent): void => {
      const row = rowOf(target);
      pressed.current = row === undefined ? undefined : { row, concept: conceptAt(row) };
    };
    const onClick = ({ target }: MouseEvent): void => {
      const row = rowOf(target);
      if (row === undefined || !(target instanceof Element)) return;
      // Clicks on other controls are left to them, and a text selection must not be lost.
      const control = target.closest('button, input, select');
      const isOpening = control?.classList.contains('open-entry') === true;
      if (!isOpening && (control !== null || getSelection()?.isCollapsed === false)) return;
      const concept = pressed.current?.row === row ? pressed.current.concept : conceptAt(row);
      pressed.current = undefined;
      if (concept !== undefined) props.onOpen(concept);
    };
    const onDoubleClick = ({ target }: MouseEvent): void => {
      const cell = target instanceof Element ? target.closest('[data-column]') : null;
      const column = Number(cell?.getAttribute('data-column') ?? 0);
      const row = rowOf(target);
      if (row !== undefined && column > 0) edit(row, column);
    };
    scroller.current?.addEventListener('pointerdown', onPress, options);
    scroller.current?.addEventListener('click', onClick, options);
    scroller.current?.addEventListener('dblclick', onDoubleClick, options);
    return () => listening.abort();
  });
}

function rowOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest('tbody [data-row]') : null;
  return row === null ? undefined : Number(row.getAttribute('data-row'));
}
