import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageCurated } from '../glossary/curated/build/package-curated.ts';
import { makeLexicon } from '../glossary/match/build/make-lexicon.ts';
import { compileLayer } from '../glossary/match/compile/compile.ts';
import { total } from '../glossary/match/labelled/count-labelled.ts';
import { trapEntries } from '../glossary/match/labelled/count-traps.ts';
import { TRAP_TERMS } from '../glossary/match/labelled/trap-terms.ts';
import { browserNames } from './launcher/launch.ts';
import { lend } from './launcher/shared-browsers.ts';
import { serve } from './launcher/serve.ts';
import { until } from './launcher/until.ts';
import { countAll, type TrapFigures } from './traps/traps-page.ts';

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let inNode: TrapFigures;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'termlight-traps-'));
  const lexicon = makeLexicon();
  const curated = compileLayer(packageCurated('glossary/curated'), lexicon);
  const trapTerms = compileLayer(trapEntries(TRAP_TERMS), lexicon);
  inNode = countAll(curated, trapTerms);
  const root = join(import.meta.dirname, 'traps');
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: join(root, 'traps-page.ts'), formats: ['es'], fileName: () => 'traps.js' },
    },
  });
  await Promise.all([
    writeFile(
      join(folder, 'traps.html'),
      '<!doctype html><meta charset="utf-8"><title>traps</title><script type="module" src="/traps.js"></script>',
    ),
    writeFile(join(folder, 'curated.bin'), new Uint8Array(curated)),
    writeFile(join(folder, 'trap-terms.bin'), new Uint8Array(trapTerms)),
  ]);
  server = await serve({ folder });
});

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(browserNames)('in %s', (browser) => {
  // Which sentences Node reads wrongly is held by `glossary/match/labelled/traps.test.ts`.
  it('reads every labelled sentence as Node does', async () => {
    const running = await lend({ browser, extension: false });
    try {
      const page = await running.newPage(`${server.origin}/traps.html`);
      await until('the counting script', async () =>
        page.evaluate(() => globalThis.countTrapsHere !== undefined),
      );
      const figures = await page.evaluate(() => globalThis.countTrapsHere?.());
      expect(figures).toEqual(inNode);
      const all = total(Object.values(figures?.labelled ?? {}));
      console.log(
        `${browser}: ${all.sentences} labelled sentences, recall ${all.recall.toFixed(4)}, precision ${all.precision.toFixed(4)}`,
      );
    } finally {
      await running.close();
    }
  });
});
