import { useEffect, useState } from 'preact/hooks';
import { ZOOM_STEP } from '../../components/reader/ReaderBar.tsx';
import type { OpenedFile } from './opened-file.ts';

/**
 * The keys of a document with pages: `+`, `-` and `0` for the size, `g` for the page.
 * @returns how often the field for the page was asked for
 */
export function useReaderKeys(file: OpenedFile | undefined): number {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const listening = new AbortController();
    const pressed = (event: KeyboardEvent): void => {
      const pages = file?.pages;
      if (pages === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
      switch (event.key) {
        case '+':
        case '=':
          pages.zoom(pages.scale * ZOOM_STEP);
          break;
        case '-':
          pages.zoom(pages.scale / ZOOM_STEP);
          break;
        case '0':
          pages.zoom('width');
          break;
        case 'g':
          setAsked((before) => before + 1);
          break;
        default:
          return;
      }
      event.preventDefault();
    };
    addEventListener('keydown', pressed, { signal: listening.signal });
    return () => listening.abort();
  }, [file]);
  return asked;
}
