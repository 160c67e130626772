/** Writing in editors and fields goes as without us: text, caret, undo, paste and composition. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EditorWindow } from './editors/page.ts';
import { bundle } from './launcher/bundle.ts';
import { compose } from './launcher/compose.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { waitForMark } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { closeWelcome } from './launcher/welcome.ts';
import { marksIn } from './pages/visit.ts';

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

let server: PageServer;

beforeAll(async () => {
  const pages = await Promise.all(
    editors.map(async ([name]) => [
      [`/${name}.js`, await bundle(join(import.meta.dirname, 'editors', `${name}.ts`))],
      [
        `/${name}.html`,
        '<!doctype html><html lang="zh"><meta charset="utf-8"><link rel="icon" href="data:,">' +
          '<style>#editor{width:600px;height:120px}</style>' +
          `<p>${TERM}</p><div id="editor"></div><script>settled = false</script>` +
          `<script type="module" src="/${name}.js"></script>`,
      ],
    ]),
  );
  server = await serve({ pages: Object.fromEntries(pages.flat()) });
});

afterAll(async () => server.close());

describe.each(browserNames)('in %s', (browser) => {
  let ours: RunningBrowser;
  let theirs: RunningBrowser;

  beforeAll(async () => {
    [ours, theirs] = await Promise.all([lend({ browser }), lend({ browser, extension: false })]);
    await closeWelcome(ours);
  });

  afterAll(async () => {
    await Promise.all([ours.close(), theirs.close()]);
  });

  test.each(editors)('%s', async (name, target) => {
    const url = `${server.origin}/${name}.html`;
    const [marked, bare] = await Promise.all([
      write(ours, url, target, true),
      write(theirs, url, target, false),
    ]);
    expect(marked.steps).toEqual(bare.steps);
    expect(marked.events).toEqual(bare.events);
    expect(marked.errors).toEqual(bare.errors);
    expect(marked.marks).toEqual({ [TERM]: 1 });
    // The test sees what it is meant to see: text that was written, taken back, and composed.
    expect(bare.steps[1]?.text).toContain('the digital divide');
    expect(bare.steps.at(-1)?.text).toContain('网络主权');
    const [before, composing, composed] = [-7, -5, -2].map(
      (step) => bare.steps.at(step)?.text ?? '',
    );
    expect(composed?.split('网络空间').length).toBe((before?.split('网络空间').length ?? 0) + 1);
    // Monaco composes without events, and CKEditor shows none of it in its text.
    expect(`${bare.events.join()} ${composing}`).toMatch(/compositionend|wang/u);
  });
});

interface Step {
  readonly text: string;
  readonly selection: unknown;
}

interface Writing {
  readonly steps: readonly Step[];
  readonly events: readonly string[];
  readonly errors: readonly string[];
  readonly marks: Readonly<Record<string, number>>;
}

/** Writes as a user does, with trusted keys, and notes text and caret after each step. */
async function write(
  running: RunningBrowser,
  url: string,
  target: string,
  isMarked: boolean,
): Promise<Writing> {
  const page = await running.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  await page.waitForFunction(() => (globalThis as { settled?: boolean }).settled === true);
  if (isMarked) await waitForMark(page, TERM);
  await page.click(target);
  const steps: Step[] = [];
  const note = async (): Promise<void> => {
    // What an editor does with a key it does before the next frame.
    await page.evaluate(
      async () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))),
    );
    steps.push(
      await page.evaluate(() => {
        const { editor } = globalThis as unknown as EditorWindow;
        return { text: editor.text(), selection: editor.selection() };
      }),
    );
  };
  const chord = async (key: 'a' | 'c' | 'v' | 'z'): Promise<void> => {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
    await note();
  };
  await page.keyboard.press('End');
  await note();
  await page.keyboard.type(' the digital divide', { delay: 5 });
  await note();
  await chord('z');
  await chord('z');
  await page.keyboard.type('网络主权');
  await note();
  await chord('a');
  await chord('c');
  await page.keyboard.press('ArrowRight');
  await note();
  await chord('v');
  for (const text of ['w', 'wang', 'wang luo', '网络空间']) {
    await compose(running, page, { text, isDone: false });
    await note();
  }
  await compose(running, page, { text: '网络空间', isDone: true });
  await note();
  await page.keyboard.press('Backspace');
  await note();
  const events = await page.evaluate(() => [...(globalThis as unknown as EditorWindow).events]);
  const marks = isMarked ? await marksIn(page) : {};
  await page.close();
  return { steps, events, errors, marks };
}
