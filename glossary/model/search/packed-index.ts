/** An index as a text, so that it can be made before it is needed. */
import { keyTextOf, type KeyText } from './key-text.ts';
import type { SearchIndex } from './search.ts';
import type { Interned, SearchTable } from './search-table.ts';

/** A value whose typed arrays are arrays, as JSON has them. */
type Plain<T> = {
  readonly [K in keyof T]: T[K] extends Float64Array | Int32Array | Uint32Array | Uint8Array
    ? readonly number[]
    : T[K] extends KeyText
      ? PlainKeys
      : T[K] extends Interned
        ? Plain<Interned>
        : T[K];
};

/** The keys of each entry, by its number. */
type PlainKeys = readonly (readonly string[])[];

/** @returns JSON that `unpackIndex` reads */
export function packIndex({ table, byName }: SearchIndex): string {
  const keysOf = ({ text, owners }: KeyText): PlainKeys => {
    const keys = text.slice(1, -1).split('\n');
    const lists: string[][] = table.ids.map(() => []);
    for (const [key, owner] of owners.entries()) lists[owner]?.push(keys[key] ?? '');
    return lists;
  };
  const interned = ({ texts, of }: Interned): Plain<Interned> => ({ texts, of: [...of] });
  const plain: Plain<SearchTable> = {
    ids: table.ids,
    gone: [...table.gone],
    terms: keysOf(table.terms),
    readings: keysOf(table.readings),
    initials: keysOf(table.initials),
    name: [...table.name],
    chinese: [...table.chinese],
    reading: [...table.reading],
    origins: [...table.origins],
    statuses: [...table.statuses],
    modified: [...table.modified],
    subjectFields: interned(table.subjectFields),
    glossaries: interned(table.glossaries),
    sourceTitles: table.sourceTitles,
    sourceStarts: [...table.sourceStarts],
    sources: [...table.sources],
  };
  return JSON.stringify({ table: plain, byName: [...byName] });
}

/** @param packed made by `packIndex` of this version, which is not checked again */
export function unpackIndex(packed: string): SearchIndex {
  const { table, byName } = JSON.parse(packed) as {
    readonly table: Plain<SearchTable>;
    readonly byName: readonly number[];
  };
  const interned = ({ texts, of }: Plain<Interned>): Interned => ({
    texts,
    of: Uint32Array.from(of),
  });
  return {
    table: {
      ids: table.ids,
      gone: Uint8Array.from(table.gone),
      terms: keyTextOf(table.terms),
      readings: keyTextOf(table.readings),
      initials: keyTextOf(table.initials),
      name: Int32Array.from(table.name),
      chinese: Int32Array.from(table.chinese),
      reading: Int32Array.from(table.reading),
      origins: Uint8Array.from(table.origins),
      statuses: Uint8Array.from(table.statuses),
      modified: Float64Array.from(table.modified),
      subjectFields: interned(table.subjectFields),
      glossaries: interned(table.glossaries),
      sourceTitles: table.sourceTitles,
      sourceStarts: Uint32Array.from(table.sourceStarts),
      sources: Uint32Array.from(table.sources),
    },
    byName: Uint32Array.from(byName),
  };
}
