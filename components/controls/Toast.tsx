import type { JSX } from 'preact';
import { Button } from './Button.tsx';
import { useTexts } from '../texts/texts.tsx';

interface ToastProps {
  /** What happened; absent for nothing. */
  readonly message: string | undefined;
  /** Absent where there is nothing to take back. */
  readonly onUndo: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Shows and announces what was just done, and offers to undo it. Stays until it is closed. */
export function Toast({ message, onUndo, onClose }: ToastProps): JSX.Element {
  const t = useTexts();
  return (
    <div class="toast-place">
      <output>{message !== undefined && <span class="toast-text">{message}</span>}</output>
      {message !== undefined && (
        <>
          {onUndo !== undefined && <Button onClick={onUndo}>{t('undo.undo')}</Button>}
          <Button class="plain-button" onClick={onClose}>
            {t('undo.close')}
          </Button>
        </>
      )}
    </div>
  );
}
