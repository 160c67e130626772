import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../components/controls/Button.tsx';
import {
  credentialsOf,
  NO_SIGN_IN,
  SignInFields,
} from '../../../../components/glossaries/SignInFields.tsx';
import { useTexts } from '../../../../components/texts/texts.tsx';
import type { TeamCredentials } from '../../../../glossary/model/glossary/team.ts';

interface SignInAgainProps {
  /** Why the last attempt was in vain. */
  readonly trouble: string | undefined;
  readonly isStill: boolean;
  readonly onSignIn: (credentials: TeamCredentials, isRemembered: boolean) => void;
}

/** Signs in anew to the server of a team. */
export function SignInAgain({ trouble, isStill, onSignIn }: SignInAgainProps): JSX.Element {
  const t = useTexts();
  const [signIn, setSignIn] = useState(NO_SIGN_IN);
  const credentials = credentialsOf(signIn);
  const isUnready = isStill || credentials === undefined;
  return (
    <form
      class="notice subscribe-form"
      aria-label={t('team.signInNow')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isStill && credentials !== undefined) onSignIn(credentials, signIn.isRemembered);
      }}
    >
      <p>{t('team.signInHint')}</p>
      <SignInFields signIn={signIn} onSignIn={setSignIn} />
      {trouble !== undefined && (
        <p class="field-error" role="alert">
          {trouble}
        </p>
      )}
      <div class="notice-actions">
        <Button type="submit" aria-disabled={isUnready}>
          {t('team.signInNow')}
        </Button>
      </div>
    </form>
  );
}
