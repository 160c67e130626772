import { compileLayer } from '../../../glossary/match/compile.ts';
import { decodeLexicon, type Lexicon } from '../../../glossary/match/lexicon.ts';
import { createMatcher } from '../../../glossary/match/matcher.ts';
import type { MatchingData } from '../../../glossary/match/matching-data.ts';
import { patternsOf } from '../../../glossary/match/pattern.ts';
import type { ConceptEntry } from '../../../glossary/model/concept-entry.ts';
import { createAhoCorasick, createRegex, createStepLimit, type Engine } from '../engines.ts';
import { createTextPage, type TextPage } from './text-page.ts';

/** What the runner calls, one short step at a time. Times are milliseconds. */
export interface BenchPage {
  /** Reads a text into the document and returns its number of units. */
  addPage(name: string): Promise<number>;
  /** Fetches a glossary and returns its number of different forms. */
  setGlossary(name: string): Promise<number>;
  /** Compiles the glossary; the last blob is the one that `prepare` loads. */
  build(): { readonly time: number; readonly bytes: number };
  /** Makes an engine ready to search; for termlight it is what a tab does with a blob. */
  prepare(engine: EngineName): number;
  /** Searches a page again and again for at least `least` ms and returns the time of one pass. */
  pass(
    engine: EngineName,
    page: string,
    least: number,
  ): { readonly time: number; readonly found: number };
}

export type EngineName = 'walk' | 'step' | 'termlight' | 'regex' | 'aho-corasick';

declare global {
  var bench: BenchPage | undefined;
}

const bytesOf = async (path: string): Promise<ArrayBuffer> => (await fetch(path)).arrayBuffer();
const pages = new Map<string, TextPage>();
const scans = new Map<EngineName, (page: TextPage) => number>();
let lexicon: Lexicon | undefined;
let entries: readonly ConceptEntry[] = [];
let forms: readonly string[] = [];
let data: MatchingData = { revision: 1, layers: [] };

function timed<T>(work: () => T): { readonly time: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { time: performance.now() - start, result };
}

/** The limits read text nodes; what searches reads the text of paragraphs, as the extension does. */
function createScan(engine: EngineName): (page: TextPage) => number {
  if (engine === 'walk')
    return ({ root }) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      let sum = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        sum += (node.nodeValue ?? '').length;
      return sum;
    };
  if (engine === 'step') {
    const step = createStepLimit();
    return ({ nodes }) => {
      let sum = 0;
      for (const { data: text } of nodes) sum += step(text);
      return sum;
    };
  }
  const search = createSearch(engine);
  return ({ blocks }) => {
    let sum = 0;
    for (const { textContent } of blocks) sum += search(textContent ?? '');
    return sum;
  };
}

function createSearch(engine: 'termlight' | 'regex' | 'aho-corasick'): Engine {
  if (engine === 'regex') return createRegex(forms);
  if (engine === 'aho-corasick') return createAhoCorasick(forms);
  const matcher = createMatcher(data);
  return (text) => matcher.find(text).length;
}

globalThis.bench = {
  async addPage(name) {
    const page = createTextPage(await (await fetch(`/${name}.txt`)).text());
    pages.set(name, page);
    return page.units;
  },
  async setGlossary(name) {
    lexicon ??= decodeLexicon(new Uint8Array(await bytesOf('/lexicon.bin')));
    entries = (await (await fetch(`/${name}.json`)).json()) as readonly ConceptEntry[];
    forms = [...new Set(entries.flatMap((entry) => patternsOf(entry)).map(({ form }) => form))];
    scans.clear();
    return forms.length;
  },
  build() {
    if (lexicon === undefined) throw new Error('setGlossary comes before build');
    const words = lexicon;
    const { time, result: blob } = timed(() => compileLayer(entries, words));
    data = { revision: 1, layers: [{ blob, suppressed: [] }] };
    return { time, bytes: blob.byteLength };
  },
  prepare(engine) {
    const { time, result } = timed(() => createScan(engine));
    scans.set(engine, result);
    return time;
  },
  pass(engine, pageName, least) {
    const scan = scans.get(engine);
    const page = pages.get(pageName);
    if (scan === undefined || page === undefined) throw new Error('nothing was prepared');
    let found = 0;
    let passes = 0;
    const start = performance.now();
    let time = 0;
    do {
      found = scan(page);
      passes += 1;
      time = performance.now() - start;
    } while (time < least);
    return { time: time / passes, found };
  },
};
