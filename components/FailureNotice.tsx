import type { JSX } from 'preact';
import { useTexts } from './texts.tsx';

interface FailureNoticeProps {
  /** Why, in the words of what failed. */
  readonly message: string;
  readonly onRetry?: () => void;
}

/** Says that something failed, and why. */
export function FailureNotice({ message, onRetry }: FailureNoticeProps): JSX.Element {
  const t = useTexts();
  return (
    <div class="notice error" role="alert">
      <p>
        <strong>{t('failure.title')}</strong>
      </p>
      <p class="small">{message}</p>
      {onRetry !== undefined && (
        <div class="notice-actions">
          <button type="button" class="button" onClick={onRetry}>
            {t('failure.retry')}
          </button>
        </div>
      )}
    </div>
  );
}
