/** Reading a file in a test: what it has, in words. */
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { readFile } from './read.ts';
import type { ReadChoices, ReadResult } from './file/read-result.ts';

/** A text in UTF-8, without a byte order mark; bytes as they are. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Reads a file that can be read. @throws Error with what became of it, when it is not */
export async function read(
  name: string,
  content: string | Uint8Array,
  choices: ReadChoices = {},
): Promise<Extract<ReadResult, { readonly outcome: 'read' }>> {
  const result = await readFile({ name, bytes: bytesOf(content) }, choices);
  if (result.outcome !== 'read') throw new Error(JSON.stringify(result));
  return result;
}

/** What is read, as `language: term (status)` for each term, an entry a line. */
export async function termsOf(
  name: string,
  content: string | Uint8Array,
  choices: ReadChoices = {},
): Promise<readonly string[]> {
  const { entries } = await read(name, content, choices);
  return entries.map(({ entry }) => inWords(entry));
}

/** The terms of an entry by language; a status that is not preferred stands behind its term. */
export function inWords({ languageSections }: ConceptEntry): string {
  return languageSections
    .map(({ language, termSections }) => {
      const terms = termSections.map(({ term, administrativeStatus: status }) =>
        status === 'preferred' ? term : `${term} (${status})`,
      );
      return `${language}: ${terms.join(', ')}`;
    })
    .join('; ');
}
