/** Han, kana, and the signs that stand with them. */
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Two lines of one paragraph as a text without the break: nothing stands between Han, else a space. */
export function joinedLines(first: string, second: string): string {
  if (first === '' || second === '') return first + second;
  const isHan = EAST_ASIAN.test(first.slice(-1)) && EAST_ASIAN.test(second.slice(0, 1));
  return `${first}${isHan ? '' : ' '}${second}`;
}

/** How wide a line is, in columns: East Asian characters have two. */
export function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += EAST_ASIAN.test(character) ? 2 : 1;
  return width;
}
