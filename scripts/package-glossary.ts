import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageCurated } from '../glossary/curated/build/package-curated.ts';
import { makeLexicon } from '../glossary/match/build/make-lexicon.ts';
import { compileLayer } from '../glossary/match/compile/compile.ts';
import { encodeLexicon } from '../glossary/match/boundary/lexicon.ts';

/** A file to copy into the extension. */
interface PackagedFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/**
 * Compiles the curated glossary in `root` into the three files that the background reads: the
 * entries, the automaton that finds them, and the words by which entries of the user's own are
 * compiled later. They are written into `folder` first.
 */
export function packageGlossary(root: string, folder: string): readonly PackagedFile[] {
  const entries = packageCurated(join(root, 'glossary/curated'));
  // The names of concepts that rise take the least room.
  const byId = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const lexicon = makeLexicon();
  mkdirSync(folder, { recursive: true });
  const write = (name: string, contents: string | Uint8Array): PackagedFile => {
    const absoluteSrc = join(folder, name);
    writeFileSync(absoluteSrc, contents);
    return { absoluteSrc, relativeDest: `curated/${name}` };
  };
  return [
    write('entries.json', JSON.stringify(entries)),
    write('layer.bin', new Uint8Array(compileLayer(byId, lexicon))),
    write('lexicon.bin', encodeLexicon(lexicon)),
  ];
}
