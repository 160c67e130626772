import { isTermlightConcept, isUserConcept } from '../../model/entry/concept-id.ts';
import type { ConceptEntry, ConceptId, KeptValue } from '../../model/entry/concept-entry.ts';
import { isSameValue } from '../../model/entry/same-value.ts';
import { hasErrors, validateEntry } from '../../model/entry/validate.ts';
import { hashText } from '../../model/text/hash-text.ts';
import { isPlace } from '../file/place-id.ts';
import { createKnownEntries, type KnownEntries } from './known-entries.ts';
import {
  type FieldConflict,
  mergeEntry,
  type MergedEntry,
  type Preference,
} from './merge-entry.ts';
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
  /** The file or the sheet that the line is in, where there are several. */
  readonly part?: string;
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
 * different ids, they are two concepts (ISO 30042), even if they are homonyms. Where the two together
 * could not be saved, as with too many terms, it is the next one or a new one. An exact repetition
 * is skipped, and so is a change to an entry that must not be changed.
 */
export function compare(
  existing: Iterable<ConceptEntry>,
  incoming: readonly FileEntry[],
  choices: CompareChoices,
): readonly Difference[] {
  const known = createKnownEntries(existing);
  const isRepeated = createRepetitions();
  return incoming.map(({ entry: read, ...place }): Difference => {
    if (isRepeated(read)) {
      return { kind: 'skipped', ...place, entry: read, conflicts: [], reason: 'repeated' };
    }
    const match = choices.mode === 'addAll' ? undefined : matchOf(read, known, choices);
    if (match === undefined) {
      const entry = asNew(read, known, choices.newId);
      known.add(entry);
      known.claim(entry.id, read.id);
      return { kind: 'new', ...place, entry, conflicts: [] };
    }
    const { before, entry, conflicts, isSame } = match;
    const kind = conflicts.length > 0 ? 'conflict' : isSame ? 'same' : 'changed';
    if (kind !== 'same' && choices.locked?.has(before.id) === true) {
      return {
        kind: 'skipped',
        ...place,
        entry: read,
        existing: before,
        conflicts,
        reason: 'readOnly',
      };
    }
    if (!isSame) known.add(entry);
    known.claim(entry.id, read.id);
    return { kind, ...place, entry, existing: before, conflicts };
  });
}

/** Tells of one entry after the other whether one before it has the same content under any id. */
function createRepetitions(): (entry: ConceptEntry) => boolean {
  const contentOf = (entry: ConceptEntry): string => JSON.stringify({ ...entry, id: '' });
  // By numbers made of their contents, as the contents themselves are as much memory as the entries.
  const seen = new Map<number, ConceptEntry>();
  return (entry) => {
    const content = contentOf(entry);
    let key = hashText(content);
    for (let before = seen.get(key); before !== undefined; before = seen.get(key)) {
      if (contentOf(before) === content) return true;
      key += 1;
    }
    seen.set(key, entry);
    return false;
  };
}

interface Match extends MergedEntry {
  readonly before: ConceptEntry;
  readonly isSame: boolean;
}

/** The entry of the glossary that an entry of the file is, and what becomes of it; it can be saved. */
function matchOf(
  read: ConceptEntry,
  known: KnownEntries,
  { mode, preference }: CompareChoices,
): Match | undefined {
  for (const before of known.find(read, mode === 'merge')) {
    const incoming = withFileId(read, before.id);
    const merged =
      mode === 'replace'
        ? { entry: { ...incoming, id: before.id }, conflicts: [] }
        : mergeEntry(before, incoming, preference);
    const isSame = isSameValue(merged.entry, before);
    if (isSame || mode === 'replace' || !hasErrors(validateEntry(merged.entry))) {
      return { ...merged, before, isSame };
    }
  }
  return undefined;
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
