import { isTermlightConcept, isUserConcept } from '../../model/entry/concept-id.ts';
import type { ConceptEntry, ConceptId, KeptValue } from '../../model/entry/concept-entry.ts';
import { scriptOf } from '../../model/entry/language.ts';
import { isSameValue } from '../../model/entry/same-value.ts';
import { keyOf } from '../file/entry-builder.ts';
import { isPlace } from '../file/place-id.ts';
import { type FieldConflict, mergeEntry, type Preference } from './merge-entry.ts';
import type { FileEntry } from '../file/read-result.ts';

/** What to do with an entry of a file that the glossary already has. */
export type ImportMode = 'merge' | 'replace' | 'addAll';

/** How the entries of a file are compared with those of the glossary. */
export interface CompareChoices {
  readonly mode: ImportMode;
  /** Which value wins where a field has two, when merging. */
  readonly preference: Preference;
  /** Makes an id for a new concept. */
  readonly newId: () => ConceptId;
  /** Entries of the glossary that must not be changed. */
  readonly locked?: ReadonlySet<ConceptId>;
}

/** What an import would do with one entry of the file. */
export interface Difference {
  readonly kind: 'new' | 'changed' | 'same' | 'conflict' | 'skipped';
  readonly line: number;
  /** The entry as it would be stored; for a skipped one, as it is in the file. */
  readonly entry: ConceptEntry;
  /** The entry as it is stored now, if the glossary has it. */
  readonly existing?: ConceptEntry;
  /** Fields with two different values, only one of which is kept. */
  readonly conflicts: readonly FieldConflict[];
  /** Why it is skipped. */
  readonly reason?: 'repeated' | 'readOnly';
}

/**
 * What an import would do with each entry of a file. An entry is taken to be one of the glossary's
 * if it has the same id as given by Termlight, or if it came from a file with the same id and
 * shares a term, or if it shares terms in two languages (in one, if it has only one). Two entries
 * of a file that match the same entry are merged one after the other. But if the file gives them
 * different ids, they are two concepts (ISO 30042), even if they are homonyms. An exact repetition
 * is skipped, and so is a change to an entry that must not be changed.
 */
export function compare(
  existing: Iterable<ConceptEntry>,
  incoming: readonly FileEntry[],
  choices: CompareChoices,
): readonly Difference[] {
  const known = createKnownEntries(existing);
  const seen = new Set<string>();
  return incoming.map(({ entry: read, line }): Difference => {
    const content = JSON.stringify({ ...read, id: '' });
    if (seen.has(content)) {
      return { kind: 'skipped', line, entry: read, conflicts: [], reason: 'repeated' };
    }
    seen.add(content);
    const before = choices.mode === 'addAll' ? undefined : known.find(read);
    if (before === undefined) {
      const entry = asNew(read, known, choices.newId);
      known.add(entry);
      known.claim(entry.id, read.id);
      return { kind: 'new', line, entry, conflicts: [] };
    }
    const { entry, conflicts } =
      choices.mode === 'replace'
        ? { entry: { ...withFileId(read, before.id), id: before.id }, conflicts: [] }
        : mergeEntry(before, withFileId(read, before.id), choices.preference);
    const isSame = isSameValue(entry, before);
    const kind = conflicts.length > 0 ? 'conflict' : isSame ? 'same' : 'changed';
    if (kind !== 'same' && choices.locked?.has(before.id) === true) {
      return {
        kind: 'skipped',
        line,
        entry: read,
        existing: before,
        conflicts,
        reason: 'readOnly',
      };
    }
    known.add(entry);
    known.claim(entry.id, read.id);
    return { kind, line, entry, existing: before, conflicts };
  });
}

interface KnownEntries {
  readonly find: (entry: ConceptEntry) => ConceptEntry | undefined;
  readonly add: (entry: ConceptEntry) => void;
  readonly has: (id: ConceptId) => boolean;
  /**
   * Reserves an entry of the glossary for an entry of the file with an id of its own, so that no
   * other entry of the file matches it.
   */
  readonly claim: (id: ConceptId, fileId: string) => void;
}

function createKnownEntries(existing: Iterable<ConceptEntry>): KnownEntries {
  const byId = new Map<ConceptId, ConceptEntry>();
  const byFileId = new Map<string, Set<ConceptId>>();
  const byTerm = new Map<string, Set<ConceptId>>();
  const claims = new Map<ConceptId, string>();
  const isFree = (id: ConceptId, fileId: string): boolean => {
    const claim = claims.get(id);
    return claim === undefined || isPlace(fileId) || claim === fileId;
  };
  const add = (entry: ConceptEntry): void => {
    byId.set(entry.id, entry);
    for (const fileId of fileIdsOf(entry)) addTo(byFileId, fileId, entry.id);
    for (const term of termKeys(entry)) addTo(byTerm, term, entry.id);
  };
  for (const entry of existing) add(entry);
  return {
    add,
    has: (id) => byId.has(id),
    claim: (id, fileId) => {
      if (!isPlace(fileId)) claims.set(id, fileId);
    },
    find: (entry) => {
      const same = byId.get(entry.id);
      if (same !== undefined && isTermlightConcept(entry.id)) return same;
      const keys = termKeys(entry);
      const shared = new Map<ConceptId, Set<string>>();
      for (const key of keys) {
        for (const id of byTerm.get(key) ?? []) addTo(shared, id, key.split(' ', 1)[0] ?? '');
      }
      const fromFile = [
        ...(byFileId.get(entry.id) ?? []),
        ...(same === undefined ? [] : [same.id]),
      ];
      const candidates = fromFile.filter((id) => shared.has(id) && isFree(id, entry.id));
      const languages = new Set(keys.map((key) => key.split(' ', 1)[0]));
      const needed = Math.min(2, languages.size);
      const byTerms = [...shared]
        .filter(([id, inCommon]) => inCommon.size >= needed && isFree(id, entry.id))
        .toSorted(([, a], [, b]) => b.size - a.size)
        .map(([id]) => id);
      const [best] = [...candidates, ...byTerms];
      return best === undefined ? undefined : byId.get(best);
    },
  };
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}

function asNew(read: ConceptEntry, known: KnownEntries, newId: () => ConceptId): ConceptEntry {
  const isFree = isUserConcept(read.id) && !known.has(read.id);
  const id = isFree ? read.id : newId();
  return { ...withFileId(read, id), id };
}

/**
 * Keeps the id of another program in the entry, so that the next version of its file is matched
 * with it.
 */
function withFileId(read: ConceptEntry, id: ConceptId): ConceptEntry {
  if (read.id === id || isTermlightConcept(read.id) || isPlace(read.id)) return read;
  const kept: readonly KeptValue[] = [
    { name: 'id', value: read.id },
    ...(read.kept ?? []).filter(({ name, value }) => name !== 'id' || value !== read.id),
  ];
  return { ...read, kept };
}

function fileIdsOf({ kept = [] }: ConceptEntry): readonly string[] {
  return kept.flatMap(({ name, value }) => (name === 'id' ? [value] : []));
}

/** Keys of language and term that ignore differences in spelling. */
function termKeys({ languageSections }: ConceptEntry): readonly string[] {
  return languageSections.flatMap(({ language, termSections }) => {
    const script = scriptOf(language);
    const group = script === 'other' ? language.toLowerCase() : script;
    return termSections.map(({ term }) => `${group} ${keyOf(term)}`);
  });
}
