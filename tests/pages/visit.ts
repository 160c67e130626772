/** A visit to a fixture page: what the user does there, what is marked, what became of it. */
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Frame, Page, ScreenshotClip } from 'puppeteer-core';
import { markedTexts } from '../launcher/marks.ts';
import { lastSeen, until } from '../launcher/until.ts';
import type { Expectation, Marks } from './expectation.ts';

/** Milliseconds in which something may come that must not: where it comes later, it is missed. */
const CALM = 300;

/** What must be the same with the extension and without it. */
export interface Outcome {
  /** The trees of all frames and open shadow roots, as text. */
  readonly html: string;
  readonly errors: readonly string[];
}

/** What was seen of a page with the extension, and what became of it without. */
export interface Visit {
  /** What was marked before the user did anything; undefined when the page does not ask. */
  readonly first: Marks | undefined;
  readonly marked: Marks;
  readonly isPainted: boolean;
  readonly ours: Outcome;
  readonly theirs: Outcome;
}

/** Visits a page in two windows at once: of a browser with the extension, and of one without. */
export async function visit(
  ours: Page,
  theirs: Page,
  url: string,
  expectation: Expectation,
): Promise<Visit> {
  const { calm = CALM, marked: wanted, first: wantedFirst, painted = false } = expectation;
  const [ourErrors, theirErrors] = [errorsOf(ours), errorsOf(theirs)];
  const outcomes = async (): Promise<Pick<Visit, 'ours' | 'theirs'>> => {
    const [html, theirHtml] = await Promise.all([htmlOf(ours), htmlOf(theirs)]);
    return {
      ours: { html, errors: ourErrors.seen },
      theirs: { html: theirHtml, errors: theirErrors.seen },
    };
  };
  try {
    await Promise.all([arrive(ours, url), arrive(theirs, url)]);
    const first = wantedFirst && (await lastingMarks(ours, wantedFirst, calm));
    await Promise.all([act(ours, expectation), act(theirs, expectation)]);
    const marked = await lastingMarks(ours, wanted, calm);
    const became = await lastSeen(outcomes, (now) => isDeepStrictEqual(now.ours, now.theirs));
    return { first, marked, ...became, isPainted: painted ? await isPainted(ours) : false };
  } finally {
    ourErrors.close();
    theirErrors.close();
    if (expectation.resizeTo !== undefined) {
      await Promise.all([ours.setViewport(null), theirs.setViewport(null)]);
    }
  }
}

/** Notes the errors of a page's scripts until it is closed. */
function errorsOf(page: Page): { readonly seen: readonly string[]; close(): void } {
  const seen: string[] = [];
  const note = (error: unknown): void => {
    seen.push(String(error));
  };
  page.on('pageerror', note);
  return { seen, close: () => page.off('pageerror', note) };
}

/**
 * Goes to a page. Firefox's driver can miss the load of a page that parts its window from all others,
 * so that the page is asked as well; a page that changes its address is loaded when the driver says so.
 */
async function arrive(page: Page, url: string): Promise<void> {
  let outcome: 'loaded' | Error | undefined;
  page.goto(url).then(
    () => (outcome = 'loaded'),
    (error: unknown) => (outcome = new Error(`${url} does not load`, { cause: error })),
  );
  await until(`${url} to load`, async () => outcome !== undefined || isLoaded(page, url));
  if (outcome instanceof Error) throw outcome;
  await settled(page);
}

async function isLoaded(page: Page, url: string): Promise<boolean> {
  return page.evaluate(
    (address) => location.href === address && document.readyState === 'complete',
    url,
  );
}

/**
 * A page that is at work says so by `settled = false` until it is done. The driver's own way to wait
 * leaves scripts in Firefox that run in every page that the window shows later.
 */
async function settled(page: Page): Promise<void> {
  await until('the page to be done', async () =>
    page.evaluate(() => (globalThis as { settled?: boolean }).settled !== false),
  );
}

/** Does what the user does; `act` is the page's own function, for what happens by itself. */
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
async function lastingMarks(page: Page, wanted: Marks, calm: number): Promise<Marks> {
  const look = async (): Promise<Marks> => lastSeen(async () => marksIn(page), isWanted);
  const isWanted = (found: Marks): boolean => keyOf(found) === keyOf(wanted);
  const found = await look();
  if (!isWanted(found)) return found;
  await wait(calm);
  return look();
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
