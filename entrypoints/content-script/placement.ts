/** Where the hover card stands: beside the line of its term, and never over it. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  /** The height that is free there; a longer card scrolls inside. */
  readonly maxHeight: number;
}

/** Between the line and the card. */
const GAP = 4;
/** Between the card and the edge of the view. */
const MARGIN = 8;

/**
 * Places a card beside a box, all in CSS pixels of the view. Under a horizontal line, or above it
 * where there is more room; beside a vertical line, on the side with more room.
 */
export function placeBeside(line: Box, card: Size, view: Size, isVertical: boolean): Place {
  return isVertical ? besideColumn(line, card, view) : besideLine(line, card, view);
}

function besideLine(line: Box, card: Size, view: Size): Place {
  const left = within(line.left, card.width, view.width);
  const roomBelow = view.height - MARGIN - (line.bottom + GAP);
  const roomAbove = line.top - GAP - MARGIN;
  if (card.height <= roomBelow || roomBelow >= roomAbove) {
    return { left, top: line.bottom + GAP, maxHeight: Math.max(0, roomBelow) };
  }
  const height = Math.min(card.height, roomAbove);
  return { left, top: line.top - GAP - height, maxHeight: roomAbove };
}

function besideColumn(line: Box, card: Size, view: Size): Place {
  const roomRight = view.width - line.right - GAP - MARGIN;
  const roomLeft = line.left - GAP - MARGIN;
  if (Math.max(roomLeft, roomRight) < card.width) return besideLine(line, card, view);
  const left = card.width <= roomRight ? line.right + GAP : line.left - GAP - card.width;
  const maxHeight = view.height - 2 * MARGIN;
  return { left, top: within(line.top, Math.min(card.height, maxHeight), view.height), maxHeight };
}

/** A start as near to the wished one as keeps the card in the view. */
function within(start: number, size: number, view: number): number {
  return Math.max(MARGIN, Math.min(start, view - MARGIN - size));
}
