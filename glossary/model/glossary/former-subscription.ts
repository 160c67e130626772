import { type Glossary, isInUse } from './glossary.ts';
import { type GlossaryList, MAX_GLOSSARIES } from './glossary-list.ts';
import type { Subscription } from './subscription.ts';

/** What is needed to subscribe again to a glossary that was lost, or that a copy names. */
export interface FormerSubscription
  extends Pick<Glossary, 'name' | 'colour'>, Pick<Subscription, 'address' | 'rate'> {
  /** How many glossaries stand above it that are no subscriptions. */
  readonly place: number;
}

/** Most that are named at once: as many as there can be glossaries. */
export const MOST_FORMER = MAX_GLOSSARIES;

/** The subscriptions in use, as a copy names them. */
export function namedSubscriptions(
  list: GlossaryList,
  subscriptions: readonly Pick<Subscription, 'glossary' | 'address' | 'rate'>[],
): readonly FormerSubscription[] {
  return list.flatMap((glossary, index) => {
    const { id, name, colour } = glossary;
    const known = subscriptions.find((one) => one.glossary === id);
    if (known === undefined || !isInUse(glossary)) return [];
    const { address, rate } = known;
    const above = list.slice(0, index).filter(({ comesFrom }) => comesFrom !== 'subscription');
    return [{ name, address, rate, colour, place: above.length }];
  });
}

/**
 * Joins two lists of former subscriptions. Of two with one address the first stays.
 * @param subscribed the addresses that are subscribed to, which are left out
 */
export function joinFormer(
  first: readonly FormerSubscription[],
  second: readonly FormerSubscription[],
  subscribed: readonly string[],
): readonly FormerSubscription[] {
  const seen = new Set(subscribed);
  const joined = [...first, ...second].filter(
    ({ address }) => !seen.has(address) && seen.add(address),
  );
  return joined.slice(0, MOST_FORMER);
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
