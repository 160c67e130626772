import type { JSX } from 'preact';
import type { StoredEntry } from '../../glossary/model/list/stored-entry.ts';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';

interface EntryNoticesProps {
  readonly origin: StoredEntry['origin'];
  /** Whether another window saved the entry while this form had unsaved changes. */
  readonly changedElsewhere: boolean;
  readonly readOnly: boolean;
  readonly onTakeOther: () => void;
  /** Deletes an added entry, hides a curated one. */
  readonly onDelete: () => void;
  /** Resets a changed entry, shows a hidden one again. */
  readonly onReset: () => void;
}

/** How an entry is related to the curated one, and the actions for the whole entry. */
export function EntryNotices(props: EntryNoticesProps): JSX.Element {
  const t = useTexts();
  const { origin, changedElsewhere, readOnly, onTakeOther, onDelete, onReset } = props;
  return (
    <>
      {changedElsewhere && (
        <div class="notice" role="alert">
          <p>{t('entry.changedElsewhere')}</p>
          <div class="notice-actions">
            <Button onClick={onTakeOther}>{t('entry.takeOther')}</Button>
          </div>
        </div>
      )}
      {origin === 'hidden' && <p class="soft small">{t('entry.hiddenNotice')}</p>}
      {origin === 'changed' && <p class="soft small">{t('entry.changedNotice')}</p>}
      <div class="form-actions">
        {(origin === 'changed' || origin === 'hidden') && (
          <Button disabled={readOnly} onClick={onReset}>
            {origin === 'hidden' ? t('entry.show') : t('entry.reset')}
          </Button>
        )}
        {origin !== 'hidden' && (
          <Button disabled={readOnly} onClick={onDelete}>
            {origin === 'added' ? t('entry.delete') : t('entry.hide')}
          </Button>
        )}
      </div>
    </>
  );
}
