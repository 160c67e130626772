/** Finds a place for a card: beside the lines of its term and never over them. */
import { computePosition, flip, offset, shift, size } from '@floating-ui/core';
import type { Placement, Platform } from '@floating-ui/core';
import type { CardSide } from '../../glossary/model/settings/settings.ts';
import type { Box, Size } from '../../glossary/model/page/box.ts';

/** What a card's place depends on, besides its term. */
export interface Surroundings {
  readonly view: Size;
  readonly isVertical: boolean;
  /** The side of a horizontal line on which the card stands where there is room on both. */
  readonly side: CardSide;
  /** The boxes of pinned cards, which the new one avoids if it can. */
  readonly others: readonly Box[];
}

/** Where a card is put in the view, and the height available there; a longer card scrolls. */
export interface CardPosition {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Distance between the term and the card, in CSS pixels. */
const GAP = 4;
/** Least distance between the card and the edge of the viewport, in CSS pixels. */
const MARGIN = 8;
/** Lines further apart than this, in multiples of their height, are in different columns. */
const MOST_LINES_APART = 4;

/** Sides of horizontal lines, best first. Below, the text before stays readable. */
const BESIDE_LINE: Readonly<Record<CardSide, readonly Placement[]>> = {
  below: ['bottom-start', 'top-start'],
  above: ['top-start', 'bottom-start'],
};
const BESIDE_COLUMN: readonly Placement[] = ['left-start', 'right-start', 'bottom-start'];

/**
 * Places a card of a given size beside the lines of a term, the first of which is pointed at.
 * @returns undefined when none of the lines is in the viewport
 */
export async function placeBeside(
  lines: readonly Box[],
  card: Size,
  { view, isVertical, side, others }: Surroundings,
): Promise<CardPosition | undefined> {
  const term = termBox(lines, isVertical);
  if (term === undefined || !touches(term, boxOf(0, 0, view))) return undefined;
  const sides = isVertical ? BESIDE_COLUMN : BESIDE_LINE[side];
  const places: CardPosition[] = [];
  for (const [index, first] of sides.entries()) {
    const place = await placeAt(term, card, view, first, [
      ...sides.slice(index + 1),
      ...sides.slice(0, index),
    ]);
    places.push(place);
  }
  const [preferred] = places;
  const isFree = (place: CardPosition): boolean =>
    !others.some((other) => touches(other, boxOf(place.left, place.top, shown(card, place))));
  const moved = places.flatMap((place) => besideOthers(place, card, others, view));
  return places.find(isFree) ?? moved.find(isFree) ?? preferred;
}

async function placeAt(
  term: Box,
  card: Size,
  view: Size,
  placement: Placement,
  fallbackPlacements: Placement[],
): Promise<CardPosition> {
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

/** Places at the same height, to the left and the right of each pinned card. */
function besideOthers(
  place: CardPosition,
  card: Size,
  others: readonly Box[],
  view: Size,
): readonly CardPosition[] {
  return others
    .flatMap((other) => [other.right + MARGIN, other.left - MARGIN - card.width])
    .filter((left) => left >= MARGIN && left + card.width <= view.width - MARGIN)
    .map((left) => ({ ...place, left }));
}

/**
 * The box that a card must not cover: all lines of the term that are close together. In the
 * direction of the lines, the box starts where the line that is pointed at starts.
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
  // A `DOMRect` has its edges on its prototype, which a spread does not copy.
  const { left, top, right, bottom } = pointed;
  return { left, top, right, bottom, [from]: start, [to]: end };
}

function shown(card: Size, place: CardPosition): Size {
  return { width: card.width, height: Math.min(card.height, place.maxHeight) };
}

function boxOf(left: number, top: number, { width, height }: Size): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
