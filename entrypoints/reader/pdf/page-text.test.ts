import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { type FixtureText, pdfOf } from './pdf-fixture.ts';
import { type PageText, pageTextOf, textOf } from './page-text.ts';
import { LINE_HYPHEN } from '../../shared/line-hyphen.ts';
import type { TextItem } from './runs.ts';

const PDFJS = join(import.meta.dirname, '../../../node_modules/pdfjs-dist');

/** Reads the first page of a PDF as the reader does. */
async function firstPage(bytes: Uint8Array): Promise<PageText> {
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    cMapUrl: `${PDFJS}/cmaps/`,
    standardFontDataUrl: `${PDFJS}/standard_fonts/`,
    useWasm: false,
  });
  try {
    const pdf = await task.promise;
    const page = await pdf.getPage(1);
    const { items, styles } = await page.getTextContent({ disableNormalization: true });
    return pageTextOf(items as readonly TextItem[], styles);
  } finally {
    await task.destroy();
  }
}

async function blocksOn(
  texts: readonly FixtureText[],
  rotate: 0 | 90 | 180 | 270 = 0,
): Promise<readonly string[]> {
  const { blocks } = await firstPage(pdfOf({ pages: [{ texts, rotate }] }));
  return blocks.map(textOf);
}

/** Lines of one paragraph, one below the other. */
function lines(texts: readonly string[], x = 40, y = 500): readonly FixtureText[] {
  return texts.map((text, at) => ({ text, at: [x, y - 16 * at] }));
}

describe('what PDF.js gives is read as a person reads it', () => {
  const cases: readonly {
    readonly name: string;
    readonly texts: readonly FixtureText[];
    readonly rotate?: 90 | 180 | 270;
    readonly blocks: readonly string[];
  }[] = [
    {
      name: 'a page that is turned',
      rotate: 90,
      texts: [
        { text: '人类命运', at: [100, 40], turn: 90 },
        { text: '共同体', at: [116, 40], turn: 90 },
      ],
      blocks: ['人类命运共同体'],
    },
    {
      name: 'text at an angle beside text that is upright',
      texts: [
        { text: 'cyber sovereignty', at: [40, 500], turn: 30 },
        { text: 'digital economy', at: [40, 480] },
      ],
      blocks: ['cyber sovereignty', 'digital economy'],
    },
    {
      name: 'a word in many pieces, with a space as a piece of its own',
      texts: [
        { text: 'bene', at: [40, 500] },
        { text: 'fi', at: [66.69, 500] },
        { text: 'ts', at: [72.69, 500] },
        { text: ' ', at: [82.03, 500] },
        { text: 'all', at: [85.37, 500] },
      ],
      blocks: ['benefits all'],
    },
    {
      name: 'words that are set apart without a space',
      texts: [
        { text: 'digital', at: [40, 500] },
        { text: 'economy', at: [80, 500] },
      ],
      blocks: ['digital economy'],
    },
    {
      name: 'Chinese whose characters are set apart',
      texts: [{ text: '国际社会', at: [40, 500], apart: 6 }],
      blocks: ['国际社会'],
    },
    {
      name: 'a title with a space after each character',
      texts: [{ text: '白 皮 书', at: [40, 500], size: 20 }],
      blocks: ['白皮书'],
    },
    {
      name: 'the end of a line in Chinese',
      texts: lines(['构建人类命运', '共同体。']),
      blocks: ['构建人类命运共同体。'],
    },
    {
      name: 'the end of a line between Chinese and English',
      texts: lines(['发展数字经济', 'digital economy']),
      blocks: ['发展数字经济 digital economy'],
    },
    {
      name: 'Chinese from the top down, as printers of browsers write it',
      texts: [
        ...Array.from('人类命运', (text, at) => ({ text, at: [300, 500 - 12 * at] as const })),
        ...Array.from('共同体', (text, at) => ({ text, at: [280, 500 - 12 * at] as const })),
      ],
      blocks: ['人类命运共同体'],
    },
    {
      name: 'signs in Chinese from the top down, which are drawn from above',
      texts: [
        { text: '主', at: [300, 500] },
        { text: '权', at: [300, 488] },
        { text: '，', at: [300, 491.4] },
        { text: '发', at: [300, 464] },
        { text: '展', at: [300, 452] },
        { text: '数', at: [286, 500] },
        { text: '字', at: [286, 488] },
        { text: '。', at: [286, 491.4] },
      ],
      blocks: ['主权，发展数字。'],
    },
    {
      name: 'Chinese from the top down, in a font for it',
      texts: [
        { text: '人类命运', at: [300, 500], font: 'hanDown' },
        { text: '共同体', at: [280, 500], font: 'hanDown' },
      ],
      blocks: ['人类命运共同体'],
    },
    {
      name: 'hyphens at the end of a line, which may belong to the word',
      texts: lines(['national sover-', 'eignty and high-', 'quality growth']),
      blocks: [`national sover${LINE_HYPHEN}eignty and high${LINE_HYPHEN}quality growth`],
    },
    {
      name: 'a hyphen before a name',
      texts: lines(['the China-', 'ASEAN centre']),
      blocks: ['the China- ASEAN centre'],
    },
    {
      name: 'radicals and compatibility ideographs',
      texts: [{ text: '⼀带⼀路，中华人⺠', at: [40, 500] }],
      blocks: ['一带一路，中华人民'],
    },
    {
      name: 'two columns, the first of which breaks off a sentence',
      texts: [
        ...lines(['The digital econ-', 'omy of a country and its cyber'], 40, 300),
        ...lines(['sovereignty are one.'], 220, 500),
      ],
      blocks: [`The digital econ${LINE_HYPHEN}omy of a country and its cyber sovereignty are one.`],
    },
    {
      name: 'three columns whose lines are written across them',
      texts: [
        { text: 'The states of the digital', at: [40, 500], size: 8 },
        { text: 'Rules of respect for cyber', at: [170, 496], size: 8 },
        { text: 'Parties to the plan of data', at: [300, 492], size: 8 },
        { text: 'divide are named here', at: [40, 489], size: 8 },
        { text: 'sovereignty are above', at: [170, 485], size: 8 },
        { text: 'security are below', at: [300, 481], size: 8 },
      ],
      blocks: [
        'The states of the digital divide are named here',
        'Rules of respect for cyber sovereignty are above',
        'Parties to the plan of data security are below',
      ],
    },
    {
      name: 'two columns, each with sentences of its own',
      texts: [
        ...lines(['发展数字', '经济。'], 40, 300),
        ...lines(['人类命运', '共同体'], 220, 500),
      ],
      blocks: ['发展数字经济。', '人类命运共同体'],
    },
    {
      name: 'cells side by side',
      texts: [
        { text: '人工', at: [40, 500] },
        { text: '智能', at: [80, 500] },
        { text: '数字', at: [40, 484] },
        { text: '经济', at: [80, 484] },
      ],
      blocks: ['人工', '智能', '数字', '经济'],
    },
    {
      name: 'a heading above a paragraph',
      texts: [
        { text: '人工', at: [40, 500], size: 20 },
        { text: '智能的发展', at: [40, 476] },
      ],
      blocks: ['人工', '智能的发展'],
    },
    {
      name: 'a paragraph that is indented after a short line',
      texts: [
        { text: '第一段的第一行比较长也写到头', at: [64, 500] },
        { text: '第一段的末行。', at: [40, 484] },
        { text: '第二段的第一行又缩进两个字符', at: [64, 468] },
        { text: '第二段的末行。', at: [40, 452] },
      ],
      blocks: [
        '第一段的第一行比较长也写到头第一段的末行。',
        '第二段的第一行又缩进两个字符第二段的末行。',
      ],
    },
    {
      name: 'a paragraph without an indent after a short line',
      texts: lines(['第一段的第一行比较长也写到头', '第一段完。', '第二段不缩进也是一段的开头']),
      blocks: ['第一段的第一行比较长也写到头第一段完。', '第二段不缩进也是一段的开头'],
    },
    {
      name: 'lines that are set with double spacing',
      texts: [
        { text: '国家建立健全数据安全治理体系，推动构', at: [64, 500] },
        { text: '建网络空间命运共同体，促进数据安全的国际合', at: [40, 465] },
        { text: '作。', at: [40, 430] },
        { text: 'The states agree on a common rule of cyber', at: [40, 360] },
        { text: 'sovereignty, on the work of the United', at: [40, 332] },
        { text: 'Nations, and on peace.', at: [40, 304] },
      ],
      blocks: [
        '国家建立健全数据安全治理体系，推动构建网络空间命运共同体，促进数据安全的国际合作。',
        'The states agree on a common rule of cyber sovereignty, on the work of the United Nations, and on peace.',
      ],
    },
    {
      name: 'short lines far below each other',
      texts: [
        { text: '构建网络空间命运共同体的行动计划', at: [40, 500] },
        { text: '人工', at: [40, 465] },
        { text: '智能', at: [40, 430] },
      ],
      blocks: ['构建网络空间命运共同体的行动计划', '人工', '智能'],
    },
    {
      name: 'cells of one width far below each other',
      texts: [
        { text: '人工', at: [40, 500] },
        { text: '智能', at: [40, 470] },
        { text: '数字', at: [40, 440] },
      ],
      blocks: ['人工', '智能', '数字'],
    },
    {
      name: 'a last word below the indent of the first line',
      texts: [
        { text: '不能辨认自己行为的人适用前款规', at: [64, 500] },
        { text: '定。', at: [40, 484] },
        { text: '能够辨认自己行为的人也适用前条。', at: [64, 468] },
      ],
      blocks: ['不能辨认自己行为的人适用前款规定。', '能够辨认自己行为的人也适用前条。'],
    },
    {
      name: 'the number of an article, set apart from its text',
      texts: [
        { text: '第五十四条', at: [64, 500] },
        { text: '自然人经依法登记为个体工', at: [136, 500] },
        { text: '商户。', at: [40, 484] },
      ],
      blocks: ['第五十四条自然人经依法登记为个体工商户。'],
    },
    {
      name: 'an item of a list whose lines are indented',
      texts: [
        { text: '1. Respect for the cyber', at: [40, 500] },
        { text: 'sovereignty of all', at: [56, 484] },
      ],
      blocks: ['1. Respect for the cyber sovereignty of all'],
    },
    {
      name: 'an item of a list, of which a line is short',
      texts: [
        { text: '1. Respect for the sovereignty of all of the states', at: [40, 500] },
        { text: 'in matters of the central', at: [58, 484] },
        { text: 'counterparties of finance and of data security', at: [58, 468] },
      ],
      blocks: [
        '1. Respect for the sovereignty of all of the states in matters of the central counterparties of finance and of data security',
      ],
    },
    {
      name: 'a title of two lines in the middle',
      texts: [
        { text: '携手构建网络空间命运共同体的人类', at: [40, 500], size: 16 },
        { text: '命运共同体', at: [128, 478], size: 16 },
      ],
      blocks: ['携手构建网络空间命运共同体的人类命运共同体'],
    },
    {
      name: "a note's sign behind a word",
      texts: [
        { text: 'cyber sovereignty', at: [40, 500] },
        { text: '12', at: [132.7, 504], size: 7 },
        { text: 'is', at: [144, 500] },
      ],
      blocks: ['cyber sovereignty 12 is'],
    },
    {
      name: 'a word that is written twice to make it bold',
      texts: [
        { text: '网络主权', at: [40, 500] },
        { text: '网络主权', at: [40.3, 500] },
      ],
      blocks: ['网络主权'],
    },
    {
      name: 'text outside the page',
      texts: [
        { text: 'digital economy', at: [40, 500] },
        { text: 'cyber sovereignty', at: [40, 900] },
      ],
      blocks: ['digital economy'],
    },
  ];
  test.each(cases)('$name', async ({ texts, rotate, blocks }) => {
    expect(await blocksOn(texts, rotate)).toEqual(blocks);
  });
});

test('ligatures are written out', () => {
  const item = { transform: [12, 0, 0, 12, 40, 500], width: 40, height: 12, fontName: 'f' };
  const { blocks } = pageTextOf([{ ...item, str: 'beneﬁts' }], {});
  expect(blocks.map(textOf)).toEqual(['benefits']);
});

test('a page without text is a picture', async () => {
  expect(await firstPage(pdfOf({ pages: [{}] }))).toEqual({ blocks: [], state: 'picture' });
});

test('a page that does not say which characters it shows is not read', () => {
  const item = { transform: [12, 0, 0, 12, 40, 500], width: 40, height: 12, fontName: 'f' };
  expect(pageTextOf([{ ...item, str: '\uE001\uE002\u0003 abc' }], {}).state).toBe('illegible');
  expect(pageTextOf([{ ...item, str: '\uE001 abc' }], {}).state).toBe('text');
  // The numbers of glyphs, as characters.
  expect(pageTextOf([{ ...item, str: '\u01A5\u00E8\u02B9\u0252C\u02C0' }], {}).state).toBe(
    'illegible',
  );
  expect(pageTextOf([{ ...item, str: '/ˈsɒvrɪnti/ sovereignty' }], {}).state).toBe('text');
  expect(
    pageTextOf(
      [
        { ...item, str: 'nǐ hǎo nǚ' },
        { ...item, str: 'ㄕˋ ㄋˇ ㄦˊ' },
      ],
      {},
    ).state,
  ).toBe('text');
});
