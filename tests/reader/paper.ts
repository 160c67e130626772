/** A paper of many pages, as a PDF and as a web page with the same sentences. */
import type { FixtureDocument, FixtureText } from '../../entrypoints/reader/pdf/pdf-fixture.ts';

/** The page on which 绿色发展 stands, and nowhere else. */
export const FAR_PAGE = 40;

/** Lines of a paragraph, and what they are on a page whose lines are broken elsewhere. */
interface Paragraph {
  readonly lines: readonly string[];
  readonly text: string;
}

const FIRST: readonly Paragraph[] = [
  {
    lines: ['各国应当尊重网络主', '权，发展数字经济。'],
    text: '各国应当尊重网络主权，发展数字经济。',
  },
  {
    lines: ['All countries respect cyber sover-', 'eignty and digital econ-', 'omy.'],
    text: 'All countries respect cyber sovereignty and digital economy.',
  },
  { lines: ['网 络 主 权'], text: '网络主权' },
];
const OTHERS: readonly Paragraph[] = [
  { lines: ['营商环', '境造福人类。'], text: '营商环境造福人类。' },
];
const FAR: readonly Paragraph[] = [{ lines: ['坚持绿色发', '展。'], text: '坚持绿色发展。' }];

const pages: readonly (readonly Paragraph[])[] = Array.from({ length: FAR_PAGE + 2 }, (_, at) => {
  if (at === 0) return FIRST;
  return at + 1 === FAR_PAGE ? FAR : OTHERS;
});

function placed(paragraphs: readonly Paragraph[]): readonly FixtureText[] {
  return paragraphs.flatMap(({ lines }, paragraph) =>
    lines.map((text, line): FixtureText => ({
      text,
      at: [60, 500 - 90 * paragraph - 18 * line],
    })),
  );
}

/** The paper as a PDF: Chinese and English lines, words cut by hyphens, letters set apart. */
export const PAPER: FixtureDocument = {
  title: 'A paper',
  outline: [
    { title: 'Beginning', page: 1 },
    { title: 'Far off', page: FAR_PAGE },
  ],
  pages: pages.map((paragraphs) => ({ texts: placed(paragraphs) })),
};

/** The same sentences as a web page. */
export const PAPER_AS_PAGE = `<!doctype html><meta charset="utf-8"><title>A paper</title>${pages
  .flat()
  .map(({ text }) => `<p>${text}</p>`)
  .join('')}`;
