/** Finds the element of a frame, and boxes of a frame in the document around it. */
import type { Box, Size } from '../../glossary/model/page/box.ts';

/** The element of this document's frame with an index, as `framePath` counts them. */
export function frameElementAt(place: number): HTMLElement | undefined {
  const child = window[place];
  if (child === undefined) return undefined;
  const elements = document.querySelectorAll<HTMLIFrameElement | HTMLObjectElement>(
    'iframe, frame, object, embed',
  );
  return [...elements].find(({ contentWindow }) => contentWindow === child);
}

/**
 * Converts a box from a frame's viewport to that of the document around it. The frame's element may
 * be scaled by a transform or by zoom, and has borders and padding. A rotated frame is treated as
 * its upright bounding box.
 * @param view the size of the frame's viewport, in its own CSS pixels
 */
export function boxInParent(box: Box, frame: HTMLElement, view: Size): Box {
  const outer = frame.getBoundingClientRect();
  const style = getComputedStyle(frame);
  const scaleX = outer.width / frame.offsetWidth;
  const scaleY = outer.height / frame.offsetHeight;
  const padding = (side: string): number => Number.parseFloat(style.getPropertyValue(side)) || 0;
  const left = outer.left + scaleX * (frame.clientLeft + padding('padding-left'));
  const top = outer.top + scaleY * (frame.clientTop + padding('padding-top'));
  const width = frame.clientWidth - padding('padding-left') - padding('padding-right');
  const height = frame.clientHeight - padding('padding-top') - padding('padding-bottom');
  const perX = (scaleX * width) / view.width;
  const perY = (scaleY * height) / view.height;
  return {
    left: left + perX * box.left,
    top: top + perY * box.top,
    right: left + perX * box.right,
    bottom: top + perY * box.bottom,
  };
}
