import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FormerSubscriptionList } from '../../../components/glossaries/FormerSubscriptionList.tsx';
import type { FormerSubscription } from '../../../glossary/model/glossary/former-subscription.ts';
import { request } from '../../shared/messaging.ts';
import type { ListedGlossaries } from '../../shared/own-pages/use-glossaries.ts';
import { useSubscriptionChanges } from '../../shared/own-pages/use-glossary.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';
import { holdFocus } from './hold-focus.ts';
import { SubscribeDialog } from './SubscribeDialog.tsx';

interface FormerSubscriptionsProps {
  /** All glossaries; undefined until they are known. */
  readonly glossaries: ListedGlossaries | undefined;
}

/** Offers to subscribe again to what was lost or a restored copy names. No address is asked before. */
export function FormerSubscriptions({ glossaries }: FormerSubscriptionsProps): JSX.Element | null {
  const { readOnly, changes, attempt } = usePage();
  const news = useSubscriptionChanges();
  const [again, setAgain] = useState<FormerSubscription>();
  const intro = useRef<HTMLParagraphElement>(null);
  const isDue = glossaries !== undefined;
  const ask = isDue ? () => request('listFormerSubscriptions') : undefined;
  const former = useLatest(ask, [changes, news, isDue]).value ?? [];
  // The button that opened the dialog is gone once that glossary is subscribed to.
  useEffect(() => {
    if (again === undefined && document.activeElement === document.body) intro.current?.focus();
  }, [again]);
  if (glossaries === undefined) return null;
  return (
    <>
      {former.length > 0 && (
        <FormerSubscriptionList
          former={former}
          readOnly={readOnly}
          introRef={intro}
          onAgain={setAgain}
          onForget={(address) => {
            const moveFocus = holdFocus(intro);
            attempt(async () => {
              await request('forgetFormerSubscription', address);
              moveFocus();
            });
          }}
        />
      )}
      {again !== undefined && (
        <SubscribeDialog
          glossaries={glossaries}
          former={again}
          onClose={() => setAgain(undefined)}
        />
      )}
    </>
  );
}
