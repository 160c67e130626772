/** Every fixture page in both browsers: its marks, and that it is what it is without us. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, launch } from './launcher/launch.ts';
import type { BrowserName, RunningBrowser } from './launcher/launch.ts';
import { markedTexts } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { closeWelcome } from './launcher/welcome.ts';
import { fixturePages, pagesFolder } from './pages/expectation.ts';
import type { Expectation, FixturePage } from './pages/expectation.ts';

/** Longest wait for what must be marked, in milliseconds. */
const PATIENCE = 6_000;
const CALM = 300;

interface Outcome {
  readonly html: string;
  readonly errors: readonly string[];
}

let server: PageServer;

beforeAll(async () => {
  const headers = Object.fromEntries(
    fixturePages().map(({ file, expectation }) => [`/${file}`, expectation.headers ?? {}]),
  );
  server = await serve({ folder: pagesFolder, headers });
});

afterAll(async () => server.close());

describe.each(browserNames)('in %s', (name) => {
  let marked: RunningBrowser;
  let bare: RunningBrowser;

  beforeAll(async () => {
    [marked, bare] = await Promise.all([
      launch({ browser: name }),
      launch({ browser: name, extension: false }),
    ]);
    await closeWelcome(marked);
  });

  afterAll(async () => {
    await Promise.all([marked.close(), bare.close()]);
  });

  test.each(fixturePages().filter(({ expectation }) => isFor(name, expectation)))(
    '$name: $expectation.about',
    async (fixture) => {
      const [ours, theirs] = await Promise.all([
        openMarked(marked, fixture),
        openBare(bare, fixture),
      ]);
      expect(ours.marks).toEqual(fixture.expectation.marked);
      expect(ours.outcome).toEqual(theirs);
    },
  );
});

function isFor(name: BrowserName, { only }: Expectation): boolean {
  return only === undefined || only === name;
}

async function openMarked(
  browser: RunningBrowser,
  { file, expectation }: FixturePage,
): Promise<{ readonly marks: Readonly<Record<string, number>>; readonly outcome: Outcome }> {
  const page = await browser.newPage();
  try {
    const outcome = await visit(page, file, expectation);
    const wanted = sorted(expectation.marked);
    const end = performance.now() + PATIENCE;
    let marks = await marksIn(page);
    while (JSON.stringify(sorted(marks)) !== JSON.stringify(wanted) && performance.now() < end) {
      await wait(50);
      marks = await marksIn(page);
    }
    await wait(expectation.calm ?? CALM);
    return { marks: await marksIn(page), outcome: await outcome() };
  } finally {
    await page.close();
  }
}

async function openBare(
  browser: RunningBrowser,
  { file, expectation }: FixturePage,
): Promise<Outcome> {
  const page = await browser.newPage();
  try {
    const outcome = await visit(page, file, expectation);
    await wait(expectation.calm ?? CALM);
    return await outcome();
  } finally {
    await page.close();
  }
}

/** Opens a page and does what the reader does; the answer tells what became of it. */
async function visit(
  page: Page,
  file: string,
  { click, resizeTo }: Expectation,
): Promise<() => Promise<Outcome>> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${server.origin}/${file}`);
  await page.waitForFunction(() => (globalThis as { settled?: boolean }).settled !== false);
  if (click !== undefined) await page.click(click);
  if (resizeTo !== undefined) {
    await page.setViewport({ width: resizeTo[0], height: resizeTo[1] });
  }
  return async () => ({ html: await htmlOf(page), errors });
}

async function marksIn(page: Page): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const frame of page.frames()) {
    const texts = await markedTexts(frame).catch(() => []);
    for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  }
  return counts;
}

function sorted(marks: Readonly<Record<string, number>>): readonly unknown[] {
  return Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1));
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
  return parts.join('\n').replaceAll(/blob:[^"]*/gu, 'blob:');
}
