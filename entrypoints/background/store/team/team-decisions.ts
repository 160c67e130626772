import type { ConceptEntry, ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import { nameOf } from '../../../../glossary/model/entry/entry-name.ts';
import { type Issue, type Refused, refused } from '../../../../glossary/model/entry/issue.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import { NO_ENTRY } from '../../../../glossary/overlay/decide-entry.ts';
import { targetIssue } from '../../../../glossary/overlay/place.ts';
import { addedRecord } from '../../../../glossary/overlay/record-of.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import { newConceptId } from '../../../shared/new-id.ts';
import type { SharedEntry, UnsentChange } from '../database/team-shapes.ts';
import type { OverlayStore } from '../overlay/overlay-store.ts';
import type { OverlayWriting } from '../overlay/overlay-writing.ts';
import { entryInTeam, knownOf } from '../overlay/unsent.ts';
import type { SourceChanged } from '../sources/source-store.ts';
import { storableDate, TeamWriting, type UnsentDraft, withId } from './team-parts.ts';

/**
 * Carries out what the user decides about changes of a team. Each decision is a change that can be
 * undone. An entry that went to another glossary meanwhile stays there, whatever becomes of that of the
 * team; to have that deleted nevertheless changes nothing here, and so cannot be undone.
 */
export interface TeamDecisions {
  /** Gives up changes that are not sent. */
  takeBack(glossary: GlossaryId, concepts: readonly ConceptId[]): Promise<SourceChanged>;
  /** Copies changed entries into another glossary, and gives up their changes. */
  copy(
    glossary: GlossaryId,
    concepts: readonly ConceptId[],
    into: GlossaryId,
  ): Promise<SourceChanged>;
  /**
   * Stores what the user chose between the versions of an entry; refused if another version counts
   * by now.
   * @param entry what was chosen; null to delete the entry
   * @param revs the versions that the user has looked at
   */
  settle(
    glossary: GlossaryId,
    concept: ConceptId,
    entry: ConceptEntry | null,
    revs: readonly string[],
  ): Promise<SourceChanged>;
}

/** Makes the decisions in the database. */
export function createTeamDecisions(overlay: Pick<OverlayStore, 'write'>): TeamDecisions {
  const write = async (
    work: (writing: OverlayWriting) => Promise<Refused | undefined>,
  ): Promise<SourceChanged> => {
    const { answer, revision } = await overlay.write(work);
    return answer ?? { ok: true, revision };
  };
  return {
    takeBack: (glossary, concepts) =>
      write(async (writing) => {
        const names = await takeBackIn(writing, glossary, concepts);
        if (names.length > 0) await writing.log({ kind: 'changed', term: names[0] ?? '' });
        return undefined;
      }),
    copy: (glossary, concepts, into) =>
      write(async (writing) => {
        const issue = targetIssue(writing.list, into);
        if (issue !== undefined) return refused(issue);
        const now = new Date().toISOString();
        const copies = new Map<ConceptId, OverlayRecord>();
        for (const record of (await writing.read(concepts)).values()) {
          const entry = entryInTeam(record, glossary);
          const id = newConceptId();
          if (entry !== undefined) copies.set(id, addedRecord({ ...entry, id }, into, now));
        }
        await writing.put('added', copies);
        const names = await takeBackIn(writing, glossary, concepts);
        if (copies.size + names.length > 0) {
          await writing.log({ kind: 'added', term: names[0] ?? '' });
        }
        return undefined;
      }),
    settle: (glossary, concept, entry, revs) =>
      write(async (writing) => {
        const issue = targetIssue(writing.list, glossary);
        if (issue !== undefined) return refused(issue);
        const team = new TeamWriting(writing, glossary);
        const [shared, unsent] = [await team.shared(concept), await team.unsent(concept)];
        const record = (await writing.read([concept])).get(concept);
        const mine = entryInTeam(record, glossary) ?? null;
        const theirs = unsent === undefined ? mine : knownOf(unsent);
        if (shared?.rev === undefined) return refused(NO_ENTRY);
        const { rev, by, at, others } = shared;
        if (!revs.includes(rev)) return refused(OTHER_VERSION);
        const isElsewhere = record !== undefined && mine === null;
        const id = isElsewhere && entry !== null ? team.giveOtherId(concept, shared) : concept;
        const now = new Date().toISOString();
        const agreed = entry && addedRecord({ ...entry, id }, glossary, now);
        const kind = entry === null ? 'deleted' : 'changed';
        if (agreed !== null || !isElsewhere) await writing.put(kind, new Map([[id, agreed]]));
        const named = entry ?? mine ?? theirs;
        if (unsent !== undefined) {
          writing.unsent.decide(id, { glossary, change: changeWithId(unsent, id) });
        }
        await writing.log({ kind, term: named === null ? '' : nameOf(named) });
        const ends = others.flatMap((one) => (revs.includes(one.rev) ? [one.rev] : []));
        const base = theirs && withId({ rev, entry: theirs, by, at }, id);
        team.putUnsent(id, { base, ends });
        await team.finish();
        return undefined;
      }),
  };
}

/** The refusal if somebody has changed the entry since the user looked at its versions. */
const OTHER_VERSION: Issue = {
  severity: 'error',
  place: '',
  code: 'otherVersion',
  message: 'Somebody changed this entry meanwhile.',
};

/** What was not sent of an entry, under another id of that entry. */
function changeWithId<Change extends UnsentDraft>(change: Change, id: ConceptId): Change {
  const { base, theirs, sent } = change;
  return {
    ...change,
    base: base && withId(base, id),
    ...(theirs && { theirs: { ...theirs, id } }),
    ...(sent && { sent: { ...sent, id } }),
  };
}

/**
 * What is still to be said to the server of a change that is given up; null for nothing. What was sent, and not
 * answered, it may have taken: then it has to put that back.
 */
function stillToSay(change: UnsentChange, shared: SharedEntry | undefined): UnsentDraft | null {
  if (change.sent === undefined) return null;
  const entry = knownOf(change);
  const { rev, by = '', at = '' } = shared ?? {};
  return { base: entry && { entry, by, at, ...(rev !== undefined && { rev }) }, sent: change.sent };
}

/** Puts entries back as the server has them. @returns their names */
async function takeBackIn(
  writing: OverlayWriting,
  glossary: GlossaryId,
  concepts: readonly ConceptId[],
): Promise<readonly string[]> {
  const team = new TeamWriting(writing, glossary);
  const records = await writing.read(concepts);
  const back = new Map<ConceptId, OverlayRecord>();
  const gone = new Map<ConceptId, null>();
  const names: string[] = [];
  for (const concept of concepts) {
    const [shared, unsent] = [await team.shared(concept), await team.unsent(concept)];
    if (unsent === undefined) continue;
    const theirs = knownOf(unsent);
    const record = records.get(concept);
    const mine = entryInTeam(record, glossary);
    const named = mine ?? theirs;
    if (named) names.push(nameOf(named));
    const isBeside = record !== undefined && mine === undefined && theirs !== null;
    const id = isBeside && shared ? team.giveOtherId(concept, shared) : concept;
    const left = stillToSay(unsent, shared);
    team.putUnsent(id, left && changeWithId(left, id));
    if (theirs !== null) {
      const kept = { ...(await team.withOwnLinks(theirs, mine)), id };
      back.set(id, addedRecord(kept, glossary, storableDate(shared?.at ?? '')));
    } else if (mine !== undefined) gone.set(concept, null);
  }
  await writing.put('changed', back);
  await writing.put('deleted', gone);
  await team.finish();
  return names;
}
