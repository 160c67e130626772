import { createMatcher } from '../../../glossary/match/scan/matcher.ts';
import {
  createAhoCorasick,
  createModernAhoCorasick,
  createRegex,
  createStepLimit,
  type Engine,
} from '../engines.ts';
import type { EngineName } from '../engine-names.ts';
import type { TextPage } from './text-page.ts';

/** Reads or searches a whole page once; returns what it found and how long it took, in ms. */
export type Scan = (page: TextPage) => { readonly time: number; readonly found: number };

/** What an engine gets: all forms, and the same compiled. */
export interface ScanSource {
  readonly forms: readonly string[];
  readonly blob: ArrayBuffer;
}

/**
 * The limits read text nodes. Engines that search read the text of paragraphs, as the extension
 * does.
 */
export function createScan(engine: EngineName, { forms, blob }: ScanSource): Scan {
  switch (engine) {
    case 'walk':
      return timed(({ root }) => lengthOfNodes(root));
    case 'step': {
      const step = createStepLimit();
      return timed(({ nodes }) => nodes.reduce((sum, { data }) => sum + step(data), 0));
    }
    case 'termlight': {
      const matcher = createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] });
      return searching((text) => matcher.find(text).length);
    }
    case 'regex':
      return searching(createRegex(forms));
    case '@monyone/aho-corasick':
      return searching(createAhoCorasick(forms));
    case 'modern-ahocorasick':
      return searching(createModernAhoCorasick(forms));
    case 'mark.js':
      return wrapping(forms);
  }
}

const timed =
  (work: (page: TextPage) => number): Scan =>
  (page) => {
    const start = performance.now();
    const found = work(page);
    return { time: performance.now() - start, found };
  };

const searching = (search: Engine): Scan =>
  timed(({ blocks }) =>
    blocks.reduce((sum, { textContent }) => sum + search(textContent ?? ''), 0),
  );

function lengthOfNodes(root: Element): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    sum += (node.nodeValue ?? '').length;
  return sum;
}

interface MarkJs {
  mark(terms: readonly string[], options: object): void;
}

/**
 * mark.js cannot find without wrapping, so it gets a fresh copy of the page each time, which is not
 * timed.
 */
function wrapping(forms: readonly string[]): Scan {
  const { Mark } = globalThis as unknown as { readonly Mark: new (root: Node) => MarkJs };
  return ({ root }) => {
    const copy = root.cloneNode(true);
    document.body.append(copy);
    let found = 0;
    const done = (count: number): void => {
      found = count;
    };
    const start = performance.now();
    new Mark(copy).mark(forms, { separateWordSearch: false, diacritics: false, done });
    const time = performance.now() - start;
    copy.parentNode?.removeChild(copy);
    return { time, found };
  };
}
