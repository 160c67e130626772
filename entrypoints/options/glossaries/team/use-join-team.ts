import { useState } from 'preact/hooks';
import type { TypedAddress } from '../../../../glossary/messages/subscription-requests.ts';
import type { HowToJoin } from '../../../../glossary/messages/team-requests.ts';
import type { Issue } from '../../../../glossary/model/entry/issue.ts';
import type { GlossaryDraft, GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { SourceFault } from '../../../../glossary/model/glossary/subscription.ts';
import type { FoundTeam, TeamCredentials } from '../../../../glossary/model/glossary/team.ts';
import { request } from '../../../shared/messaging.ts';
import { type Attempts, useAttempt } from '../../../shared/own-pages/use-attempt.ts';
import { useHostAccess } from '../host-access.ts';

/** A server that is asked, and by whom. */
export interface AskedTeam {
  readonly typed: TypedAddress;
  readonly credentials: TeamCredentials;
}

/** How far it is: address and sign-in, what was found there, and the glossary that came of it. */
export type JoinStep =
  | {
      readonly kind: 'address';
      /** Why nothing of an address that was asked can be used. */
      readonly refused?: { readonly fault: SourceFault; readonly asked: AskedTeam };
      /** Whether the user lets nothing be passed on. */
      readonly isForbidden?: true;
    }
  | {
      readonly kind: 'found';
      /** What was asked, whatever was typed since. */
      readonly asked: AskedTeam;
      readonly found: FoundTeam;
      readonly issues: readonly Issue[];
      /** Whether it is not what was looked at first. */
      readonly isOther?: boolean;
      readonly isForbidden?: true;
    }
  | { readonly kind: 'done'; readonly glossary: GlossaryId };

/** The step as the dialog opens, where the browser says its title first. */
export const START: JoinStep = { kind: 'address' };

/** What is joined, and how. */
type Wanted = Omit<HowToJoin, 'uuid'> & Pick<GlossaryDraft, 'name' | 'colour'>;

interface Joining extends Pick<Attempts, 'failure' | 'isBusy'> {
  readonly step: JoinStep;
  readonly look: (asked: AskedTeam) => void;
  readonly join: (step: Extract<JoinStep, { readonly kind: 'found' }>, wanted: Wanted) => void;
  /** Goes back to the address. */
  readonly startAgain: () => void;
}

/**
 * The steps from an address to a team, with the requests. Both are for the handler of a click: what
 * the browser has to allow is asked first.
 * @param onFound called with what was found, before it is shown
 */
export function useJoinTeam(onFound: (asked: AskedTeam, found: FoundTeam) => void): Joining {
  const askForHost = useHostAccess();
  const { attempt, failure, isBusy } = useAttempt();
  const [step, setStep] = useState<JoinStep>(START);
  const look: Joining['look'] = (asked) =>
    attempt(async () => {
      const { typed, credentials } = asked;
      const isAllowed = await askForHost(typed.address, typed.mayBePrivate, ['authenticationInfo']);
      if (!isAllowed) return setStep({ kind: 'address', isForbidden: true });
      const looked = await request('lookAtTeam', typed, credentials);
      if (!looked.ok) return setStep({ kind: 'address', refused: { fault: looked.fault, asked } });
      onFound(asked, looked.found);
      return setStep({ kind: 'found', asked, found: looked.found, issues: [] });
    });
  const join: Joining['join'] = ({ asked, found }, { name, colour, ...how }) =>
    attempt(async () => {
      const { typed, credentials } = asked;
      const passedOn = found.mayWrite ? (['websiteContent'] as const) : [];
      if (!(await askForHost(typed.address, typed.mayBePrivate, passedOn))) {
        return setStep({ kind: 'found', asked, found, issues: [], isForbidden: true });
      }
      const { uuid, languages } = found;
      const draft = { name, languages, colour };
      const result = await request('joinTeam', typed, credentials, draft, { uuid, ...how });
      if (result.ok) {
        setStep({ kind: 'done', glossary: result.glossary });
        return request('syncTeam', result.glossary);
      }
      if ('fault' in result) {
        return setStep({ kind: 'address', refused: { fault: result.fault, asked } });
      }
      return setStep(
        'found' in result
          ? { kind: 'found', asked, found: result.found, issues: [], isOther: true }
          : { kind: 'found', asked, found, issues: result.issues },
      );
    });
  return { step, look, join, startAgain: () => setStep({ kind: 'address' }), failure, isBusy };
}
