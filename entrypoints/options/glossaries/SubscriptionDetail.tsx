import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/controls/Button.tsx';
import { Disclosure } from '../../../components/controls/Disclosure.tsx';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { ChoiceField } from '../../../components/form/Field.tsx';
import {
  countsText,
  faultAdvice,
  keptBackHint,
  keptBackText,
  stateText,
} from '../../../components/glossaries/subscription-text.ts';
import { momentText } from '../../../components/texts/date-text.ts';
import { useSettingNames } from '../../../components/texts/setting-names.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import { KEPT_BACK, type Subscription } from '../../../glossary/model/glossary/subscription.ts';
import { request } from '../../shared/messaging.ts';
import { type Attempt, useAttempt } from '../../shared/own-pages/use-attempt.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';
import { holdFocus } from './hold-focus.ts';
import { useHostAccess } from './host-access.ts';
import { UpdatedEntries } from './UpdatedEntries.tsx';

interface SubscriptionDetailProps {
  readonly subscription: Subscription;
  /** The name of its glossary. */
  readonly name: string;
}

/** One subscription: its address, its state and its updates, with the requests. */
export function SubscriptionDetail({ subscription, name }: SubscriptionDetailProps): JSX.Element {
  const t = useTexts();
  const { refreshRates } = useSettingNames();
  const { askForHost, isReady } = useHostAccess();
  const { readOnly, attempt } = usePage();
  // Two attempts, so that a decision does not wait for a check that is under way.
  const [checking, settling] = [useAttempt(), useAttempt()];
  const isBusy = checking.isBusy || settling.isBusy;
  const [said, setSaid] = useState('');
  const { glossary, address, host, rate, fault, keptBack, next, edition, leftOut } = subscription;
  const updates = useLatest(
    () => request('listUpdates', glossary),
    [glossary, subscription.checked, subscription.entries, keptBack?.at],
  );
  const advice = fault && faultAdvice(t, fault.kind);
  const run = (one: Attempt, work: () => Promise<Subscription | null>): void =>
    one(async () => {
      const after = await work();
      if (after !== null) setSaid(stateText(t, after, Date.now()));
    });
  const mayNotCheck = readOnly || isBusy;
  const mayNotSettle = readOnly || settling.isBusy;
  const refresh = useRef<HTMLButtonElement>(null);
  const settle = (at: string, takeOver: boolean): void => {
    const moveFocus = holdFocus(refresh);
    run(settling.attempt, async () => {
      const after = await request('settleKeptBack', glossary, at, takeOver);
      moveFocus();
      return after;
    });
  };
  const facts = [
    host,
    ...(edition === undefined ? [] : [t('subscription.editionOf', { edition })]),
    ...(next === undefined ? [] : [t('subscription.next', { date: momentText(t, next) })]),
  ];
  return (
    <section class="subscription" aria-label={t('subscription.of', { name })} aria-busy={isBusy}>
      <p class="address">{address}</p>
      <p class="small soft">{facts.join(' · ')}</p>
      {leftOut > 0 && <p class="small soft">{t('subscription.leftOut', leftOut)}</p>}
      {advice !== undefined && <p class="notice">{advice}</p>}
      {keptBack !== undefined && (
        <div class="notice">
          <p>
            <strong>{keptBackText(t, keptBack, subscription.entries)}</strong>
          </p>
          <p>{keptBackHint(t, keptBack)}</p>
          <Disclosure key={keptBack.at} summary={t('subscription.showDifferences')}>
            <UpdatedEntries glossary={glossary} update={KEPT_BACK} counts={keptBack.counts} />
          </Disclosure>
          <div class="notice-actions">
            <Button isIdle={mayNotCheck} onClick={() => settle(keptBack.at, true)}>
              {t('subscription.takeOver')}
            </Button>
            {keptBack.isRefused !== true && (
              <Button isIdle={mayNotSettle} onClick={() => settle(keptBack.at, false)}>
                {t('comparison.keepMine')}
              </Button>
            )}
          </div>
        </div>
      )}
      <div class="subscription-controls">
        <Button
          buttonRef={refresh}
          isIdle={mayNotCheck || !isReady}
          onClick={() => {
            run(checking.attempt, async () => {
              // First, because browsers allow this only directly after the click.
              await askForHost(address, true);
              return request('refreshSubscription', glossary);
            });
          }}
        >
          {fault?.kind === 'noAccess' ? t('subscription.allow') : t('subscription.refresh')}
        </Button>
        <ChoiceField
          label={t('subscription.rate')}
          choice={rate}
          choices={refreshRates}
          disabled={readOnly}
          onChoice={(choice) => run(attempt, () => request('changeRefreshRate', glossary, choice))}
        />
      </div>
      {isBusy && <progress aria-label={t('subscription.asking')} />}
      <output class="hidden-text">{isBusy ? t('subscription.asking') : said}</output>
      {checking.failure !== undefined && <FailureNotice message={checking.failure} />}
      {settling.failure !== undefined && <FailureNotice message={settling.failure} />}
      <h3>{t('subscription.updates')}</h3>
      {updates.failure !== undefined && <FailureNotice message={updates.failure} />}
      {updates.value?.length === 0 && <p class="small soft">{t('subscription.noUpdates')}</p>}
      {updates.value?.map(({ at, counts }) => (
        <Disclosure key={at} summary={`${momentText(t, at)} · ${countsText(t, counts)}`}>
          <UpdatedEntries glossary={glossary} update={at} counts={counts} />
        </Disclosure>
      ))}
    </section>
  );
}
