/** Every page of ours by keys alone, and as a screen reader is told of it, in each browser. */
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../glossary/model/settings/settings.ts';
import { waitForText } from './controls.ts';
import { waitForCard } from './launcher/card.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { PRACTICE } from './launcher/practice-page.ts';
import { waitForMark, waitForNoMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { changeSettings } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { lastSeen, until } from './launcher/until.ts';

const TERM = '网络主权';
const text = `<h1>One</h1><p>坚持${TERM}，绿色发展。</p><p>Respect for cyber sovereignty.</p>`;

/** Each page with what it shows when it is ready. */
const PAGES = [
  ['popup.html?tab=', '.row'],
  ['sidepanel.html?tab=', '.panel-term details'],
  ['settings.html', 'fieldset:not(:disabled)'],
  ['options.html', '.open-entry'],
  ['lookup.html?text=cyberspac', '.row'],
  ['lookup.html?text=cyberspace&add', 'form .row'],
  ['reader.html', '.reader-card'],
  ['check.html', '.check-side'],
  [PRACTICE, '.speech-sheet'],
  ['welcome.html', 'article'],
] as const;

/** A stop of the Tab key. */
interface Stop {
  readonly name: string;
  readonly isSeen: boolean;
  readonly isShown: boolean;
}

describe.each(browserNames)('without a mouse in %s', (name) => {
  let site: PageServer;
  let browser: RunningBrowser;
  let page: Page;
  let tab: number;

  beforeAll(async () => {
    site = await serve({
      pages: { '/a.html': `<!doctype html><html lang="zh"><title>A</title>${text}` },
    });
    browser = await lend({ browser: name });
    page = await browser.newPage(`${site.origin}/a.html`);
    await untilRead();
    tab = await browser.tabIdOf(page);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** A page that comes to lie behind another tab is read no more: first all of it is. */
  async function untilRead(): Promise<void> {
    await waitForMark(page, TERM);
    await waitForMark(page, 'cyber sovereignty');
  }

  async function open(path: string, ready: string): Promise<Page> {
    const own = await browser.openExtensionPage(path.endsWith('tab=') ? path + tab : path);
    await own.waitForSelector(ready);
    return own;
  }

  test.each(PAGES)(
    'every control of %s is told of, reached, named and seen',
    async (path, ready) => {
      const own = await open(path, ready);
      // Firefox tells no driver what it tells screen readers.
      if (name === 'chromium') await expectTold(own);
      const controls = await own.evaluate(countControls);
      const stops: Stop[] = [];
      // Behind the last control is the browser's own.
      for (let step = 0; step <= controls; step += 1) {
        await own.keyboard.press('Tab');
        const stop = await own.evaluate(describeFocus);
        if (stop !== null) stops.push(stop);
      }
      expect(stops.length).toBeGreaterThanOrEqual(controls);
      expect(stops.filter((stop) => stop.name === '')).toEqual([]);
      expect(stops.filter((stop) => !stop.isShown)).toEqual([]);
      expect(stops.filter((stop) => !stop.isSeen)).toEqual([]);
      await own.close();
    },
  );

  test('the popup leads from a search to an entry, and switches the site off and on', async () => {
    const own = await open('popup.html?tab=', '.row');
    onTestFinished(async () => changeSettings(browser, DEFAULT_SETTINGS));
    await tabTo(own, 'Search the glossary');
    await own.keyboard.type('绿色发展');
    await waitForText(own, 'green development');
    await own.keyboard.press('Escape');
    await waitForText(own, 'terms on this page');
    await tabTo(own, `Mark terms on ${new URL(site.origin).host}`);
    await own.keyboard.press(' ');
    await page.bringToFront();
    await waitForNoMark(page, TERM);
    await own.bringToFront();
    // A hidden page shows late what was turned before, and another press would say the same again.
    await until('the switch to show that it is off', async () =>
      own.evaluate(() => document.activeElement?.ariaChecked === 'false'),
    );
    await own.keyboard.press(' ');
    await page.bringToFront();
    await untilRead();
    await own.close();
  });

  test('the panel leads to each occurrence, and says which it is', async () => {
    const own = await open('sidepanel.html?tab=', '.panel-term details');
    await tabTo(own, `Next occurrence: ${TERM}`);
    await own.keyboard.press('Enter');
    await waitForText(own, 'Occurrence 1 of 2');
    await own.keyboard.press('Enter');
    await waitForText(own, 'Occurrence 2 of 2');
    const live = await own.$$eval('output', (all) => all.map((one) => one.textContent));
    expect(live.some((said) => said?.includes('Occurrence 2 of 2'))).toBe(true);
    await own.close();
  });

  test('nothing moves by itself where the user wants no motion', async () => {
    const own = await open('settings.html', 'fieldset:not(:disabled)');
    // Firefox takes the wish from the system alone.
    if (name === 'chromium') {
      await own.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    }
    const moving = await own.$$eval('*', (all) =>
      all
        .filter((one) => !/^(?:0s(?:, )?)+$/u.test(getComputedStyle(one).transitionDuration))
        .map((one) => one.className),
    );
    expect(name === 'chromium' ? moving : []).toEqual([]);
    const animated = await own.evaluate(() => document.getAnimations().length);
    expect(animated).toBe(0);
    await own.close();
  });

  // Firefox tells no driver what it tells screen readers.
  if (name !== 'chromium') return;

  test('the list at the side says all that the marks say', async () => {
    const own = await open('sidepanel.html?tab=', '.panel-term details');
    const wanted = [
      '2 terms on this page',
      TERM,
      'cyber sovereignty',
      '2 occurrences',
      `Next occurrence: ${TERM}`,
      '绿色发展',
      'green development',
    ];
    const said = await lastSeen(
      async () => {
        const tree = await own.accessibility.snapshot({ interestingOnly: false });
        return (tree === null ? [] : flat(tree))
          .filter(({ role }) => role === 'StaticText' || role === 'button' || role === 'heading')
          .map((node) => node.name ?? '');
      },
      (names) => wanted.every((one) => names.includes(one)),
      LOOKS,
    );
    expect(said).toEqual(expect.arrayContaining(wanted));
    await own.close();
  });

  test('the card is a dialog with a name, its parts named, and what happens is told', async () => {
    const read = await browser.newPage(`${site.origin}/a.html`);
    onTestFinished(async () => read.close());
    await waitForMark(read, TERM);
    await browser.runCommand('next-term');
    await waitForCard(browser, read);
    const session = await read.createCDPSession();
    const dialog = `dialog: Term: ${TERM}`;
    const told = await until('the card to be told of', async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const names = nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name: own }) => `${String(role?.value)}: ${String(own?.value ?? '')}`);
      return names.includes(dialog) && names;
    });
    const start = told.indexOf(dialog);
    const card = told.slice(start);
    for (const wanted of [
      'button: Keep this card open',
      'button: Close',
      'list: Equivalents',
      'button: Copy',
      'button: Copy pair',
      'button: Copy citation',
    ]) {
      expect(card).toContain(wanted);
    }
    expect(card.filter((one) => one.startsWith('status:'))).toHaveLength(2);
    expect(card.filter((one) => /^(?:button|link|DisclosureTriangle): $/u.test(one))).toEqual([]);
  });
});

/** What screen readers are told of has a heading, one main part, and names for everything. */
async function expectTold(own: Page): Promise<void> {
  const tree = await own.accessibility.snapshot({ interestingOnly: false });
  const nodes = tree === null ? [] : flat(tree);
  expect(nodes.filter(({ role }) => role === 'main')).toHaveLength(1);
  const headings = nodes.filter(({ role }) => role === 'heading');
  expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
  const controls = nodes.filter(({ role }) => CONTROLS.has(role));
  expect(controls.length).toBeGreaterThan(0);
  expect(controls.filter((node) => (node.name ?? '').trim() === '')).toEqual([]);
}

/** So many looks at a list that is the same show that nothing comes any more. */
const LOOKS = 100;

const CONTROLS: ReadonlySet<string> = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'switch',
  'spinbutton',
  'DisclosureTriangle',
]);

function flat(node: SerializedAXNode): readonly SerializedAXNode[] {
  return [node, ...(node.children ?? []).flatMap(flat)];
}

/** Presses Tab until the focus is on what has a name. */
async function tabTo(own: Page, name: string): Promise<void> {
  await own.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await until(`the focus to be on ${name}`, async () => {
    await own.keyboard.press('Tab');
    return (await own.evaluate(describeFocus))?.name === name;
  });
}

/** Runs in the page: how many controls the Tab key is to stop at. */
function countControls(): number {
  const all = document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  // Of a grid, one cell at a time is in the tab order.
  return [...all].filter(
    (one) => one.checkVisibility() && !one.matches(':disabled, [tabindex="-1"]'),
  ).length;
}

/** Runs in the page: what has the focus; null where the page has it as a whole. */
function describeFocus(): Stop | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  const { labels } = focused as { readonly labels?: NodeListOf<HTMLLabelElement> };
  const name = focused.ariaLabel ?? labels?.[0]?.innerText ?? focused.innerText;
  const { top, bottom } = focused.getBoundingClientRect();
  // A cell has the ring of what is in it.
  const cell = focused.closest('th, td') ?? focused;
  const styles = [
    getComputedStyle(focused),
    getComputedStyle(focused, '::after'),
    getComputedStyle(cell),
  ];
  return {
    name: name.trim(),
    isSeen: bottom > 0 && top < innerHeight,
    isShown: styles.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
    ),
  };
}
