/** Moves a card by the pointer, by corners and by steps. */
import type { CardMove } from '../../components/card/CardBar.tsx';
import type { Box } from '../../glossary/model/page/box.ts';

/** One step of an arrow key, in CSS pixels. */
const STEP = 24;
/** Between a card and the corner that it went to. */
const MARGIN = 8;

interface Point {
  readonly left: number;
  readonly top: number;
}

/** Where a card goes from where it is; the corners follow each other like the hands of a clock. */
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
 * Follows the pointer until it is let go.
 * @param card where the card is when the pointer takes hold of it
 * @param move puts the card at a point of the view
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
