/** The whole way through a page and its cards without a pointer, in each browser. */
import type { Page } from 'puppeteer-core';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
} from 'vitest';
import { readCard, waitForCard, waitForNoCard } from './launcher/card.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { waitForMark, waitForNoMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

const filler = '<p>Nothing to see here.</p>'.repeat(60);
const page = `<!doctype html><meta charset="utf-8"><title>Keys</title>
<p><label>Name <input id="field" value="kept"></label></p>
<p>这一点关系到网络主权。</p>${filler}<p>Then comes digital economy at the end.</p>`;
/** Takes a browser a while to read. */
const long = `<!doctype html><meta charset="utf-8"><title>Long</title><p>网络主权</p>${`<p>${'Nothing to see here. '.repeat(8)}</p>`.repeat(20_000)}<p>And digital economy.</p>`;

describe.each(browserNames)('a user of %s with keys alone', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let tab: Page;

  beforeAll(async () => {
    site = await serve({ pages: { '/keys.html': page, '/long.html': long } });
    browser = await lend({ browser: name });
  });
  beforeEach(async () => {
    tab = await browser.newPage(`${site.origin}/keys.html`);
    await waitForMark(tab, '网络主权');
    await tab.focus('#field');
  });
  afterEach(async () => tab.close());
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test('steps to the first term, to one far below, and back, and the focus stays in the page', async () => {
    await browser.runCommand('next-term');
    await untilCardShows('cyber sovereignty');
    expect(await aloud()).toBe('网络主权 – cyber sovereignty');
    expect(await focusedId()).toBe('field');
    await browser.runCommand('next-term');
    await untilCardShows('数字经济');
    expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(0);
    await browser.runCommand('previous-term');
    await untilCardShows('cyber sovereignty');
    expect(await focusedId()).toBe('field');
  });

  test('goes into the card, steps through all that is in it, and leaves it to where the focus was', async () => {
    await browser.runCommand('open-card');
    await until('the focus to be in the card', async () => (await focusedName()) === 'hover-card');
    const names = new Set<string>();
    // What is not meant is the last stop: behind it the focus would go to the browser's own controls.
    await until('the focus to come to the last stop', async () => {
      await tab.keyboard.press('Tab');
      const focused = await focusedName();
      names.add(focused ?? 'outside');
      return focused === 'Not meant here';
    });
    expect(names).not.toContain('outside');
    expect([...names]).toEqual(
      expect.arrayContaining([
        'Keep this card open',
        'Close',
        'Copy',
        'Copy pair',
        'Copy citation',
        'Why is this marked?',
      ]),
    );
    await tab.keyboard.press('Escape');
    await waitForNoCard(browser, tab);
    expect(await focusedId()).toBe('field');
  });

  test('copies the equivalent from within the card', async () => {
    await browser.runCommand('open-card');
    await until('the focus to be in the card', async () => (await focusedName()) === 'hover-card');
    await until('the focus to be on Copy', async () => {
      await tab.keyboard.press('Tab');
      return (await focusedName()) === 'Copy';
    });
    await tab.keyboard.press('Enter');
    await untilCopied();
    await tab.keyboard.press('Escape');
    await waitForNoCard(browser, tab);
  });

  test('copies the equivalent with one key', async () => {
    await browser.runCommand('next-term');
    await waitForCard(browser, tab);
    await browser.runCommand('copy-equivalent');
    await untilCopied();
  });

  test('pins the card, which stays when it is to go and when another one opens', async () => {
    await browser.runCommand('next-term');
    await waitForCard(browser, tab);
    await browser.runCommand('pin-card');
    await until('the card to be pinned', isPinned);
    await tab.keyboard.press('Escape');
    expect(await readCard(browser, tab)).toBeDefined();
    await browser.runCommand('next-term');
    await until('a second card', async () => (await cardCount()) === 2);
    await tab.keyboard.press('Escape');
    await until('the second card to go', async () => (await cardCount()) === 1);
    await browser.runCommand('pin-card');
    await waitForNoCard(browser, tab);
  });

  // Chromium opens it at keys that are pressed, which reach no driver: commands.test.ts has its part.
  test.runIf(name === 'firefox')('opens the list of the page at the side', async () => {
    onTestFinished(async () => browser.installAnew());
    await browser.runCommand('open-list');
    // Firefox shows it to no driver: this waits for its address.
    await expect(browser.sidePanel('sidepanel.html')).resolves.toBeUndefined();
  });

  test('pauses and goes on', async () => {
    onTestFinished(async () => browser.startOver());
    await browser.runCommand('pause');
    await waitForNoMark(tab, '网络主权');
    await browser.runCommand('pause');
    await waitForMark(tab, '网络主权');
  });

  test('steps back to the last term of a page that is still being read', async () => {
    await tab.goto(`${site.origin}/long.html`);
    await waitForMark(tab, '网络主权');
    await browser.runCommand('previous-term');
    await untilCardShows('数字经济');
  });

  async function untilCardShows(text: string): Promise<void> {
    await until(`the card to show ${text}`, async () =>
      (await readCard(browser, tab))?.text.includes(text),
    );
  }

  /** A card that stays has no button any more that makes it stay. */
  async function isPinned(): Promise<boolean> {
    const pins = await browser.inCard(
      tab,
      (root) => root.querySelectorAll('[aria-label="Keep this card open"]').length,
      null,
    );
    return pins === 0;
  }

  async function cardCount(): Promise<number> {
    return tab.evaluate(() => document.querySelectorAll(':popover-open').length);
  }

  async function untilCopied(): Promise<void> {
    await until('the copy to be confirmed', async () => {
      const notice = await browser.inCard(
        tab,
        (root) => root.querySelector('.notice')?.textContent ?? '',
        null,
      );
      return notice === 'Copied: cyber sovereignty';
    });
  }

  function aloud(): Promise<string | undefined> {
    return until('something to be said aloud', () =>
      browser.inCard(tab, (root) => root.querySelector('.aloud')?.textContent ?? '', null),
    );
  }

  /** The name of what has the focus in the card; undefined while it is in the page. */
  function focusedName(): Promise<string | undefined> {
    return browser
      .inCard(
        tab,
        (root) => {
          const focused = root.activeElement;
          if (focused === null) return undefined;
          if (focused.classList.contains('hover-card')) return 'hover-card';
          return focused.getAttribute('aria-label') ?? focused.textContent;
        },
        null,
      )
      .then((focused) => focused ?? undefined);
  }

  function focusedId(): Promise<string | undefined> {
    return tab.evaluate(() => document.activeElement?.id);
  }
});
