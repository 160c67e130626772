/** The characters that HTML names most. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Whether a text has breaks or blocks of HTML, as only programs write them into cells. */
export function hasHtml(text: string): boolean {
  return /<br\s?\/?>|<\/?div>|&nbsp;/iu.test(text);
}

/**
 * Whether cells are HTML, by their rows: two of these, and one of ten, have a break, a block or a space of
 * HTML beside other text in a cell. A term may be such a mark itself.
 */
export function areHtml(rows: readonly (readonly string[])[]): boolean {
  const isHtml = (cell: string): boolean => hasHtml(cell) && plainOfHtml(cell) !== '';
  const count = rows.filter((cells) => cells.some(isHtml)).length;
  return count >= Math.max(2, rows.length / 10);
}

/** Whether there are marks beside those of breaks, blocks and spaces. */
export function hasOtherMarks(html: string): boolean {
  return /<(?!\/?(?:br|div|p)\b)\/?[a-z]/iu.test(html);
}

/** The text of a cell in HTML, with a line for each of its blocks and behind each break. */
export function plainOfHtml(html: string): string {
  return html
    .replaceAll(/<\/?(?:br|div|p|li)\b[^<>]*>/giu, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/giu, '')
    .replaceAll(/&(?:#(?<code>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z]{2,4}));/giu, plainSign)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function plainSign(sign: string, code?: string, hex?: string, name = ''): string {
  const point = code === undefined ? parseInt(hex ?? '', 16) : Number(code);
  const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : (NAMED[name.toLowerCase()] ?? sign);
}
