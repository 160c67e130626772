import type { ConceptEntry, ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import { isCuratedConcept } from '../../../../glossary/model/entry/concept-id.ts';
import { isSameValue } from '../../../../glossary/model/entry/same-value.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import { withIds } from '../../../../glossary/subscription/local-ids.ts';
import { generationOf } from '../../../../glossary/team/revision.ts';
import type { RemoteVersion } from '../../../../glossary/team/team-documents.ts';
import { newConceptId } from '../../../shared/new-id.ts';
import type { SharedEntry, SharedVersion } from '../database/team-shapes.ts';
import type { OverlayWriting } from '../overlay/overlay-writing.ts';
import { isNameless } from '../overlay/team-rows.ts';
import { entryInTeam, teamRange } from '../overlay/unsent.ts';
import { TeamWriting, type UnsentDraft } from './team-parts.ts';

/** One entry as the server has it now. */
export interface RemoteChange {
  readonly remote: ConceptId;
  /** The version that counts; its entry is undefined if it cannot be stored. */
  readonly version: RemoteVersion & { readonly rev: string };
  /** The other versions that are not deleted. */
  readonly others: readonly SharedVersion[];
  /** The highest generation of all versions, deleted ones included. */
  readonly highest: number;
}

/**
 * Stores changes of a server. An entry without a change of ours becomes what the server has; with
 * one, its record stays, and only what is known of the server is updated. A change that is older
 * than what is known is left out: a node of the server may lag behind.
 * @param newIds the ids that entries get here if they have none yet, by their ids on the server;
 * also for entries that they are related to
 * @returns whether anything was new
 */
export async function takeChanges(
  writing: OverlayWriting,
  glossary: GlossaryId,
  changes: readonly RemoteChange[],
  newIds: ReadonlyMap<ConceptId, ConceptId>,
): Promise<boolean> {
  const { transaction } = writing;
  const team = new TeamWriting(writing, glossary);
  const byRemote = transaction.objectStore('shared').index('remote');
  const hasUnsent = (await transaction.objectStore('outbox').count(teamRange(glossary))) > 0;
  const changed = new Set(changes.map(({ remote }) => remote));
  const ids = new Map<ConceptId, ConceptId>();
  const known = new Set<ConceptId>();
  await Promise.all(
    [...newIds].map(async ([remote, fresh]) => {
      const concept =
        (await byRemote.getKey([glossary, remote]))?.[1] ??
        ((await isNameless(transaction, [glossary, remote])) ? remote : undefined);
      if (concept !== undefined) known.add(concept);
      else if (!changed.has(remote) && !isCuratedConcept(remote)) {
        // A related entry that has not come yet: its id here has to lead back to that of the
        // server.
        const unknown = { glossary, remote, by: '', at: '', others: [], state: 'none' } as const;
        team.putShared(fresh, unknown);
      }
      const isCurated = isCuratedConcept(remote) && !changed.has(remote);
      ids.set(remote, concept ?? (isCurated ? remote : fresh));
    }),
  );
  const here = (entry: ConceptEntry, concept: ConceptId): ConceptEntry =>
    withIds(entry, concept, (one) => ids.get(one));
  const records = await team.read([...new Set(ids.values())]);

  const takeOne = async (change: RemoteChange): Promise<void> => {
    const { remote, version } = change;
    let concept = ids.get(remote) ?? remote;
    // A row that was damaged cannot always be found by the id on the server, but has a change beside it.
    const before = hasUnsent || known.has(concept) ? await team.shared(concept) : undefined;
    if (before !== undefined && highestOf(before) > change.highest) return;
    const unsent = before === undefined || !hasUnsent ? undefined : await team.unsent(concept);
    const record = records.get(concept);
    const mine = entryInTeam(record, glossary);
    const isElsewhere = record !== undefined && mine === undefined;
    if (isElsewhere && unsent === undefined && version.entry !== null) {
      // The user moved it to another glossary, where it keeps its id, or it came there with a copy.
      team.putShared(concept, null);
      concept = newConceptId();
    }
    const { rev, by, at, against } = version;
    const theirs = version.entry && here(version.entry, concept);
    const others = change.others.map((one) => ({ ...one, entry: here(one.entry, concept) }));
    const state = stateAfter(theirs, mine, unsent === undefined);
    const isSettled = theirs === null || against === undefined;
    const shared = { glossary, remote, rev, by, at, others, state };
    team.putShared(concept, isSettled ? shared : { ...shared, against });
    if (unsent !== undefined) {
      const leaves = theirs ? [{ rev, entry: theirs, by, at }, ...others] : others;
      const left = afterTaking(unsent, theirs, leaves, mine && (await team.forTeam(mine)));
      team.putUnsent(concept, left);
      if (left === null && theirs) team.putEntry(concept, mine, theirs, at);
    } else if (theirs) {
      team.putEntry(concept, mine, theirs, at);
    }
  };
  await Promise.all(changes.map(takeOne));
  return team.finish();
}

function stateAfter(
  theirs: ConceptEntry | null | undefined,
  mine: ConceptEntry | undefined,
  isSent: boolean,
): SharedEntry['state'] {
  if (theirs === undefined) return 'leftOut';
  if (theirs !== null) return 'here';
  return isSent && mine !== undefined ? 'gone' : 'none';
}

function highestOf({ rev, others }: SharedEntry): number {
  return Math.max(generationOf(rev), ...others.map((one) => generationOf(one.rev)));
}

/**
 * What is still to be sent of a change, now that the server has something else; null if nothing is.
 * It may have taken what was sent last, although its answer did not come.
 */
function afterTaking(
  unsent: UnsentDraft,
  theirs: ConceptEntry | null | undefined,
  leaves: readonly SharedVersion[],
  mine: ConceptEntry | undefined,
): UnsentDraft | null {
  if (theirs === undefined) return unsent;
  const { sent, ends } = unsent;
  const arrived = leaves.find(({ entry }) => isSameValue(entry, sent));
  const hasArrived = sent === null ? theirs === null : arrived !== undefined;
  if (!hasArrived) return { ...unsent, theirs };
  if (ends === undefined && isSameValue(mine ?? null, sent)) return null;
  return { base: arrived ?? null, theirs, ...(ends && { ends }) };
}
