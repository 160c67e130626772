import type { ConceptId } from '../entry/concept-entry.ts';
import { isSameValue } from '../entry/same-value.ts';
import type { TeamVersion } from '../glossary/team.ts';
import type { EntryVersion } from './entry-version.ts';

/** A version in a history, of which a team may know who wrote it. */
export interface KnownVersion extends EntryVersion, Pick<TeamVersion, 'hasSeveralForms'> {
  /** As in `TeamVersion`; absent for a step of the user's that no other member has. */
  readonly by?: string;
}

/**
 * The user's own steps and the versions that a team knows of an entry in one list, the newest first.
 * A step that was sent is there once, as the team has it; the others stand where their times fit.
 * @param team the newest first, whatever the clocks of who wrote them said
 */
export function withTeamHistory(
  concept: ConceptId,
  own: readonly EntryVersion[],
  team: readonly TeamVersion[],
): readonly KnownVersion[] {
  if (team.length === 0) return own;
  const known = team.map(({ entry, by, at, hasSeveralForms }): KnownVersion => ({
    at,
    kind: entry === undefined ? 'deleted' : 'changed',
    term: '',
    state: entry === undefined ? 'none' : 'entry',
    entry: entry === undefined ? null : { ...entry, id: concept },
    by,
    ...(hasSeveralForms === true && { hasSeveralForms }),
  }));
  const isSent = ({ state, entry }: EntryVersion): boolean =>
    known.some((one) => one.state === state && isSameValue(one.entry, entry));
  const all: KnownVersion[] = [...known];
  for (const one of own) {
    if (one.at === null || one.state === 'unknown' || isSent(one)) continue;
    const place = all.findIndex(({ at }) => timeOf(at) < timeOf(one.at));
    all.splice(place < 0 ? all.length : place, 0, one);
  }
  return all;
}

/** In milliseconds since 1970. */
function timeOf(at: string | null): number {
  return at === null ? 0 : Date.parse(at);
}
