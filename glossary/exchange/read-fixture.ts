/** Reads files for tests and describes their content as text. */
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { readFile } from './read.ts';
import type { ReadChoices, ReadResult } from './file/read-result.ts';

/** The bytes of a text in UTF-8 without a byte order mark; bytes are left as they are. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Reads a valid file. @throws Error with the result when it cannot be read */
export async function read(
  name: string,
  content: string | Uint8Array,
  choices: ReadChoices = {},
): Promise<Extract<ReadResult, { readonly outcome: 'read' }>> {
  const result = await readFile({ name, bytes: bytesOf(content) }, choices);
  if (result.outcome !== 'read') throw new Error(JSON.stringify(result));
  return result;
}

/** The terms of a file as `language: term (status)`, with a line for each entry. */
export async function termsOf(
  name: string,
  content: string | Uint8Array,
  choices: ReadChoices = {},
): Promise<readonly string[]> {
  const { entries } = await read(name, content, choices);
  return entries.map(({ entry }) => inWords(entry));
}

/** The terms of an entry by language; a status other than preferred follows its term. */
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
