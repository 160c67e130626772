import type { JSX } from 'preact';
import { useTexts } from '../texts/texts.tsx';

/** How many more terms may be meant, but are not marked; nothing where there are none. */
export function PerhapsCount({ count }: { readonly count: number }): JSX.Element | null {
  const t = useTexts();
  return count === 0 ? null : <p class="perhaps-meant soft small">{t('popup.perhaps', count)}</p>;
}
