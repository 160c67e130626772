import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ChoiceField } from '../../../../components/form/Field.tsx';
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
import type { ListedFormerTeam } from '../../../../glossary/model/glossary/former-source.ts';
import type { FoundTeam, Team } from '../../../../glossary/model/glossary/team.ts';
import { request } from '../../../shared/messaging.ts';
import type { ListedGlossaries } from '../../../shared/own-pages/use-glossaries.ts';
import { AddressDialog } from '../AddressDialog.tsx';
import { useHostAccess } from '../host-access.ts';

interface JoinTeamProps {
  /** All glossaries. */
  readonly glossaries: ListedGlossaries;
  /** All teams that were joined. */
  readonly teams: ReadonlyMap<GlossaryId, Team>;
  /** The one to join again: the dialog is filled in with it, and asks nothing by itself. */
  readonly former?: ListedFormerTeam;
  readonly onClose: () => void;
}

/** Stands for no glossary to fill the team's from. */
const NOTHING = '';

/** Joins the team whose glossary is at an address. */
export function JoinTeam({ glossaries, teams, former, onClose }: JoinTeamProps): JSX.Element {
  const t = useTexts();
  const { askForHost, isReady } = useHostAccess();
  const [signIn, setSignIn] = useState(NO_SIGN_IN);
  const [fillFrom, setFillFrom] = useState<GlossaryId>(NOTHING);
  const forbidden = { ok: false, trouble: t('team.notAllowed') } as const;
  const sources = glossaries.filter(
    ({ glossary, entries }) => isInUse(glossary) && entries > 0 && glossary.id !== CURATED_GLOSSARY,
  );
  /** Whether it is offered to fill it, which what is found later may not be. */
  const mayBeFilled = ({ mayWrite, entries }: FoundTeam): boolean =>
    mayWrite && entries === 0 && sources.length > 0;
  return (
    <AddressDialog
      title={t('team.title')}
      intro={[
        t('team.intro'),
        ...(former ? [t('team.former.hint')] : []),
        ...(former?.deletions === undefined ? [] : [t('copy.deletions', former.deletions)]),
      ].join(' ')}
      addressHint={t('team.addressHint')}
      askedOf={(typed) => {
        const credentials = credentialsOf(signIn);
        return credentials && { ...typed, credentials };
      }}
      look={async ({ credentials, ...typed }) => {
        const { address, mayBePrivate } = typed;
        if (!(await askForHost(address, mayBePrivate, ['authenticationInfo']))) return forbidden;
        setFillFrom(NOTHING);
        return request('lookAtTeam', typed, credentials);
      }}
      mayLook={isReady}
      found={(found, nameField) => (
        <>
          <FoundTeamView key={found.uuid} found={found} />
          {former?.deletions !== undefined && former.uuid !== found.uuid && (
            <p>{former.uuid === undefined ? t('team.former.unknown') : t('team.former.another')}</p>
          )}
          {nameField}
          {mayBeFilled(found) && (
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
      take={async ({ credentials, ...typed }, found, draft) => {
        const passedOn = found.mayWrite ? (['websiteContent'] as const) : [];
        if (!(await askForHost(typed.address, typed.mayBePrivate, passedOn))) return forbidden;
        return request('joinTeam', typed, credentials, draft, {
          uuid: found.uuid,
          isRemembered: signIn.isRemembered,
          ...(fillFrom !== NOTHING && mayBeFilled(found) && { fillFrom }),
        });
      }}
      takeName={t('team.join')}
      takingText={t('team.joining')}
      changedText={t('team.changedSince')}
      onTaken={({ glossary }) => request('syncTeam', glossary)}
      doneText={(_joined, name) => `${t('team.done', { name })} ${t('team.doneHint')}`}
      done={({ glossary }) => {
        const team = teams.get(glossary);
        return team && <TeamStateView team={team} />;
      }}
      faultText={(fault) => teamFaultText(t, fault)}
      faultAdvice={(fault) => teamFaultAdvice(t, fault)}
      glossaries={glossaries}
      {...(former && { filledIn: former })}
      onClose={onClose}
    >
      <SignInFields signIn={signIn} onSignIn={setSignIn} />
    </AddressDialog>
  );
}
