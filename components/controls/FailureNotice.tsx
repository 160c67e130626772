import type { JSX } from 'preact';
import { useTexts } from '../texts/texts.tsx';

interface FailureNoticeProps {
  /** The error message. */
  readonly message: string;
  /** What failed; by default a general title. */
  readonly title?: string;
  /** What a reader can do. */
  readonly advice?: string;
  readonly onRetry?: () => void;
}

/** Shows that something failed, why, and what can be done. */
export function FailureNotice({
  message,
  title,
  advice,
  onRetry,
}: FailureNoticeProps): JSX.Element {
  const t = useTexts();
  return (
    <div class="notice error" role="alert">
      <p>
        <strong>{title ?? t('failure.title')}</strong>
      </p>
      {advice !== undefined && <p>{advice}</p>}
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
