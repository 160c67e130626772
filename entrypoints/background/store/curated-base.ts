import { browser } from 'wxt/browser';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { canonicalJson } from '../../../glossary/model/entry/same-value.ts';
import type { BaseVersion } from '../../../glossary/overlay/record-of.ts';
import type { SearchIndex } from '../../../glossary/model/search/search.ts';
import { unpackIndex } from '../../../glossary/model/search/packed-index.ts';
import { hexOf } from '../../../glossary/model/text/hex.ts';
import type { BaseEntries } from '../../../glossary/overlay/standing.ts';
import {
  type NewerEntries,
  NOTHING_NEWER,
  withNewerEntries,
} from '../../../glossary/subscription/newer-edition.ts';
import { ENTRIES_FILE, LIST_INDEX_FILE } from '../../../glossary/storage/packaged-files.ts';
import { loadOnce } from '../../shared/load-once.ts';
import { sha256 } from '../../shared/sha256.ts';
import { StorageUnavailableError } from './database/errors.ts';

/**
 * The curated glossary: as it is packaged with this version of the program, with a newer edition over it
 * if the user subscribed to one. Nothing that the user does to entries changes it.
 */
export interface CuratedBase {
  readonly entries: BaseEntries;
  /** The packaged entries alone. */
  readonly packaged: BaseEntries;
}

/** Loads the curated glossary; rejects where the package lacks it. */
export type LoadBase = () => Promise<CuratedBase>;

/**
 * Loads the packaged entries once. They are not checked: our own build checked them. While the database
 * cannot be read, they count alone.
 * @param readNewer gives the same object as long as it is the same edition
 */
export function createBaseLoader(readNewer: () => Promise<NewerEntries>): LoadBase {
  const loadPackaged = loadOnce(fetchEntries);
  let made: { readonly newer: NewerEntries; readonly base: CuratedBase } | undefined;
  return async () => {
    const [packaged, newer] = await Promise.all([
      loadPackaged(),
      readNewer().catch((error: unknown) => {
        if (error instanceof StorageUnavailableError) return NOTHING_NEWER;
        throw error;
      }),
    ]);
    if (made?.newer !== newer) {
      made = { newer, base: { entries: withNewerEntries(packaged, newer), packaged } };
    }
    return made.base;
  };
}

/** Fetches a packaged file of the curated glossary. @throws Error where it is not there */
export async function fetchPackaged(name: string): Promise<Response> {
  const address = browser.runtime.getURL(`/curated/${name}`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The package lacks ${name} (${response.status})`);
  return response;
}

async function fetchEntries(): Promise<BaseEntries> {
  const response = await fetchPackaged(ENTRIES_FILE);
  return parsedOnDemand(await response.text());
}

/** An entry is parsed when it is asked for: most answers need a few of thousands. */
function parsedOnDemand(lines: string): BaseEntries {
  const texts = new Map<ConceptId, string>();
  const parsed = new Map<ConceptId, ConceptEntry>();
  for (const line of lines.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab > 0) texts.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return {
    size: texts.size,
    has: (concept) => texts.has(concept),
    keys: () => texts.keys(),
    get: (concept) => {
      const known = parsed.get(concept);
      const text = texts.get(concept);
      if (known !== undefined || text === undefined) return known;
      const entry = JSON.parse(text) as ConceptEntry;
      parsed.set(concept, entry);
      return entry;
    },
  };
}

/** Reads the index of the list over the curated entries alone. */
export async function fetchListIndex(): Promise<SearchIndex> {
  const response = await fetchPackaged(LIST_INDEX_FILE);
  return unpackIndex(await response.text());
}

/**
 * A short hash of an entry, the same for any order of its keys. The record of a change has the hash
 * of the curated entry that was changed, and so shows whether a new version has another one.
 */
export async function hashEntry(entry: ConceptEntry): Promise<string> {
  return hexOf((await sha256(canonicalJson(entry))).subarray(0, 8));
}

/** A curated entry with its hash. */
export async function baseVersion(
  entry: ConceptEntry | undefined,
): Promise<BaseVersion | undefined> {
  return entry && { hash: await hashEntry(entry), entry };
}
