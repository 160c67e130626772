import type { JSX } from 'preact';
import type { TeamCredentials } from '../../glossary/model/glossary/team.ts';
import { CheckBox } from '../controls/CheckBox.tsx';
import { ChoiceField, TextField } from '../form/Field.tsx';
import { useTexts } from '../texts/texts.tsx';

/** How somebody signs in to the server of a team, as it is typed. */
export interface SignIn {
  readonly by: 'password' | 'token';
  readonly name: string;
  readonly password: string;
  readonly token: string;
  readonly isRemembered: boolean;
}

/** Nothing is typed yet, and nothing is remembered unless the user wants it. */
export const NO_SIGN_IN: SignIn = {
  by: 'password',
  name: '',
  password: '',
  token: '',
  isRemembered: false,
};

/** What the server is told; undefined while something is missing. */
export function credentialsOf({ by, name, password, token }: SignIn): TeamCredentials | undefined {
  if (by === 'token') return token.trim() === '' ? undefined : { token: token.trim() };
  return name.trim() === '' || password === '' ? undefined : { name: name.trim(), password };
}

interface SignInFieldsProps {
  readonly signIn: SignIn;
  readonly onSignIn: (signIn: SignIn) => void;
}

/** Name and password, or a token, and whether they are kept. */
export function SignInFields({ signIn, onSignIn }: SignInFieldsProps): JSX.Element {
  const t = useTexts();
  const put = (change: Partial<SignIn>): void => onSignIn({ ...signIn, ...change });
  return (
    <>
      <div class="field-row sign-in">
        <ChoiceField
          label={t('team.signInWith')}
          choice={signIn.by}
          choices={[
            ['password', t('team.byPassword')],
            ['token', t('team.byToken')],
          ]}
          onChoice={(by) => put({ by })}
        />
        {signIn.by === 'token' ? (
          <TextField
            place="secret"
            label={t('team.token')}
            isSecret
            text={signIn.token}
            onText={(token) => put({ token })}
          />
        ) : (
          <>
            <TextField
              label={t('team.userName')}
              text={signIn.name}
              onText={(name) => put({ name })}
            />
            <TextField
              place="secret"
              label={t('team.password')}
              isSecret
              text={signIn.password}
              onText={(password) => put({ password })}
            />
          </>
        )}
      </div>
      <div>
        <CheckBox
          on={signIn.isRemembered}
          describedBy="remember-hint"
          onChange={(isRemembered) => put({ isRemembered })}
        >
          {t('team.remember')}
        </CheckBox>
        <p id="remember-hint" class="soft small">
          {t('team.rememberHint')}
        </p>
      </div>
    </>
  );
}
