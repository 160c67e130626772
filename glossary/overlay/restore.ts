import type { ConceptId } from '../model/entry/concept-entry.ts';
import { isSameValue } from '../model/entry/same-value.ts';
import type { Glossary } from '../model/glossary/glossary.ts';
import { type GlossaryList, withSubscriptionsOf } from '../model/glossary/glossary-list.ts';
import type { Records, WantedRecords } from './change.ts';
import { glossaryOf, inKnownGlossaries } from './place.ts';
import type { OverlayRecord } from './record.ts';

/** What restoring a copy writes. */
export interface RestoringPlan {
  /** Those that come back or become others; `null` for those that the copy lacks. */
  readonly records: WantedRecords;
  /** The list of glossaries afterwards; absent where the copy has none, and it stays. */
  readonly list?: GlossaryList;
}

/**
 * Plans how the records of a copy replace those that there are. What comes from an address stays as it is,
 * and so do entries of teams.
 * @param copied the records of the copy, and its list of glossaries if it has one
 * @param before the records that there are, and the list of glossaries of today
 */
export function planRestoring(
  copied: { readonly records: readonly OverlayRecord[]; readonly list?: GlossaryList | undefined },
  before: { readonly records: Records; readonly list: GlossaryList },
): RestoringPlan {
  const comesFrom = (record: OverlayRecord): Glossary['comesFrom'] =>
    glossaryOf(record, before.list).comesFrom;
  const changed = new Map<ConceptId, OverlayRecord | null>();
  const kept = new Set(copied.records.map(({ id }) => id));
  for (const [id, there] of before.records) {
    if (!kept.has(id) && comesFrom(there) === undefined) changed.set(id, null);
  }
  const list = copied.list && withSubscriptionsOf(copied.list, before.list);
  for (const record of inKnownGlossaries(copied.records, list ?? before.list)) {
    const there = before.records.get(record.id);
    // What others made of it since is not the copy's to overwrite.
    if (there !== undefined && (comesFrom(there) ?? comesFrom(record)) !== undefined) continue;
    if (comesFrom(record) === 'subscription') continue;
    if (!isSameValue(record, there)) changed.set(record.id, record);
  }
  return { records: changed, ...(list && { list }) };
}
