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
  isSameVersion,
  OF_HISTORY,
  readVersion,
  type VersionText,
  revisionInHistory,
} from '../../../glossary/team/team-documents.ts';
import type { TeamLists } from '../store/team/team-lists.ts';
import { withLinks } from '../store/team/team-parts.ts';
import {
  askHistory,
  askLatest,
  type Asked,
  askVersions,
  PAGE_OF_CHANGES,
  type TeamServer,
} from './team-server.ts';

type Lists = Pick<TeamLists, 'current' | 'namesOf'>;

/**
 * All versions of an entry on the server, the newest first: those that count, and the history. Each has
 * the links to other glossaries that the entry has here, so that they stay when it is put back.
 */
export async function readTeamHistory(
  server: TeamServer,
  lists: Lists,
  glossary: GlossaryId,
  concept: ConceptId,
): Promise<TeamReading<readonly TeamVersion[]>> {
  const known = await lists.current(glossary, concept);
  if (known === undefined) return { ok: true, value: [] };
  const { remote, own } = known;
  const answer = await askHistory(server, remote);
  if (answer.kind === 'fault') return { ok: false, fault: answer.fault };
  const earlier = answer.value.rows.flatMap(({ id, doc }) => {
    const rev = revisionInHistory(remote, id);
    const version = readVersion(remote, doc);
    return rev === undefined || version === undefined ? [] : [{ ...version, rev, id }];
  });
  const forms = await otherForms(server, remote, earlier);
  if (forms.kind === 'fault') return { ok: false, fault: forms.fault };
  const written = earlier.flatMap((one) => {
    const all = [one, ...(forms.value.get(one.id) ?? [])];
    const different = all.filter(
      (form, place) => all.findIndex((other) => isSameVersion(other, form)) === place,
    );
    const several = different.length > 1 && { hasSeveralForms: true as const };
    return different.map(({ by, at, entry }) => ({ rev: one.rev, by, at, entry, ...several }));
  });
  const related = written.flatMap(({ entry }) =>
    (entry?.related ?? []).map((link) => link.concept),
  );
  const names = await lists.namesOf(glossary, related);
  const versions = written.map(({ entry, ...one }): TeamVersion => {
    const usable = entry && usableEntry(entry);
    const here = usable && withIds(usable, concept, (other) => names.get(other)?.concept ?? other);
    return { ...one, ...(here && { entry: withLinks(here, own) }) };
  });
  const all = [...known.versions, ...versions];
  return { ok: true, value: all.toSorted((a, b) => generationOf(b.rev) - generationOf(a.rev)) };
}

/**
 * The other forms in which versions were written into the history, by the ids of their documents: whoever
 * forged one did not take away the true one. Those of the newest versions, where they are very many.
 */
async function otherForms(
  server: TeamServer,
  remote: ConceptId,
  earlier: readonly { readonly id: string; readonly others: readonly string[] }[],
): Promise<Asked<ReadonlyMap<string, readonly VersionText[]>>> {
  const asked = earlier.flatMap(({ id, others }) => others.map((rev) => ({ id, rev })));
  const answer = await askVersions(server, OF_HISTORY, asked.slice(0, PAGE_OF_CHANGES));
  if (answer.kind === 'fault') return answer;
  const forms = new Map<string, readonly VersionText[]>();
  for (const { id, docs } of answer.value.results) {
    const found = docs.flatMap(({ ok }) => readVersion(remote, ok) ?? []);
    forms.set(id, [...(forms.get(id) ?? []), ...found]);
  }
  return { kind: 'value', value: forms };
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
