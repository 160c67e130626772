import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import { newConceptId } from '../../../shared/new-id.ts';
import type {
  SharedEntry,
  SharedMark,
  TeamKey,
  UnsentChange,
  Writing,
} from '../database/schema.ts';

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

/** Lets the other versions of an entry stand that were to end with a change which was undone. */
export async function reopenVersions(transaction: Writing, entry: TeamKey): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  const change = await outbox.get(entry);
  if (change?.ends === undefined) return;
  const { ends: _ends, ...left } = change;
  await outbox.put(left, entry);
}
