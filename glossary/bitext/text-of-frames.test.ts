import { expect, test } from 'vitest';
import type { PageParagraph } from '../model/page/page-paragraph.ts';
import { splitPage } from './split-page.ts';
import { textOfFrames } from './text-of-frames.ts';

const page = (...texts: readonly string[]): readonly PageParagraph[] =>
  texts.map((text) => ({ text }));
const CHINESE = page('我们尊重网络主权。', '各国一律平等，不分大小。');
const ENGLISH = page('We respect cyber sovereignty.', 'All countries are equal, large or small.');
const AD = page('限时优惠。');
const MENU = page('首页', 'English');

test('a page with one document is about that', () => {
  expect(textOfFrames([CHINESE])).toBe(CHINESE);
  expect(textOfFrames([])).toEqual([]);
});

test('the translation in a frame belongs to the page, and what else stands in frames does not', () => {
  expect(textOfFrames([CHINESE, AD, ENGLISH])).toEqual([...CHINESE, ...ENGLISH]);
  expect(textOfFrames([ENGLISH, AD])).toBe(ENGLISH);
  expect(textOfFrames([CHINESE, AD])).toBe(CHINESE);
});

test('both texts may stand in frames of a page with hardly a text of its own', () => {
  const both = textOfFrames([MENU, CHINESE, ENGLISH]);
  expect(splitPage(both)?.whole?.source).toBe(CHINESE.map(({ text }) => text).join('\n'));
  expect(textOfFrames([MENU, ENGLISH])).toBe(ENGLISH);
});

test('a page that has both languages needs no frame, and a frame that has both is another page', () => {
  const both = page('我们尊重网络主权。', 'We respect cyber sovereignty.');
  expect(textOfFrames([both, ENGLISH])).toBe(both);
  expect(textOfFrames([CHINESE, both])).toBe(CHINESE);
});

test('rows of two frames are not taken for the same', () => {
  const rows = (texts: readonly PageParagraph[]) => texts.map((one, row) => ({ ...one, row }));
  expect(textOfFrames([rows(CHINESE), rows(ENGLISH)])).toEqual([...CHINESE, ...ENGLISH]);
});
