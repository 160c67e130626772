import type { JSX } from 'preact';
import { Button } from './Button.tsx';
import { useTexts } from '../texts/texts.tsx';

interface FailureNoticeProps {
  /** The error message. */
  readonly message: string;
  /** What failed; by default a general title. */
  readonly title?: string;
  /** What the user can do. */
  readonly advice?: string;
  readonly onRetry?: () => void;
  /** Saves what the user made to a file. */
  readonly onExport?: () => void;
}

/** Shows that something failed, why, and what can be done. */
export function FailureNotice({
  message,
  title,
  advice,
  onRetry,
  onExport,
}: FailureNoticeProps): JSX.Element {
  const t = useTexts();
  return (
    <div class="notice error" role="alert">
      <p>
        <strong>{title ?? t('failure.title')}</strong>
      </p>
      {advice !== undefined && <p>{advice}</p>}
      <p class="small">{message}</p>
      {(onRetry !== undefined || onExport !== undefined) && (
        <div class="notice-actions">
          {onRetry !== undefined && <Button onClick={onRetry}>{t('failure.retry')}</Button>}
          {onExport !== undefined && <Button onClick={onExport}>{t('storage.export')}</Button>}
        </div>
      )}
    </div>
  );
}
