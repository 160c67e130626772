import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';

interface PasswordFieldProps {
  /** Whether another one was tried before. */
  readonly wasWrong: boolean;
  readonly onPassword: (password: string) => void;
}

/** Asks for the password of a file. */
export function PasswordField({ wasWrong, onPassword }: PasswordFieldProps): JSX.Element {
  const t = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  useLayoutEffect(() => field.current?.focus(), [wasWrong]);
  return (
    <form
      class="reader-card"
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(password);
        setPassword('');
      }}
    >
      <h2>{t('reader.protectedFile')}</h2>
      <label class="field">
        <span class="label">{t('reader.password')}</span>
        <input
          ref={field}
          type="password"
          autocomplete="off"
          value={password}
          aria-invalid={wasWrong}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      {wasWrong && (
        <p class="field-error" role="alert">
          {t('reader.wrongPassword')}
        </p>
      )}
      <p class="soft small">{t('reader.passwordHint')}</p>
      <div class="notice-actions">
        <Button type="submit" class="primary" disabled={password === ''}>
          {t('reader.unlock')}
        </Button>
      </div>
    </form>
  );
}
