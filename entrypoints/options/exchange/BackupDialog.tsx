import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CopyPreview } from '../../../components/exchange/CopyPreview.tsx';
import { Button } from '../../../components/controls/Button.tsx';
import { CheckBox } from '../../../components/controls/CheckBox.tsx';
import { Dialog } from '../../../components/controls/Dialog.tsx';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { momentText } from '../../../components/texts/date-text.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { RestoredParts } from '../../../glossary/messages/copy-requests.ts';
import { request } from '../../shared/messaging.ts';
import { useAttempt } from '../../shared/own-pages/use-attempt.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { packFile } from './backup.ts';

interface BackupDialogProps {
  readonly file: File;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const PARTS = ['entries', 'settings', 'answers', 'practice'] as const;

/** Shows what restoring a backup file would change, and restores what the user chooses. */
export function BackupDialog({ file, onClose, onDone }: BackupDialogProps): JSX.Element {
  const t = useTexts();
  const [parts, setParts] = useState<RestoredParts>({
    entries: true,
    settings: true,
    answers: true,
    practice: true,
  });
  const { attempt, failure, isBusy } = useAttempt();
  const read = useLatest(async () => {
    const packed = await packFile(file);
    return { packed, preview: await request('previewBackup', packed) };
  }, [file]);
  const preview = read.value?.preview;
  const difference = preview?.ok === true ? preview.difference : undefined;
  const offered = {
    entries: true,
    settings: difference?.settings === 'changed',
    answers: (difference?.answers ?? 0) > 0,
    practice: (difference?.practice ?? 0) > 0,
  } as const;
  const chosen: RestoredParts = {
    entries: parts.entries,
    settings: parts.settings && offered.settings,
    answers: parts.answers && offered.answers,
    practice: parts.practice && offered.practice,
  };
  const restore = async (packed: string): Promise<void> => {
    await request('restoreBackup', packed, file.name, chosen);
    onDone();
  };
  const trouble = failure ?? read.failure;
  return (
    <Dialog
      title={t('backup.title')}
      closeName={t('snapshots.cancel')}
      onClose={onClose}
      actions={
        preview?.ok === true &&
        read.value !== undefined && (
          <Button
            class="primary"
            disabled={isBusy || !Object.values(chosen).includes(true)}
            onClick={() => attempt(() => restore(read.value?.packed ?? ''))}
          >
            {t('backup.restore')}
          </Button>
        )
      }
    >
      <p>{file.name}</p>
      {trouble !== undefined && <FailureNotice message={trouble} />}
      {preview === undefined && trouble === undefined && <output>{t('backup.reading')}</output>}
      {preview?.ok === false && (
        <div class="notice error" role="alert">
          <p>{t(`backup.${preview.code}`)}</p>
          <p class="small">{preview.message}</p>
        </div>
      )}
      {preview?.ok === true && (
        <>
          <p class="soft small">
            {t('backup.exported', { date: momentText(t, preview.exported) })}
          </p>
          <CopyPreview contents={preview.difference} />
          {PARTS.map(
            (part) =>
              offered[part] && (
                <CheckBox
                  key={part}
                  on={parts[part]}
                  onChange={(on) => setParts({ ...parts, [part]: on })}
                >
                  {t(`backup.with.${part}`)}
                </CheckBox>
              ),
          )}
        </>
      )}
    </Dialog>
  );
}
