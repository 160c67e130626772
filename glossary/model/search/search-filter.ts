import { ADMINISTRATIVE_STATUSES } from '../entry/concept-entry.ts';
import { ENTRY_ORIGINS, type EntryFilter, type Facet, type Facets } from '../list/entry-query.ts';
import type { Interned, SearchTable } from './search-table.ts';

/** More titles than anyone reads through to choose one. */
const MAX_FACETS = 500;

/** Whether an entry, by its number, is one that a filter lets through and that is not gone. */
export function filterOf(
  table: SearchTable,
  filter: EntryFilter | undefined,
): (number: number) => boolean {
  const { gone, origins, statuses, sourceStarts, sources } = table;
  const tests: ((number: number) => boolean)[] = [];
  if (filter?.origins !== undefined) {
    const wanted = new Set(filter.origins.map((origin) => ENTRY_ORIGINS.indexOf(origin)));
    tests.push((number) => wanted.has(origins[number] ?? -1));
  }
  if (filter?.statuses !== undefined) {
    const wanted = filter.statuses.reduce(
      (bits, status) => bits | (1 << ADMINISTRATIVE_STATUSES.indexOf(status)),
      0,
    );
    tests.push((number) => ((statuses[number] ?? 0) & wanted) !== 0);
  }
  if (filter?.subjectFields !== undefined) {
    tests.push(internedTest(table.subjectFields, filter.subjectFields));
  }
  if (filter?.glossaries !== undefined) {
    tests.push(internedTest(table.glossaries, filter.glossaries));
  }
  if (filter?.sources !== undefined) {
    const wanted = wantedPlaces(table.sourceTitles, filter.sources);
    tests.push((number) => {
      const end = sourceStarts[number + 1] ?? 0;
      for (let at = sourceStarts[number] ?? 0; at < end; at += 1) {
        if (wanted[sources[at] ?? 0] === 1) return true;
      }
      return false;
    });
  }
  return (number) => gone[number] === 0 && tests.every((test) => test(number));
}

/** The values that the entries of a table have. */
export function facetsOf(table: SearchTable): Facets {
  const { gone, ids, subjectFields, glossaries, sourceStarts, sources, sourceTitles } = table;
  const fields = new Uint32Array(subjectFields.texts.length);
  const titles = new Uint32Array(sourceTitles.length);
  const places = new Uint32Array(glossaries.texts.length);
  for (const number of ids.keys()) {
    if (gone[number] !== 0) continue;
    count(fields, subjectFields.of[number]);
    count(places, glossaries.of[number]);
    const end = sourceStarts[number + 1] ?? 0;
    for (let at = sourceStarts[number] ?? 0; at < end; at += 1) count(titles, sources[at]);
  }
  return {
    subjectFields: facets(subjectFields.texts, fields),
    sources: facets(sourceTitles, titles),
    glossaries: facets(glossaries.texts, places),
  };
}

function internedTest(column: Interned, values: readonly string[]): (number: number) => boolean {
  const wanted = wantedPlaces(column.texts, values);
  return (number) => wanted[column.of[number] ?? 0] === 1;
}

function wantedPlaces(texts: readonly string[], values: readonly string[]): Uint8Array {
  const wanted = new Set(values);
  return Uint8Array.from(texts, (text) => Number(wanted.has(text)));
}

function count(counts: Uint32Array, place = 0): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

function facets(texts: readonly string[], counts: Uint32Array): readonly Facet[] {
  return texts
    .map((value, place) => ({ value, entries: counts[place] ?? 0 }))
    .filter(({ entries }) => entries > 0)
    .sort((one, other) => other.entries - one.entries || (one.value < other.value ? -1 : 1))
    .slice(0, MAX_FACETS);
}
