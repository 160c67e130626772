import type { JSX, Ref } from 'preact';
import type { FormerSubscription } from '../../glossary/model/glossary/former-subscription.ts';
import { useTexts } from '../texts/texts.tsx';
import { GlossaryLine } from './GlossaryLine.tsx';

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
            <GlossaryLine
              key={address}
              glossary={{ id: address, name, colour }}
              about={<span class="address small">{address}</span>}
              readOnly={readOnly}
              actions={[
                {
                  label: t('subscription.former.again'),
                  of: t('subscription.former.againOf', { name }),
                  onPress: () => onAgain(one),
                },
                {
                  label: t('subscription.former.forget'),
                  of: t('subscription.former.forgetOf', { name }),
                  onPress: () => onForget(address),
                },
              ]}
            />
          );
        })}
      </ul>
    </section>
  );
}
