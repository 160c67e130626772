import { expect, test } from 'vitest';
import { placePiece } from './place-pieces.ts';
import type { PageViewport } from './pdfjs.ts';

const VIEWPORT = { transform: [1, 0, 0, -1, 0, 600], width: 400, height: 600 };

test('a vertical line has its middle where the file places it', () => {
  const span = document.createElement('span');
  const item = {
    str: '命运',
    transform: [20, 0, 0, 20, 100, 500],
    width: 20,
    height: 40,
    fontName: 'f',
  };
  const style = { ascent: 0.88, descent: -0.12, vertical: true, fontFamily: 'sans-serif' };
  placePiece(span, '命运', item, style, VIEWPORT as unknown as PageViewport)(1);
  // It is turned about its corner, so that its letters are left of that: of (100 + 20 / 2) in 400.
  expect(span.style.left).toBe('27.500%');
  expect(span.style.top).toBe('16.667%');
  expect(span.style.transform).toContain('rotate(90.00deg)');
});
