import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

import { makeLexicon } from '../../glossary/match/build/make-lexicon.ts';
import { compileLayer } from '../../glossary/match/compile/compile.ts';
import { encodeLexicon } from '../../glossary/match/boundary/lexicon.ts';
import { patternsOf } from '../../glossary/match/forms/pattern.ts';
import { serve } from '../launcher/serve.ts';
import { makeText } from './corpus.ts';
import { makeGlossary } from './glossaries.ts';
import { decodeGlossary, encodeGlossary } from './glossary-file.ts';

/** A server with the page that measures, its texts and its glossaries, for this machine only. */
export interface BenchSite {
  readonly origin: string;
  close(): Promise<void>;
}

const HTML = `<!doctype html><meta charset="utf-8"><title>bench</title><body>
<script src="/mark.js"></script><script type="module" src="/bench.js"></script>`;

/**
 * Bundles the page as the extension's scripts are bundled, and writes the files that it fetches
 * next to it.
 */
export async function openBenchSite(
  glossaries: readonly string[],
  pages: Readonly<Record<string, number>>,
): Promise<BenchSite> {
  const folder = await mkdtemp(join(tmpdir(), 'termlight-bench-'));
  const write = async (name: string, content: string | Uint8Array): Promise<void> =>
    writeFile(join(folder, name), content);
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
  await write('bench.html', HTML);
  await copyFile(fileURLToPath(import.meta.resolve('mark.js')), join(folder, 'mark.js'));
  const longest = makeText(Math.max(...Object.values(pages)));
  for (const [name, units] of Object.entries(pages))
    await write(`${name}.txt`, longest.slice(0, units));
  const lexicon = makeLexicon();
  await write('lexicon.bin', encodeLexicon(lexicon));
  for (const name of glossaries) {
    const text = encodeGlossary(makeGlossary(name));
    const entries = decodeGlossary(text);
    const forms = new Set<string>();
    for (const entry of entries) for (const { form } of patternsOf(entry)) forms.add(form);
    await write(`${name}.glossary.txt`, text);
    await write(`${name}.forms.txt`, [...forms].join('\n'));
    await write(`${name}.bin`, new Uint8Array(compileLayer(entries, lexicon)));
  }
  const server = await serve({ folder });
  return {
    origin: server.origin,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
