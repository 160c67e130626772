import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import { isSameValue } from '../../../../glossary/model/entry/same-value.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { OverlayWriting } from '../overlay/overlay-writing.ts';
import { entryInTeam, knownOf } from '../overlay/unsent.ts';
import type { Outgoing, SendOutcome } from './outgoing.ts';
import { TeamWriting } from './team-parts.ts';

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
    const entry = entryInTeam(records.get(concept), glossary);
    const mine = entry === undefined ? null : await team.forTeam(entry);
    if (typeof outcome === 'string' && outcome !== 'conflict' && outcome !== 'sentVersion') {
      const { sent: _sent, ...unsent } = frame;
      // Nothing is left of one that the user gave up meanwhile.
      const known = knownOf(change);
      const theirs = known && (await team.forTeam(known));
      const isGivenUp = change.ends === undefined && isSameValue(mine, theirs);
      team.putUnsent(concept, isGivenUp ? null : { ...unsent, refused: outcome });
    } else if (kind === 'end') {
      const revs = ended.get(concept) ?? new Set();
      ended.set(concept, revs.add(outgoing.on ?? ''));
      const others = shared.others.filter(({ rev }) => !revs.has(rev));
      team.putShared(concept, { ...shared, others });
    } else if (outcome === 'conflict' && outgoing.on !== undefined) {
      const { on } = outgoing;
      const before = change.inVain?.on === on ? change.inVain.times : 0;
      team.putUnsent(concept, { ...frame, inVain: { on, times: before + 1 } });
    } else if (typeof outcome === 'object') {
      const { rev } = outcome;
      const { against: _against, ...known } = shared;
      const state = sent === null ? 'none' : 'here';
      team.putShared(concept, { ...known, rev, by, at, state });
      const { ends } = change;
      const base = sent && { rev, entry: sent, by, at };
      const isDone = isSameValue(mine, sent) && ends === undefined;
      team.putUnsent(concept, isDone ? null : { base, ...(ends && { ends }) });
    }
  }
  await team.finish();
}
