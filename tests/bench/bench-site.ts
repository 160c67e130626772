import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

import { makeLexicon } from '../../glossary/match/build/make-lexicon.ts';
import { encodeLexicon } from '../../glossary/match/lexicon.ts';
import { serve } from '../launcher/serve.ts';
import { curatedEntries, makeEntries, makeText } from './corpus.ts';

/** The page that measures, its texts and its glossaries, served to this machine. */
export interface BenchSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** Bundles the page as the extension's scripts are bundled, and writes what it fetches beside it. */
export async function openBenchSite(
  glossaries: readonly string[],
  pages: Readonly<Record<string, number>>,
): Promise<BenchSite> {
  const folder = await mkdtemp(join(tmpdir(), 'termlight-bench-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: {
        entry: join(import.meta.dirname, 'page/bench-page.ts'),
        formats: ['es'],
        fileName: () => 'bench.js',
      },
    },
  });
  const longest = makeText(Math.max(...Object.values(pages)));
  await Promise.all([
    writeFile(
      join(folder, 'bench.html'),
      '<!doctype html><meta charset="utf-8"><title>bench</title><body><script type="module" src="/bench.js"></script>',
    ),
    writeFile(join(folder, 'lexicon.bin'), encodeLexicon(makeLexicon())),
    ...Object.entries(pages).map(async ([name, units]) =>
      writeFile(join(folder, `${name}.txt`), longest.slice(0, units)),
    ),
    ...glossaries.map(async (name) =>
      writeFile(
        join(folder, `${name}.json`),
        JSON.stringify(name === 'curated' ? curatedEntries() : makeEntries(Number(name))),
      ),
    ),
  ]);
  const server = await serve({ folder });
  return {
    origin: server.origin,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
