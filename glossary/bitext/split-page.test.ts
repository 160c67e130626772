import { describe, expect, test } from 'vitest';
import type { PageParagraph } from '../model/page/page-paragraph.ts';
import { splitPage } from './split-page.ts';

const [ONE, TWO, THREE] = [
  ['我们尊重网络主权。', 'We respect cyber sovereignty in all we do.'],
  [
    '构建人类命运共同体需要各国努力。',
    'Building it takes the joint efforts of all countries of the world.',
  ],
  ['各国一律平等。', 'All countries are equal, large or small.'],
] as const;

const page = (...texts: readonly string[]): readonly PageParagraph[] =>
  texts.map((text) => ({ text }));
const pairsOf = (texts: readonly PageParagraph[]): unknown =>
  splitPage(texts)?.pairs.map(({ source, target }) => [source, target]);

describe('a page with both languages', () => {
  test('has its paragraphs paired where they come in turn', () => {
    expect(splitPage(page(...ONE, ...TWO, ...THREE))).toEqual({
      languages: { source: 'zh', target: 'en' },
      pairs: [ONE, TWO, THREE].map(([source, target]) => ({ source, target })),
    });
  });

  test('has the language first that its pairs have first', () => {
    const turned = [ONE, TWO, THREE].flatMap(([chinese, english]) => [english, chinese]);
    expect(splitPage(page(...turned))?.languages).toEqual({ source: 'en', target: 'zh' });
    // A line above them in the other language does not shift them.
    expect(pairsOf(page('News', ...ONE, ...TWO, ...THREE))).toEqual([
      ['', 'News'],
      ONE,
      TWO,
      THREE,
    ]);
  });

  test('has several paragraphs in turn paired one by one, or together where one has more', () => {
    expect(pairsOf(page(ONE[0], TWO[0], ONE[1], TWO[1], ...THREE))).toEqual([ONE, TWO, THREE]);
    expect(pairsOf(page(ONE[0], TWO[0], `${ONE[1]} ${TWO[1]}`, ...THREE))).toEqual([
      [`${ONE[0]} ${TWO[0]}`, `${ONE[1]} ${TWO[1]}`],
      THREE,
    ]);
  });

  test('may have each pair in one paragraph, on two lines', () => {
    expect(pairsOf(page(ONE.join('\n'), TWO.join('\n')))).toEqual([ONE, TWO]);
  });

  test('has the rows of its table as pairs, also where a cell is empty or has two paragraphs', () => {
    const cell = (row: number, text: string): PageParagraph => ({ text, row });
    const rows = [
      cell(0, ONE[0]),
      cell(0, ONE[1]),
      cell(1, TWO[0]),
      cell(2, THREE[0]),
      cell(2, TWO[0]),
      cell(2, THREE[1]),
      cell(3, '2026'),
    ];
    expect(pairsOf(rows)).toEqual([ONE, [TWO[0], ''], [`${THREE[0]} ${TWO[0]}`, THREE[1]]]);
    expect(pairsOf([...page('网络主权', 'Cyber sovereignty'), ...rows])).toEqual([
      ['网络主权', 'Cyber sovereignty'],
      ONE,
      [TWO[0], ''],
      [`${THREE[0]} ${TWO[0]}`, THREE[1]],
    ]);
  });

  test('that stand in one row of a layout are paired by their paragraphs', () => {
    const inRow = page(...ONE, ...TWO).map((one) => ({ ...one, row: 0 }));
    expect(pairsOf(inRow)).toEqual([ONE, TWO]);
  });

  test('has both texts whole where each stands for itself', () => {
    const all = [ONE, TWO, THREE];
    const columns = page(...all.map(([chinese]) => chinese), ...all.map(([, english]) => english));
    expect(splitPage(columns)).toEqual({
      languages: { source: 'zh', target: 'en' },
      pairs: [],
      whole: {
        source: all.map(([chinese]) => chinese).join('\n'),
        target: all.map(([, english]) => english).join('\n'),
      },
    });
    // A byline in the midst makes no pairs.
    const cut = columns.toSpliced(2, 0, { text: 'Xinhua' });
    expect(splitPage(cut)?.whole?.source).toBe(all.map(([chinese]) => chinese).join('\n'));
  });
});

describe('a page with one language', () => {
  test.each([
    ['nothing', []],
    ['numbers alone', page('2026', '1, 2')],
    ['Chinese', page(ONE[0], TWO[0])],
    ['English', page(ONE[1], TWO[1])],
    ['Chinese with a few English names', page('WTO', ONE[0], TWO[0], THREE[0], 'Xinhua')],
  ])('is not split: %s', (_what, texts) => {
    expect(splitPage(texts)).toBeUndefined();
  });
});
