import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import type { ReplacedTerms } from '../../model/check/replaced-term.ts';
import { CURATED_GLOSSARY } from '../../model/glossary/glossary.ts';
import { packIndex } from '../../model/search/packed-index.ts';
import { runThrough } from '../../model/search/run-through.ts';
import { indexOf } from '../../model/search/search.ts';
import { type Lexicon, encodeLexicon } from '../../match/boundary/lexicon.ts';
import { compileByScript } from '../../match/compile/compile.ts';
import { foldForSearch } from '../../match/fold/fold-for-search.ts';
import { SCRIPTS } from '../../match/script.ts';
import {
  ENTRIES_FILE,
  LAYER_FILES,
  LEXICON_FILE,
  LIST_INDEX_FILE,
  REPLACEMENTS_FILE,
} from '../../storage/packaged-files.ts';

/** The files of a curated glossary that the extension reads: their names and contents. */
export function packagedFiles(
  entries: readonly ConceptEntry[],
  lexicon: Lexicon,
  replacements: ReplacedTerms = {},
): ReadonlyMap<string, string | Uint8Array<ArrayBuffer>> {
  const listed = entries.map(
    (entry) => ({ entry, origin: 'curated', glossary: CURATED_GLOSSARY }) as const,
  );
  const layers = compileByScript(entries, lexicon);
  return new Map<string, string | Uint8Array<ArrayBuffer>>([
    [ENTRIES_FILE, entries.map((entry) => `${entry.id}\t${JSON.stringify(entry)}\n`).join('')],
    [LIST_INDEX_FILE, packIndex(runThrough(indexOf(listed, foldForSearch)))],
    ...SCRIPTS.map((script) => [LAYER_FILES[script], new Uint8Array(layers[script])] as const),
    [LEXICON_FILE, encodeLexicon(lexicon)],
    [REPLACEMENTS_FILE, JSON.stringify(replacements)],
  ]);
}
