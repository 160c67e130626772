import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../../components/controls/Button.tsx';
import { Disclosure } from '../../../../components/controls/Disclosure.tsx';
import { FailureNotice } from '../../../../components/controls/FailureNotice.tsx';
import { FoundTeamView } from '../../../../components/glossaries/FoundTeamView.tsx';
import { checkedText } from '../../../../components/glossaries/subscription-text.ts';
import {
  teamFaultAdvice,
  teamFaultText,
  waitingText,
} from '../../../../components/glossaries/team-text.ts';
import { TeamStateView } from '../../../../components/glossaries/TeamStateView.tsx';
import { momentText } from '../../../../components/texts/date-text.ts';
import { saidTogether } from '../../../../components/texts/said-together.ts';
import { useTexts } from '../../../../components/texts/texts.tsx';
import type { Glossary, GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { FoundTeam, Team } from '../../../../glossary/model/glossary/team.ts';
import { request } from '../../../shared/messaging.ts';
import { useAttempt } from '../../../shared/own-pages/use-attempt.ts';
import { usePage } from '../../page-context.ts';
import { holdFocus } from '../hold-focus.ts';
import { useHostAccess } from '../host-access.ts';
import { GoneEntries } from './GoneEntries.tsx';
import { SignInAgain } from './SignInAgain.tsx';
import { TeamLog } from './TeamLog.tsx';
import { UnsentChanges } from './UnsentChanges.tsx';
import { useDecision } from '../use-decision.ts';
import { VersionsList } from './VersionsList.tsx';

interface TeamDetailProps {
  readonly team: Team;
  /** What its glossary is called. */
  readonly name: string;
  /** The glossaries that what was refused can be copied to. */
  readonly takers: readonly Glossary[];
  /** By which to tell how long ago something was, in milliseconds since 1970. */
  readonly now: number;
  /** Called with the glossary that there is in the place of this one. */
  readonly onOther: (glossary: GlossaryId) => void;
}

/** Where the glossary of a team is, how it stands, and what waits for a decision, with the requests. */
export function TeamDetail({ team, name, takers, now, onOther }: TeamDetailProps): JSX.Element {
  const t = useTexts();
  const { askForHost, isReady } = useHostAccess();
  const { readOnly } = usePage();
  // What the user decides waits for no server that is asked meanwhile.
  const [asking, settling, deciding] = [useAttempt(), useAttempt(), useDecision()];
  const failure = asking.failure ?? settling.failure ?? deciding.failure;
  const { glossary, address, host, state, fault, checked, keptBack } = team;
  const advice =
    state === 'offline' && fault !== undefined ? teamFaultAdvice(t, fault.kind) : undefined;
  const isStill = readOnly || asking.isBusy || !isReady;
  const isSettled = readOnly || settling.isBusy || deciding.isBusy;
  /** What is at the address now, once it was looked at. */
  const [other, setOther] = useState<FoundTeam>();
  const [signInTrouble, setSignInTrouble] = useState<string>();
  const sync = useRef<HTMLButtonElement>(null);
  const facts = [
    host,
    team.mayWrite ? t('team.mayWrite') : t('team.mayRead'),
    ...(checked === undefined ? [] : [checkedText(t, checked, now)]),
  ];
  const settleGone = (looked: string, remove: boolean): void => {
    const moveFocus = holdFocus(sync);
    settling.attempt(async () => {
      await request('settleGoneEntries', glossary, looked, remove);
      moveFocus();
    });
  };
  const settleOther = (choice: 'keep' | 'join'): void =>
    deciding.decide(async () => {
      const result = await request('settleOtherTeam', glossary, choice, other?.uuid ?? '');
      if ('found' in result) {
        setOther(result.found);
        return undefined;
      }
      if (result.ok) onOther(result.glossary);
      if (result.ok && choice === 'join') await request('syncTeam', result.glossary);
      return result;
    });
  return (
    <section
      class="subscription team"
      aria-label={t('team.of', { name })}
      aria-busy={asking.isBusy || settling.isBusy}
    >
      <p class="address">{address}</p>
      <p class="small soft">{saidTogether(facts)}</p>
      <TeamStateView team={team} />
      {advice !== undefined && <p class="notice">{advice}</p>}
      {team.leftOut > 0 && <p class="small soft">{t('subscription.leftOut', team.leftOut)}</p>}
      {state === 'another' && (
        <div class="notice">
          <p>{t('team.anotherHint')}</p>
          {other !== undefined && <FoundTeamView key={other.uuid} found={other} />}
          <div class="notice-actions">
            <Button isIdle={isSettled} onClick={() => settleOther('keep')}>
              {t('team.keepCopy')}
            </Button>
            <Button isIdle={isSettled} onClick={() => settleOther('join')}>
              {t('team.joinNew')}
            </Button>
          </div>
        </div>
      )}
      {state === 'signIn' && (
        <SignInAgain
          isStill={isStill}
          trouble={signInTrouble}
          onSignIn={(credentials, isRemembered) => {
            const moveFocus = holdFocus(sync);
            asking.attempt(async () => {
              setSignInTrouble(undefined);
              // First, since browsers let a page ask for this in the click alone.
              const isAllowed = await askForHost(address, true, ['authenticationInfo']);
              if (!isAllowed) return setSignInTrouble(t('team.notAllowed'));
              const after = await request('signInToTeam', glossary, credentials, isRemembered);
              if (after?.fault === undefined) moveFocus();
              else setSignInTrouble(teamFaultText(t, after.fault.kind));
            });
          }}
        />
      )}
      {keptBack !== undefined && (
        <div class="notice">
          <p>{t('team.keptBackHint', { date: momentText(t, keptBack.at) })}</p>
          <Disclosure key={keptBack.state} summary={t('team.showGone')}>
            <GoneEntries glossary={glossary} />
          </Disclosure>
          <div class="notice-actions">
            <Button isIdle={isSettled} onClick={() => settleGone(keptBack.state, true)}>
              {t('team.deleteHere')}
            </Button>
            <Button isIdle={isSettled} onClick={() => settleGone(keptBack.state, false)}>
              {t('team.putBack')}
            </Button>
          </div>
        </div>
      )}
      {team.refused > 0 && (
        <div class="notice">
          <p>
            <strong>{t('team.refusedList')}</strong>
          </p>
          <UnsentChanges glossary={glossary} which="refused" takers={takers} stays={sync} />
        </div>
      )}
      {team.versions > 0 && <VersionsList glossary={glossary} stays={sync} />}
      <div class="subscription-controls">
        <Button
          buttonRef={sync}
          isIdle={isStill}
          onClick={() => {
            asking.attempt(async () => {
              await askForHost(address, true);
              await request('syncTeam', glossary);
            });
          }}
        >
          {fault?.kind === 'noAccess' ? t('subscription.allow') : t('team.sync')}
        </Button>
      </div>
      {asking.isBusy && <progress aria-label={t('subscription.asking')} />}
      <output class="hidden-text">{asking.isBusy && t('subscription.asking')}</output>
      {failure !== undefined && <FailureNotice message={failure} />}
      {team.waiting > team.refused && (
        <Disclosure summary={waitingText(t, team.waiting)}>
          <UnsentChanges glossary={glossary} which="all" takers={takers} stays={sync} />
        </Disclosure>
      )}
      <Disclosure summary={t('team.log')}>
        <TeamLog glossary={glossary} />
      </Disclosure>
    </section>
  );
}
