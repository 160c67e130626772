import type { JSX } from 'preact';
import { Button } from './Button.tsx';
import { numberText } from '../texts/number-text.ts';
import { useTexts } from '../texts/texts.tsx';

interface MoreRowsProps {
  /** How many rows there are, how many of them can be had (all by default), and are shown. */
  readonly all: number;
  readonly known?: number;
  readonly shown: number;
  readonly disabled?: boolean;
  readonly onMore: () => void;
}

/**
 * Says below a list that it shows only its first rows, with a button for more where they can be had;
 * nothing if it shows all.
 */
export function MoreRows({
  all,
  known = all,
  shown,
  disabled = false,
  onMore,
}: MoreRowsProps): JSX.Element | null {
  const t = useTexts();
  if (all <= shown) return null;
  return (
    <p class="soft small">
      {t('importing.firstRows', { count: numberText(t, shown), all: numberText(t, all) })}{' '}
      {known > shown && (
        <Button disabled={disabled} onClick={onMore}>
          {t('importing.moreRows')}
        </Button>
      )}
    </p>
  );
}
