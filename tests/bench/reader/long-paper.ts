/** A long paper for the benchmark, with as many lines on a page as printed ones have. */
import { pdfOf } from '../../../entrypoints/reader/pdf/pdf-fixture.ts';
import { makeText } from '../corpus.ts';

const LINES = 34;
const SIZE = 9;
const LEADING = 16;
/** How many characters of each kind fit on a line. */
const LETTERS = 80;
const HAN = 38;
/** The average length of the text of a page. */
const UNITS = 1_850;

/** The bytes of a PDF with so many pages, the same in each run. */
export function longPaper(pages: number): Uint8Array<ArrayBuffer> {
  const lines = makeText(pages * UNITS)
    .split('\n')
    .flatMap(wrapped);
  return pdfOf({
    title: 'A long paper',
    outline: Array.from({ length: Math.ceil(pages / 10) }, (_, at) => ({
      title: `Chapter ${at + 1}`,
      page: 10 * at + 1,
    })),
    pages: Array.from({ length: pages }, (_, page) => ({
      texts: Array.from({ length: LINES }, (_line, at) => ({
        text: lines[(page * LINES + at) % lines.length] ?? '',
        at: [20, 580 - LEADING * (at + 1)],
        size: SIZE,
      })),
    })),
  });
}

/** Breaks a paragraph as in print: between words, and between any two Han characters. */
function wrapped(paragraph: string): readonly string[] {
  const isHan = paragraph.charCodeAt(0) >= 0x250;
  const pattern = isHan
    ? new RegExp(`.{1,${HAN}}`, 'gu')
    : new RegExp(`.{1,${LETTERS}}(?: |$)|.{1,${LETTERS}}`, 'gu');
  return (paragraph.match(pattern) ?? []).map((line) => line.trim());
}
