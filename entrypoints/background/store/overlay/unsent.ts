import type { ConceptEntry, ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import { isSameValue } from '../../../../glossary/model/entry/same-value.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import { newConceptId } from '../../../shared/new-id.ts';
import type { Writing } from '../database/schema.ts';
import type { SharedEntry, SharedMark, TeamKey, UnsentChange } from '../database/team-shapes.ts';

/** An entry of a server with the marks by which it is found, and without what is undefined. */
export function markedShared(entry: Omit<SharedEntry, 'marks'>): SharedEntry {
  const { glossary, state, others, against } = entry;
  const isOpen = others.length > 0 || against !== undefined;
  const marks: readonly SharedMark[] = isOpen ? [state, 'versions'] : [state];
  return { ...entry, marks: marks.map((mark) => [glossary, mark]) };
}

/** A change with the marks by which it is found. @param isAsked whether a person has to decide */
export function markedUnsent(
  glossary: GlossaryId,
  change: Omit<UnsentChange, 'marks'>,
  isAsked = false,
): UnsentChange {
  const marks: UnsentChange['marks'] = [
    ...(change.refused === undefined ? [] : ([[glossary, 'refused']] as const)),
    ...(isAsked ? ([[glossary, 'asked']] as const) : []),
  ].map(([id, mark]) => [id, mark]);
  return { ...change, marks };
}

/** All that is kept of one team, in `shared` and in `outbox`. */
export function teamRange(glossary: GlossaryId): IDBKeyRange {
  return IDBKeyRange.bound([glossary], [glossary, []]);
}

/**
 * Notes that an entry of a team is changed, in the transaction of the change and before it. Only the
 * first change since the server took one is noted, since all of them are sent as one.
 * @param old its record before; of any glossary
 */
export async function noteUnsent(
  transaction: Writing,
  glossary: GlossaryId,
  concept: ConceptId,
  old: OverlayRecord | undefined,
): Promise<void> {
  const [outbox, shared] = [transaction.objectStore('outbox'), transaction.objectStore('shared')];
  const key: TeamKey = [glossary, concept];
  if ((await outbox.getKey(key)) !== undefined) return;
  const known = await shared.get(key);
  if (known === undefined) {
    // Under its own id, unless that already names another entry of the server.
    const isTaken = (await shared.index('remote').getKey(key)) !== undefined;
    const remote = isTaken ? newConceptId() : concept;
    const unknown = { glossary, remote, by: '', at: '', others: [], state: 'none' } as const;
    await shared.put(markedShared(unknown), key);
  }
  const { rev, by = '', at = '', state } = known ?? {};
  const isHere = old?.kind === 'added' && old.glossary === glossary && rev !== undefined;
  const base = isHere ? { rev, entry: old.entry, by, at } : null;
  const isGone = isHere && state === 'gone';
  await outbox.put(markedUnsent(glossary, { base, ...(isGone && { theirs: null }) }), key);
}

/**
 * Opens again what was decided about an entry by a change that is undone, or done again: its other
 * versions stand. Where others made something else of what the change left, it is merged with that, or
 * becomes a second version.
 * @param versions what the change left of the entry, and what was there until now; absent where that is
 *   not known
 */
export async function reopenChange(
  transaction: Writing,
  entry: TeamKey,
  versions: { readonly left: ConceptEntry | null; readonly now: ConceptEntry | null } | undefined,
): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  const change = await outbox.get(entry);
  if (change === undefined) return;
  const { ends: _ends, ...open } = change;
  if (versions === undefined || isSameValue(versions.left, versions.now)) {
    if (change.ends !== undefined) await outbox.put(open, entry);
    return;
  }
  const { left } = versions;
  await outbox.put({ ...open, base: left && { entry: left }, theirs: knownOf(open) }, entry);
}

/** What the server has of an entry that was changed here, as far as it is known. */
export function knownOf({
  base,
  theirs,
}: Pick<UnsentChange, 'base' | 'theirs'>): ConceptEntry | null {
  return theirs === undefined ? (base?.entry ?? null) : theirs;
}

/** The text of an entry in a team; undefined where a record is none of it. */
export function entryInTeam(
  record: OverlayRecord | undefined,
  glossary: GlossaryId,
): ConceptEntry | undefined {
  return record?.kind === 'added' && record.glossary === glossary ? record.entry : undefined;
}
