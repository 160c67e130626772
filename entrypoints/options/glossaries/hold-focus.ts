import type { RefObject } from 'preact';

/**
 * Remembers what has the focus: a button that disappears once its work is done.
 * @param stays a control that stays
 * @returns gives the focus to that control, unless the user has moved it meanwhile
 */
export function holdFocus(stays: RefObject<HTMLElement | null> | undefined): () => void {
  const pressed = document.activeElement;
  return () => {
    const { activeElement } = document;
    if (activeElement === pressed || activeElement === document.body) stays?.current?.focus();
  };
}
