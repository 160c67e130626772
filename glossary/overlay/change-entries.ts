import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import { nameOf } from '../model/entry/entry-name.ts';
import type { Issue } from '../model/entry/issue.ts';
import { isSameValue } from '../model/entry/same-value.ts';
import { tidyEntry } from '../model/entry/tidy-entry.ts';
import type { GlossaryList } from '../model/glossary/glossary-list.ts';
import { changedEntry, type EntryChange } from '../model/list/bulk-change.ts';
import type { ChangeCounts, Decision, Records } from './change.ts';
import { decideEntry, errorIn, storingIssue } from './decide-entry.ts';
import type { OverlayRecord } from './record.ts';
import type { BaseVersion } from './record-of.ts';
import { type EntryParts, entryIn, visibleEntry } from './standing.ts';

/** What a change would do to many entries. */
export interface ChangePlan {
  readonly change: EntryChange;
  /** How many entries it was asked for. */
  readonly asked: number;
  /** The entries that it would change, those included that cannot be stored so. */
  readonly entries: readonly PlannedEntry[];
}

/** An entry as it is, and as a change would make it. */
export interface PlannedEntry {
  readonly before: ConceptEntry;
  readonly after: ConceptEntry;
  /** The record that `before` was read from; undefined for an unchanged curated entry. */
  readonly record: OverlayRecord | undefined;
  /** Why `after` cannot be stored, if it cannot. */
  readonly issue?: Issue;
}

/** How many entries are planned between two places where the work can pause. */
const SLICE = 50;

/** Plans a change of some entries. Hidden entries are left out: a change would show them again. */
export function* planChanges(
  concepts: readonly ConceptId[],
  parts: EntryParts,
  change: EntryChange,
): Generator<void, ChangePlan, void> {
  const entries: PlannedEntry[] = [];
  for (const [place, concept] of concepts.entries()) {
    if (place % SLICE === SLICE - 1) yield;
    const standing = entryIn(parts, concept);
    const before = standing && visibleEntry(standing);
    if (before === undefined) continue;
    const changed = changedEntry(before, change);
    if (changed === before) continue;
    const after = tidyEntry(changed);
    const record = parts.records.get(concept);
    const known = { base: parts.base.get(concept), before: record, list: parts.list };
    const issue = storingIssue(concept, known) ?? errorIn(after);
    entries.push({ before, after, record, ...(issue !== undefined && { issue }) });
  }
  return { change, asked: concepts.length, entries };
}

/**
 * Carries out a plan as one change, but for the entries that cannot be stored so and those that
 * another window, or a newer edition, changed since it was made.
 * @param bases the curated entries among them
 * @param records the records as they are now
 */
export function decideChanges(
  { change, asked, entries }: ChangePlan,
  bases: ReadonlyMap<ConceptId, BaseVersion>,
  records: Records,
  list: GlossaryList,
  modified: string,
): Decision<ChangeCounts> {
  const changed = new Map<ConceptId, OverlayRecord | null>();
  let first: ConceptEntry | undefined;
  for (const { before, after, record, issue } of entries) {
    const { id } = before;
    const known = { base: bases.get(id), before: records.get(id), list };
    const isSame =
      record === undefined
        ? known.before === undefined && isSameValue(known.base?.entry, before)
        : known.before?.modified === record.modified;
    if (issue !== undefined || !isSame) continue;
    const decision = decideEntry(after, known, { modified });
    if (!decision.ok || decision.change === undefined) continue;
    first ??= before;
    changed.set(id, decision.change.record);
  }
  const answer = { changed: changed.size, refused: asked - changed.size };
  if (first === undefined) return { ok: true, answer };
  const name =
    change.kind === 'replace'
      ? ({ kind: 'replaced', term: change.find } as const)
      : ({ kind: 'changed', term: nameOf(first) } as const);
  return { ok: true, answer, change: { ...name, records: changed } };
}
