import { useEffect, useState } from 'preact/hooks';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { Subscription } from '../../../glossary/model/glossary/subscription.ts';
import { request } from '../../shared/messaging.ts';
import { useSubscriptionChanges } from '../../shared/own-pages/use-glossary.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';

const MINUTE = 60_000;

/**
 * All subscriptions by their glossaries, and the time from which to say how long ago something was.
 */
interface Subscriptions {
  readonly all: ReadonlyMap<GlossaryId, Subscription>;
  /** Whether they have been read since the last change of what is stored. */
  readonly areRead: boolean;
  /** In milliseconds since 1970. Updated every minute while there is a subscription. */
  readonly now: number;
}

/** The subscriptions. They are read once `due` is set, and again whenever one has changed. */
export function useSubscriptions(due: boolean): Subscriptions {
  const { changes, fail } = usePage();
  const news = useSubscriptionChanges();
  const { value, failure } = useLatest(
    due ? async () => ({ list: await request('listSubscriptions'), changes }) : undefined,
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
