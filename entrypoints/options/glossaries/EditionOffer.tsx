import type { JSX } from 'preact';
import { Button } from '../../../components/controls/Button.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { OfferedEditions } from '../../../glossary/messages/subscription-requests.ts';
import { usePage } from '../page-context.ts';
import { useHostAccess } from './host-access.ts';
import type { OfferAccepted } from './SubscribeDialog.tsx';

interface EditionOfferProps {
  readonly offered: OfferedEditions;
  readonly onAccept: (offer: OfferAccepted) => void;
}

/** The button for newer editions of the curated glossary. Nothing is asked before it is pressed. */
export function EditionOffer({ offered, onAccept }: EditionOfferProps): JSX.Element {
  const t = useTexts();
  const { readOnly } = usePage();
  const { askForHost, isReady } = useHostAccess();
  return (
    <Button
      class="small"
      isIdle={readOnly || !isReady}
      onClick={() => onAccept({ ...offered, access: askForHost(offered.address, false) })}
    >
      {t('subscription.newer.offer', { host: offered.host })}
    </Button>
  );
}
