import type { JSX } from 'preact';
import { useTexts } from '../texts/texts.tsx';

interface MoreRowsProps {
  /** How many rows there are, and how many of them are shown. */
  readonly all: number;
  readonly shown: number;
  readonly disabled?: boolean;
  readonly onMore: () => void;
}

/** Says below a list that it shows only its first rows, with a button for more; nothing if it shows all. */
export function MoreRows({
  all,
  shown,
  disabled = false,
  onMore,
}: MoreRowsProps): JSX.Element | null {
  const t = useTexts();
  if (all <= shown) return null;
  return (
    <p class="soft small">
      {t('importing.firstRows', { count: String(shown), all: String(all) })}{' '}
      <button type="button" class="button" disabled={disabled} onClick={onMore}>
        {t('importing.moreRows')}
      </button>
    </p>
  );
}
