import type { RefObject } from 'preact';

/**
 * For what is pressed and goes once its work is done.
 * @param stays gets the focus instead
 * @returns moves the focus, unless the user has moved it since
 */
export function holdFocus(stays: RefObject<HTMLElement | null> | undefined): () => void {
  const pressed = document.activeElement;
  return () => {
    const { activeElement } = document;
    if (activeElement === pressed || activeElement === document.body) stays?.current?.focus();
  };
}
