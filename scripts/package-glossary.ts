import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageCurated } from '../glossary/curated/build/package-curated.ts';
import { makeLexicon } from '../glossary/match/build/make-lexicon.ts';
import { compileByScript } from '../glossary/match/compile/compile.ts';
import { encodeLexicon } from '../glossary/match/boundary/lexicon.ts';
import { SCRIPTS } from '../glossary/match/script.ts';
import { ENTRY_FILES } from '../glossary/storage/packaged-entries.ts';

/** A file to copy into the extension. */
interface PackagedFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/**
 * Compiles the curated glossary in `root` into the files that the background reads: the
 * entries in several, the tables that find them, and the words by which entries of the user's own are
 * compiled later. They are written into `folder` first.
 */
export function packageGlossary(root: string, folder: string): readonly PackagedFile[] {
  const entries = packageCurated(join(root, 'glossary/curated'));
  // The names of concepts that rise take the least room.
  const byId = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const lexicon = makeLexicon();
  const layers = compileByScript(byId, lexicon);
  mkdirSync(folder, { recursive: true });
  const write = (name: string, contents: string | Uint8Array): PackagedFile => {
    const absoluteSrc = join(folder, name);
    writeFileSync(absoluteSrc, contents);
    return { absoluteSrc, relativeDest: `curated/${name}` };
  };
  return [
    ...ENTRY_FILES.map((name, part) => {
      const place = (at: number): number => Math.ceil((at * entries.length) / ENTRY_FILES.length);
      return write(name, JSON.stringify(entries.slice(place(part), place(part + 1))));
    }),
    ...SCRIPTS.map((script) => write(`${script}.bin`, new Uint8Array(layers[script]))),
    write('lexicon.bin', encodeLexicon(lexicon)),
  ];
}
