import type { KeptValue } from '../../model/entry/concept-entry.ts';
import type { FoundEntry } from '../file/entry-builder.ts';
import { proseOf, type XmlElement } from './xml-records.ts';

/** The people, bodies and documents that stand at the end of a file, by their ids. */
export type People = ReadonlyMap<string, readonly KeptValue[]>;

/** What a file says of one of them: `item:fn`, `item:email` and so on. */
export function detailsOf({ children }: XmlElement): readonly KeptValue[] {
  return children.flatMap((child): readonly KeptValue[] => {
    if (child.name !== 'item') return detailsOf(child);
    const value = proseOf(child);
    const type = child.attributes.get('type') ?? '';
    return value === '' ? [] : [{ name: `item:${type}`, value }];
  });
}

/**
 * Puts what is known of people to each value that refers to one of them.
 * @returns the entries, and the ids of those whom nothing refers to
 */
export function withPeople(
  entries: readonly FoundEntry[],
  people: People,
): { readonly entries: readonly FoundEntry[]; readonly unused: readonly string[] } {
  if (people.size === 0) return { entries, unused: [] };
  const unused = new Set(people.keys());
  const named = (value: KeptValue): KeptValue => {
    const items = [value, ...(value.with ?? [])].flatMap(({ target = '' }) => {
      unused.delete(target);
      return people.get(target) ?? [];
    });
    return items.length === 0 ? value : { ...value, with: [...(value.with ?? []), ...items] };
  };
  const within = <T extends { readonly kept?: readonly KeptValue[] }>(part: T): T =>
    part.kept === undefined ? part : { ...part, kept: part.kept.map(named) };
  const known = entries.map((entry) =>
    within({
      ...entry,
      terms: entry.terms.map(within),
      languages: new Map([...entry.languages].map(([tag, section]) => [tag, within(section)])),
    }),
  );
  return { entries: known, unused: [...unused] };
}
