import type { JSX } from 'preact';
import { useTexts } from '../texts/texts.tsx';

/** What restoring a copy would change. */
export interface CopyContents {
  readonly entries: number;
  readonly returning: number;
  readonly otherwise: number;
  readonly leaving: number;
  readonly unreadable: number;
  readonly refused: number;
  readonly trash: number;
  readonly settings: 'none' | 'same' | 'otherwise' | 'unreadable';
}

/** Shows what restoring a copy would change. */
export function CopyPreview({ contents }: { readonly contents: CopyContents }): JSX.Element {
  const t = useTexts();
  const { entries, returning, otherwise, leaving, unreadable, refused, trash, settings } = contents;
  const isSame = returning === 0 && otherwise === 0 && leaving === 0;
  return (
    <ul class="small copy-preview">
      <li>{t('copy.entries', entries)}</li>
      {isSame && <li>{t('copy.same')}</li>}
      {returning > 0 && <li>{t('copy.returning', returning)}</li>}
      {otherwise > 0 && <li>{t('copy.otherwise', otherwise)}</li>}
      {leaving > 0 && <li>{t('copy.leaving', leaving)}</li>}
      {unreadable > 0 && <li>{t('copy.unreadable', unreadable)}</li>}
      {refused > 0 && <li>{t('copy.refused', refused)}</li>}
      {trash > 0 && <li>{t('copy.trash', trash)}</li>}
      <li>{t(`copy.settings.${settings}`)}</li>
    </ul>
  );
}
