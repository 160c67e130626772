import type { ConceptEntry, ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import { isTooLong } from '../../../../glossary/subscription/entry-length.ts';
import { withIds } from '../../../../glossary/subscription/local-ids.ts';
import type { UnsentChange } from '../database/team-shapes.ts';
import type { OverlayWriting } from '../overlay/overlay-writing.ts';
import { isTaken } from '../overlay/team-rows.ts';
import { entryInTeam } from '../overlay/unsent.ts';
import { decideChange } from './decide-change.ts';
import type { Outgoing } from './outgoing.ts';
import { remoteIds, TeamWriting } from './team-parts.ts';

/** A part of the documents to be sent. */
export interface OutgoingPart {
  readonly outgoing: readonly Outgoing[];
  /** The next part begins after this concept; absent in the last part. */
  readonly next?: ConceptId;
}

/** Most documents of one request, and their size as JSON, in UTF-16 units. */
const MOST_SENT = 500;
const SIZE_SENT = 4_000_000;

/**
 * Decides about the next changes in the outbox, and carries out what needs no server; nothing where the
 * server has to be asked for all that it has, see `isTaken`.
 * @param after the last concept of the part before; absent for the first part
 * @param isRetried whether changes that were refused are sent again
 */
export async function prepareChanges(
  writing: OverlayWriting,
  glossary: GlossaryId,
  after: ConceptId | undefined,
  isRetried: boolean,
): Promise<OutgoingPart> {
  const team = new TeamWriting(writing, glossary);
  const outbox = writing.transaction.objectStore('outbox');
  const range = IDBKeyRange.bound(
    [glossary, ...(after === undefined ? [] : [after])],
    [glossary, []],
    true,
  );
  const keys = await outbox.getAllKeys(range, MOST_SENT);
  const records = await team.read(keys.map(([, concept]) => concept));
  const outgoing: Outgoing[] = [];
  let size = 0;
  let last: ConceptId | undefined;
  for (const [, concept] of keys) {
    const [stored, shared] = [await team.unsent(concept), await team.shared(concept)];
    last = concept;
    if (stored === undefined || shared === undefined) continue;
    if (stored.refused !== undefined && !isRetried) continue;
    const record = records.get(concept);
    const entry = entryInTeam(record, glossary);
    const mine = entry && (await team.forTeam(entry));
    const change = await changeForTeam(team, stored);
    const links = await remoteIds(team, [
      mine,
      change.theirs,
      change.base?.entry,
      ...shared.others.map((one) => one.entry),
    ]);
    const at = record?.modified ?? new Date().toISOString();
    const isElsewhere = record !== undefined && entry === undefined;
    const known = { concept, shared, stored, change, entry, mine, isElsewhere, at };
    for (const one of decideChange(team, known)) {
      const remote = (sent: ConceptEntry): ConceptEntry => withIds(sent, shared.remote, links);
      // The others would leave it out, and nobody would know.
      if (one.entry !== null && isTooLong(one.entry)) {
        const { sent: _sent, marks: _marks, ...unsent } = stored;
        team.putUnsent(concept, { ...unsent, refused: 'tooLong' });
        continue;
      }
      const { replaced } = one;
      outgoing.push({
        ...one,
        entry: one.entry && remote(one.entry),
        ...(replaced && { replaced: { ...replaced, entry: remote(replaced.entry) } }),
      });
      size += JSON.stringify([one.entry, replaced]).length;
    }
    if (size > SIZE_SENT) break;
  }
  if (!(await isTaken(writing.transaction, glossary))) return { outgoing: [] };
  await team.finish();
  if (last === undefined || (size <= SIZE_SENT && keys.length < MOST_SENT)) return { outgoing };
  return { outgoing, next: last };
}

/** A change in which each text is as its team has it or is to have it. */
async function changeForTeam(team: TeamWriting, change: UnsentChange): Promise<UnsentChange> {
  const { base, theirs } = change;
  return {
    ...change,
    base: base && { ...base, entry: await team.forTeam(base.entry) },
    ...(theirs && { theirs: await team.forTeam(theirs) }),
  };
}
