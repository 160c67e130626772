/**
 * How a card is moved: to the next corner of the viewport, clockwise, or one step by an arrow key.
 */
export type CardMove = 'nextCorner' | 'left' | 'right' | 'up' | 'down';
