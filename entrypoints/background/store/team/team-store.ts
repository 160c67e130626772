import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import { isUserConcept } from '../../../../glossary/model/entry/concept-id.ts';
import { refused } from '../../../../glossary/model/entry/issue.ts';
import {
  deletionsOf,
  type UnsentDeletion,
} from '../../../../glossary/model/glossary/former-source.ts';
import type { GlossaryDraft, GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import {
  type ChangedList,
  type GlossaryList,
  missingGlossary,
  subscriptionIn,
  withChangedGlossary,
  withDeletedGlossary,
  withNewTeam,
  withRestoredGlossary,
} from '../../../../glossary/model/glossary/glossary-list.ts';
import type { StoredTeam } from '../../../../glossary/storage/stored-team.ts';
import { areManyGone, deletedLately } from '../../../../glossary/team/many-gone.ts';
import { newConceptId } from '../../../shared/new-id.ts';
import type { Database } from '../database/database.ts';
import type { SharedEntry, SharedMark, TeamMark, UnsentMark } from '../database/team-shapes.ts';
import { forgetFormer } from '../database/former-sources.ts';
import { readTeams, teamOf } from '../database/stored-sources.ts';
import type { OverlayStore } from '../overlay/overlay-store.ts';
import type { OverlayWriting } from '../overlay/overlay-writing.ts';
import { teamRange } from '../overlay/unsent.ts';
import { forgetSource, type SourceChanged } from '../sources/source-store.ts';
import { noteOutcomes } from './note-outcomes.ts';
import { type OutgoingPart, prepareChanges } from './send-changes.ts';
import { type RemoteChange, takeChanges } from './take-changes.ts';
import { TeamWriting, withId } from './team-parts.ts';

/** How many entries of a team have each mark, and how many changes wait. */
export type TeamCounts = Readonly<Record<SharedMark | UnsentMark | 'waiting', number>>;

/** Changes what is known of a team; gets it as it is in the transaction. */
type ChangeTeam = (known: StoredTeam) => StoredTeam;

/** As `ChangeTeam`; undefined where nothing is to be stored any more. */
type MoveTeam = (known: StoredTeam) => StoredTeam | undefined;

/** A team that is joined in the place of another one. */
interface TeamInstead {
  readonly team: StoredTeam;
  readonly draft: GlossaryDraft;
}

/** Teams, with their entries and changes, which are stored among those of the user. */
export interface TeamStore {
  list(): Promise<readonly StoredTeam[]>;
  /** One team; undefined if there is none. */
  read(glossary: GlossaryId): Promise<StoredTeam | undefined>;
  count(glossary: GlossaryId): Promise<TeamCounts>;
  /**
   * Makes the glossary of a team, whose entries come later, with the deletions that a restored copy
   * names of it, see `isSameSource`; or takes it out of the trash, with what is known of it and its changes that were not sent.
   */
  join(team: StoredTeam, draft: GlossaryDraft): Promise<SourceChanged>;
  /** Changes what is known of a team. @returns what is known then; undefined once it is gone */
  change(glossary: GlossaryId, change: ChangeTeam): Promise<StoredTeam | undefined>;
  /**
   * Like `change`, together with changes of the team's entries; see `takeChanges`.
   * @returns whether anything was new
   */
  take(
    glossary: GlossaryId,
    change: MoveTeam,
    changes: readonly RemoteChange[],
    newIds: ReadonlyMap<ConceptId, ConceptId>,
  ): Promise<boolean>;
  /**
   * Deletes the entries that others deleted, unless they are so many in a day that the user has to
   * look at them first.
   */
  deleteGone(glossary: GlossaryId): Promise<void>;
  /**
   * Deletes the entries that others deleted, or puts them back for everyone.
   * @param gone which of them: by their ids here, the revisions that the user looked at
   */
  settleGone(
    glossary: GlossaryId,
    gone: ReadonlyMap<ConceptId, Pick<SharedEntry, 'rev'>>,
    remove: boolean,
  ): Promise<void>;
  /** See `prepareChanges`. */
  prepare(
    glossary: GlossaryId,
    after: ConceptId | undefined,
    isRetried: boolean,
  ): Promise<OutgoingPart>;
  /** See `noteOutcomes`. */
  note(
    glossary: GlossaryId,
    by: string,
    outcomes: Parameters<typeof noteOutcomes>[3],
  ): Promise<void>;
  /**
   * Makes a glossary of the user's of that of a team, which is left. Changes that were not sent stay
   * in it.
   * @param instead is joined as by `join`, and the glossary goes to the trash; absent to leave it in
   *   use
   */
  makeOwn(glossary: GlossaryId, instead?: TeamInstead): Promise<SourceChanged>;
}

const NO_COUNTS: TeamCounts = {
  here: 0,
  none: 0,
  gone: 0,
  leftOut: 0,
  versions: 0,
  refused: 0,
  asked: 0,
  waiting: 0,
};

/** Teams in the database. */
export function createTeamStore(
  database: Database,
  overlay: Pick<OverlayStore, 'write'>,
): TeamStore {
  const list: TeamStore['list'] = async () => readTeams((await database.open()).connection);
  const write = async <A>(work: (writing: OverlayWriting) => Promise<A>): Promise<A> =>
    (await overlay.write(work)).answer;
  return {
    list,
    read: async (glossary) => (await list()).find((team) => team.glossary === glossary),
    count: async (glossary) => {
      const { connection } = await database.open();
      const transaction = connection.transaction(['shared', 'outbox']);
      const counts = { ...NO_COUNTS };
      const [shared, outbox] = [
        transaction.objectStore('shared').index('marks'),
        transaction.objectStore('outbox').index('marks'),
      ];
      await Promise.all([
        ...(['here', 'none', 'gone', 'leftOut', 'versions'] as const).map(async (mark) => {
          counts[mark] = await shared.count(only([glossary, mark]));
        }),
        ...(['refused', 'asked'] as const).map(async (mark) => {
          counts[mark] = await outbox.count(only([glossary, mark]));
        }),
      ]);
      const waiting = await transaction.objectStore('outbox').count(teamRange(glossary));
      return { ...counts, waiting };
    },
    join: async (team, draft) => {
      const { answer, revision } = await overlay.write(async (writing) => {
        const { glossary, mayWrite } = team;
        const sources = writing.transaction.objectStore('sources');
        const back = withRestoredGlossary(writing.list, glossary);
        const created = back.ok
          ? withChangedGlossary(back.list, glossary, { ...draft, enabled: true })
          : withNewTeam(writing.list, glossary, draft);
        if (!created.ok) return created;
        await writing.putList(created.list);
        const known = back.ok ? teamOf(await sources.get(glossary)) : undefined;
        await sources.put(known === undefined ? team : { ...known, mayWrite }, glossary);
        const former = await forgetFormer(writing.transaction, team);
        if (known === undefined && former !== undefined) {
          await putDeletions(writing, glossary, deletionsOf(former));
        }
        if (back.ok) await writing.endUndo({ kind: 'glossaryChanged', term: draft.name });
        return created;
      });
      return answer.ok ? { ok: true, revision } : answer;
    },
    change: (glossary, change) => write((writing) => changeIn(writing, glossary, change)),
    take: (glossary, change, changes, newIds) =>
      write(async (writing) => {
        if ((await changeIn(writing, glossary, change)) === undefined) return false;
        return takeChanges(writing, glossary, changes, newIds);
      }),
    deleteGone: (glossary) =>
      write(async (writing) => {
        const marks = writing.transaction.objectStore('shared').index('marks');
        const gone = await marks.count(only([glossary, 'gone']));
        const here = await marks.count(only([glossary, 'here']));
        const sources = writing.transaction.objectStore('sources');
        const team = teamOf(await sources.get(glossary));
        if (team === undefined || gone === 0) return;
        const { count, since } = deletedLately(team.deleted, Date.now());
        const isKept = areManyGone(team.deleted, { gone, here }, Date.now());
        const settled = isKept ? 0 : await settleGoneIn(writing, glossary, 'all', true);
        const deleted = isKept ? { count } : { count: count + settled, since };
        await sources.put({ ...team, deleted }, glossary);
      }),
    settleGone: (glossary, gone, remove) =>
      write(async (writing) => {
        await settleGoneIn(writing, glossary, gone, remove);
        await changeIn(writing, glossary, ({ deleted: _deleted, ...team }) => team);
      }),
    prepare: (glossary, after, isRetried) =>
      write((writing) => prepareChanges(writing, glossary, after, isRetried)),
    note: (glossary, by, outcomes) =>
      write((writing) => noteOutcomes(writing, glossary, by, outcomes)),
    makeOwn: async (glossary, instead) => {
      const { answer, revision } = await overlay.write(async (writing) => {
        const team = subscriptionIn(writing.list, glossary);
        if (team === undefined) return refused(missingGlossary());
        const own = writing.list.map((one) => {
          const { comesFrom: _comesFrom, ...others } = one;
          return one.id === glossary ? others : one;
        });
        const changed =
          instead === undefined
            ? ({ ok: true, list: own } as const)
            : withTeamInstead(own, glossary, instead);
        if (!changed.ok) return changed;
        await writing.putList(changed.list);
        if (instead !== undefined) {
          const { team: joined } = instead;
          await writing.transaction.objectStore('sources').put(joined, joined.glossary);
        }
        await writing.endUndo({ kind: 'glossaryChanged', term: team.name });
        await forgetSource(writing.transaction, glossary);
        return changed;
      });
      return answer.ok ? { ok: true, revision } : answer;
    },
  };
}

/** The list in which a glossary lies in the trash and a team is joined instead. */
function withTeamInstead(
  list: GlossaryList,
  glossary: GlossaryId,
  { team, draft }: TeamInstead,
): ChangedList {
  const left = withDeletedGlossary(list, glossary, new Date().toISOString());
  return left.ok ? withNewTeam(left.list, team.glossary, draft) : left;
}

/**
 * Notes entries as deleted here and not there, before it is known whether the server has them. One that a copy names
 * by an id that no entry of a team has gets another: what is there under that id, as a curated one, is not the team's.
 */
async function putDeletions(
  writing: OverlayWriting,
  glossary: GlossaryId,
  deletions: readonly UnsentDeletion[],
): Promise<void> {
  const team = new TeamWriting(writing, glossary);
  for (const { remote, ...base } of deletions) {
    const id = isUserConcept(base.entry.id) ? base.entry.id : newConceptId();
    team.putShared(id, { glossary, remote, by: '', at: '', others: [], state: 'none' });
    team.putUnsent(id, { base: withId(base, id), theirs: null });
  }
  await team.finish();
}

async function changeIn(
  { transaction }: OverlayWriting,
  glossary: GlossaryId,
  change: MoveTeam,
): Promise<StoredTeam | undefined> {
  const sources = transaction.objectStore('sources');
  const known = teamOf(await sources.get(glossary));
  const changed = known && change(known);
  if (changed !== undefined) await sources.put(changed, glossary);
  return changed;
}

/** @returns how many were settled: not those that were changed here, or are not named */
async function settleGoneIn(
  writing: OverlayWriting,
  glossary: GlossaryId,
  gone: Parameters<TeamStore['settleGone']>[1] | 'all',
  remove: boolean,
): Promise<number> {
  const team = new TeamWriting(writing, glossary);
  const marks = writing.transaction.objectStore('shared').index('marks');
  const keys = await marks.getAllKeys(only([glossary, 'gone']));
  const records = await team.read(keys.map(([, concept]) => concept));
  let settled = 0;
  for (const [, concept] of keys) {
    const [shared, unsent] = [await team.shared(concept), await team.unsent(concept)];
    // A change of ours stands against the deletion.
    if (shared === undefined || unsent !== undefined) continue;
    if (gone !== 'all' && gone.get(concept)?.rev !== shared.rev) continue;
    settled += 1;
    team.putShared(concept, { ...shared, state: remove ? 'none' : 'here' });
    const record = records.get(concept);
    if (!remove) team.putUnsent(concept, { base: null });
    else if (record?.kind === 'added' && record.glossary === glossary) {
      team.putEntry(concept, record.entry, null, shared.at);
    }
  }
  await team.finish();
  return settled;
}

/** The range of one mark. Its type is that of the index, which a list of its parts has not. */
function only<Mark extends string>(mark: TeamMark<Mark>): IDBKeyRange {
  return IDBKeyRange.only(mark);
}
