import { compileLayer } from '../../../glossary/match/compile/compile.ts';
import { decodeLexicon } from '../../../glossary/match/boundary/lexicon.ts';
import type { EngineName } from '../engine-names.ts';
import { decodeGlossary } from '../glossary-file.ts';
import { createScan, type Scan, type ScanSource } from './scans.ts';
import { createTextPage, type TextPage } from './text-page.ts';

/** What the runner calls, in short steps. Times are in milliseconds. */
export interface BenchPage {
  /** Reads a text into the document and returns its number of units. */
  addPage(name: string): Promise<number>;
  /** Fetches the forms of a glossary and its compiled blob, and returns the number of forms. */
  setGlossary(name: string): Promise<number>;
  /** Compiles a glossary `rounds` times, as the background does, and returns each time. */
  build(
    name: string,
    rounds: number,
  ): Promise<{ readonly times: number[]; readonly bytes: number }>;
  /** Prepares an engine; for termlight that is what a tab does with a blob. */
  prepare(engine: EngineName): number;
  /** Searches a page again and again for at least `least` ms and returns the time of one pass. */
  pass(
    engine: EngineName,
    page: string,
    least: number,
  ): { readonly time: number; readonly found: number };
}

declare global {
  var bench: BenchPage | undefined;
}

const bytesOf = async (path: string): Promise<ArrayBuffer> => (await fetch(path)).arrayBuffer();
const textOf = async (path: string): Promise<string> => (await fetch(path)).text();
const pages = new Map<string, TextPage>();
const scans = new Map<EngineName, Scan>();
let source: ScanSource = { forms: [], blob: new ArrayBuffer(0) };

globalThis.bench = {
  async addPage(name) {
    const page = createTextPage(await textOf(`/${name}.txt`));
    pages.set(name, page);
    return page.units;
  },
  async setGlossary(name) {
    scans.clear();
    const forms = (await textOf(`/${name}.forms.txt`)).split('\n');
    source = { forms, blob: await bytesOf(`/${name}.bin`) };
    return forms.length;
  },
  async build(name, rounds) {
    const lexicon = decodeLexicon(new Uint8Array(await bytesOf('/lexicon.bin')));
    const entries = decodeGlossary(await textOf(`/${name}.glossary.txt`));
    const times: number[] = [];
    let bytes = 0;
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      bytes = compileLayer(entries, lexicon).byteLength;
      times.push(performance.now() - start);
    }
    return { times, bytes };
  },
  prepare(engine) {
    const start = performance.now();
    scans.set(engine, createScan(engine, source));
    return performance.now() - start;
  },
  pass(engine, pageName, least) {
    const scan = scans.get(engine);
    const page = pages.get(pageName);
    if (scan === undefined || page === undefined) throw new Error('nothing was prepared');
    let found = 0;
    let passes = 0;
    let sum = 0;
    do {
      const pass = scan(page);
      found = pass.found;
      sum += pass.time;
      passes += 1;
    } while (sum < least);
    return { time: sum / passes, found };
  },
};
