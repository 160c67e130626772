import { compare, type Difference } from '../exchange/compare/compare.ts';
import type { MergeCounts } from '../model/glossary/merge-counts.ts';
import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import { type Refused, refused } from '../model/entry/issue.ts';
import { type GlossaryId, isFixedGlossary } from '../model/glossary/glossary.ts';
import { type GlossaryList, missingGlossary, teamStays } from '../model/glossary/glossary-list.ts';
import type { Records, WantedRecords } from './change.ts';
import { followMerged } from './follow-merged.ts';
import { glossaryOf, targetIssue } from './place.ts';
import { addedRecord } from './record-of.ts';
import type { AddedRecord, OverlayRecord } from './record.ts';

/** What putting one glossary into another does. */
export interface MergePlan {
  readonly ok: true;
  readonly counts: MergeCounts;
  /** The list afterwards: without the glossary that was merged, unless it is always there. */
  readonly list: GlossaryList;
  /** The records afterwards; `null` for an entry that was merged into another. */
  readonly records: WantedRecords;
}

/**
 * Plans how the entries of one glossary go into another, or says why they may not. An entry that
 * the other glossary has too, by the rules of an import, is merged into that one: what is missing
 * there is added, and where both have a value, that of the other glossary stays. Every other entry
 * moves, and keeps its id.
 */
export function planMerge(
  list: GlossaryList,
  all: Records,
  from: GlossaryId,
  into: GlossaryId,
  modified: string,
  newId: () => ConceptId,
): MergePlan | Refused {
  const isTeam = list.some(({ id, comesFrom }) => id === from && comesFrom === 'team');
  const issue =
    from === into
      ? missingGlossary()
      : (targetIssue(list, from) ?? targetIssue(list, into) ?? (isTeam ? teamStays() : undefined));
  if (issue !== undefined) return refused(issue);
  const added = [...all.values()].filter((record) => record.kind === 'added');
  const recordsIn = (glossary: GlossaryId): readonly AddedRecord[] =>
    added.filter((record) => glossaryOf(record, list).id === glossary);
  const moving = recordsIn(from);
  const differences = compare(
    recordsIn(into).map(({ entry }) => entry),
    moving.map(({ entry }, line) => ({ entry, line })),
    { mode: 'merge', preference: 'existing', newId },
  );
  const counts = { moved: 0, merged: 0, same: 0 };
  const records = new Map<ConceptId, OverlayRecord | null>();
  const goneInto = new Map<ConceptId, ConceptId>();
  /** By the id that the comparison has for an entry that moves: the one that it keeps. */
  const keptIds = new Map<ConceptId, ConceptId>();
  const put = (entry: ConceptEntry): void => {
    records.set(entry.id, addedRecord(entry, into, modified));
  };
  for (const [place, difference] of differences.entries()) {
    const record = moving[place];
    if (record === undefined) continue;
    counts[outcomeOf(difference)] += 1;
    if (difference.kind === 'new') {
      keptIds.set(difference.entry.id, record.id);
      put(record.entry);
      continue;
    }
    records.set(record.id, null);
    if (difference.existing === undefined) continue;
    const id = keptIds.get(difference.existing.id) ?? difference.existing.id;
    goneInto.set(record.id, id);
    if (difference.kind !== 'same') put({ ...difference.entry, id });
  }
  followMerged(all, list, records, goneInto, modified);
  const left = isFixedGlossary(from) ? list : list.filter(({ id }) => id !== from);
  return { ok: true, counts, list: left, records };
}

function outcomeOf({ kind }: Difference): keyof MergeCounts {
  switch (kind) {
    case 'new':
      return 'moved';
    case 'changed':
    case 'conflict':
      return 'merged';
    case 'same':
    case 'skipped':
      return 'same';
  }
  return kind satisfies never;
}
