import { browser } from 'wxt/browser';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { canonicalJson } from '../../../glossary/model/entry/same-value.ts';
import type { BaseVersion } from '../../../glossary/overlay/record-of.ts';
import { ENTRY_FILES } from '../../../glossary/storage/packaged-entries.ts';
import { loadOnce } from '../../shared/load-once.ts';

/** The curated glossary of this version of the program: read-only, packaged with it. */
export interface CuratedBase {
  readonly entries: ReadonlyMap<ConceptId, ConceptEntry>;
}

/** Loads the base; rejects when the package lacks it. */
export type LoadBase = () => Promise<CuratedBase>;

/**
 * A way to the packaged entries, which keeps them once they were asked for. They are our own
 * build's and are not checked again.
 */
export function createBaseLoader(): LoadBase {
  return loadOnce(fetchEntries);
}

/** A file of the package. @throws Error when it is not there */
export async function fetchPackaged(path: string): Promise<Response> {
  const address = browser.runtime.getURL(path);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The package lacks ${path} (${response.status})`);
  return response;
}

async function fetchEntries(): Promise<CuratedBase> {
  const parts = await Promise.all(
    ENTRY_FILES.map(async (name) => {
      const response = await fetchPackaged(`/curated/${name}`);
      return (await response.json()) as readonly ConceptEntry[];
    }),
  );
  return { entries: new Map(parts.flat().map((entry) => [entry.id, entry])) };
}

/**
 * A short hash of an entry's contents, the same for any order of its keys: what a user's change
 * was made against.
 */
export async function hashEntry(entry: ConceptEntry): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(entry));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A curated entry with its hash; nothing for none. */
export async function baseVersion(
  entry: ConceptEntry | undefined,
): Promise<BaseVersion | undefined> {
  return entry && { hash: await hashEntry(entry), entry };
}
