import type { JSX } from 'preact';
import type { SourceFault } from '../../glossary/model/glossary/subscription.ts';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';

interface RefusedAddressProps {
  readonly fault: SourceFault;
  /** What is wrong, in a sentence, and what can be done about it. */
  readonly text: string;
  readonly advice: string | undefined;
  /** Asks once more: for the access to the host, or where the user confirmed that it is a private address. */
  readonly onAgain: (isConfirmed: boolean) => void;
}

/** Why nothing was found at an address, and what can be done. */
export function RefusedAddress({ fault, text, advice, onAgain }: RefusedAddressProps): JSX.Element {
  const t = useTexts();
  return (
    <div class="notice error" role="alert">
      <p>
        <strong>{text}</strong>
      </p>
      {advice !== undefined && <p>{advice}</p>}
      {(fault === 'privateAddress' || fault === 'noAccess') && (
        <div class="notice-actions">
          <Button onClick={() => onAgain(fault === 'privateAddress')}>
            {fault === 'noAccess' ? t('subscription.allow') : t('subscription.askPrivate')}
          </Button>
        </div>
      )}
    </div>
  );
}
