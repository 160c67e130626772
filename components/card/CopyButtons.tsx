import type { JSX } from 'preact';
import type { CardCopies } from '../../glossary/model/page/card-copies.ts';
import { useTexts } from '../texts/texts.tsx';

interface CopyButtonsProps {
  readonly copies: CardCopies;
  readonly onCopy: (text: string) => void;
  /** Absent where there is no local voice for the language. */
  readonly onListen: (() => void) | undefined;
}

/** Buttons to copy the equivalent, the pair or the citation of a concept, and to hear it. */
export function CopyButtons({ copies, onCopy, onListen }: CopyButtonsProps): JSX.Element {
  const t = useTexts();
  const button = (kind: keyof CardCopies, text: string): JSX.Element => (
    <li>
      <button type="button" class="chip" title={copies[kind]} onClick={() => onCopy(copies[kind])}>
        {text}
      </button>
    </li>
  );
  return (
    <ul class="copies" aria-label={t('card.copyGroup')}>
      {button('equivalent', t('card.copy'))}
      {button('pair', t('card.copyPair'))}
      {button('citation', t('card.copyCitation'))}
      {onListen !== undefined && (
        <li>
          <button type="button" class="chip" onClick={onListen}>
            {t('card.listen')}
          </button>
        </li>
      )}
    </ul>
  );
}
