import { browser } from 'wxt/browser';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { canonicalJson } from '../../../glossary/model/entry/same-value.ts';
import type { BaseVersion } from '../../../glossary/overlay/record-of.ts';
import { ENTRY_FILES } from '../../../glossary/storage/packaged-entries.ts';
import { loadOnce } from '../../shared/load-once.ts';

/** The curated glossary that is packaged with this version of the program. Nothing changes it. */
export interface CuratedBase {
  readonly entries: ReadonlyMap<ConceptId, ConceptEntry>;
}

/** Loads the curated glossary; rejects where the package lacks it. */
export type LoadBase = () => Promise<CuratedBase>;

/** Loads the packaged entries once. They are not checked: our own build checked them. */
export function createBaseLoader(): LoadBase {
  return loadOnce(fetchEntries);
}

/** Fetches a file of the package. @throws Error where it is not there */
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
 * A short hash of an entry, the same for any order of its keys. The record of a change has the hash
 * of the curated entry that was changed, and so shows whether a new version has another one.
 */
export async function hashEntry(entry: ConceptEntry): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(entry));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A curated entry with its hash. */
export async function baseVersion(
  entry: ConceptEntry | undefined,
): Promise<BaseVersion | undefined> {
  return entry && { hash: await hashEntry(entry), entry };
}
