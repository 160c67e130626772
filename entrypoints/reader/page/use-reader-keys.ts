import { useEffect, useState } from 'preact/hooks';
import { ZOOM_STEP } from '../../../glossary/model/document/document-facts.ts';
import { FIRST_LOOK, resized, type TextLook } from '../../../glossary/model/document/text-look.ts';
import type { OpenedFile } from '../opened-file.ts';

/**
 * The keys of the reader: `+`, `-` and `0` for the size, `g` for the page.
 * @returns how often the user asked for the page field
 */
export function useReaderKeys(
  file: OpenedFile | undefined,
  look: TextLook,
  onLook: (look: TextLook) => void,
): number {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const listening = new AbortController();
    const pressed = (event: KeyboardEvent): void => {
      const pages = file?.pages;
      if (file === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
      switch (event.key) {
        case '+':
        case '=':
          if (pages === undefined) onLook(resized(look, 1));
          else pages.zoom(pages.scale * ZOOM_STEP);
          break;
        case '-':
          if (pages === undefined) onLook(resized(look, -1));
          else pages.zoom(pages.scale / ZOOM_STEP);
          break;
        case '0':
          if (pages === undefined) onLook({ ...look, scale: FIRST_LOOK.scale });
          else pages.zoom('width');
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
  }, [file, look]);
  return asked;
}
