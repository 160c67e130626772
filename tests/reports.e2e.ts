/**
 * News reports in both browsers: every pair that is known to stand in a report is marked at each
 * occurrence, or is listed in the card of the longer term that it stands in; and nothing is marked
 * but what the glossary has.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageCurated } from '../glossary/curated/build/package-curated.ts';
import { makeLexicon } from '../glossary/match/build/make-lexicon.ts';
import { compileLayer } from '../glossary/match/compile/compile.ts';
import { formKey } from '../glossary/match/fold/form-key.ts';
import { createMatcher } from '../glossary/match/scan/matcher.ts';
import type { ConceptEntry } from '../glossary/model/entry/concept-entry.ts';
import { isChinese } from '../glossary/model/entry/language.ts';
import { waitForCard } from './launcher/card.ts';
import { browserNames } from './launcher/launch.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { markedTexts, pointAt } from './launcher/marks.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { changeSettings } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';

interface Report {
  readonly page: string;
  readonly pairs: string;
  readonly side: 'zh' | 'en';
}

interface Pair {
  readonly zh: string;
  readonly en: string;
}

/** A paragraph of the page, with the marks in it as offsets into its text. */
interface Paragraph {
  readonly text: string;
  /** The footers of our reports have terms only inside other words. */
  readonly isTrap: boolean;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

const folder = join(import.meta.dirname, 'reports');

const reports: readonly Report[] = (['zh', 'en'] as const).map((side) => ({
  page: join(folder, `harbour-forum.${side}.html`),
  pairs: join(folder, 'harbour-forum.pairs.tsv'),
  side,
}));

const entries = packageCurated(join(import.meta.dirname, '../glossary/curated'));
const matcher = createMatcher({
  revision: 1,
  layers: [{ blob: compileLayer(entries, makeLexicon()), suppressed: [] }],
});

describe.each(browserNames)('in %s', (name) => {
  let browser: RunningBrowser;
  beforeAll(async () => {
    browser = await lend({ browser: name, glossary: 'shipped' });
    await changeSettings(browser, { contextTerms: 'always', everydayWords: true });
  });
  afterAll(async () => browser.close());

  describe.each(reports)('the report $page', ({ page: file, pairs, side }) => {
    let server: PageServer;
    let paragraphs: readonly Paragraph[];
    const exact = exactPairs(pairs);
    beforeAll(async () => {
      server = await serve({ folder: dirname(file) });
      const page = await browser.newPage(`${server.origin}/${file.split('/').at(-1)}`);
      await until('marks', async () => (await markedTexts(page)).length > 5);
      paragraphs = await page.evaluate(readParagraphs);
    });
    afterAll(async () => server.close());

    test('marks each occurrence of each pair, alone or in a longer term', () => {
      const missed = exact.flatMap((pair) =>
        paragraphs
          .filter(({ isTrap }) => !isTrap)
          .flatMap(({ text, marks }) =>
            occurrences(text, pair[side])
              .filter(
                ({ start, end }) => !marks.some((one) => one.start <= start && end <= one.end),
              )
              .map(
                ({ start }) =>
                  `${pair[side]} in …${text.slice(Math.max(0, start - 10), start + 30)}…`,
              ),
          ),
      );
      expect(missed).toEqual([]);
    });

    test('lists the pairs that stand in a longer term in its card', async () => {
      const [page] = (await browser.browser.pages()).slice(-1);
      if (page === undefined) throw new Error('the page of the report is open');
      const wanted = new Map<string, Set<string>>();
      for (const { text, marks } of paragraphs) {
        for (const mark of marks) {
          const marked = text.slice(mark.start, mark.end);
          for (const pair of exact) {
            const [inner] = occurrences(marked, pair[side]);
            if (inner === undefined || inner.end - inner.start === marked.length) continue;
            const lines = wanted.get(marked) ?? new Set();
            wanted.set(marked, lines.add(equivalentOf(pair)));
          }
        }
      }
      for (const [marked, lines] of wanted) {
        await pointAt(page, marked);
        const card = await until(`the card of ${marked}`, async () => {
          const { text } = await waitForCard(browser, page);
          return [...lines].every((line) => text.includes(line)) ? text : undefined;
        });
        expect(card).toBeDefined();
        await page.mouse.move(1, 1);
        await page.keyboard.press('Escape');
      }
      expect(wanted.size).toBeGreaterThan(2);

      /** What the card shows of the pair's concept on the other side: its preferred term. */
      function equivalentOf(pair: Pair): string {
        const entry = entryOf(pair);
        const section = entry.languageSections.find(
          ({ language }) => isChinese(language) === (side === 'en'),
        );
        return section?.termSections[0].term ?? '';
      }
    }, 120_000);

    test('marks nothing but forms of the glossary, and each of them whole', () => {
      const strange = paragraphs
        .flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)))
        .filter((marked) => {
          const [match, ...more] = matcher.find(marked, { language: side });
          return more.length > 0 || match?.span.start !== 0 || match.span.end !== marked.length;
        });
      expect(strange).toEqual([]);
      expect(paragraphs.filter(({ isTrap, marks }) => isTrap && marks.length > 0)).toEqual([]);
    });
  });
});

function exactPairs(file: string): readonly Pair[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const columns = head.split('\t');
  return lines
    .map((line) => line.split('\t'))
    .filter((cells) => cells[columns.indexOf('relation')] === 'exact')
    .map((cells) => ({
      zh: cells[columns.indexOf('zh_seed')] ?? '',
      en: cells[columns.indexOf('en_seed')] ?? '',
    }));
}

/** The concept of a pair: one that has both of its forms. */
function entryOf({ zh, en }: Pair): ConceptEntry {
  const keys = [formKey(zh), formKey(en)];
  const entry = entries.find(({ languageSections }) => {
    const forms = new Set(
      languageSections.flatMap(({ termSections }) => termSections.map(({ term }) => formKey(term))),
    );
    return keys.every((key) => forms.has(key));
  });
  if (entry === undefined) throw new Error(`no concept has both ${zh} and ${en}`);
  return entry;
}

/** Where a term stands in a text, in any case and as a word of its own where it has letters. */
function occurrences(
  text: string,
  term: string,
): readonly { readonly start: number; readonly end: number }[] {
  const pattern = term.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const flags = /^[A-Z]+$/u.test(term) ? 'gu' : 'giu';
  return Array.from(
    text.matchAll(new RegExp(String.raw`(?<![A-Za-z])${pattern}(?![A-Za-z])`, flags)),
    ({ index, 0: found }) => ({ start: index, end: index + found.length }),
  );
}

/** Runs in the page. */
function readParagraphs(): readonly Paragraph[] {
  const ranges = Array.from(CSS.highlights.values(), (highlight) => [...highlight]).flat();
  return Array.from(document.querySelectorAll('p, footer'), (paragraph) => ({
    text: paragraph.textContent,
    isTrap: paragraph.localName === 'footer',
    marks: ranges
      .filter(({ startContainer }) => paragraph.contains(startContainer))
      .map(({ startContainer, startOffset, endContainer, endOffset }) => ({
        start: offsetOf(startContainer, startOffset),
        end: offsetOf(endContainer, endOffset),
      })),
  }));

  function offsetOf(node: Node, offset: number): number {
    const paragraph = node.parentElement?.closest('p, footer');
    const range = document.createRange();
    if (paragraph) range.setStart(paragraph, 0);
    range.setEnd(node, offset);
    return String(range).length;
  }
}
