import { useEffect, useState } from 'preact/hooks';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { Subscription } from '../../../glossary/model/glossary/subscription.ts';
import type { Team } from '../../../glossary/model/glossary/team.ts';
import { request } from '../../shared/messaging.ts';
import { useSubscriptionChanges, useTeamChanges } from '../../shared/own-pages/use-glossary.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';

const MINUTE = 60_000;

/** How glossaries from an address stand, and the time from which to say how long ago something was. */
interface Standing<S> {
  readonly all: ReadonlyMap<GlossaryId, S>;
  /** Whether they have been read since the last change of what is stored. */
  readonly areRead: boolean;
  /** In milliseconds since 1970. Updated every minute while there is one. */
  readonly now: number;
}

/** The subscriptions. They are read once `due` is set, and again whenever one has changed. */
export function useSubscriptions(due: boolean): Standing<Subscription> {
  return useStanding(() => request('listSubscriptions'), useSubscriptionChanges(), due);
}

/** The teams, read as the subscriptions are. */
export function useTeams(due: boolean): Standing<Team> {
  return useStanding(() => request('listTeams'), useTeamChanges(), due);
}

function useStanding<S extends { readonly glossary: GlossaryId }>(
  ask: () => Promise<readonly S[]>,
  news: number,
  due: boolean,
): Standing<S> {
  const { changes, fail } = usePage();
  const { value, failure } = useLatest(
    due ? async () => ({ list: await ask(), changes }) : undefined,
    [changes, news, due],
  );
  const isAny = value !== undefined && value.list.length > 0;
  const [, setMinutes] = useState(0);
  useEffect(() => {
    if (!isAny) return undefined;
    const timer = setInterval(() => setMinutes((before) => before + 1), MINUTE);
    return () => clearInterval(timer);
  }, [isAny]);
  useEffect(() => {
    if (failure !== undefined) fail(failure);
  }, [failure]);
  const all = new Map(value?.list.map((one) => [one.glossary, one]));
  return { all, areRead: value?.changes === changes, now: Date.now() };
}
