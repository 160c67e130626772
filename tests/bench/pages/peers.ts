/**
 * What other extensions do, as content scripts. Each function is sent to the page as text, with the
 * forms of the glossary, and stands alone. All of them follow changes of the page, as an extension
 * must.
 */

/** All forms in one expression, the longest first. */
export function regexMark(forms: readonly string[]): void {
  const escaped = forms
    .toSorted((a, b) => b.length - a.length)
    .map((form) => form.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`))
    .map((form) => (/^\w/.test(form) ? String.raw`\b${form}\b` : form));
  const pattern = new RegExp(escaped.join('|'), 'gi');
  const mark = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('script,style,mark') === null) nodes.push(node as Text);
    }
    for (const node of nodes) {
      const { data } = node;
      let from = 0;
      let pieces: DocumentFragment | undefined;
      for (const match of data.matchAll(pattern)) {
        pieces ??= document.createDocumentFragment();
        pieces.append(data.slice(from, match.index));
        const around = document.createElement('mark');
        around.textContent = match[0];
        pieces.append(around);
        from = match.index + match[0].length;
      }
      if (pieces === undefined) continue;
      pieces.append(data.slice(from));
      node.replaceWith(pieces);
    }
  };
  mark(document.body);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) mark(node);
    observer.takeRecords();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

/** The same expression, with marks painted by the Highlight API. */
export function regexHighlight(forms: readonly string[]): void {
  const escaped = forms
    .toSorted((a, b) => b.length - a.length)
    .map((form) => form.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`))
    .map((form) => (/^\w/.test(form) ? String.raw`\b${form}\b` : form));
  const pattern = new RegExp(escaped.join('|'), 'gi');
  const highlight = new Highlight();
  const mark = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('script,style') !== null) continue;
      for (const match of (node as Text).data.matchAll(pattern)) {
        highlight.add(
          new StaticRange({
            startContainer: node,
            startOffset: match.index,
            endContainer: node,
            endOffset: match.index + match[0].length,
          }),
        );
      }
    }
  };
  mark(document.body);
  CSS.highlights.set('peer', highlight);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) mark(node);
  }).observe(document.body, { childList: true, subtree: true });
}

interface MarkJs {
  mark(terms: readonly string[], options: object): void;
}

/** mark.js, which wraps what it finds; its file comes before this one. */
export function markJs(forms: readonly string[]): void {
  const { Mark } = globalThis as unknown as { readonly Mark: new (root: Node) => MarkJs };
  const options = { separateWordSearch: false, diacritics: false };
  new Mark(document.body).mark(forms, options);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes)
        if (node instanceof Element) new Mark(node).mark(forms, options);
    }
    observer.takeRecords();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
