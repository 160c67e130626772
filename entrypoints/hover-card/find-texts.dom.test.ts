import { beforeEach, expect, test, vi } from 'vitest';
import type { MarkedText } from '../../glossary/model/check/check-report.ts';
import type { PageTree } from '../shared/card/page-tree.ts';
import { findTexts } from './find-texts.ts';

// The document of these tests lacks it.
beforeEach(() => {
  vi.stubGlobal('StaticRange', function staticRange(range: StaticRangeInit) {
    return range;
  });
});

const textNodes = (element: Element): readonly Text[] =>
  [...element.childNodes].flatMap((node) =>
    node instanceof Text ? [node] : node instanceof Element ? textNodes(node) : [],
  );

/** The paragraphs of the document, each of which is one text. */
const tree: PageTree = {
  readContainer: (element) => {
    if (!element.matches('p'))
      return {
        blocks: [],
        children: [...element.querySelectorAll('p')].map((one) => ({
          element: one,
          language: undefined,
        })),
      };
    const nodes = textNodes(element);
    const starts: number[] = [];
    let text = '';
    for (const { data } of nodes) {
      starts.push(text.length);
      text += data;
    }
    return { blocks: [{ nodes, starts, text }], children: [] };
  },
  elementAround: () => undefined,
  flatParentOf: (node) => node.parentNode,
  isElement: (node) => node instanceof Element,
  isTextShown: () => true,
  isWithin: (node, around) => around.contains(node),
  matchesSelector: (element, selector) => element.matches(selector),
  keepsLineBreaks: () => false,
};

/** A text with its marked part between brackets. */
const quoted = (text: string): MarkedText => {
  const [before = '', marked = '', after = ''] = text.split(/[[\]]/u);
  return { before, marked, after };
};

/** What stands in the ranges of some texts on a page with these paragraphs. */
async function found(
  paragraphs: readonly string[],
  ...texts: readonly string[]
): Promise<readonly string[] | undefined> {
  document.body.innerHTML = `<main>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</main>`;
  const ranges = await findTexts(tree, texts.map(quoted));
  return ranges?.map(({ startContainer, startOffset, endOffset }) =>
    (startContainer as Text).data.slice(startOffset, endOffset),
  );
}

test('a text is found where the page has around it what was told, and not where it comes first', async () => {
  const page = ['The system is old. We know it.', '制度很老。', 'Our <b>sys</b>tem is new here.'];
  expect(await found(page, 'Our [system] is new here.')).toEqual(['sys', 'tem']);
  expect(await found(page, 'The [system] is old.', '[制度]很老。')).toEqual(['system', '制度']);
});

test('white space, soft hyphens and the languages in between make no difference', async () => {
  const page = ['We respect the\n  sover\u00ADeignty', '我们尊重', 'of all coun\u200Btries here.'];
  const told = 'We respect the sovereignty of all [countries] here.';
  expect(await found(page, told)).toEqual(['coun\u200Btries']);
});

test('sentences in which nothing is marked are found as far as they go on', async () => {
  const page = ['A first sentence. A second one stands here.', '第二句。'];
  expect(await found(page, 'A second one stands here. A third one is elsewhere.')).toEqual([
    'A second one stands here.',
  ]);
});

test('a text that is gone, or has become another one, is not found, and then none is', async () => {
  const page = ['We respect the sovereignty of networks as a principle.', '网络主权是原则。'];
  expect(await found(page, '[网络主权]是原则。', '[cyber sovereignty]')).toBeUndefined();
  expect(
    await found(page, 'They denied all [sovereignty], always and everywhere.'),
  ).toBeUndefined();
  expect(await found(page, '')).toBeUndefined();
});
