import type { ConceptEntry, ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import { isSameValue } from '../../../../glossary/model/entry/same-value.ts';
import type { TeamRefusal } from '../../../../glossary/model/glossary/team.ts';
import { withIds } from '../../../../glossary/subscription/local-ids.ts';
import { decideVersion } from '../../../../glossary/team/decide-version.ts';
import type { SharedEntry, SharedVersion, UnsentChange } from '../database/team-shapes.ts';
import type { OverlayWriting } from '../overlay/overlay-writing.ts';
import { entryInTeam, knownOf } from '../overlay/unsent.ts';
import { remoteIds, TeamWriting, type UnsentDraft } from './team-parts.ts';

/** A document to be sent. Its entries have the ids of the server. */
export interface Outgoing {
  readonly concept: ConceptId;
  readonly remote: ConceptId;
  /**
   * `next`: the next revision of the version that counts. `version`: a second version beside it.
   * `end`: the end of a version that the user chose against.
   */
  readonly kind: 'next' | 'version' | 'end';
  /** The revision that it follows; absent for an entry that the server does not have. */
  readonly on?: string;
  /** Null for a deletion. */
  readonly entry: ConceptEntry | null;
  readonly at: string;
  /** The version that it replaces, which goes into the history. */
  readonly replaced?: SharedVersion;
  readonly against?: { readonly by: string; readonly at: string };
  /** The entry with the ids that it has here. */
  readonly sent: ConceptEntry | null;
  /** Whether other versions end once this is taken. */
  readonly hasEnds: boolean;
}

/** The answer to a document: its new revision, or why it was not taken. */
export type SendOutcome = { readonly rev: string } | 'conflict' | 'sentVersion' | TeamRefusal;

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
 * Decides about the next changes in the outbox, and carries out what needs no server.
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
  const [keys, changes] = await Promise.all([
    outbox.getAllKeys(range, MOST_SENT),
    outbox.getAll(range, MOST_SENT),
  ]);
  const records = await team.read(keys.map(([, concept]) => concept));
  const outgoing: Outgoing[] = [];
  let size = 0;
  let last: ConceptId | undefined;
  for (const [place, [, concept]] of keys.entries()) {
    const stored = changes[place];
    const shared = await team.shared(concept);
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
    for (const one of decideOne(team, { concept, shared, stored, change, entry, mine, at })) {
      const remote = (known: ConceptEntry): ConceptEntry => withIds(known, shared.remote, links);
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

/** A change that is not sent, and what is known of it. */
interface KnownChange {
  readonly concept: ConceptId;
  readonly shared: SharedEntry;
  /** As it is stored, and with texts as the team has them. */
  readonly stored: UnsentChange;
  readonly change: UnsentChange;
  /** As it is here, and as the team is to have it. */
  readonly entry: ConceptEntry | undefined;
  readonly mine: ConceptEntry | undefined;
  /** When it was changed last. */
  readonly at: string;
}

/**
 * Decides about one change.
 * @returns the documents to be sent, with the ids that entries have here
 */
function decideOne(team: TeamWriting, known: KnownChange): readonly Outgoing[] {
  const { concept, shared, stored, change, at } = known;
  const { rev, by, at: theirsAt, remote } = shared;
  const { base, ends } = change;
  const mine = known.mine ?? null;
  const theirs = knownOf(change);
  const counts: SharedVersion | null =
    theirs === null || rev === undefined ? null : { rev, entry: theirs, by, at: theirsAt };
  const kept: UnsentDraft = {
    base: stored.base,
    ...(stored.theirs !== undefined && { theirs: stored.theirs }),
    ...(ends && { ends }),
  };
  const next = (entry: ConceptEntry | null): Outgoing => ({
    concept,
    remote,
    kind: 'next',
    ...(rev !== undefined && { on: rev }),
    entry,
    sent: entry,
    hasEnds: ends !== undefined,
    at,
    ...(counts && shared.state !== 'leftOut' && { replaced: counts }),
  });
  // The version that the user chose against counts now, because the one that counted was deleted.
  if (rev !== undefined && ends?.includes(rev)) return [{ ...next(null), kind: 'end' }];
  const decision = decideVersion(base?.entry ?? null, mine, theirs);
  switch (decision.kind) {
    case 'settled': {
      // The user took the change back, but the server may have taken it already, so it has to be
      // told.
      const isOpen = change.sent !== undefined && !isSameValue(change.sent, mine);
      if (isOpen && isSameValue(base?.entry ?? null, theirs)) return [next(mine)];
      const open = shared.others.filter((one) => ends?.includes(one.rev));
      if (open.length > 0) {
        return open.map((one): Outgoing => ({
          ...next(null),
          kind: 'end',
          on: one.rev,
          replaced: one,
        }));
      }
      // The user kept an entry that others had deleted.
      if (ends !== undefined && shared.against !== undefined && mine !== null) {
        team.putUnsent(concept, { ...kept, sent: mine });
        return [next(mine)];
      }
      team.putUnsent(concept, null);
      if (mine === null) team.putShared(concept, { ...shared, state: 'none' });
      return [];
    }
    case 'take':
      team.putUnsent(concept, null);
      if (theirs !== null) team.putEntry(concept, known.entry, theirs, theirsAt);
      else if (mine !== null) team.putShared(concept, { ...shared, state: 'gone' });
      return [];
    case 'merged':
      team.putEntry(concept, known.entry, decision.entry, at);
      team.putUnsent(concept, { base: counts, sent: decision.entry, ...(ends && { ends }) });
      return [next(decision.entry)];
    case 'send':
      team.putUnsent(concept, { ...kept, sent: mine });
      return [next(mine)];
    case 'version':
    case 'against': {
      team.putUnsent(concept, { ...kept, sent: mine });
      const { on: _on, replaced: _replaced, ...frame } = next(mine);
      return [
        {
          ...frame,
          kind: 'version',
          ...(base && 'rev' in base && { on: base.rev, replaced: base }),
          ...(decision.kind === 'against' && { against: { by, at: theirsAt } }),
        },
      ];
    }
    case 'ask':
      if (change.marks.length === 0) team.putUnsent(concept, kept, true);
      return [];
  }
  return decision satisfies never;
}

/**
 * Notes the answers to documents that were sent. An entry that was changed again since then stays
 * in the outbox.
 * @param by the name under which they were sent
 */
export async function noteOutcomes(
  writing: OverlayWriting,
  glossary: GlossaryId,
  by: string,
  outcomes: readonly (readonly [Outgoing, SendOutcome])[],
): Promise<void> {
  const team = new TeamWriting(writing, glossary);
  const records = await team.read(outcomes.map(([{ concept }]) => concept));
  const ended = new Map<ConceptId, Set<string>>();
  for (const [outgoing, outcome] of outcomes) {
    const { concept, kind, sent, at } = outgoing;
    const [shared, change] = [await team.shared(concept), await team.unsent(concept)];
    // The user gave the change up meanwhile; the next changes of the server say what it has.
    if (shared === undefined || change === undefined) continue;
    const { refused: _refused, marks: _marks, ...frame } = change;
    if (typeof outcome === 'string' && outcome !== 'conflict' && outcome !== 'sentVersion') {
      const { sent: _sent, ...unsent } = frame;
      team.putUnsent(concept, { ...unsent, refused: outcome });
    } else if (kind === 'end') {
      const revs = ended.get(concept) ?? new Set();
      ended.set(concept, revs.add(outgoing.on ?? ''));
      const others = shared.others.filter(({ rev }) => !revs.has(rev));
      team.putShared(concept, { ...shared, others });
    } else if (typeof outcome === 'object') {
      const { rev } = outcome;
      const { against: _against, ...known } = shared;
      const state = sent === null ? 'none' : 'here';
      team.putShared(concept, { ...known, rev, by, at, state });
      const { ends } = change;
      const entry = entryInTeam(records.get(concept), glossary);
      const mine = entry === undefined ? null : await team.forTeam(entry);
      const base = sent && { rev, entry: sent, by, at };
      const isDone = isSameValue(mine, sent) && ends === undefined;
      team.putUnsent(concept, isDone ? null : { base, ...(ends && { ends }) });
    }
  }
  await team.finish();
}
