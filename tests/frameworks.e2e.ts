/** Pages of React, Vue, Svelte and Lit: no error, the tree as without us, and true marks. */
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { App, PRELUDE, Whole } from './frameworks/react-app.ts';
import { views } from './frameworks/views.ts';
import type { View } from './frameworks/views.ts';
import { bundle } from './launcher/bundle.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { closeWelcome } from './launcher/welcome.ts';
import { openWindows } from './launcher/window-pool.ts';
import type { WindowPool } from './launcher/window-pool.ts';
import type { Expectation, Marks } from './pages/expectation.ts';
import { visit } from './pages/visit.ts';
import type { Visit } from './pages/visit.ts';

const frameworks = ['react', 'vue', 'svelte', 'lit'] as const;
/** How often a document that React has whole is loaded; `SEEDS=20` in the environment asks for more. */
const LOADS = Array.from({ length: Number(process.env['SEEDS'] ?? 1) }, (_, index) => index + 1);
/** How much slower the processor of Chromium is made for it, where many loads are asked for. */
const SLOWER = process.env['SEEDS'] === undefined ? 1 : 6;

let server: PageServer;

beforeAll(async () => {
  const scripts = await Promise.all(
    [...frameworks, 'react-document' as const].map(async (name) => [
      [`/${name}.js`, await bundle(join(import.meta.dirname, 'frameworks', `${name}.ts`))],
      [`/${name}.html`, name === 'react-document' ? wholePage() : pageOf(name)],
    ]),
  );
  const pages: Record<string, string> = Object.fromEntries(scripts.flat());
  server = await serve({ pages: { ...pages, '/hydrated-later.html': hydratedLater() } });
});

afterAll(async () => server.close());

describe.each(browserNames)('in %s', (browser) => {
  let browsers: readonly RunningBrowser[] = [];
  let marked: WindowPool;
  let bare: WindowPool;

  beforeAll(async () => {
    const [ours, theirs] = await Promise.all([
      lend({ browser }),
      lend({ browser, extension: false }),
    ]);
    browsers = [ours, theirs];
    await closeWelcome(ours);
    [marked, bare] = await Promise.all([openWindows(ours, 2), openWindows(theirs, 2)]);
  });

  afterAll(async () => {
    await Promise.all(browsers.map(async (one) => one.close()));
  });

  test.concurrent.each(frameworks)('%s', async (name) => {
    const expectation = { about: name, marked: expectedMarks() };
    const seen = await visitBoth(`${name}.html`, expectation);
    expect(seen.theirs.errors).toEqual([]);
    expect(seen.ours).toEqual(seen.theirs);
    expect(seen.marked).toEqual(expectation.marked);
  });

  test.concurrent('react hydrates a page that is marked already', async () => {
    const [first] = views();
    const expectation = {
      about: 'hydration',
      first: termsOf(first),
      marked: expectedMarks(),
      acts: true,
    };
    const seen = await visitBoth('hydrated-later.html', expectation);
    expect(seen.theirs.errors).toEqual([]);
    expect(seen.ours).toEqual(seen.theirs);
    expect(seen.first).toEqual(expectation.first);
    expect(seen.marked).toEqual(expectation.marked);
  });

  test.concurrent.each(LOADS)('react hydrates the document itself, load %i', async () => {
    const expectation = { about: 'a document of React', marked: expectedMarks() };
    const seen = await marked.lend(async (ours) => {
      await slowDown(ours, SLOWER);
      return bare
        .lend(async (theirs) =>
          visit(ours, theirs, `${server.origin}/react-document.html`, expectation),
        )
        .finally(async () => slowDown(ours, 1));
    });
    expect(seen.theirs.errors).toEqual([]);
    expect(seen.ours).toEqual(seen.theirs);
    expect(seen.marked).toEqual(expectation.marked);
  });

  /** Firefox's driver cannot. */
  async function slowDown(page: Page, times: number): Promise<void> {
    if (browser === 'chromium') await page.emulateCPUThrottling(times);
  }

  async function visitBoth(file: string, expectation: Expectation): Promise<Visit> {
    return marked.lend(async (ours) =>
      bare.lend(async (theirs) => visit(ours, theirs, `${server.origin}/${file}`, expectation)),
    );
  }
});

/** The same page as for React, with its script at a call of `act`: it is marked by then. */
function hydratedLater(): string {
  const load =
    "document.body.append(Object.assign(document.createElement('script'), { src: '/react.js' }))";
  return pageOf('react')
    .replace('settled = false;', `function act() { settled = false; ${load} }`)
    .replace('<script src="/react.js"></script>', '');
}

function wholePage(): string {
  return `<!doctype html>${renderToString(createElement(Whole, { view: views()[0] }))}`;
}

function pageOf(name: string): string {
  const inner = name === 'react' ? renderToString(createElement(App, { view: views()[0] })) : '';
  return (
    '<!doctype html><html lang="zh"><meta charset="utf-8"><link rel="icon" href="data:,">' +
    `<script>${PRELUDE}</script>` +
    `<body><div id="root">${inner}</div><script src="/${name}.js"></script>`
  );
}

/** The terms of the last view. */
function expectedMarks(): Marks {
  const [first, ...later] = views();
  return termsOf(later.at(-1) ?? first);
}

/** The terms of a view, read from the view and not from any page. */
function termsOf({ rows, ending, isLoud }: View): Marks {
  const texts = [
    ...rows.map(() => `网络${ending}`),
    ...rows.flatMap(({ isOpen, note }) =>
      isOpen && note !== '注' ? [note.replace('the ', '')] : [],
    ),
    ...(isLoud ? ['营商环境', '数字鸿沟'] : []),
  ];
  const marks: Record<string, number> = {};
  for (const text of texts) marks[text] = (marks[text] ?? 0) + 1;
  return marks;
}
