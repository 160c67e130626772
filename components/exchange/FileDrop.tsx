import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import { droppedFiles, MAX_FILES } from './dropped-files.ts';
import { FileButton } from './FileButton.tsx';
import { useTexts } from '../texts/texts.tsx';

interface FileDropProps {
  /** The files that the picker offers, as extensions. */
  readonly accept: string;
  /** Takes the files, and those of a folder that is dropped. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
}

/** Takes files that are dropped or chosen, or a text that is pasted. */
export function FileDrop({ accept, onFiles, onText }: FileDropProps): JSX.Element {
  const t = useTexts();
  const [isOver, setIsOver] = useState(false);
  const [isTooMany, setIsTooMany] = useState(false);
  const [text, setText] = useState('');
  const drop = async (transfer: DataTransfer): Promise<void> => {
    try {
      const files = await droppedFiles(transfer, accept.split(','));
      setIsTooMany(files.length > MAX_FILES);
      if (files.length > 0 && files.length <= MAX_FILES) onFiles(files);
    } catch {
      // What was in the folder went while it was read.
    }
  };
  return (
    <div
      class={`file-drop ${isOver ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        if (event.dataTransfer !== null) void drop(event.dataTransfer);
      }}
    >
      <FileButton isMultiple label={t('importing.choose')} accept={accept} onFiles={onFiles} />
      {isTooMany && (
        <p role="alert" class="notice error">
          {t('importing.tooManyFiles')}
        </p>
      )}
      <p class="soft small">{t('importing.fileHint')}</p>
      <label class="field">
        <span class="label">{t('importing.paste')}</span>
        <textarea rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <Button disabled={text.trim() === ''} onClick={() => onText(text)}>
        {t('importing.usePasted')}
      </Button>
    </div>
  );
}
