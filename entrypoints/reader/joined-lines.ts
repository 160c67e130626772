/** Texts that stand one after another, as in two lines or two runs of letters. */

/** Han, kana, and the signs that stand with them. */
const EAST_ASIAN = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303F\uFE10-\uFE1F\uFE30-\uFE4F\uFF00-\uFFEF]`;
const ENDS_EAST_ASIAN = new RegExp(`${EAST_ASIAN}$`, 'u');
const BEGINS_EAST_ASIAN = new RegExp(`^${EAST_ASIAN}`, 'u');
const SPACES_BETWEEN = new RegExp(String.raw`(?<=${EAST_ASIAN})\s+(?=${EAST_ASIAN})`, 'gu');

/** Whether two texts are joined without a space, as East Asian characters are. */
export function standTogether(before: string, after: string): boolean {
  return ENDS_EAST_ASIAN.test(before) && BEGINS_EAST_ASIAN.test(after);
}

/** Removes the spaces that a typesetter put between East Asian characters. */
export function withoutSetSpaces(text: string): string {
  return text.replaceAll(SPACES_BETWEEN, '');
}

/** Joins two lines of a paragraph. */
export function joinedLines(first: string, second: string): string {
  if (first === '' || second === '') return first + second;
  return `${first}${standTogether(first, second) ? '' : ' '}${second}`;
}

/** The width of a line in columns; East Asian characters take two. */
export function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += BEGINS_EAST_ASIAN.test(character) ? 2 : 1;
  return width;
}
