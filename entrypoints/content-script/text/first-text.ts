/** How many text nodes are read, and how many units of each. */
const MOST_NODES = 200;
const MOST_UNITS = 500;
const NOT_READ: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);

/** Text from the beginning of the page, to see which letters it has before it is read. */
export function firstText(): string {
  const root = document.body ?? document.documentElement;
  if (root === null) return '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let count = 0; count < MOST_NODES; count += 1) {
    const node = walker.nextNode();
    if (node === null) break;
    if (!NOT_READ.has(node.parentElement?.localName ?? ''))
      text += node.nodeValue?.slice(0, MOST_UNITS) ?? '';
  }
  return text;
}
