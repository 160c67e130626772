import type { TextLook } from '../../../glossary/model/document/text-look.ts';

/** Applies a look to the text in an element (`document.css`). */
export function setLook(place: HTMLElement, { scale, isSerif, isWide }: TextLook): void {
  place.style.setProperty('--text-scale', String(scale));
  place.toggleAttribute('data-serif', isSerif);
  place.toggleAttribute('data-wide', isWide);
}
