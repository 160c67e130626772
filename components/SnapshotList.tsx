import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SnapshotReason } from '../glossary/model/snapshot-reason.ts';
import { interfaceLanguage, useTexts } from './texts.tsx';

/** A dated copy of what the user made. */
export interface DatedCopy {
  readonly id: string;
  /** ISO 8601 date and time. */
  readonly taken: string;
  readonly reason: SnapshotReason;
  readonly entries: number;
}

interface SnapshotListProps {
  readonly snapshots: readonly DatedCopy[];
  readonly readOnly: boolean;
  readonly onRestore: (snapshot: string) => void;
}

/** The dated copies; restoring one takes a click and a second one to confirm. */
export function SnapshotList({ snapshots, readOnly, onRestore }: SnapshotListProps): JSX.Element {
  const t = useTexts();
  const [asked, setAsked] = useState<string>();
  const language = interfaceLanguage(t);
  if (snapshots.length === 0) return <p class="soft">{t('snapshots.none')}</p>;
  return (
    <ul class="plain snapshots">
      {snapshots.map(({ id, taken, reason, entries }) => {
        const date = new Date(taken).toLocaleString(language, {
          dateStyle: 'medium',
          timeStyle: 'short',
        });
        return (
          <li key={id}>
            <span>
              <time dateTime={taken}>{date}</time>
              <span class="soft small">
                {' '}
                {t(`snapshots.${reason}`)} · {t('snapshots.entries', entries)}
              </span>
            </span>
            {asked === id ? (
              <span class="form-actions">
                <button
                  type="button"
                  class="button primary"
                  onClick={() => {
                    setAsked(undefined);
                    onRestore(id);
                  }}
                >
                  {t('snapshots.confirm')}
                </button>
                <button type="button" class="button" onClick={() => setAsked(undefined)}>
                  {t('snapshots.cancel')}
                </button>
              </span>
            ) : (
              <button
                type="button"
                class="button"
                disabled={readOnly}
                aria-label={t('snapshots.restoreOf', { date })}
                onClick={() => setAsked(id)}
              >
                {t('snapshots.restore')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
