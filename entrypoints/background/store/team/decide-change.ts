import type { ConceptEntry, ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import { isSameValue } from '../../../../glossary/model/entry/same-value.ts';
import { decideVersion, type VersionDecision } from '../../../../glossary/team/decide-version.ts';
import type {
  SharedEntry,
  SharedVersion,
  UnsentBase,
  UnsentChange,
} from '../database/team-shapes.ts';
import { knownOf } from '../overlay/unsent.ts';
import type { Outgoing } from './outgoing.ts';
import type { TeamWriting, UnsentDraft } from './team-parts.ts';

/**
 * So often a change is sent as the next revision in vain, and nothing newer comes that others wrote. A server that was
 * put back to an earlier state does not know the revision that is here: it has to be brought.
 */
const MOST_IN_VAIN = 5;

/** A change that is not sent, and what is known of it. */
export interface KnownChange {
  readonly concept: ConceptId;
  readonly shared: SharedEntry;
  /** As it is stored, and with texts as the team has them. */
  readonly stored: UnsentChange;
  readonly change: UnsentChange;
  /** As it is here, and as the team is to have it. */
  readonly entry: ConceptEntry | undefined;
  readonly mine: ConceptEntry | undefined;
  /** Whether it stands in another glossary by now. */
  readonly isElsewhere: boolean;
  /** When it was changed last. */
  readonly at: string;
}

/**
 * Decides about one change.
 * @returns the documents to be sent, with the ids that entries have here
 */
export function decideChange(team: TeamWriting, known: KnownChange): readonly Outgoing[] {
  const { concept, shared, stored, change, at } = known;
  const { rev, by, at: theirsAt, remote } = shared;
  const { base, ends } = change;
  const mine = known.mine ?? null;
  const theirs = knownOf(change);
  const counts: SharedVersion | null =
    theirs === null || rev === undefined ? null : { rev, entry: theirs, by, at: theirsAt };
  const { inVain } = change;
  const further = { ...(ends && { ends }), ...(inVain && { inVain }) };
  const kept: UnsentDraft = {
    base: stored.base,
    ...(stored.theirs !== undefined && { theirs: stored.theirs }),
    ...further,
  };
  const isUnknown = inVain !== undefined && inVain.on === rev && inVain.times >= MOST_IN_VAIN;
  const next = (entry: ConceptEntry | null): Outgoing => ({
    concept,
    remote,
    kind: isUnknown ? 'version' : 'next',
    ...(rev !== undefined && { on: rev }),
    entry,
    sent: entry,
    hasEnds: ends !== undefined,
    at,
    ...(counts && (shared.state === 'leftOut' ? { isUnread: true } : { replaced: counts })),
  });
  // The version that the user chose against counts now, because the one that counted was deleted.
  if (rev !== undefined && ends?.includes(rev)) return [{ ...next(null), kind: 'end' }];
  // Others wrote it again since, as it was: perhaps because they want it after it was deleted once.
  const isWrittenAgain =
    mine === null && theirs !== null && base?.rev !== undefined && base.rev !== rev;
  const decision: VersionDecision = isWrittenAgain
    ? { kind: 'ask' }
    : decideVersion(base?.entry ?? null, mine, theirs);
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
      if (theirs !== null && known.isElsewhere) {
        const id = team.giveOtherId(concept, shared);
        team.putEntry(id, undefined, { ...theirs, id }, theirsAt);
      } else if (theirs !== null) team.putEntry(concept, known.entry, theirs, theirsAt);
      else if (mine !== null) team.putShared(concept, { ...shared, state: 'gone' });
      return [];
    case 'merged':
      team.putEntry(concept, known.entry, decision.entry, at);
      team.putUnsent(concept, { base: counts, sent: decision.entry, ...further });
      return [next(decision.entry)];
    case 'send':
      team.putUnsent(concept, { ...kept, sent: mine });
      return [next(mine)];
    case 'version':
    case 'against': {
      team.putUnsent(concept, { ...kept, sent: mine });
      const { on: _on, replaced: _replaced, isUnread: _isUnread, ...frame } = next(mine);
      return [
        {
          ...frame,
          kind: 'version',
          ...(base?.rev !== undefined && { on: base.rev }),
          ...(isWholeVersion(base) && { replaced: base }),
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

/** Whether all is known of the version before a change. */
function isWholeVersion(base: UnsentBase | null): base is SharedVersion {
  const { rev, by, at } = base ?? {};
  return rev !== undefined && by !== undefined && at !== undefined;
}
