import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FileButton } from './FileButton.tsx';
import { useTexts } from '../texts/texts.tsx';

interface FileDropProps {
  /** The files that the picker offers, as extensions. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
}

/** Takes a file that is dropped or chosen, or a text that is pasted. */
export function FileDrop({ accept, onFile, onText }: FileDropProps): JSX.Element {
  const t = useTexts();
  const [isOver, setIsOver] = useState(false);
  const [text, setText] = useState('');
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
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
      <FileButton label={t('importing.choose')} accept={accept} onFile={onFile} />
      <p class="soft small">{t('importing.fileHint')}</p>
      <label class="field">
        <span class="label">{t('importing.paste')}</span>
        <textarea rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <button
        type="button"
        class="button"
        disabled={text.trim() === ''}
        onClick={() => onText(text)}
      >
        {t('importing.usePasted')}
      </button>
    </div>
  );
}
