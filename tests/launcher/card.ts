import type { Frame, Page } from 'puppeteer-core';
import type { RunningBrowser } from './launch.ts';
import { until } from './until.ts';

/** A rectangle in CSS pixels of the view of its frame. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a user sees of the hover card. */
export interface Card {
  /** Its text as rendered, one line a block. */
  readonly text: string;
  readonly box: Box;
  /** The language of each run of text that states one, in order. */
  readonly languages: readonly string[];
}

/** The hover card that is open in a page or a frame now; undefined when there is none. */
export async function readCard(
  browser: RunningBrowser,
  place: Page | Frame,
): Promise<Card | undefined> {
  return browser.inCard(
    place,
    (root: ShadowRoot) => {
      const card = [...root.children].find(
        (child): child is HTMLElement => child.localName !== 'style' && 'innerText' in child,
      );
      const { x, y, width, height } = (card ?? root.host).getBoundingClientRect();
      return {
        text: card?.innerText ?? '',
        box: { x, y, width, height },
        languages: [...root.querySelectorAll<HTMLElement>('[lang]')].map(({ lang }) => lang),
      };
    },
    null,
  );
}

/** Waits for a hover card with text. */
export async function waitForCard(browser: RunningBrowser, place: Page | Frame): Promise<Card> {
  const ask = async (): Promise<Card | undefined> => {
    const card = await readCard(browser, place);
    return card === undefined || card.text.trim() === '' ? undefined : card;
  };
  return until('the hover card to open', ask);
}

/** Waits until no hover card is open. */
export async function waitForNoCard(browser: RunningBrowser, place: Page | Frame): Promise<void> {
  await until('the hover card to go', async () => (await readCard(browser, place)) === undefined);
}
