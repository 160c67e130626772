import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '../../../../components/controls/Dialog.tsx';
import { FailureNotice } from '../../../../components/controls/FailureNotice.tsx';
import {
  ChoiceField,
  fieldId,
  IssuesContext,
  TextField,
} from '../../../../components/form/Field.tsx';
import { RefusedAddress } from '../../../../components/glossaries/RefusedAddress.tsx';
import { FoundTeamView } from '../../../../components/glossaries/FoundTeamView.tsx';
import {
  credentialsOf,
  NO_SIGN_IN,
  SignInFields,
} from '../../../../components/glossaries/SignInFields.tsx';
import { TeamStateView } from '../../../../components/glossaries/TeamStateView.tsx';
import { teamFaultAdvice, teamFaultText } from '../../../../components/glossaries/team-text.ts';
import { glossaryName } from '../../../../components/texts/glossary-name.ts';
import { useTexts } from '../../../../components/texts/texts.tsx';
import {
  CURATED_GLOSSARY,
  type GlossaryId,
  isInUse,
} from '../../../../glossary/model/glossary/glossary.ts';
import { freeColour } from '../../../../glossary/model/glossary/glossary-list.ts';
import type { Team } from '../../../../glossary/model/glossary/team.ts';
import type { ListedGlossaries } from '../../../shared/own-pages/use-glossaries.ts';
import { START, useJoinTeam } from './use-join-team.ts';

interface JoinTeamProps {
  /** All glossaries. */
  readonly glossaries: ListedGlossaries;
  /** All teams that were joined. */
  readonly teams: ReadonlyMap<GlossaryId, Team>;
  readonly onClose: () => void;
}

/** Of the form, which the button at the foot of the dialog sends too. */
const FORM = 'join-team';

/** Stands for no glossary to fill the team's from. */
const NOTHING = '';

/** From an address to a team: what is there is seen and confirmed before it is joined. */
export function JoinTeam({ glossaries, teams, onClose }: JoinTeamProps): JSX.Element {
  const t = useTexts();
  const [address, setAddress] = useState('');
  const [signIn, setSignIn] = useState(NO_SIGN_IN);
  const [name, setName] = useState('');
  const [fillFrom, setFillFrom] = useState<GlossaryId>(NOTHING);
  const { step, look, join, startAgain, failure, isBusy } = useJoinTeam(({ typed }, found) => {
    setAddress(typed.address);
    setName(found.name);
    setFillFrom(NOTHING);
  });
  const done = useRef<HTMLParagraphElement>(null);
  const credentials = credentialsOf(signIn);
  // It is said of the address in the field alone.
  const refused =
    step.kind === 'address' && step.refused?.asked.typed.address === address
      ? step.refused
      : undefined;
  const issues = step.kind === 'found' ? step.issues : [];
  const sources = glossaries.filter(
    ({ glossary, entries }) => isInUse(glossary) && entries > 0 && glossary.id !== CURATED_GLOSSARY,
  );
  useLayoutEffect(() => {
    const focus = (place: string): void => document.getElementById(fieldId(place))?.focus();
    if (step.kind === 'done') done.current?.focus();
    else if (step.kind === 'address' && step !== START) {
      focus(step.refused?.fault === 'signIn' ? 'secret' : 'address');
    } else if (issues.length > 0) focus('name');
  }, [step]);

  const typedNow = credentials && { typed: { address, mayBePrivate: false }, credentials };
  const isReady = step.kind !== 'address' || (address.trim() !== '' && typedNow !== undefined);
  const go = (): void => {
    if (isBusy || !isReady) return;
    if (step.kind === 'address' && typedNow !== undefined) look(typedNow);
    else if (step.kind === 'found') {
      join(step, {
        name,
        colour: freeColour(glossaries.map(({ glossary }) => glossary)),
        isRemembered: signIn.isRemembered,
        ...(fillFrom !== NOTHING && { fillFrom }),
      });
    }
  };
  const joined = step.kind === 'done' ? teams.get(step.glossary) : undefined;
  const busyText = step.kind === 'found' ? t('team.joining') : t('team.asking');
  const isAsking = isBusy && step.kind !== 'done';
  return (
    <Dialog
      title={t('team.title')}
      closeName={step.kind === 'done' ? t('form.close') : t('importing.cancel')}
      onClose={onClose}
      isBusy={isAsking}
      actions={
        <>
          {step.kind === 'found' && (
            <button type="button" class="button" disabled={isBusy} onClick={startAgain}>
              {t('subscription.another')}
            </button>
          )}
          {step.kind !== 'done' && (
            <button type="submit" form={FORM} class="button primary" disabled={isBusy || !isReady}>
              {step.kind === 'address' ? t('subscription.look') : t('team.join')}
            </button>
          )}
        </>
      }
    >
      <form
        id={FORM}
        class="subscribe-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <IssuesContext.Provider value={issues}>
          {step.kind === 'address' && (
            <>
              <p>{t('team.intro')}</p>
              <TextField
                place="address"
                label={t('subscription.address')}
                hint={t('team.addressHint')}
                text={address}
                onText={setAddress}
              />
              <SignInFields signIn={signIn} onSignIn={setSignIn} />
            </>
          )}
          {step.kind === 'found' && (
            <>
              {step.isOther === true && (
                <p class="notice" role="alert">
                  {t('team.changedSince')}
                </p>
              )}
              <FoundTeamView key={step.found.uuid} found={step.found} />
              <TextField
                place="name"
                label={t('subscription.nameHere')}
                text={name}
                onText={setName}
              />
              {step.found.mayWrite && step.found.entries === 0 && sources.length > 0 && (
                <ChoiceField
                  label={t('team.fillFrom')}
                  hint={t('team.fillHint')}
                  choice={fillFrom}
                  choices={[
                    [NOTHING, t('team.fillNothing')],
                    ...sources.map(
                      ({ glossary, entries }) =>
                        [
                          glossary.id,
                          `${glossaryName(t, glossary)} (${t('glossaries.entries', entries)})`,
                        ] as const,
                    ),
                  ]}
                  onChoice={setFillFrom}
                />
              )}
            </>
          )}
        </IssuesContext.Provider>
      </form>
      <output class="status">{isAsking && busyText}</output>
      {isAsking && <progress aria-label={busyText} />}
      {refused !== undefined && !isBusy && (
        <RefusedAddress
          fault={refused.fault}
          text={teamFaultText(t, refused.fault)}
          advice={teamFaultAdvice(t, refused.fault)}
          onAgain={(isConfirmed) =>
            look({
              // What was typed since, such as another password.
              credentials: credentials ?? refused.asked.credentials,
              typed: isConfirmed
                ? { ...refused.asked.typed, mayBePrivate: true }
                : refused.asked.typed,
            })
          }
        />
      )}
      {step.kind !== 'done' && step.isForbidden === true && !isBusy && (
        <p class="notice error" role="alert">
          {t('team.notAllowed')}
        </p>
      )}
      {failure !== undefined && <FailureNotice message={failure} />}
      {step.kind === 'done' && (
        <>
          <p ref={done} tabIndex={-1}>
            {t('team.done', { name })} {t('team.doneHint')}
          </p>
          {joined !== undefined && <TeamStateView team={joined} />}
        </>
      )}
    </Dialog>
  );
}
