import { useLayoutEffect, useRef } from 'preact/hooks';

/** Takes files that are dropped, or pasted, anywhere on the page, with the element that they came to. */
export function useDrop(take: (files: readonly File[], at: EventTarget | null) => void): void {
  const latest = useRef(take);
  latest.current = take;
  // As a layout effect, so that nothing can be dropped before.
  useLayoutEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const files = (transfer: DataTransfer | null): readonly File[] => [...(transfer?.files ?? [])];
    const isFile = (transfer: DataTransfer | null): boolean =>
      transfer?.types.includes('Files') === true;
    addEventListener(
      'dragover',
      (event) => {
        if (!isFile(event.dataTransfer)) return;
        event.preventDefault();
        document.body.classList.add('drop-over');
      },
      { signal },
    );
    addEventListener('dragleave', () => document.body.classList.remove('drop-over'), { signal });
    addEventListener(
      'drop',
      (event) => {
        document.body.classList.remove('drop-over');
        if (!isFile(event.dataTransfer)) return;
        event.preventDefault();
        latest.current(files(event.dataTransfer), event.target);
      },
      { signal },
    );
    addEventListener(
      'paste',
      (event) => {
        const pasted = files(event.clipboardData);
        if (pasted.length > 0) latest.current(pasted, event.target);
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
}
