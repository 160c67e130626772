import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../glossary/model/page/box.ts';
import { placeBeside, type CardPosition } from './placement.ts';

const view = { width: 1000, height: 800 };
const card = { width: 340, height: 300 };
const alone = { view, isVertical: false, side: 'below', others: [] } as const;

function box(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function boxAt({ left, top, maxHeight }: CardPosition): Box {
  return box(left, top, card.width, Math.min(card.height, maxHeight));
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

async function placed(...args: Parameters<typeof placeBeside>): Promise<CardPosition> {
  const place = await placeBeside(...args);
  if (place === undefined) throw new Error('Nothing was placed');
  return place;
}

describe('a card', () => {
  test('stands below its line and begins where the term begins', async () => {
    expect(await placed([box(200, 100, 80, 20)], card, alone)).toMatchObject({
      left: 200,
      top: 124,
    });
  });

  test('stands above its line where the user has it so, and below it near the top', async () => {
    const above = { ...alone, side: 'above' } as const;
    expect(await placed([box(200, 500, 80, 20)], card, above)).toMatchObject({ top: 196 });
    expect(await placed([box(200, 100, 80, 20)], card, above)).toMatchObject({ top: 124 });
  });

  test('stands above a line near the bottom', async () => {
    expect(await placed([box(200, 700, 80, 20)], card, alone)).toMatchObject({ top: 396 });
  });

  test('is drawn back from the right edge', async () => {
    expect(await placed([box(900, 100, 80, 20)], card, alone)).toMatchObject({ left: 652 });
  });

  test('is as high as the larger side allows when neither has room', async () => {
    const low = { ...alone, view: { width: 1000, height: 300 } };
    expect(await placed([box(200, 100, 80, 20)], card, low)).toEqual({
      left: 200,
      top: 124,
      maxHeight: 168,
    });
    expect(await placed([box(200, 200, 80, 20)], card, low)).toEqual({
      left: 200,
      top: 8,
      maxHeight: 188,
    });
  });

  test('leaves every line of a term free that runs over two', async () => {
    const lines = [box(700, 100, 200, 20), box(50, 124, 100, 20)];
    expect(await placed(lines, card, alone)).toMatchObject({ left: 652, top: 148 });
  });

  test('does not mind the part of a term in another column', async () => {
    const lines = [box(50, 760, 100, 20), box(600, 10, 100, 20)];
    expect(await placed(lines, card, alone)).toMatchObject({ left: 50, top: 456 });
  });

  test('stands beside a column of vertical text', async () => {
    const vertical = { ...alone, isVertical: true };
    expect(await placed([box(500, 100, 20, 120)], card, vertical)).toMatchObject({
      left: 156,
      top: 100,
    });
    expect(await placed([box(100, 100, 20, 120)], card, vertical)).toMatchObject({ left: 124 });
  });

  test('has no place when its term is out of the view', async () => {
    expect(await placeBeside([box(200, -40, 80, 20)], card, alone)).toBeUndefined();
    expect(await placeBeside([], card, alone)).toBeUndefined();
  });

  test('goes to the other side of its line when a pinned card is in the way', async () => {
    const others = [box(200, 430, 340, 300)];
    expect(await placed([box(200, 400, 80, 20)], card, { ...alone, others })).toMatchObject({
      left: 200,
      top: 96,
    });
  });

  test('stands next to a pinned card of the same line', async () => {
    const others = [box(200, 124, 340, 300)];
    expect(await placed([box(260, 100, 80, 20)], card, { ...alone, others })).toMatchObject({
      left: 548,
      top: 124,
    });
  });
});

test('a card never covers its line and never leaves the view', async () => {
  const line = fc.record({
    left: fc.integer({ min: 0, max: 980 }),
    top: fc.integer({ min: 0, max: 780 }),
    width: fc.integer({ min: 1, max: 600 }),
    height: fc.integer({ min: 8, max: 60 }),
  });
  await fc.assert(
    fc.asyncProperty(line, async ({ left, top, width, height }) => {
      const term = box(left, top, width, height);
      const at = boxAt(await placed([term], card, alone));
      expect(touches(at, term)).toBe(false);
      expect(at.left).toBeGreaterThanOrEqual(0);
      expect(at.right).toBeLessThanOrEqual(view.width);
      expect(at.top).toBeGreaterThanOrEqual(0);
      expect(at.bottom).toBeLessThanOrEqual(view.height);
    }),
  );
});
