/** One visit to a fixture page: what the reader does there, what is marked, what became of it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page, ScreenshotClip } from 'puppeteer-core';
import { markedTexts } from '../launcher/marks.ts';
import { lastSeen, until } from '../launcher/until.ts';
import type { Expectation, Marks } from './expectation.ts';

/** How long nothing may change before the marks are counted. */
const CALM = 300;

/** What must be the same with the extension and without it. */
export interface Outcome {
  /** The trees of all frames and open shadow roots, as text. */
  readonly html: string;
  readonly errors: readonly string[];
}

/** What a visit with the extension saw. */
export interface MarkedVisit {
  /** What was marked before the reader did anything; undefined when the page does not ask. */
  readonly first: Marks | undefined;
  readonly marked: Marks;
  readonly isPainted: boolean;
  readonly outcome: Outcome;
}

/** Visits a page in a browser with the extension. */
export async function visitMarked(
  page: Page,
  url: string,
  expectation: Expectation,
): Promise<MarkedVisit> {
  const { calm = CALM, marked, first, painted = false } = expectation;
  return visit(page, url, async (errors) => {
    const before = first && (await settledMarks(page, first, calm));
    await act(page, expectation);
    const found = await settledMarks(page, marked, calm);
    const outcome = { html: await htmlOf(page), errors };
    return {
      first: before,
      marked: found,
      isPainted: painted ? await isPainted(page) : false,
      outcome,
    };
  });
}

/** Visits a page in a browser without the extension. */
export async function visitBare(
  page: Page,
  url: string,
  expectation: Expectation,
): Promise<Outcome> {
  return visit(page, url, async (errors) => {
    await act(page, expectation);
    await wait(expectation.calm ?? CALM);
    return { html: await htmlOf(page), errors };
  });
}

async function visit<T>(
  page: Page,
  url: string,
  stay: (errors: readonly string[]) => Promise<T>,
): Promise<T> {
  const errors: string[] = [];
  const note = (error: unknown): void => {
    errors.push(String(error));
  };
  page.on('pageerror', note);
  try {
    await load(page, url);
    await settled(page);
    return await stay(errors);
  } finally {
    page.off('pageerror', note);
    await page.setViewport(null);
  }
}

/**
 * Goes to a page. Firefox's driver can miss the load of a page that parts its window from all others,
 * so that the page is asked as well; a page that changes its address is loaded when the driver says so.
 */
async function load(page: Page, url: string): Promise<void> {
  let outcome: 'loaded' | Error | undefined;
  page.goto(url).then(
    () => (outcome = 'loaded'),
    (error: unknown) => (outcome = new Error(`${url} does not load`, { cause: error })),
  );
  await until(`${url} to load`, async () => outcome !== undefined || isLoaded(page, url));
  if (outcome instanceof Error) throw outcome;
}

async function isLoaded(page: Page, url: string): Promise<boolean> {
  return page.evaluate(
    (address) => location.href === address && document.readyState === 'complete',
    url,
  );
}

/** A page that is at work says so by `settled = false` until it is done. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => (globalThis as { settled?: boolean }).settled !== false);
}

/** Does what the reader does; `act` is the page's own function, for what happens by itself. */
async function act(page: Page, { click, resizeTo, scrollTo, acts }: Expectation): Promise<void> {
  if (click !== undefined) await page.click(click);
  if (resizeTo !== undefined) await page.setViewport({ width: resizeTo[0], height: resizeTo[1] });
  if (scrollTo !== undefined) {
    await page.$eval(scrollTo, (element) => element.scrollIntoView({ behavior: 'instant' }));
  }
  if (acts !== true) return;
  await page.evaluate(async () => (globalThis as unknown as { act(): unknown }).act());
  await settled(page);
}

/** The marks of all frames once they are what is wanted and stay so; or what they are in the end. */
async function settledMarks(page: Page, wanted: Marks, calm: number): Promise<Marks> {
  const goal = keyOf(wanted);
  await lastSeen(
    async () => marksIn(page),
    (found) => keyOf(found) === goal,
  );
  await wait(calm);
  return marksIn(page);
}

/** Every marked text in all frames, and how often. */
export async function marksIn(page: Page): Promise<Marks> {
  const counts: Record<string, number> = {};
  for (const texts of await Promise.all(page.frames().map(markedIn))) {
    for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  }
  return counts;
}

/** A frame that is going, or that lets no script run, has nothing to say. */
async function markedIn(frame: Frame): Promise<readonly string[]> {
  return markedTexts(frame).catch(() => []);
}

/** Equal for equal marks, in whatever order. */
export function keyOf(marks: Marks): string {
  return JSON.stringify(Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The page's tree as text, frames and open shadow roots included, byte by byte. */
async function htmlOf(page: Page): Promise<string> {
  const parts = await Promise.all(
    page.frames().map(async (frame) =>
      frame
        .evaluate(() => {
          const roots: string[] = [];
          const walk = (root: Document | ShadowRoot): void => {
            for (const element of root.querySelectorAll('*')) {
              if (element.shadowRoot === null) continue;
              roots.push(element.shadowRoot.innerHTML);
              walk(element.shadowRoot);
            }
          };
          walk(document);
          return [document.documentElement.outerHTML, ...roots].join('\n');
        })
        .catch(() => ''),
    ),
  );
  // The browser makes up the name of each blob.
  return parts
    .toSorted()
    .join('\n')
    .replaceAll(/blob:[^"]*/gu, 'blob:');
}

/**
 * Whether there are marks and each is to be seen: without it, the page looks different there.
 * @throws Error when one is not
 */
async function isPainted(page: Page): Promise<boolean> {
  const boxes = await page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map((one) => {
        const range = document.createRange();
        range.setStart(one.startContainer, one.startOffset);
        range.setEnd(one.endContainer, one.endOffset);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }),
  );
  const shot = async (clip: ScreenshotClip): Promise<string> =>
    page.screenshot({ clip, encoding: 'base64' });
  const marked: string[] = [];
  for (const box of boxes) marked.push(await shot(box));
  for (const [index, box] of boxes.entries()) {
    // The extension registers its highlights again once a second: it may just have done so.
    await until('a mark to be seen', async () => {
      await page.evaluate(() => CSS.highlights.clear());
      return (await shot(box)) !== marked[index];
    });
  }
  return boxes.length > 0;
}
