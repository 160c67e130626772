import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/controls/Button.tsx';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { FileButton } from '../../../components/exchange/FileButton.tsx';
import { SnapshotList } from '../../../components/exchange/SnapshotList.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';

interface CopiesProps {
  readonly readOnly: boolean;
  readonly onExport: () => void;
  readonly onRestore: (snapshot: string, withSettings: boolean) => void;
  /** A backup file was chosen. */
  readonly onBackup: (file: File) => void;
}

/** The dated copies and the backup file, folded until the user opens them. */
export function Copies(props: CopiesProps): JSX.Element {
  const t = useTexts();
  const { readOnly, onExport, onRestore, onBackup } = props;
  const { changes } = usePage();
  const [asked, setAsked] = useState<string>();
  const snapshots = useLatest(() => request('listSnapshots'), [changes]);
  const preview = useLatest(
    asked === undefined ? undefined : () => request('previewSnapshot', asked),
    [asked, changes],
  );
  const failure = snapshots.failure ?? preview.failure;
  return (
    <details class="copies">
      <summary>{t('snapshots.title')}</summary>
      <div>
        <p class="soft small">{t('snapshots.intro')}</p>
        {failure !== undefined && <FailureNotice message={failure} />}
        {snapshots.value !== undefined && (
          <SnapshotList
            snapshots={snapshots.value}
            readOnly={readOnly}
            asked={asked}
            contents={preview.value}
            onAsk={setAsked}
            onRestore={(snapshot, withSettings) => {
              setAsked(undefined);
              onRestore(snapshot, withSettings);
            }}
          />
        )}
        <p class="soft small">{t('backup.intro')}</p>
        <div class="form-actions">
          <Button onClick={onExport}>{t('storage.export')}</Button>
          <FileButton
            label={t('backup.choose')}
            accept=".json,application/json"
            disabled={readOnly}
            onFiles={([file]) => {
              if (file !== undefined) onBackup(file);
            }}
          />
        </div>
      </div>
    </details>
  );
}
