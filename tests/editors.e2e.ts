/** Writing in editors and fields goes as without us: text, caret, undo, paste and composition. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { EditorWindow } from './editors/page.ts';
import { bundle } from './launcher/bundle.ts';
import { compose } from './launcher/compose.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { waitForMark } from './launcher/marks.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { ask, changeSettings } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { lastSeen, until } from './launcher/until.ts';
import { closeWelcome } from './launcher/welcome.ts';
import type { Marks } from './pages/expectation.ts';
import { keyOf, marksIn } from './pages/visit.ts';

/** Each editor, and what of it takes the keys. */
const editors = [
  ['input', 'input'],
  ['textarea', 'textarea'],
  ['contenteditable', '#editor'],
  ['prosemirror', '.ProseMirror'],
  ['lexical', '#editor'],
  ['codemirror', '.cm-content'],
  ['ckeditor', '.ck-content'],
  ['monaco', '.view-lines'],
] as const;

/** Stands beside every editor, so that it is seen that marking goes on. */
const TERM = '数字鸿沟';
const WRITTEN = 'the digital divide';
/** Stands there as well, and becomes a term of the glossary in the midst of a composition. */
const LATER = ownEntry('user-5b1a2f30-0d7e-4d39-8f7c-0a54d2b7f7ac', '试写', 'draft');

let server: PageServer;

beforeAll(async () => {
  const pages = await Promise.all(
    editors.map(async ([name]) => [
      [`/${name}.js`, await bundle(join(import.meta.dirname, 'editors', `${name}.ts`))],
      [
        `/${name}.html`,
        '<!doctype html><html lang="zh"><meta charset="utf-8"><link rel="icon" href="data:,">' +
          '<style>#editor{width:600px;height:120px}</style>' +
          `<p>${TERM}，试写</p><div id="editor"></div>` +
          // Editors take back at once what was written without a break.
          '<script>settled = false; Date.now = () => 1_700_000_000_000;</script>' +
          `<script type="module" src="/${name}.js"></script>`,
      ],
    ]),
  );
  server = await serve({ pages: Object.fromEntries(pages.flat()) });
});

afterAll(async () => server.close());

describe.each(browserNames)('in %s', (browser) => {
  let browsers: readonly RunningBrowser[];
  /** With the extension and without it; each test begins with a document of its own. */
  let places: readonly [Place, Place];
  /** A page of ours behind the editor. */
  let own: Page;

  beforeAll(async () => {
    const [ours, theirs] = await Promise.all([
      lend({ browser }),
      lend({ browser, extension: false }),
    ]);
    browsers = [ours, theirs];
    await closeWelcome(ours);
    own = await ours.openExtensionPage('popup.html?tab=-1');
    places = [
      { running: ours, page: await ours.newPage() },
      { running: theirs, page: await theirs.newPage() },
    ];
  });

  afterAll(async () => {
    await Promise.all(browsers.map(async (one) => one.close()));
  });

  afterEach(async () => {
    await ask(own, 'deleteConceptEntry', LATER.id);
    await changeSettings(own, { siteRules: [] });
  });

  test.each(editors)('%s', async (name, target) => {
    await writesAlike(name, target);
    expect(await marks(isMarkedBeside)).toEqual({ [TERM]: 1, 试写: 1 });
  });

  test.each(editors)('%s, on a site where editors are read too', async (name, target) => {
    const { host } = new URL(server.origin);
    await changeSettings(own, { siteRules: [{ pattern: host, editors: true }] });
    const isField = name === 'input' || name === 'textarea';
    await writesAlike(name, target, isField ? TERM : '网络空间');
    const found = await marks(isField ? isMarkedBeside : (now) => '网络主权' in now);
    expect('网络主权' in found).toBe(!isField);
  });

  /** What is marked, once that is as wanted. */
  const marks = async (isWanted: (found: Marks) => boolean): Promise<Marks> =>
    lastSeen(async () => marksIn(places[0].page), isWanted);
  const isMarkedBeside = (found: Marks): boolean => keyOf(found) === keyOf({ [TERM]: 1, 试写: 1 });

  /**
   * Writes with the extension and without it, and nothing that the page can see is different.
   * @param first is marked before anything is written
   */
  async function writesAlike(name: string, target: string, first = TERM): Promise<void> {
    const url = `${server.origin}/${name}.html`;
    const errors = await Promise.all(places.map(async ({ page }) => open(page, url, target)));
    await waitForMark(places[0].page, first);
    const learn = async (): Promise<void> => {
      await ask(own, 'saveConceptEntry', LATER);
      await waitForMark(places[0].page, '试写');
    };
    const { steps, before, composing, composed } = await writeInBoth(places, learn);
    if (name === 'contenteditable') steps.push(...(await copyInto(places, target)));
    expect(steps.map(({ marked }) => marked)).toEqual(steps.map(({ bare }) => bare));
    const [events, bareEvents] = await lastSeen(
      async () => Promise.all([eventsOf(places[0]), eventsOf(places[1])]),
      ([one, other]) => isDeepStrictEqual(one, other),
    );
    expect(events).toEqual(bareEvents);
    expect(errors[0]).toEqual(errors[1]);
    // The test sees what it is meant to see: text that was written, taken back, and composed.
    expect(steps[1]?.bare.text).toContain(WRITTEN);
    expect(steps[3]?.bare.text).not.toContain(WRITTEN);
    expect(steps.at(-1)?.bare.text).toContain('网络主权');
    expect(composed.split('网络空间').length).toBe(before.split('网络空间').length + 1);
    // Monaco composes without events, and CKEditor shows none of it in its text.
    expect(`${bareEvents.join()} ${composing}`).toMatch(/compositionend|wang/u);
  }
});

/** Where is written: the driver needs the browser too, for a composition. */
interface Place {
  readonly running: RunningBrowser;
  readonly page: Page;
}

/** Opens an editor and gives it the focus. @returns the errors of the page's scripts from now on */
async function open(page: Page, url: string, target: string): Promise<readonly string[]> {
  const errors: string[] = [];
  page.removeAllListeners('pageerror');
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  await until('the editor', async () =>
    page.evaluate(() => (globalThis as { settled?: boolean }).settled === true),
  );
  await page.click(target);
  return errors;
}

/** What an editor holds. */
interface Held {
  readonly text: string;
  readonly selection: unknown;
  readonly html: string | undefined;
}

/** What came of one thing that was done, with the extension and without. */
interface Step {
  readonly marked: Held;
  readonly bare: Held;
}

interface Writing {
  /** One for each thing that was done. */
  readonly steps: Step[];
  /** The text without the extension before a composition, in the midst of it and after it. */
  readonly before: string;
  readonly composing: string;
  readonly composed: string;
}

/**
 * Writes as a user does, with trusted keys, the same with the extension and without it.
 * @param learn is done in the midst of a composition
 */
async function writeInBoth(
  places: readonly [Place, Place],
  learn: () => Promise<void>,
): Promise<Writing> {
  const steps: Step[] = [];
  /** Does it in both, and gives the text that came of it, where it is as wanted. */
  const both = async (
    act: (place: Place) => Promise<void>,
    isDone: (text: string) => boolean = () => true,
  ): Promise<string> => {
    await Promise.all(places.map(act));
    const [marked, bare] = await lastSeen(
      async () => Promise.all([heldBy(places[0]), heldBy(places[1])]),
      ([one, other]) => isDeepStrictEqual(one, other) && isDone(other.text),
    );
    steps.push({ marked, bare });
    return bare.text;
  };
  const press = async (key: KeyInput): Promise<string> =>
    both(async ({ page }) => page.keyboard.press(key));
  const chord = async (key: KeyInput): Promise<string> =>
    both(async ({ page }) => {
      await page.keyboard.down('Control');
      await page.keyboard.press(key);
      await page.keyboard.up('Control');
    });
  const type = async (text: string): Promise<string> =>
    both(
      async ({ page }) => page.keyboard.type(text),
      (now) => now.includes(text.trim()),
    );

  await press('End');
  await type(` ${WRITTEN}`);
  for (let times = 0; times < 5; times += 1) await chord('z');
  await type('网络主权');
  await chord('a');
  await chord('c');
  await press('ArrowRight');
  const before = await chord('v');
  let composing = '';
  for (const text of ['w', 'wang', 'wang luo', '网络空间']) {
    const now = await both(async ({ running, page }) =>
      compose(running, page, { text, isDone: false }),
    );
    if (text === 'wang') {
      composing = now;
      await learn();
    }
  }
  const text = '网络空间';
  const composed = await both(
    async ({ running, page }) => compose(running, page, { text, isDone: true }),
    (now) => now.split(text).length === before.split(text).length + 1,
  );
  await press('Backspace');
  return { steps, before, composing, composed };
}

/** Copies the text with the marks, and puts it into the editor. */
async function copyInto(places: readonly [Place, Place], target: string): Promise<readonly Step[]> {
  await Promise.all(
    places.map(async ({ page }) => {
      const chord = async (key: KeyInput): Promise<void> => {
        await page.keyboard.down('Control');
        await page.keyboard.press(key);
        await page.keyboard.up('Control');
      };
      await page.click('p', { count: 3 });
      await chord('c');
      await page.click(target);
      await chord('End');
      await chord('v');
    }),
  );
  const [marked, bare] = await lastSeen(
    async () => Promise.all([heldBy(places[0]), heldBy(places[1])]),
    ([one, other]) => isDeepStrictEqual(one, other) && one.text.includes(TERM),
  );
  if (bare.html?.includes(TERM) !== true) throw new Error(`Nothing was pasted: ${bare.html}`);
  return [{ marked, bare }];
}

/** What an editor holds once a frame was drawn: what it does with a key it does before that. */
async function heldBy({ page }: Place): Promise<Held> {
  return page.evaluate(async () => {
    await new Promise((done) => {
      requestAnimationFrame(() => setTimeout(done));
    });
    const { editor } = globalThis as unknown as EditorWindow;
    return { text: editor.text(), selection: editor.selection(), html: editor.html?.() };
  });
}

async function eventsOf({ page }: Place): Promise<readonly string[]> {
  const events = await page.evaluate(() => [...(globalThis as unknown as EditorWindow).events]);
  // Firefox tells of the focus again when its window comes to the front: nothing lost it in between.
  return events.filter((event, at) => event !== 'focus' || events[at - 1] !== 'focus');
}
