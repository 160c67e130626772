import type { JSX } from 'preact';
import { useTexts } from '../texts/texts.tsx';

/** How many terms are not marked because nothing on the page shows that they are meant. */
export function PerhapsMeant({ count }: { readonly count: number }): JSX.Element | null {
  const t = useTexts();
  return count === 0 ? null : <p class="perhaps-meant soft small">{t('popup.perhaps', count)}</p>;
}
