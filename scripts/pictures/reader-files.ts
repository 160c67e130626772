/** Files for the pictures of the reader, and the buttons that are pressed in each. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type FixtureText, pdfOf } from '../../entrypoints/reader/pdf/pdf-fixture.ts';
import { book, chapter } from '../../tests/reader/books.ts';
import { fileDropped } from '../../tests/reader/drop-file.ts';
import { PAPER } from '../../tests/reader/paper.ts';

/** The time for pages of a file to be drawn and marked, in milliseconds. */
const DRAWN = 1_500;

/** A state of the reader. */
interface ReaderState {
  readonly name: string;
  /** What it shows then. */
  readonly shows: string;
  readonly prepare: (page: Page) => Promise<unknown>;
}

const LINES: readonly (readonly [text: string, size?: number])[] = [
  ['携手构建网络空间命运共同体', 18],
  ['各国应当尊重网络主权，弥合数字鸿沟，发展数字经济，'],
  ['让更多国家和人民搭乘信息时代的快车，共享互联网发'],
  ['展成果，推动构建人类命运共同体。'],
  ['All countries should respect cyber sovereignty, bridge the'],
  ['digital divide and build a community with a shared future in'],
  ['cyberspace. Artificial intelligence should do good.'],
];

const texts: readonly FixtureText[] = LINES.map(([text, size = 12], line) => ({
  text,
  size,
  at: [36, 520 - 24 * line],
}));

const paper = pdfOf({
  ...PAPER,
  title: '白皮书 White paper',
  pages: PAPER.pages.map(() => ({ texts })),
});
const partly = pdfOf({
  pages: [
    { texts },
    ...Array.from({ length: 6 }, () => ({})),
    { texts: [{ text: '\uE001\uE002\uE003', at: [40, 500], font: 'codes' }] },
    { texts },
  ],
});
const locked = pdfOf({ pages: [{ texts: texts.slice(4) }], password: 'open' });
const novel = book({
  title: '网络空间治理 Governing cyberspace',
  chapters: {
    'a.xhtml': chapter(
      `<h1>第一章 数字经济</h1><p>${LINES.slice(1, 4)
        .map(([text]) => text)
        .join('')}</p><blockquote>${LINES.slice(4)
        .map(([text]) => text)
        .join(' ')}</blockquote><table><tr><th>中文</th><th>English</th></tr>
        <tr><td>网络主权</td><td>cyber sovereignty</td></tr></table>`,
    ),
    'b.xhtml': chapter('<h1>第二章 人工智能</h1><p>人工智能造福人类。</p>'),
  },
  nav: '<ol><li><a href="a.xhtml">第一章 数字经济</a></li><li><a href="b.xhtml">第二章 人工智能</a></li></ol>',
});

const drop =
  (name: string, content: Uint8Array | string): ReaderState['prepare'] =>
  async (page) =>
    fileDropped(page, name, Buffer.from(content));

/** Presses the button for the contents. */
async function openContents(page: Page): Promise<void> {
  await page.waitForSelector('[aria-expanded=false]');
  await page.click('[aria-expanded=false]');
}

const STATES: readonly ReaderState[] = [
  { name: 'empty', shows: '.reader-paste', prepare: async () => undefined },
  { name: 'pdf', shows: '.placed canvas', prepare: drop('paper.pdf', paper) },
  {
    name: 'contents',
    shows: '.outline',
    prepare: async (page) => {
      await drop('paper.pdf', paper)(page);
      await openContents(page);
    },
  },
  { name: 'partly', shows: '.reader-notices output', prepare: drop('partly.pdf', partly) },
  {
    name: 'scan',
    shows: '.reader-notices output',
    prepare: drop('scan.pdf', pdfOf({ pages: [{}] })),
  },
  { name: 'password', shows: '[type=password]', prepare: drop('locked.pdf', locked) },
  {
    name: 'wrong-password',
    shows: '.field-error',
    prepare: async (page) => {
      await drop('locked.pdf', locked)(page);
      await page.waitForSelector('[type=password]');
      await page.type('[type=password]', 'wrong');
      await page.keyboard.press('Enter');
    },
  },
  { name: 'refused', shows: '[role=alert]', prepare: drop('cut.pdf', paper.slice(0, 300)) },
  {
    name: 'book',
    shows: '.document-text',
    prepare: async (page) => {
      await drop('book.epub', novel)(page);
      await openContents(page);
    },
  },
  {
    name: 'text',
    shows: '.encoding-field',
    prepare: drop('old.txt', Buffer.from('CAFDD7D6BAE8B9B5A3ACCDF8C2E7D6F7C8A8A1A3', 'hex')),
  },
];

/** The states of the reader as pages whose pictures are taken. */
export const READER_SCREENS = STATES.map(({ name, shows, prepare }) => ({
  name: `reader-${name}`,
  path: 'reader.html',
  ready: '.reader-paste',
  width: 1100,
  prepare: async (page: Page) => {
    await prepare(page);
    await page.waitForSelector(shows);
    await wait(DRAWN);
  },
}));
