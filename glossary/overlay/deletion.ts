import type { ConceptId } from '../model/entry/concept-entry.ts';
import { nameOf } from '../model/entry/entry-name.ts';
import { refused } from '../model/entry/issue.ts';
import type { GlossaryList } from '../model/glossary/glossary-list.ts';
import type { ChangeCounts, Decision, RecordDecision, Records, TrashedEntry } from './change.ts';
import { NO_ENTRY } from './decide-entry.ts';
import { isInUse } from '../model/glossary/glossary.ts';
import { type ConceptState, inKnownGlossaries, placeIssue } from './place.ts';
import type { OverlayRecord } from './record.ts';
import { type BaseVersion, hiddenRecord } from './record-of.ts';
import { type BaseEntries, standingOf } from './standing.ts';

/** Deletes an entry of the user, or hides a curated one. */
export function decideDeletion(known: ConceptState, modified: string): RecordDecision {
  const { base, before, list } = known;
  const standing = standingOf(base?.entry, before, list);
  if (standing === undefined) return refused(NO_ENTRY);
  const issue = placeIssue(known);
  if (issue !== undefined) return refused(issue);
  const term = nameOf(standing.entry);
  if (base === undefined) return { ok: true, change: { kind: 'deleted', term, record: null } };
  if (standing.origin === 'hidden') return { ok: true };
  return { ok: true, change: { kind: 'hidden', term, record: hiddenRecord(base, modified) } };
}

/**
 * Deletes or hides several entries as one change.
 * @param bases the curated entries among them
 */
export function decideDeletions(
  concepts: readonly ConceptId[],
  bases: ReadonlyMap<ConceptId, BaseVersion>,
  records: Records,
  list: GlossaryList,
  modified: string,
): Decision<ChangeCounts> {
  const deleted = new Map<ConceptId, OverlayRecord | null>();
  const kinds = new Set<string>();
  let first: string | undefined;
  let kept = 0;
  for (const id of concepts) {
    const known = { base: bases.get(id), before: records.get(id), list };
    const standing = standingOf(known.base?.entry, known.before, list);
    // An entry that is gone or hidden already counts neither as deleted nor as refused.
    if (standing === undefined || standing.origin === 'hidden') continue;
    const decision = decideDeletion(known, modified);
    if (!decision.ok) kept += 1;
    else if (decision.change !== undefined) {
      const { kind, term, record } = decision.change;
      kinds.add(kind);
      first ??= term;
      deleted.set(id, record);
    }
  }
  const answer = { changed: deleted.size, refused: kept };
  if (first === undefined) return { ok: true, answer };
  const kind = kinds.has('deleted') ? 'deleted' : 'hidden';
  return { ok: true, answer, change: { kind, term: first, records: deleted } };
}

/**
 * Takes entries out of the trash and shows hidden ones again, as one change. What stood in a glossary that
 * is in the trash itself, or gone, comes into the user's first one, where it is seen. The answer is their
 * number.
 * @param curated the curated glossary
 */
export function decideReturn(
  concepts: readonly ConceptId[],
  trashed: ReadonlyMap<ConceptId, TrashedEntry['record']>,
  curated: BaseEntries,
  records: Records,
  list: GlossaryList,
): Decision<number> {
  const returned = new Map<ConceptId, OverlayRecord | null>();
  let first: string | undefined;
  for (const concept of concepts) {
    const isHidden = records.get(concept)?.kind === 'hidden';
    const record = records.has(concept) ? undefined : trashed.get(concept);
    const entry = isHidden ? curated.get(concept) : record?.entry;
    if (entry === undefined) continue;
    const [seen] = record === undefined ? [] : inKnownGlossaries([record], list.filter(isInUse));
    returned.set(concept, seen ?? null);
    first ??= nameOf(entry);
  }
  const answer = returned.size;
  if (first === undefined) return { ok: true, answer };
  return { ok: true, answer, change: { kind: 'undeleted', term: first, records: returned } };
}
