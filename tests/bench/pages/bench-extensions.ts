/** The extensions that are measured, each in a folder of its own that is deleted with the run. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { packagedFiles } from '../../../glossary/curated/build/packaged-files.ts';
import { makeLexicon } from '../../../glossary/match/build/make-lexicon.ts';
import { compileLayer } from '../../../glossary/match/compile/compile.ts';
import { patternsOf } from '../../../glossary/match/forms/pattern.ts';
import { builtExtension } from '../../launcher/extension.ts';
import type { BrowserName } from '../../launcher/launch.ts';
import { makeEntries } from '../glossaries.ts';
import { markJs, regexHighlight, regexMark } from './peers.ts';

const PEERS = { 'regex-mark': regexMark, 'regex-highlight': regexHighlight, 'mark.js': markJs };

/** `none` is a browser without an extension, `before` another build of ours. */
export const competitorNames = [
  'none',
  'before',
  'termlight',
  ...Object.keys(PEERS),
] as readonly Competitor[];

/** A way of marking a page, or none. */
export type Competitor = 'none' | 'before' | 'termlight' | keyof typeof PEERS;

const MARK_JS = new URL(import.meta.resolve('mark.js'));

/**
 * Writes the extensions with a glossary of about `forms` forms into `folder`. Termlight is the
 * built extension with another packaged glossary.
 * @param before the folder of the other build, if it competes
 */
export async function writeExtensions(
  folder: string,
  browser: BrowserName,
  forms: number,
  competitors: readonly Competitor[],
  before: string | undefined,
): Promise<ReadonlyMap<Competitor, string>> {
  const entries = makeEntries(forms);
  const strings = [...new Set(entries.flatMap((one) => patternsOf(one)).map(({ form }) => form))];
  const folders = new Map<Competitor, string>();
  for (const competitor of competitors) {
    if (competitor === 'none') continue;
    const own = join(folder, `${browser}-${competitor}-${forms}`);
    folders.set(competitor, own);
    if (competitor === 'termlight' || competitor === 'before') {
      const build = competitor === 'before' ? before : undefined;
      await cp(build ?? builtExtension(browser), own, { recursive: true });
      for (const [name, contents] of packagedFiles(entries, makeLexicon())) {
        await writeFile(join(own, 'curated', name), contents);
      }
      // An earlier build has one layer for all scripts.
      const whole = join(own, 'curated/layer.bin');
      if (existsSync(whole)) {
        await writeFile(whole, new Uint8Array(compileLayer(entries, makeLexicon())));
      }
    } else await writePeer(own, competitor, strings);
  }
  return folders;
}

async function writePeer(
  folder: string,
  peer: keyof typeof PEERS,
  forms: readonly string[],
): Promise<void> {
  await mkdir(folder);
  const library = peer === 'mark.js' ? readFileSync(MARK_JS, 'utf8') : '';
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: peer,
      version: '1',
      content_scripts: [
        { matches: ['<all_urls>'], js: ['peer.js'], css: ['peer.css'], run_at: 'document_end' },
      ],
      host_permissions: ['<all_urls>'],
      browser_specific_settings: { gecko: { id: `${peer}@bench.example` } },
    }),
    'peer.css': '::highlight(peer), mark { background-color: #ff08; color: inherit }',
    'peer.js': `${library}\n(${String(PEERS[peer])})(${JSON.stringify(forms)});`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
