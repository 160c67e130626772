/**
 * Finds a frame's place in its tab by counting frames in `window`, so that no message passes
 * through the page.
 */
import type { Box } from '../../../glossary/model/page/box.ts';

/**
 * The index of each frame among its siblings, from the top window down; empty for the top window.
 * @returns undefined for a frame in a shadow tree, which its parent's `window` does not count
 */
export function framePath(): readonly number[] | undefined {
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const place = placeIn(at.parent, at);
    if (place === undefined) return undefined;
    path.unshift(place);
  }
  return path;
}

function placeIn(parent: Window, child: Window): number | undefined {
  for (let place = 0; place < parent.length; place += 1) if (parent[place] === child) return place;
  return undefined;
}

/** The element of this document's frame with an index, as `framePath` counts them. */
export function frameElementAt(place: number): HTMLElement | undefined {
  const child = window[place];
  if (child === undefined) return undefined;
  const elements = document.querySelectorAll<HTMLIFrameElement | HTMLObjectElement>(
    'iframe, frame, object, embed',
  );
  return [...elements].find(({ contentWindow }) => contentWindow === child);
}

/** The size of a frame's viewport in its own CSS pixels. */
export interface View {
  readonly width: number;
  readonly height: number;
}

/**
 * Converts a box from a frame's viewport to that of the document around it. The frame's element may
 * be scaled by a transform or by zoom, and has borders and padding. A rotated frame is treated as
 * its upright bounding box.
 */
export function boxInParent(box: Box, frame: HTMLElement, view: View): Box {
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
