import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FormerSourceList } from '../../../components/glossaries/FormerSourceList.tsx';
import type { ListedFormer } from '../../../glossary/model/glossary/former-source.ts';
import { request } from '../../shared/messaging.ts';
import type { ListedGlossaries } from '../../shared/own-pages/use-glossaries.ts';
import { useSubscriptionChanges, useTeamChanges } from '../../shared/own-pages/use-glossary.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';
import { holdFocus } from './hold-focus.ts';
import { SubscribeDialog } from './SubscribeDialog.tsx';
import { useTeamScreens } from './team/use-team-screens.ts';
import { useTeams } from './use-standing.ts';

interface FormerSourcesProps {
  /** All glossaries; undefined until they are known. */
  readonly glossaries: ListedGlossaries | undefined;
}

/** Offers to take up again the subscriptions and teams that were lost or a restored copy names. No address is asked before. */
export function FormerSources({ glossaries }: FormerSourcesProps): JSX.Element | null {
  const { readOnly, changes, attempt } = usePage();
  const news = [useSubscriptionChanges(), useTeamChanges()];
  const [again, setAgain] = useState<ListedFormer>();
  const isTeam = again?.comesFrom === 'team';
  const screens = useTeamScreens(isTeam);
  const teams = useTeams(isTeam);
  const intro = useRef<HTMLParagraphElement>(null);
  const isDue = glossaries !== undefined;
  const ask = isDue ? () => request('listFormerSources') : undefined;
  const former = useLatest(ask, [changes, ...news, isDue]).value ?? [];
  // The button that opened the dialog is gone once that glossary is subscribed to.
  useEffect(() => {
    if (again === undefined && document.activeElement === document.body) intro.current?.focus();
  }, [again]);
  if (glossaries === undefined) return null;
  return (
    <>
      {former.length > 0 && (
        <FormerSourceList
          former={former}
          readOnly={readOnly}
          introRef={intro}
          onAgain={setAgain}
          onForget={(one) => {
            const moveFocus = holdFocus(intro);
            attempt(async () => {
              await request('forgetFormerSource', one);
              moveFocus();
            });
          }}
        />
      )}
      {again?.comesFrom === 'subscription' && (
        <SubscribeDialog
          glossaries={glossaries}
          former={again}
          onClose={() => setAgain(undefined)}
        />
      )}
      {again?.comesFrom === 'team' && screens !== undefined && (
        <screens.JoinTeam
          glossaries={glossaries}
          teams={teams.all}
          former={again}
          onClose={() => setAgain(undefined)}
        />
      )}
    </>
  );
}
