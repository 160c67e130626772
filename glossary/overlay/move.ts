import { nameOf } from '../model/entry/entry-name.ts';
import { refused } from '../model/entry/issue.ts';
import { type GlossaryId, takesEntries } from '../model/glossary/glossary.ts';
import type { GlossaryList } from '../model/glossary/glossary-list.ts';
import type { ChangeCounts, Decision, Records } from './change.ts';
import { glossaryOf, targetIssue } from './place.ts';
import type { AddedRecord, OverlayRecord } from './record.ts';

/**
 * Moves the user's own entries to another glossary, as one change. Entries that are there already,
 * are official, or are in a read-only glossary stay, and count as refused.
 * @param asked how many are to be moved
 * @param records those that they have
 */
export function decideMove(
  asked: number,
  to: GlossaryId,
  records: Records,
  list: GlossaryList,
  modified: string,
): Decision<ChangeCounts> {
  const issue = targetIssue(list, to);
  if (issue !== undefined) return refused(issue);
  const mayLeave = (record: OverlayRecord): record is AddedRecord => {
    const from = glossaryOf(record, list);
    return record.kind === 'added' && from.id !== to && takesEntries(from);
  };
  const moving = [...records.values()].filter(mayLeave);
  const answer = { changed: moving.length, refused: asked - moving.length };
  const [first] = moving;
  if (first === undefined) return { ok: true, answer };
  const moved = new Map(
    moving.map((record) => [record.id, { ...record, glossary: to, modified }] as const),
  );
  return { ok: true, answer, change: { kind: 'moved', term: nameOf(first.entry), records: moved } };
}
