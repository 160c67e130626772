import { createHash } from 'node:crypto';
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { createSourceReader, type SourceLimits, type SourceRead } from './read-source.ts';
import { runThrough } from '../model/search/run-through.ts';

/** An entry with one Chinese and one English term. */
export function sourceEntry(
  id: string,
  chinese = `术语${id}`,
  english = `term ${id}`,
): ConceptEntry {
  return {
    id,
    languageSections: [
      { language: 'zh-Hans', termSections: [{ term: chinese, administrativeStatus: 'preferred' }] },
      { language: 'en', termSections: [{ term: english, administrativeStatus: 'preferred' }] },
    ],
  };
}

/** So many entries. */
export function sourceEntries(count: number): readonly ConceptEntry[] {
  return Array.from({ length: count }, (_, place) => sourceEntry(`e${place}`));
}

/** The SHA-256 of a text. */
export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(createHash('sha256').update(text).digest());
}

/** Reads a file that arrives in pieces. */
export function readPieces(pieces: Iterable<Uint8Array>, limits?: SourceLimits): SourceRead {
  const reader = createSourceReader(limits);
  for (const piece of pieces) {
    const fault = reader.feed(piece);
    if (fault !== undefined) return { ok: false, fault };
  }
  return runThrough(reader.end());
}

/** Reads a file that arrives at once. */
export function readAtOnce(text: string, limits?: SourceLimits): SourceRead {
  return readPieces([new TextEncoder().encode(text)], limits);
}
