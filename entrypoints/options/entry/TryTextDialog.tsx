import type { JSX } from 'preact';
import { Dialog } from '../../../components/controls/Dialog.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import { TryText } from './TryText.tsx';

interface TryTextDialogProps {
  readonly changes: number;
  readonly onClose: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** The test box for the whole glossary. */
export function TryTextDialog({ changes, onClose, onFailure }: TryTextDialogProps): JSX.Element {
  const t = useTexts();
  return (
    <Dialog title={t('trial.title')} closeName={t('form.close')} onClose={onClose}>
      <TryText changes={changes} onFailure={onFailure} />
    </Dialog>
  );
}
