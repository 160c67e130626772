import type { TeamReading } from '../../../glossary/messages/team-requests.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { nameOf } from '../../../glossary/model/entry/entry-name.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { TeamLogRow, TeamVersion } from '../../../glossary/model/glossary/team.ts';
import { usableEntry } from '../../../glossary/subscription/usable-entries.ts';
import { withIds } from '../../../glossary/subscription/local-ids.ts';
import { generationOf } from '../../../glossary/team/revision.ts';
import {
  conceptOfDocument,
  readVersion,
  revisionInHistory,
} from '../../../glossary/team/team-documents.ts';
import type { TeamLists } from '../store/team/team-lists.ts';
import { askHistory, askLatest, type TeamServer } from './team-server.ts';

type Lists = Pick<TeamLists, 'current' | 'namesOf'>;

/** All versions of an entry on the server, the newest first: those that count, and the history. */
export async function readTeamHistory(
  server: TeamServer,
  lists: Lists,
  glossary: GlossaryId,
  concept: ConceptId,
): Promise<TeamReading<readonly TeamVersion[]>> {
  const known = await lists.current(glossary, concept);
  if (known === undefined) return { ok: true, value: [] };
  const { remote } = known;
  const answer = await askHistory(server, remote);
  if (answer.kind === 'fault') return { ok: false, fault: answer.fault };
  const earlier = answer.value.rows.flatMap(({ id, doc }) => {
    const rev = revisionInHistory(remote, id);
    const version = readVersion(remote, doc);
    return rev === undefined || version === undefined ? [] : [{ ...version, rev }];
  });
  const related = earlier.flatMap(({ entry }) => (entry?.related ?? []).map((one) => one.concept));
  const names = await lists.namesOf(glossary, related);
  const versions = earlier.map(({ rev, by, at, entry, others }): TeamVersion => {
    const usable = entry && usableEntry(entry);
    const here = usable && withIds(usable, concept, (one) => names.get(one)?.concept ?? one);
    const isWrittenTwice = others.length > 0 && { isWrittenTwice: true as const };
    return { rev, by, at, ...(here && { entry: here }), ...isWrittenTwice };
  });
  const all = [...known.versions, ...versions];
  return { ok: true, value: all.toSorted((a, b) => generationOf(b.rev) - generationOf(a.rev)) };
}

/** The last changes of a team, the newest first. */
export async function readLatest(
  server: TeamServer,
  lists: Lists,
  glossary: GlossaryId,
): Promise<TeamReading<readonly TeamLogRow[]>> {
  const answer = await askLatest(server);
  if (answer.kind === 'fault') return { ok: false, fault: answer.fault };
  const found = answer.value.results.flatMap(({ id, doc }) => {
    const remote = conceptOfDocument(id);
    const version = remote === undefined ? undefined : readVersion(remote, doc);
    return remote === undefined || version === undefined ? [] : [{ remote, version }];
  });
  const names = await lists.namesOf(
    glossary,
    found.map(({ remote }) => remote),
  );
  const rows = found.map(({ remote, version: { entry, by, at } }): TeamLogRow => {
    const { concept = remote, term = '' } = names.get(remote) ?? {};
    return { concept, term: entry ? nameOf(entry) : term, isDeleted: entry === null, by, at };
  });
  return { ok: true, value: rows };
}
