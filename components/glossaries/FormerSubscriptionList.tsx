import type { JSX, Ref } from 'preact';
import type { FormerSubscription } from '../../glossary/model/glossary/former-subscription.ts';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';
import { GlossaryMark } from './GlossaryMark.tsx';

interface FormerSubscriptionListProps {
  /** At least one. */
  readonly former: readonly FormerSubscription[];
  readonly readOnly: boolean;
  /** The sentence above the list, which can take the focus. */
  readonly introRef: Ref<HTMLParagraphElement>;
  readonly onAgain: (subscription: FormerSubscription) => void;
  readonly onForget: (address: string) => void;
}

/** Lists the subscriptions that were lost or that a restored copy names, with a way to each of them. */
export function FormerSubscriptionList(props: FormerSubscriptionListProps): JSX.Element {
  const t = useTexts();
  const { former, readOnly, introRef, onAgain, onForget } = props;
  return (
    <section class="notice former-subscriptions">
      <p ref={introRef} tabIndex={-1}>
        {t('subscription.former.intro', former.length)}
      </p>
      <ul class="plain">
        {former.map((one) => {
          const { name, address, colour } = one;
          return (
            <li key={address} class="glossary-line">
              <span class="glossary-about">
                <GlossaryMark glossary={{ id: address, name, colour }} />{' '}
                <span class="address small">{address}</span>
              </span>
              <Button
                disabled={readOnly}
                aria-label={t('subscription.former.againOf', { name })}
                onClick={() => onAgain(one)}
              >
                {t('subscription.former.again')}
              </Button>
              <Button
                disabled={readOnly}
                aria-label={t('subscription.former.forgetOf', { name })}
                onClick={() => onForget(address)}
              >
                {t('subscription.former.forget')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
