import { useEffect } from 'preact/hooks';

/** Calls `undo` for Ctrl+Z outside of fields, which have an undo of their own; none where it is absent. */
export function useUndoKey(undo: (() => void) | undefined): void {
  useEffect(() => {
    if (undo === undefined) return undefined;
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const { key, target, ctrlKey, metaKey, shiftKey, altKey } = event;
        const isUndo = key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey;
        if (!isUndo || (target instanceof Element && target.matches('textarea, input'))) return;
        event.preventDefault();
        undo();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  });
}
