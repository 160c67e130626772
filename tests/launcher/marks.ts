import type { Frame, Page } from 'puppeteer-core';
import type { Box } from './card.ts';
import { until } from './until.ts';

/** One highlight of the page's registry, as the page sees it. */
export interface Mark {
  readonly name: string;
  /** The text of each of its ranges, in the order of the document. */
  readonly texts: readonly string[];
}

/** Everything that is highlighted in a page or a frame now. */
export async function marksOf(place: Page | Frame): Promise<readonly Mark[]> {
  return place.evaluate(() =>
    Array.from(CSS.highlights, ([name, highlight]) => {
      const ranges = Array.from(highlight, (one) => {
        const range = document.createRange();
        range.setStart(one.startContainer, one.startOffset);
        range.setEnd(one.endContainer, one.endOffset);
        return range;
      });
      ranges.sort((a, b) =>
        a.startContainer.getRootNode() === b.startContainer.getRootNode()
          ? a.compareBoundaryPoints(Range.START_TO_START, b)
          : 0,
      );
      return { name, texts: ranges.map(String) };
    }),
  );
}

/** The texts of all highlights of a page or a frame, whatever their names. */
export async function markedTexts(place: Page | Frame): Promise<readonly string[]> {
  return (await marksOf(place)).flatMap(({ texts }) => texts);
}

/** Waits until a text is highlighted. Fails with what is highlighted instead. */
export async function waitForMark(place: Page | Frame, text: string): Promise<void> {
  await until(`${text} to be marked`, async () => (await markedTexts(place)).includes(text));
}

/** Waits until a text is no longer highlighted. */
export async function waitForNoMark(place: Page | Frame, text: string): Promise<void> {
  await until(`${text} to be unmarked`, async () => !(await markedTexts(place)).includes(text));
}

/**
 * Points at a marked text with the mouse, scrolling to it first.
 * @param nth which of the equal texts in a frame, from 0
 */
export async function pointAt(
  page: Page,
  text: string,
  place: Page | Frame = page,
  nth = 0,
): Promise<Box> {
  await waitForMark(place, text);
  const box = await until(`${text} to stand still`, async () => {
    const before = await boxOfMark(place, text, nth, true);
    const after = await boxOfMark(place, text, nth, false);
    return before?.y === after?.y ? after : undefined;
  });
  const origin = await frameOrigin(place);
  const x = origin.x + box.x + box.width / 2;
  const y = origin.y + box.y + box.height / 2;
  // It takes two moves: a pointer that was nowhere else before does not enter.
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  return box;
}

async function boxOfMark(
  place: Page | Frame,
  text: string,
  nth: number,
  scroll: boolean,
): Promise<Box | undefined> {
  return place.evaluate(
    (wanted, index, scrolls) => {
      const range = Array.from(CSS.highlights.values(), (highlight) => [...highlight])
        .flat()
        .map((one) => {
          const live = document.createRange();
          live.setStart(one.startContainer, one.startOffset);
          live.setEnd(one.endContainer, one.endOffset);
          return live;
        })
        .filter((live) => String(live) === wanted)[index];
      if (range === undefined) return undefined;
      if (scrolls) {
        range.startContainer.parentElement?.scrollIntoView({
          block: 'center',
          behavior: 'instant',
        });
      }
      const [box] = range.getClientRects();
      return box && { x: box.x, y: box.y, width: box.width, height: box.height };
    },
    text,
    nth,
    scroll,
  );
}

async function frameOrigin(
  place: Page | Frame,
): Promise<{ readonly x: number; readonly y: number }> {
  if ('mainFrame' in place || place.parentFrame() === null) return { x: 0, y: 0 };
  const element = await place.frameElement();
  const box = await element?.evaluate((frame) => {
    const { x, y } = frame.getBoundingClientRect();
    return { x: x + frame.clientLeft, y: y + frame.clientTop };
  });
  return box ?? { x: 0, y: 0 };
}
