import type { ConceptEntry, ConceptId } from '../entry/concept-entry.ts';
import { type Glossary, isInUse } from './glossary.ts';
import { type GlossaryList, MAX_GLOSSARIES } from './glossary-list.ts';
import type { Subscription } from './subscription.ts';
import type { Team } from './team.ts';

/** What is needed to subscribe again to a glossary that was lost, or that a copy names. */
export interface FormerSubscription
  extends Pick<Glossary, 'name' | 'colour'>, Pick<Subscription, 'address' | 'rate'> {
  readonly comesFrom: 'subscription';
  /** How many glossaries stand above it that are no subscriptions. */
  readonly place: number;
}

/** An entry of a team that was deleted here, of which its server does not know. */
export interface UnsentDeletion {
  /** Its id on the server. */
  readonly remote: ConceptId;
  /** The entry as it was before, with the id that it had here. */
  readonly entry: ConceptEntry;
  /** The revision that it was on the server; absent where that is not known. */
  readonly rev?: string;
}

/**
 * What is needed to join a team again whose glossary was lost, or that a copy names, but for who signs
 * in. It comes back in front, as every team that is joined. Its address ends in the database.
 */
export interface FormerTeam extends Pick<Glossary, 'name' | 'colour'>, Pick<Team, 'address'> {
  readonly comesFrom: 'team';
  /** Tells it from another glossary at its address; absent where an earlier Termlight named it. */
  readonly uuid?: string;
  /** What is deleted on the server once it is joined, unless others wrote it since; absent for nothing. */
  readonly deletions?: readonly UnsentDeletion[];
}

/** A glossary from an address that is no longer here, and can come back. */
export type FormerSource = FormerSubscription | FormerTeam;

/** What tells glossaries from addresses apart. */
export type SourceIdentity = Pick<FormerTeam, 'address' | 'uuid'>;

/** A former team as pages list it. */
export interface ListedFormerTeam extends Omit<FormerTeam, 'deletions'> {
  /** How many entries are deleted on the server once it is joined; absent for none. */
  readonly deletions?: number;
}

/** A former glossary as pages list it: none of its entries. */
export type ListedFormer = FormerSubscription | ListedFormerTeam;

/** Most that are named at once: as many as there can be glossaries. */
export const MOST_FORMER = MAX_GLOSSARIES;

/** Most deletions of a team: as many as it can have entries. */
export const MOST_DELETIONS = 250_000;

/** What the curated glossary is called where only the interface names it. */
const NAME_OF_CURATED = 'Termlight';

/** The subscriptions and teams in use, as a copy names them. */
export function namedSources(
  list: GlossaryList,
  subscriptions: readonly Pick<Subscription, 'glossary' | 'address' | 'rate'>[],
  teams: readonly (Pick<Team, 'glossary'> & Pick<FormerTeam, 'address' | 'uuid' | 'deletions'>)[],
): readonly FormerSource[] {
  return list.flatMap((glossary, index): readonly FormerSource[] => {
    const { id, name, colour } = glossary;
    if (!isInUse(glossary)) return [];
    const team = teams.find((one) => one.glossary === id);
    if (team !== undefined) {
      const { address, uuid, deletions = [] } = team;
      const unsent = deletions.length > 0 && { deletions };
      const known = uuid !== undefined && { uuid };
      return [{ comesFrom: 'team', name, colour, address, ...known, ...unsent }];
    }
    const known = subscriptions.find((one) => one.glossary === id);
    if (known === undefined) return [];
    const { address, rate } = known;
    const named = name === '' ? NAME_OF_CURATED : name;
    const place = list
      .slice(0, index)
      .filter(({ comesFrom }) => comesFrom !== 'subscription').length;
    return [{ comesFrom: 'subscription', name: named, address, rate, colour, place }];
  });
}

/**
 * Whether two are one glossary: that of the same uuid, wherever its server is by now. Where one of them has
 * none, nothing is known but the address.
 */
export function isSameSource(one: SourceIdentity, other: SourceIdentity): boolean {
  return one.uuid === undefined || other.uuid === undefined
    ? one.address === other.address
    : one.uuid === other.uuid;
}

/**
 * Joins two lists of former glossaries. Of two that are one, see `isSameSource`, the first stays.
 * @param inUse those that are subscribed to or joined, which are left out
 */
export function joinFormer(
  first: readonly FormerSource[],
  second: readonly FormerSource[],
  inUse: readonly SourceIdentity[],
): readonly FormerSource[] {
  const joined: FormerSource[] = [];
  for (const one of [...first, ...second]) {
    const isKnown = [...inUse, ...joined].some((other) => isSameSource(one, other));
    if (!isKnown && joined.length < MOST_FORMER) joined.push(one);
  }
  return joined;
}

/**
 * The former glossaries that are listed now, as an earlier list has them. One that it lacks stays, with
 * nothing to delete; one that is no longer listed stays away.
 */
export function formerAsIn(
  listed: readonly FormerSource[],
  earlier: readonly FormerSource[],
): readonly FormerSource[] {
  return listed.map(
    (one) => earlier.find((other) => isSameSource(one, other)) ?? withoutDeletions(one),
  );
}

/** A former glossary as pages list it. */
export function listedFormer(one: FormerSource): ListedFormer {
  const deletions = deletionsOf(one).length;
  return { ...withoutDeletions(one), ...(deletions > 0 && { deletions }) };
}

/** What is deleted of a former glossary once it is joined. */
export function deletionsOf(one: FormerSource): readonly UnsentDeletion[] {
  return one.comesFrom === 'team' ? (one.deletions ?? []) : [];
}

function withoutDeletions(one: FormerSource): FormerSubscription | Omit<FormerTeam, 'deletions'> {
  if (one.comesFrom === 'subscription') return one;
  const { deletions: _deletions, ...team } = one;
  return team;
}

/**
 * Where a subscription comes back: behind as many glossaries as its place says, and behind the
 * subscriptions that stand there.
 * @returns an index in the list
 */
export function indexOfPlace(list: GlossaryList, place: number): number {
  let above = 0;
  const index = list.findIndex(({ comesFrom }) => {
    if (comesFrom === 'subscription') return false;
    above += 1;
    return above > place;
  });
  return index < 0 ? list.length : index;
}

/** Which one it is then among the glossaries in use, the first being 1. */
export function numberOfPlace(list: GlossaryList, place: number): number {
  return list.slice(0, indexOfPlace(list, place)).filter(isInUse).length + 1;
}
