import type { JSX } from 'preact';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';

interface UndoBarProps {
  /** What undo and redo would do, in words; undefined when there is nothing. */
  readonly undoName: string | undefined;
  readonly redoName: string | undefined;
  readonly readOnly: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The undo and redo buttons, each with the name of its change; nothing if there is neither. */
export function UndoBar(props: UndoBarProps): JSX.Element | null {
  const t = useTexts();
  const { undoName, redoName, readOnly, onUndo, onRedo } = props;
  if (undoName === undefined && redoName === undefined) return null;
  return (
    <div class="undo-bar">
      {undoName !== undefined && (
        <Button disabled={readOnly} onClick={onUndo}>
          {t('undo.undoOf', { change: undoName })} <kbd>Ctrl Z</kbd>
        </Button>
      )}
      {redoName !== undefined && (
        <Button disabled={readOnly} onClick={onRedo}>
          {t('undo.redoOf', { change: redoName })} <kbd>Ctrl Shift Z</kbd>
        </Button>
      )}
    </div>
  );
}
