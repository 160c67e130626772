/** A text as in a page: paragraphs of text nodes, some of them in inline elements. */
export interface TextPage {
  readonly units: number;
  readonly root: Element;
  readonly blocks: readonly Element[];
  readonly nodes: readonly Text[];
}

/** The length of a text node in units, about as in an article. */
const NODE_UNITS = 44;

/** Puts a text into the document without laying it out; each line becomes a paragraph. */
export function createTextPage(text: string): TextPage {
  const root = document.createElement('article');
  root.hidden = true;
  const nodes: Text[] = [];
  const blocks = text.split('\n').map((line) => {
    const block = document.createElement('p');
    for (let at = 0, i = 0; at < line.length; i += 1) {
      const to = at + NODE_UNITS - 20 + ((i * 17) % 41);
      const node = document.createTextNode(line.slice(at, to));
      nodes.push(node);
      if (i % 3 === 1) block.append(document.createElement('b'));
      (i % 3 === 1 ? block.lastElementChild : block)?.append(node);
      at = to;
    }
    root.append(block);
    return block;
  });
  document.body.append(root);
  return { units: text.length, root, blocks, nodes };
}
