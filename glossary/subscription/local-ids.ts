import { isCuratedConcept, userConceptId } from '../model/entry/concept-id.ts';
import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import type { GlossaryId } from '../model/glossary/glossary.ts';
import { hexOf } from '../model/text/hex.ts';

/** How many ids are made at once; other work can run in between. */
const AT_ONCE = 200;

/** The SHA-256 of a text in UTF-8. */
export type Sha256 = (text: string) => Promise<Uint8Array>;

/**
 * The id of the glossary at an address, the same whenever it is subscribed to or joined: `glossary-`
 * and a UUID. So what the user decided about it and its entries, such as not to mark one, holds
 * again when it comes back.
 * @param source the address; of a team also what tells its glossary from others there
 */
export async function sourceGlossaryId(
  source: readonly string[],
  sha256: Sha256,
): Promise<GlossaryId> {
  return `glossary-${await uuidOf(source, sha256)}`;
}

/**
 * The id under which an entry of an address is stored: `user-` and a UUID made of the glossary and
 * of the id that the file has for it. So no file can put an entry in the place of a curated one, of
 * one of the user's, or of one from another address; and the next update finds it again.
 */
export async function localId(
  glossary: GlossaryId,
  id: ConceptId,
  sha256: Sha256,
): Promise<ConceptId> {
  return userConceptId(await uuidOf([glossary, id], sha256));
}

async function uuidOf(names: readonly string[], sha256: Sha256): Promise<string> {
  const bytes = (await sha256(JSON.stringify(names))).slice(0, 16);
  // Version 8, for UUIDs made in one's own way, and the variant bits (RFC 9562).
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

/**
 * Gives entries their local ids. A related concept from the same file gets its local id, a curated
 * one stays, and any other is left out.
 */
export async function withLocalIds(
  glossary: GlossaryId,
  entries: readonly ConceptEntry[],
  sha256: Sha256,
): Promise<ReadonlyMap<ConceptId, ConceptEntry>> {
  const ids = new Map<ConceptId, ConceptId>();
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    const part = entries.slice(start, start + AT_ONCE);
    const made = await Promise.all(part.map(({ id }) => localId(glossary, id, sha256)));
    for (const [place, { id }] of part.entries()) ids.set(id, made[place] ?? id);
  }
  const local = (concept: ConceptId): ConceptId | undefined =>
    ids.get(concept) ?? (isCuratedConcept(concept) ? concept : undefined);
  return new Map(
    entries.map((entry) => {
      const id = ids.get(entry.id) ?? entry.id;
      return [id, withIds(entry, id, local)];
    }),
  );
}

/** An entry under another id, with its related concepts by other ids; those without one are left out. */
export function withIds(
  { related, ...entry }: ConceptEntry,
  id: ConceptId,
  idOf: (concept: ConceptId) => ConceptId | undefined,
): ConceptEntry {
  const led = (related ?? []).flatMap(({ relation, concept }) => {
    const known = idOf(concept);
    return known === undefined ? [] : [{ relation, concept: known }];
  });
  return { ...entry, id, ...(led.length > 0 && { related: led }) };
}
