import type { ComponentChildren, JSX } from 'preact';
import { useTexts } from '../texts/texts.tsx';

interface PerhapsMeantProps {
  readonly count: number;
  /** The items of the list. */
  readonly children: ComponentChildren;
}

/** The terms that may be meant, but are not marked, as a folded list; nothing where there are none. */
export function PerhapsMeant({ count, children }: PerhapsMeantProps): JSX.Element | null {
  const t = useTexts();
  if (count === 0) return null;
  return (
    <details class="perhaps-meant">
      <summary>
        {t('panel.perhaps')} <span class="soft">{count}</span>
      </summary>
      <p class="soft small">{t('panel.perhapsHint')}</p>
      <ul class="plain" aria-label={t('panel.perhaps')}>
        {children}
      </ul>
    </details>
  );
}
