/**
 * Modules of the content script that ask the browser where something is, called one by one in a page:
 * a document without a layout knows nothing of it. The table in `README.md` says what the others are shown by.
 */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundle } from './launcher/bundle.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

const VIEW = { width: 800, height: 600 };

let site: PageServer;

beforeAll(async () => {
  const script = await bundle(join(import.meta.dirname, 'content-script/modules-page.ts'));
  const head = '<!doctype html><meta charset="utf-8"><title>modules</title>';
  const style = '<style>body { margin: 0 } p { margin: 0; font: 20px/60px monospace }</style>';
  site = await serve({
    pages: {
      '/page.html': `${head}${style}<script src="/modules.js"></script>`,
      '/modules.js': script,
    },
  });
});
afterAll(async () => site.close());

describe.each(browserNames)('in %s', (name) => {
  let browser: RunningBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await lend({ browser: name, extension: false });
    page = await browser.newPage();
    await page.setViewport(VIEW);
  });
  beforeEach(async () => {
    await page.goto(`${site.origin}/page.html`);
  });
  afterAll(async () => browser.close());

  describe('the term under a point', () => {
    test('is found on each of its lines, and neither beside nor between them', async () => {
      const found = await page.evaluate(() => {
        document.body.innerHTML = '<p style="width: 9em">about cyber sovereignty</p>';
        const findings = modules.findTerm(document.body, 'cyber sovereignty');
        const [finding] = [...findings.matched].flatMap((one) => one.findings);
        const [first, second] = finding === undefined ? [] : modules.boxesOf(finding);
        if (first === undefined || second === undefined) return 'not on two lines';
        const at = (x: number, y: number): number | null =>
          modules.findingAt(findings, new Set(), x, y)?.boxes[0].top ?? null;
        return {
          lines: [
            at(first.x + 5, first.y + 5) === first.top,
            at(second.x + 5, second.y + 5) === second.top,
          ],
          beside: [at(first.x - 15, first.y + 5), at(first.right + 15, first.y + 5)],
          between: at(second.x + 5, (first.bottom + second.top) / 2),
        };
      });
      expect(found).toEqual({
        lines: [true, true],
        beside: [null, null],
        between: null,
      });
    });

    test('is found in each of its elements, but not under another element', async () => {
      const found = await page.evaluate(() => {
        document.body.innerHTML =
          '<p>cyber <b>sove<i>reign</i></b>ty</p><div id="over" style="position: fixed; inset: 0" hidden>over it</div>';
        const findings = modules.findTerm(document.body, 'cyber sovereignty');
        const points = ['p', 'b', 'i'].map((selector) => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          return [(box?.x ?? 0) + 5, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
        });
        const texts = (): readonly (string | null)[] =>
          points.map(
            ([x, y]) => modules.findingAt(findings, new Set(), x, y)?.finding.text ?? null,
          );
        const before = texts();
        document.querySelector('#over')?.removeAttribute('hidden');
        return { before, under: texts() };
      });
      const term = 'cyber sovereignty';
      expect(found).toEqual({ before: [term, term, term], under: [null, null, null] });
    });

    test('is found in an open shadow root', async () => {
      const found = await page.evaluate(() => {
        document.body.innerHTML = '<div></div>';
        const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
        if (root === undefined) return undefined;
        root.innerHTML = '<p style="font: 20px monospace">cyber sovereignty</p>';
        const findings = modules.findTerm(document.body, 'sovereignty');
        const [finding] = [...findings.matched].flatMap((one) => one.findings);
        const [box] = finding === undefined ? [] : modules.boxesOf(finding);
        return modules.findingAt(findings, new Set([root]), (box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
          ?.finding.text;
      });
      expect(found).toBe('sovereignty');
    });
  });

  describe('the findings near the view', () => {
    test.each([
      ['of few', 200, ''],
      ['of many lines, some of them without a box', 900, ''],
      [
        'of many vertical lines',
        900,
        'writing-mode: vertical-rl; height: 500px; width: max-content',
      ],
    ])('are those of a block %s whose boxes are', async (_, count, style) => {
      const found = await page.evaluate(
        (terms, written) => {
          const lines = Array.from({ length: terms }, (__, at) =>
            at % 7 === 3 ? '<s>term</s>' : 'term<br>',
          );
          document.body.innerHTML = `<p style="${written}">${lines.join('')}</p>`;
          const findings = [...modules.findTerm(document.body, 'term').matched].flatMap(
            (one) => one.findings,
          );
          // They were seen when the page was read.
          for (const one of document.querySelectorAll('s')) one.style.display = 'none';
          const wrong: string[] = [];
          for (const part of [0, 0.4, 1]) {
            const { scrollWidth, scrollHeight } = document.documentElement;
            scrollTo(-part * (scrollWidth - innerWidth), part * (scrollHeight - innerHeight));
            const near = new Set(modules.findingsNear(findings));
            if (near.size === 0 || near.size > findings.length / 2)
              wrong.push(`${part}: ${near.size}`);
            for (const [at, finding] of findings.entries()) {
              const [box] = modules.boxesOf(finding);
              if (box === undefined) continue;
              const isSeen =
                box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              if (isSeen && !near.has(finding)) wrong.push(`${part}: ${at} is missing`);
            }
          }
          return { findings: findings.length, wrong };
        },
        count,
        style,
      );
      expect(found.wrong).toEqual([]);
      expect(found.findings).toBeGreaterThan(count / 2);
    });

    test('are not looked for in an element far away', async () => {
      const near = await page.evaluate(() => {
        document.body.innerHTML = ['700px', '3000px', '0; display: contents']
          .map((top) => `<div style="position: absolute; top: ${top}">text</div>`)
          .join('');
        return [...document.querySelectorAll('div')].map((one) => modules.isNear(one));
      });
      expect(near).toEqual([true, false, true]);
    });
  });

  // All of them up to 200; of up to 1,000 blocks, each is asked for its place.
  test.each([
    [150, 150],
    [700, 350],
    [3_000, 1_000],
  ])('of %i findings those in the view are painted, and no more than %i', async (count, most) => {
    const painted = await page.evaluateHandle((blocks) => {
      const block = '<div><p>term</p></div>';
      document.body.innerHTML = `<main>${block.repeat(blocks / 2)}</main>${block.repeat(blocks / 2)}`;
      return modules.paintPage('term');
    }, count);
    for (const part of [0, 0.5, 1, 0.2]) {
      await painted.evaluate((one, to) => one.scroll(to), part);
      await until('marks on all that is in the view', async () =>
        painted.evaluate((one) => one.missing() === 0),
      );
      const size = await painted.evaluate((one) => one.painted());
      expect(size, `at ${part}`).toBeLessThanOrEqual(most);
    }
  });

  test('what is in the view is seen through shadow roots', async () => {
    const found = await page.evaluate(() => {
      document.body.innerHTML = '<div id="host"></div><p id="below">below</p>';
      const outer = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (outer === undefined) return undefined;
      outer.innerHTML = '<section></section>';
      const inner = outer.querySelector('section')?.attachShadow({ mode: 'open' });
      if (inner === undefined) return undefined;
      inner.innerHTML = '<article style="height: 200vh">text</article>';
      const article = inner.querySelector('article');
      const below = document.querySelector('#below');
      if (article === null || below === null) return undefined;
      const places = [modules.placeInView(article), modules.placeInView(below)];
      const seen = modules.elementsInView().includes(article);
      scrollTo(0, 2 * innerHeight);
      return { seen, places, after: [modules.placeInView(article), modules.placeInView(below)] };
    });
    expect(found).toEqual({ seen: true, places: ['in', 'below'], after: ['in', 'in'] });
  });

  test('what stands in an editor of any kind is being written, and nothing else is', async () => {
    const found = await page.evaluate(() => {
      document.body.innerHTML =
        '<p id="text">a</p><div contenteditable><p id="edited">a</p></div>' +
        '<div role="textbox"><b id="box">a</b></div><div class="cm-editor"><i id="code">a</i></div>' +
        '<div id="context" tabindex="0">a</div>';
      const element = document.querySelector('#context');
      // Chromium alone has it.
      const { EditContext } = globalThis as { readonly EditContext?: new () => object };
      if (element !== null && EditContext !== undefined)
        Object.assign(element, { editContext: new EditContext() });
      else element?.setAttribute('role', 'textbox');
      return ['text', 'edited', 'box', 'code', 'context'].filter((id) => {
        const node = document.querySelector(`#${id}`)?.firstChild;
        return node !== null && node !== undefined && modules.isWritten(node);
      });
    });
    expect(found).toEqual(['edited', 'box', 'code', 'context']);
  });

  test('text in editors is read where that is asked for, and never what is secret or searched for', async () => {
    const found = await page.evaluate(() => {
      const editors =
        '<div contenteditable>edited</div><div role="textbox">box</div>' +
        '<div class="monaco-editor">code</div><div contenteditable role="searchbox">search</div>' +
        '<div contenteditable style="-webkit-text-security: disc">secret</div>' +
        '<div contenteditable>shown<p style="-webkit-text-security: disc">secret</p></div>' +
        '<div class="termlight-no-terms">ours</div>' +
        '<textarea>area</textarea><input value="input"><input type="password" value="secret">';
      document.body.innerHTML = `<p>text</p>${editors}`;
      const read = (): readonly string[] => {
        const { matched } = modules.findTerm(document.body, '[a-z]+');
        return [...matched].flatMap(({ findings }) => findings.map(({ text }) => text)).sort();
      };
      const before = read();
      modules.readEditors(true);
      const asked = read();
      modules.readEditors(false);
      return { before, asked, after: read() };
    });
    expect(found).toEqual({
      before: ['text'],
      asked: ['box', 'code', 'edited', 'shown', 'text'],
      after: ['text'],
    });
  });

  describe('a card is placed', () => {
    test('in the dialog or the popover that its term is in, beside the line that is pointed at', async () => {
      const found = await page.evaluate(() => {
        const text = '<p style="width: 9em">about cyber sovereignty</p>';
        document.body.innerHTML = `<div id="plain">${text}</div><dialog>${text}</dialog><div id="shown" popover>${text}</div>`;
        document.querySelector('dialog')?.showModal();
        document.querySelector<HTMLElement>('#shown')?.showPopover();
        return ['#plain', 'dialog', '#shown'].map((selector) => {
          const element = document.querySelector(selector);
          if (element === null) return undefined;
          const findings = modules.findTerm(element, 'cyber sovereignty');
          const [finding] = [...findings.matched].flatMap((one) => one.findings);
          if (finding === undefined) return undefined;
          const lines = modules.boxesOf(finding);
          const anchor = modules.anchorOf(finding, lines[1]);
          const [first] = anchor?.boxes() ?? [];
          return [anchor?.layer.localName, lines.length, first?.top === lines[1]?.top];
        });
      });
      expect(found).toEqual([
        ['html', 2, true],
        ['dialog', 2, true],
        ['div', 2, true],
      ]);
    });

    test('where its term is now, and nowhere once the term is gone', async () => {
      const found = await page.evaluate(() => {
        document.body.innerHTML = '<p style="writing-mode: vertical-rl">cyber sovereignty</p>';
        const findings = modules.findTerm(document.body, 'sovereignty');
        const [finding] = [...findings.matched].flatMap((one) => one.findings);
        const anchor = finding && modules.anchorOf(finding);
        const top = anchor?.boxes()[0]?.top ?? 0;
        document.body.style.paddingTop = '100px';
        const moved = (anchor?.boxes()[0]?.top ?? 0) - top;
        document.querySelector('p')?.remove();
        return { isVertical: anchor?.isVertical, moved, left: anchor?.boxes().length };
      });
      expect(found).toEqual({ isVertical: true, moved: 100, left: 0 });
    });
  });
});
