import type { JSX, Ref } from 'preact';
import type { ListedFormer } from '../../glossary/model/glossary/former-source.ts';
import { useTexts } from '../texts/texts.tsx';
import { GlossaryLine } from './GlossaryLine.tsx';

interface FormerSourceListProps {
  /** At least one. */
  readonly former: readonly ListedFormer[];
  readonly readOnly: boolean;
  /** The sentence above the list, which can take the focus. */
  readonly introRef: Ref<HTMLParagraphElement>;
  readonly onAgain: (source: ListedFormer) => void;
  readonly onForget: (source: ListedFormer) => void;
}

/** Lists the subscriptions and teams that were lost or that a restored copy names, with a way to each. */
export function FormerSourceList(props: FormerSourceListProps): JSX.Element {
  const t = useTexts();
  const { former, readOnly, introRef, onAgain, onForget } = props;
  return (
    <section class="notice former-sources">
      <p ref={introRef} tabIndex={-1}>
        {t('subscription.former.intro', former.length)}
      </p>
      <ul class="plain">
        {former.map((one) => {
          const { name, address, colour, comesFrom } = one;
          const [label, of] =
            comesFrom === 'team'
              ? [t('team.former.again'), t('team.former.againOf', { name })]
              : [t('subscription.former.again'), t('subscription.former.againOf', { name })];
          const id = comesFrom === 'team' ? `${address} ${one.uuid ?? ''}` : address;
          return (
            <GlossaryLine
              key={id}
              glossary={{ id, name, colour }}
              about={<span class="address small">{address}</span>}
              readOnly={readOnly}
              actions={[
                {
                  label,
                  of,
                  onPress: () => onAgain(one),
                },
                {
                  label: t('subscription.former.forget'),
                  of: t('subscription.former.forgetOf', { name }),
                  onPress: () => onForget(one),
                },
              ]}
            />
          );
        })}
      </ul>
    </section>
  );
}
