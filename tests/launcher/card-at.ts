import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { readCard } from './card.ts';
import type { Card } from './card.ts';
import type { RunningBrowser } from './launch.ts';
import { pointAt } from './marks.ts';
import { until } from './until.ts';

/** So many looks, 50 ms apart, before the pointer leaves the term and comes again. */
const LOOKS = 40;

/**
 * The card of a marked text once it is as wanted. A change that arrives while the pointer rests
 * closes a card or keeps it from opening, as for a reader: then it is pointed at anew.
 */
export async function cardAt(
  browser: RunningBrowser,
  page: Page,
  text: string,
  isWanted: (card: Card) => boolean = () => true,
  place: Page | Frame = page,
): Promise<Card> {
  return until(`the wanted card of ${text}`, async () => {
    await page.mouse.move(2, 2);
    await pointAt(page, text, place);
    for (let looks = 0; looks < LOOKS; looks += 1) {
      const card = await readCard(browser, page);
      if (card !== undefined && card.text.trim() !== '') return isWanted(card) && card;
      await wait(50);
    }
    return undefined;
  });
}
