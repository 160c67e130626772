import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { canonicalJson } from '../model/entry/same-value.ts';
import { hexOf } from '../model/text/hex.ts';
import type { Sha256 } from '../subscription/local-ids.ts';

/** A revision as servers write it: how many versions led to this one, and a hash. */
export const REVISION = /^(\d{1,15})-([^\s@]{1,100})$/u;

/**
 * The number of versions up to a revision, itself included; 0 for none, or for a text that is no
 * revision.
 */
export function generationOf(rev: string | undefined): number {
  return Number(REVISION.exec(rev ?? '')?.[1] ?? 0);
}

/**
 * The revision of a second version: made of its parent and its content, so that a request which is
 * repeated adds nothing.
 * @param parent absent for a version of an entry that nobody changed, but several made
 * @param entry as it is sent; null for a deletion
 * @param isAgainst whether it stands against a deletion
 */
export async function childRevision(
  parent: string | undefined,
  entry: ConceptEntry | null,
  isAgainst: boolean,
  sha256: Sha256,
): Promise<string> {
  const hash = hexOf(await sha256(canonicalJson([parent ?? '', entry, isAgainst])));
  return `${generationOf(parent) + 1}-${hash.slice(0, 32)}`;
}

/**
 * The revision of a version in the history: made of its content, so that the same one adds nothing, and
 * another one under its id takes the place of neither.
 */
export async function historyRevision(
  { entry, by, at }: { readonly entry: unknown; readonly by: unknown; readonly at: unknown },
  sha256: Sha256,
): Promise<string> {
  return `1-${hexOf(await sha256(canonicalJson([entry, by, at]))).slice(0, 32)}`;
}

/** What a server is told of the way to a revision: itself and its parent, as `_revisions` has it. */
export function wayTo(
  rev: string,
  parent: string | undefined,
): { readonly start: number; readonly ids: readonly string[] } {
  const hashes = [rev, parent].flatMap((one) => REVISION.exec(one ?? '')?.[2] ?? []);
  return { start: generationOf(rev), ids: hashes };
}
