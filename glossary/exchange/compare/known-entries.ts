import { isTermlightConcept } from '../../model/entry/concept-id.ts';
import type { ConceptEntry, ConceptId } from '../../model/entry/concept-entry.ts';
import { scriptOfLanguage } from '../../model/entry/language.ts';
import { MAX_TERMS_IN_SECTION } from '../../model/entry/validate.ts';
import { looksKey } from '../../model/entry/term-text.ts';
import { isPlace } from '../file/place-id.ts';

/** The entries of the glossary and those that the file has brought so far. */
export interface KnownEntries {
  /**
   * Those that an entry of the file may be, the likeliest first.
   * @param isAdded whether its terms are added to theirs, for which there must be room
   */
  readonly find: (entry: ConceptEntry, isAdded: boolean) => readonly ConceptEntry[];
  readonly add: (entry: ConceptEntry) => void;
  readonly has: (id: ConceptId) => boolean;
  /**
   * Reserves an entry of the glossary for an entry of the file with an id of its own, so that no
   * other entry of the file with an id matches it.
   */
  readonly claim: (id: ConceptId, fileId: string) => void;
}

/**
 * How many entries are looked at for one of the file. Where more have its terms, which nobody means,
 * one of the first is taken, so that time grows with the file alone.
 */
const MAX_CANDIDATES = 200;

/** The ids of entries, in the order in which they came, by what they have; mostly one of each. */
class Index {
  readonly #ids = new Map<string, ConceptId | Set<ConceptId>>();

  add(key: string, id: ConceptId): void {
    const ids = this.#ids.get(key);
    if (ids === undefined) this.#ids.set(key, id);
    else if (typeof ids !== 'string') ids.add(id);
    else if (ids !== id) this.#ids.set(key, new Set([ids, id]));
  }

  delete(key: string, id: ConceptId): void {
    const ids = this.#ids.get(key);
    if (ids === id) this.#ids.delete(key);
    else if (typeof ids === 'object') ids.delete(id);
  }

  /** Those of a key; while one is looked at, it may be deleted. */
  of(key: string): Iterable<ConceptId> {
    const ids = this.#ids.get(key) ?? [];
    return typeof ids === 'string' ? [ids] : ids;
  }

  has(key: string, id: ConceptId): boolean {
    const ids = this.#ids.get(key);
    return typeof ids === 'object' ? ids.has(id) : ids === id;
  }

  count(key: string): number {
    const ids = this.#ids.get(key);
    if (ids === undefined) return 0;
    return typeof ids === 'string' ? 1 : ids.size;
  }
}

/** Known entries, which at first are those of the glossary. */
export function createKnownEntries(existing: Iterable<ConceptEntry>): KnownEntries {
  const byId = new Map<ConceptId, ConceptEntry>();
  const order = new Map<ConceptId, number>();
  const byFileId = new Index();
  /** All but those in the other, which are claimed. */
  const free = new Index();
  const taken = new Index();
  const claims = new Map<ConceptId, string>();

  const add = (entry: ConceptEntry): void => {
    byId.set(entry.id, entry);
    if (!order.has(entry.id)) order.set(entry.id, order.size);
    for (const fileId of fileIdsOf(entry)) byFileId.add(fileId, entry.id);
    const index = claims.has(entry.id) ? taken : free;
    for (const key of termKeys(entry)) index.add(key, entry.id);
  };
  const hasTerm = (id: ConceptId, key: string): boolean => free.has(key, id) || taken.has(key, id);

  const claim = (id: ConceptId, fileId: string): void => {
    if (isPlace(fileId)) return;
    claims.set(id, fileId);
    if (fileId !== id) byFileId.add(fileId, id);
  };

  /** The first entries with a term. Those that were claimed since are put where they belong. */
  const idsOf = (key: string, isClaimedToo: boolean): readonly ConceptId[] => {
    const ids: ConceptId[] = [];
    for (const id of free.of(key)) {
      if (ids.length === MAX_CANDIDATES) break;
      if (isClaimedToo || !claims.has(id)) ids.push(id);
      else {
        free.delete(key, id);
        taken.add(key, id);
      }
    }
    return isClaimedToo ? [...ids, ...first(taken.of(key))] : ids;
  };
  const countOf = (key: string): number => free.count(key) + taken.count(key);

  /** Whether none of the languages would get more terms than one may have. */
  const hasRoom = (id: ConceptId, entry: ConceptEntry): boolean => {
    const sections = byId.get(id)?.languageSections ?? [];
    return entry.languageSections.every(({ language, termSections }) => {
      const own = sections.find((one) => one.language.toLowerCase() === language.toLowerCase());
      const most = MAX_TERMS_IN_SECTION - termSections.length;
      if (own === undefined || own.termSections.length <= most) return true;
      const group = groupOf(language);
      const keys = new Set(termSections.map(({ term }) => `${group} ${looksKey(term)}`));
      const added = [...keys].filter((key) => !hasTerm(id, key));
      return own.termSections.length + added.length <= MAX_TERMS_IN_SECTION;
    });
  };

  for (const entry of existing) add(entry);
  return {
    add,
    has: (id) => byId.has(id),
    claim,
    find: (entry, isAdded) => {
      const isOpen = (id: ConceptId): boolean => !isAdded || hasRoom(id, entry);
      const same = byId.get(entry.id);
      if (same !== undefined && isTermlightConcept(entry.id)) {
        return isOpen(same.id) ? [same] : [];
      }
      const groups = new Map<string, Set<string>>();
      for (const key of termKeys(entry)) addTo(groups, key.split(' ', 1)[0] ?? '', key);
      const inCommon = (id: ConceptId): number =>
        [...groups.values()].filter((keys) => [...keys].some((key) => hasTerm(id, key))).length;
      const needed = Math.min(2, groups.size);
      const isFree = (id: ConceptId): boolean => {
        const claimed = claims.get(id);
        return claimed === undefined || isPlace(entry.id) || claimed === entry.id;
      };
      const ofFile = [...first(byFileId.of(entry.id)), ...(same === undefined ? [] : [same.id])];
      const fromFile = ofFile.filter((id) => isFree(id) && inCommon(id) > 0);
      const byTerms = candidates(groups, needed, countOf, (key) => idsOf(key, isPlace(entry.id)))
        .filter(isFree)
        .map((id) => ({ id, languages: inCommon(id) }))
        .filter(({ languages }) => languages >= needed)
        .toSorted(
          (a, b) => b.languages - a.languages || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
        )
        .map(({ id }) => id);
      return [...new Set([...fromFile, ...byTerms])]
        .filter(isOpen)
        .flatMap((id) => byId.get(id) ?? []);
    },
  };
}

/**
 * Entries that have a term in a number of groups in common with what is looked for. Whatever has one
 * in two of them is found without the group of which there are most.
 */
function candidates(
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  needed: number,
  countOf: (key: string) => number,
  idsOf: (key: string) => readonly ConceptId[],
): readonly ConceptId[] {
  const rarestFirst = [...groups.values()]
    .map((keys) => ({ keys, count: [...keys].reduce((sum, key) => sum + countOf(key), 0) }))
    .toSorted((a, b) => a.count - b.count);
  const found = new Set<ConceptId>();
  for (const { keys } of rarestFirst.slice(0, rarestFirst.length + 1 - needed)) {
    for (const key of keys) {
      for (const id of idsOf(key)) {
        if (found.size === MAX_CANDIDATES) return [...found];
        found.add(id);
      }
    }
  }
  return [...found];
}

function first(ids: Iterable<ConceptId>): readonly ConceptId[] {
  const taken: ConceptId[] = [];
  for (const id of ids) {
    if (taken.length === MAX_CANDIDATES) break;
    taken.push(id);
  }
  return taken;
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}

function fileIdsOf({ kept = [] }: ConceptEntry): readonly string[] {
  return kept.flatMap(({ name, value }) => (name === 'id' ? [value] : []));
}

/** Keys of language and term that ignore differences in spelling. */
function termKeys({ languageSections }: ConceptEntry): readonly string[] {
  return languageSections.flatMap(({ language, termSections }) => {
    const group = groupOf(language);
    return termSections.map(({ term }) => `${group} ${looksKey(term)}`);
  });
}

/** What stands for all languages that count as one. */
function groupOf(language: string): string {
  const script = scriptOfLanguage(language);
  return script === 'other' ? language.toLowerCase() : script;
}
