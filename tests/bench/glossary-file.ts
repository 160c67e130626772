import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';

/**
 * A glossary of the benchmark in its compact file format: written out in full, a million entries
 * would take 200 MB. A row has the Simplified, Traditional and English term of an entry, empty
 * where there is none; English terms of rows are not inflected.
 */
export interface GlossaryFile {
  readonly entries: readonly ConceptEntry[];
  readonly rows: readonly (readonly [hans: string, hant: string, english: string])[];
}

/**
 * The first line has the entries as JSON; each further line is a row, with tabs between its terms.
 */
export function encodeGlossary({ entries, rows }: GlossaryFile): string {
  return [JSON.stringify(entries), ...rows.map((row) => row.join('\t'))].join('\n');
}

/** All entries in a text from `encodeGlossary`; rows become entries. */
export function decodeGlossary(text: string): readonly ConceptEntry[] {
  const [entries = '[]', ...rows] = text.split('\n');
  return [
    ...(JSON.parse(entries) as readonly ConceptEntry[]),
    ...rows.map((row, i) => entryOf(`c${i}`, row.split('\t'))),
  ];
}

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'];

/** The entry of a row. @throws {RangeError} when the row has no term */
function entryOf(id: string, row: readonly string[]): ConceptEntry {
  const [first, ...others] = row.flatMap((term, i) =>
    term === '' ? [] : sectionOf(LANGUAGES[i] ?? '', term),
  );
  if (first === undefined) throw new RangeError(`no term in the row of ${id}`);
  return { id, languageSections: [first, ...others] };
}

const sectionOf = (language: string, term: string): ConceptEntry['languageSections'][number] => ({
  language,
  termSections: [{ term, administrativeStatus: 'preferred', matching: { inflection: false } }],
});
