import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import type { ComparedField } from '../../model/entry/field-comparison.ts';
import type { Language } from '../../model/entry/language.ts';
import { mergeKeyed } from '../../model/entry/merge-versions.ts';
import { canonicalJson, isSameValue } from '../../model/entry/same-value.ts';
import { keyByLook } from '../../model/entry/term-keys.ts';

/** Which value is kept where a field has two. */
export type Preference = 'existing' | 'incoming';

/** A field that has another value in the file than in the glossary. */
export interface FieldConflict extends ConflictPlace {
  readonly field: ComparedField;
  readonly existing: unknown;
  readonly incoming: unknown;
}

interface ConflictPlace {
  /** The language of the field; absent for a field of the entry itself. */
  readonly language?: Language;
  /** The term of the field; absent for a field of a language. */
  readonly term?: string;
}

/** An entry merged with one of a file. */
export interface MergedEntry {
  readonly entry: ConceptEntry;
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Merges an entry of a file into the glossary's entry for the same concept: adds missing languages
 * and terms, fills empty fields and joins lists. Where both have a value, `preference` decides;
 * nothing else of the existing entry is lost.
 */
export function mergeEntry(
  existing: ConceptEntry,
  incoming: ConceptEntry,
  preference: Preference,
): MergedEntry {
  const conflicts: FieldConflict[] = [];
  const prefer = <V>(ours: V, theirs: V): V => (preference === 'existing' ? ours : theirs);
  const merged = mergeKeyed(keyByLook([existing, incoming]), {
    value: ({ language, field }, [ours, theirs], terms) => {
      if (ours === undefined || theirs === undefined) return ours ?? theirs;
      if (isSameValue(ours, theirs)) return ours;
      if (field === 'term') {
        // Terms that are merged look alike. The existing way of writing stays, unless the status of
        // the other is taken: a preferred `GitHub` is not to become a preferred `Github`.
        const isOneStatus = terms?.[0]?.administrativeStatus === terms?.[1]?.administrativeStatus;
        return isOneStatus ? ours : prefer(ours, theirs);
      }
      if (Array.isArray(ours) && Array.isArray(theirs)) return union(ours, theirs) as typeof ours;
      const term = terms?.[0]?.term;
      conflicts.push({
        ...(language !== undefined && { language }),
        ...(term !== undefined && { term }),
        field,
        existing: ours,
        incoming: theirs,
      });
      return prefer(ours, theirs);
    },
    order: (_place, lists) => [...new Set(lists.flat())],
  });
  return { entry: { ...existing, ...merged }, conflicts };
}

function union(one: readonly unknown[], two: readonly unknown[]): readonly unknown[] {
  const seen = new Set(one.map(canonicalJson));
  return [...one, ...two.filter((element) => !seen.has(canonicalJson(element)))];
}
