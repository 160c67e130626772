import type { ConceptId } from '../model/entry/concept-entry.ts';
import { nameOf } from '../model/entry/entry-name.ts';
import type { GlossaryList } from '../model/glossary/glossary-list.ts';
import type { OverlayRecord } from './record.ts';
import { placeIssue } from './place.ts';
import { standingOf } from './standing.ts';
import { baseFields, type BaseVersion } from './record-of.ts';

/** What the deletion of some entries writes. */
export interface Deletion {
  readonly kind: 'deleted' | 'hidden';
  /** What the first of them is called. */
  readonly term: string;
  readonly records: ReadonlyMap<ConceptId, OverlayRecord | null>;
  /** How many stay, as nothing in their glossary may change. */
  readonly refused: number;
}

/**
 * The deletion of many entries as one change: the user's own go, curated ones are hidden.
 * @param versions the curated entries among them
 */
export function deletedRecords(
  concepts: readonly ConceptId[],
  versions: ReadonlyMap<ConceptId, BaseVersion>,
  before: ReadonlyMap<ConceptId, OverlayRecord>,
  list: GlossaryList,
): Deletion {
  const records = new Map<ConceptId, OverlayRecord | null>();
  const modified = new Date().toISOString();
  let term: string | undefined;
  let refused = 0;
  let deletesOwn = false;
  for (const id of concepts) {
    const version = versions.get(id);
    const record = before.get(id);
    const standing = standingOf(version?.entry, record, list);
    if (standing === undefined || standing.origin === 'hidden') continue;
    if (placeIssue(version?.entry, record, list) !== undefined) {
      refused += 1;
      continue;
    }
    term ??= nameOf(standing.entry);
    if (version === undefined) deletesOwn = true;
    records.set(
      id,
      version === undefined
        ? null
        : { version: 2, id, kind: 'hidden', ...baseFields(version), modified },
    );
  }
  return { kind: deletesOwn ? 'deleted' : 'hidden', term: term ?? '', records, refused };
}
