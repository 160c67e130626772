import type { JSX } from 'preact';
import { SnapshotList } from '../../components/SnapshotList.tsx';
import { useTexts } from '../../components/texts.tsx';
import { request } from '../shared/messaging.ts';
import { useLatest } from '../shared/use-latest.ts';

interface CopiesProps {
  /** Grows with every change of the glossary. */
  readonly changes: number;
  readonly readOnly: boolean;
  readonly onExport: () => void;
  readonly onRestore: (snapshot: string) => void;
}

/** The dated copies and the backup file, out of the way until asked for. */
export function Copies({ changes, readOnly, onExport, onRestore }: CopiesProps): JSX.Element {
  const t = useTexts();
  const snapshots = useLatest(() => request('listSnapshots'), [changes]);
  return (
    <details class="copies">
      <summary>{t('snapshots.title')}</summary>
      <div>
        <p class="soft small">{t('snapshots.intro')}</p>
        {snapshots.failure !== undefined && <p role="alert">{snapshots.failure}</p>}
        {snapshots.value !== undefined && (
          <SnapshotList snapshots={snapshots.value} readOnly={readOnly} onRestore={onRestore} />
        )}
        <button type="button" class="button" onClick={onExport}>
          {t('storage.export')}
        </button>
      </div>
    </details>
  );
}
