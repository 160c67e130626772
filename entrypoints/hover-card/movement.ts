/** Moves a card by dragging, by keys, or from corner to corner. */
import type { CardMove } from '../../glossary/model/page/card-move.ts';
import type { Box } from '../../glossary/model/page/box.ts';

/** The step of an arrow key, in CSS pixels. */
const STEP = 24;
/** Distance of a card from the corner of the viewport, in CSS pixels. */
const MARGIN = 8;

interface Point {
  readonly left: number;
  readonly top: number;
}

/** The new place of a card. The next corner is the next one clockwise. */
export function movedTo(
  card: Box,
  to: CardMove,
  view: { readonly width: number; readonly height: number },
): Point {
  const { left, top } = card;
  switch (to) {
    case 'left':
      return { left: left - STEP, top };
    case 'right':
      return { left: left + STEP, top };
    case 'up':
      return { left, top: top - STEP };
    case 'down':
      return { left, top: top + STEP };
    case 'nextCorner': {
      const isRight = (left + card.right) / 2 > view.width / 2;
      const isLow = (top + card.bottom) / 2 > view.height / 2;
      return {
        left: isLow ? MARGIN : view.width - (card.right - left) - MARGIN,
        top: isRight ? view.height - (card.bottom - top) - MARGIN : MARGIN,
      };
    }
  }
}

/**
 * Moves a card with the pointer until the button is released.
 * @param card where the card is at the start
 * @param move puts the card at a point of the viewport
 */
export function drag(
  press: PointerEvent,
  card: Box,
  move: (left: number, top: number) => void,
): void {
  const { currentTarget, pointerId, clientX, clientY } = press;
  if (!(currentTarget instanceof Element)) return;
  const released = new AbortController();
  const { signal } = released;
  currentTarget.setPointerCapture(pointerId);
  const moved = (event: Event): void => {
    if (!(event instanceof PointerEvent) || !event.isTrusted) return;
    move(card.left + event.clientX - clientX, card.top + event.clientY - clientY);
  };
  currentTarget.addEventListener('pointermove', moved, { signal });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    currentTarget.addEventListener(end, () => released.abort(), { signal });
  }
}
