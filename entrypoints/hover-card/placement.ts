/** Where a card stands: beside the lines of its term, and never over them. */
import { computePosition, flip, offset, shift, size } from '@floating-ui/core';
import type { Placement, Platform } from '@floating-ui/core';
import type { Box } from '../../glossary/model/page/box.ts';

/** In CSS pixels of the view. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a card is placed between. */
export interface Surroundings {
  readonly view: Size;
  readonly isVertical: boolean;
  /** Cards that stay where they are; the new one avoids them where it can. */
  readonly others: readonly Box[];
}

/** Where a card stands, and the height that is free there; a longer card scrolls inside. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Between the lines and the card. */
const GAP = 4;
/** Between the card and the edge of the view. */
const MARGIN = 8;
/** Lines further apart than this many times their height are parts in different columns. */
const MOST_LINES_APART = 4;

/** Beside a line the sides in the order of liking: below, where it can be read on, before above. */
const BESIDE_LINE: readonly Placement[] = ['bottom-start', 'top-start'];
const BESIDE_COLUMN: readonly Placement[] = ['left-start', 'right-start', 'bottom-start'];

/**
 * Places a card of the given size beside the lines of a term, the one pointed at first.
 * @returns undefined when none of the lines is in the view
 */
export async function placeBeside(
  lines: readonly Box[],
  card: Size,
  { view, isVertical, others }: Surroundings,
): Promise<Place | undefined> {
  const term = termBox(lines, isVertical);
  if (term === undefined || !touches(term, boxOf(0, 0, view))) return undefined;
  const sides = isVertical ? BESIDE_COLUMN : BESIDE_LINE;
  const places: Place[] = [];
  for (const [index, first] of sides.entries()) {
    const place = await placeAt(term, card, view, first, [
      ...sides.slice(index + 1),
      ...sides.slice(0, index),
    ]);
    places.push(place);
  }
  const [liked] = places;
  const isFree = (place: Place): boolean =>
    !others.some((other) => touches(other, boxOf(place.left, place.top, shown(card, place))));
  const moved = places.flatMap((place) => besideOthers(place, card, others, view));
  return places.find(isFree) ?? moved.find(isFree) ?? liked;
}

async function placeAt(
  term: Box,
  card: Size,
  view: Size,
  placement: Placement,
  fallbackPlacements: Placement[],
): Promise<Place> {
  let maxHeight = view.height - 2 * MARGIN;
  let current = card;
  const rect = { x: 0, y: 0, width: view.width, height: view.height };
  const platform: Platform = {
    getElementRects: () => ({
      reference: {
        x: term.left,
        y: term.top,
        width: term.right - term.left,
        height: term.bottom - term.top,
      },
      floating: { x: 0, y: 0, ...current },
    }),
    getClippingRect: () => rect,
    getDimensions: () => ({ ...current }),
  };
  const { x, y } = await computePosition(term, card, {
    platform,
    placement,
    strategy: 'fixed',
    middleware: [
      offset(GAP),
      flip({ padding: MARGIN, fallbackPlacements, crossAxis: false }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) => {
          maxHeight = Math.max(0, Math.min(availableHeight, view.height - 2 * MARGIN));
          current = { width: card.width, height: Math.min(card.height, maxHeight) };
        },
      }),
    ],
  });
  return { left: x, top: y, maxHeight };
}

/** The same height, to the left or to the right of each card that is in the way. */
function besideOthers(
  place: Place,
  card: Size,
  others: readonly Box[],
  view: Size,
): readonly Place[] {
  return others
    .flatMap((other) => [other.right + MARGIN, other.left - MARGIN - card.width])
    .filter((left) => left >= MARGIN && left + card.width <= view.width - MARGIN)
    .map((left) => ({ ...place, left }));
}

/**
 * What a card must not cover: all lines of the term, where they stand one below the other. Along
 * the lines it begins where the line that was pointed at begins.
 */
function termBox(lines: readonly Box[], isVertical: boolean): Box | undefined {
  const [pointed] = lines;
  if (pointed === undefined) return undefined;
  const from = isVertical ? 'left' : 'top';
  const to = isVertical ? 'right' : 'bottom';
  const start = Math.min(...lines.map((line) => line[from]));
  const end = Math.max(...lines.map((line) => line[to]));
  const thickness = pointed[to] - pointed[from];
  if (end - start > MOST_LINES_APART * lines.length * thickness) return pointed;
  // A DOMRect has its edges in its prototype, where a spread does not find them.
  const { left, top, right, bottom } = pointed;
  return { left, top, right, bottom, [from]: start, [to]: end };
}

function shown(card: Size, place: Place): Size {
  return { width: card.width, height: Math.min(card.height, place.maxHeight) };
}

function boxOf(left: number, top: number, { width, height }: Size): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
