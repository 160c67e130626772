import type { JSX } from 'preact';
import type { StorageHealth } from '../../glossary/model/list/storage-health.ts';
import { Button } from './Button.tsx';
import { momentText } from '../texts/date-text.ts';
import { useTexts } from '../texts/texts.tsx';

export interface StorageNoticeProps {
  readonly health: StorageHealth;
  /** What the user can do; a page without these actions links to the options page instead. */
  readonly onExport?: () => void;
  readonly onRestore?: (snapshot: string) => void;
  /** Goes on with no entries after a loss. */
  readonly onBeginAnew?: () => void;
  readonly onOpenGlossary?: () => void;
  /** Checks again whether the problem is gone. */
  readonly onRetry?: () => void;
}

/** Shows what is wrong with stored data, and what can be done. */
export function StorageNotice(props: StorageNoticeProps): JSX.Element | null {
  const t = useTexts();
  const { health, onExport, onRestore, onBeginAnew, onOpenGlossary, onRetry } = props;
  if (health.state === 'sound') return null;
  const lost = health.state === 'lost' ? health.snapshot : undefined;
  return (
    <div class={`notice ${health.state === 'newer' ? '' : 'error'}`} role="alert">
      <p>{textOf(health)}</p>
      {health.state === 'unreadable' && <p class="small">{t('storage.unreadableHint')}</p>}
      <div class="notice-actions">
        {lost !== undefined && onRestore !== undefined && (
          <Button class="primary" onClick={() => onRestore(lost.id)}>
            {t('storage.restoreCopy', { date: momentText(t, lost.taken) })}
          </Button>
        )}
        {lost !== undefined && onBeginAnew !== undefined && (
          <Button onClick={onBeginAnew}>{t('storage.beginAnew')}</Button>
        )}
        {(health.state === 'unreadable' || health.state === 'blocked') && onRetry !== undefined && (
          <Button class="primary" onClick={onRetry}>
            {t('storage.retry')}
          </Button>
        )}
        {onExport !== undefined && <Button onClick={onExport}>{t('storage.export')}</Button>}
        {onOpenGlossary !== undefined && (
          <Button onClick={onOpenGlossary}>{t('popup.openGlossary')}</Button>
        )}
      </div>
    </div>
  );

  function textOf(trouble: Exclude<StorageHealth, { readonly state: 'sound' }>): string {
    switch (trouble.state) {
      case 'newer':
        return t('storage.newer');
      case 'damaged':
        return t('storage.damaged', trouble.setAside);
      case 'lost':
        return t('storage.lost', trouble.snapshot.entries);
      case 'blocked':
        return t('storage.blocked');
      case 'unreadable':
        return t('storage.unreadable', { reason: trouble.message });
    }
  }
}
