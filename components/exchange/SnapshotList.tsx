import type { JSX } from 'preact';
import type { Snapshot } from '../../glossary/model/list/snapshot.ts';
import type { CopyDifference } from '../../glossary/model/list/copy-difference.ts';
import { Button } from '../controls/Button.tsx';
import { CopyPreview } from './CopyPreview.tsx';
import { momentText } from '../texts/date-text.ts';
import { numberText } from '../texts/number-text.ts';
import { useTexts } from '../texts/texts.tsx';

interface SnapshotListProps {
  readonly snapshots: readonly Snapshot[];
  readonly readOnly: boolean;
  /** The copy that the user wants to restore; `contents` is its preview once it is known. */
  readonly asked: string | undefined;
  readonly contents: CopyDifference | undefined;
  readonly onAsk: (snapshot: string | undefined) => void;
  readonly onRestore: (snapshot: string, withSettings: boolean) => void;
}

/** The snapshots. Restoring one takes a click, and a second one after its preview is shown. */
export function SnapshotList(props: SnapshotListProps): JSX.Element {
  const t = useTexts();
  const { snapshots, readOnly, asked, contents, onAsk, onRestore } = props;
  if (snapshots.length === 0) return <p class="soft">{t('snapshots.none')}</p>;
  return (
    <ul class="plain snapshots">
      {snapshots.map(({ id, taken, reason, entries }) => {
        const date = momentText(t, taken);
        return (
          <li key={id}>
            <span>
              <time dateTime={taken}>{date}</time>
              <span class="soft small">
                {' '}
                {t(`snapshots.${reason}`)} ·{' '}
                {t('snapshots.entries', entries, [numberText(t, entries)])}
              </span>
            </span>
            {asked === id ? (
              <div class="snapshot-asked">
                {contents !== undefined && <CopyPreview contents={contents} />}
                <span class="form-actions">
                  <Button class="primary" onClick={() => onRestore(id, false)}>
                    {t('snapshots.confirm')}
                  </Button>
                  {contents?.settings === 'changed' && (
                    <Button onClick={() => onRestore(id, true)}>
                      {t('snapshots.confirmSettings')}
                    </Button>
                  )}
                  <Button onClick={() => onAsk(undefined)}>{t('snapshots.cancel')}</Button>
                </span>
              </div>
            ) : (
              <Button
                disabled={readOnly}
                aria-label={t('snapshots.restoreOf', { date })}
                onClick={() => onAsk(id)}
              >
                {t('snapshots.restore')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
