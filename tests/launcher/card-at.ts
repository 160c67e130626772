import type { Frame, Page } from 'puppeteer-core';
import { readCard } from './card.ts';
import type { Box, Card } from './card.ts';
import type { RunningBrowser } from './launch.ts';
import { pointAt } from './marks.ts';
import { lastSeen } from './until.ts';

/** After this many looks the pointer leaves the place and comes back. */
const LOOKS = 40;
/** How often it comes back: all looks together take a minute or longer. */
const TURNS = 30;

/**
 * A card, and the rectangle of the first line of the marked text that it was opened for, in the
 * view of its frame.
 */
export interface CardOfMark extends Card {
  readonly mark: Box;
}

/**
 * The card of a marked text once it is as expected; see `pointUntil`.
 * @param nth which of the equal texts in a frame, from 0
 */
export async function cardAt(
  browser: RunningBrowser,
  page: Page,
  text: string,
  isWanted: (card: Card) => boolean = () => true,
  place: Page | Frame = page,
  nth = 0,
): Promise<CardOfMark> {
  return pointUntil(
    `the wanted card of ${text}`,
    page,
    async () => pointAt(page, text, place, nth),
    async (mark) => {
      const card = await readCard(browser, page);
      if (card === undefined || card.text.trim() === '') return undefined;
      return isWanted(card) && { ...card, mark };
    },
  );
}

/**
 * Takes the pointer to a place, and returns what is seen there. A change of the page while the
 * pointer rests closes a card or keeps it from opening, for users too; then the pointer leaves and
 * comes back.
 * @param point takes the pointer there
 * @param look returns undefined to look again, false to take the pointer there anew at once
 * @throws Error when nothing is seen, or when `point` fails
 */
export async function pointUntil<P, T>(
  what: string,
  page: Page,
  point: () => Promise<P>,
  look: (pointed: P) => Promise<T | undefined | false>,
): Promise<T> {
  const seen = await lastSeen(
    async () => {
      await page.mouse.move(2, 2);
      const pointed = await point();
      return lastSeen(
        // The card may close during a look.
        async () => look(pointed).catch(() => undefined),
        (one) => one !== undefined,
        LOOKS,
      );
    },
    (one) => one !== undefined && one !== false,
    TURNS,
  );
  if (seen === undefined || seen === false) {
    throw new Error(`Waited for ${what}, which does not come`);
  }
  return seen;
}
