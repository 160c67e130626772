import { useEffect, useState } from 'preact/hooks';
import { changeWords, undoneWords, type Undone } from '../../../components/texts/change-words.ts';
import type { Texts } from '../../../components/texts/texts.tsx';
import type { UndoSteps } from '../../../glossary/model/list/named-change.ts';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';

/** The message about the latest action in this window, and undo and redo. */
export interface Undo {
  readonly message: string | undefined;
  readonly undoable: boolean;
  /** What undo and redo would do, in words; undefined if there is nothing to undo or redo. */
  readonly undoName: string | undefined;
  readonly redoName: string | undefined;
  /** Shows a message that names the last change, followed by `more`. */
  readonly tell: (more?: string) => Promise<void>;
  readonly say: (message: string) => void;
  readonly undo: () => Promise<void>;
  /** Undoes the change that the message is about; nothing if there was another change since. */
  readonly undoShown: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly close: () => void;
}

const NO_STEPS: UndoSteps = { undo: null, redo: null, revision: 0 };

/**
 * Asks again if there was no answer: the background may have ended between the change and this
 * request.
 */
async function askSteps(): Promise<UndoSteps> {
  return request('getUndoSteps').catch(() => request('getUndoSteps'));
}

/** A message, and the revision at which its change can be undone. */
interface Shown {
  readonly text: string;
  readonly undoableAt?: number;
}

/**
 * Undo and redo by button, and by Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y (Cmd on a Mac) outside of
 * fields, which have an undo of their own.
 * @param changes grows with every change of the glossary
 */
export function useUndo(t: Texts, changes: number, onFailure: (error: unknown) => void): Undo {
  const [shown, setShown] = useState<Shown>();
  const steps = useLatest(askSteps, [changes]).value ?? NO_STEPS;
  const showUndone = (undone: Undone): void => setShown({ text: undoneWords(t, undone) });
  const undo = async (): Promise<void> => showUndone(await request('undoLastChange'));
  const redo = async (): Promise<void> => {
    const change = await request('redoLastChange');
    if (change === null) return setShown({ text: t('undo.nothingAgain') });
    const { revision } = await askSteps();
    const text = t('undo.redone', { change: changeWords(t, change) });
    setShown({ text, undoableAt: revision });
  };
  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const step = stepOf(event);
        if (step === undefined) return;
        event.preventDefault();
        (step === 'undo' ? undo() : redo()).catch(onFailure);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
  return {
    message: shown?.text,
    undoable: shown?.undoableAt !== undefined,
    undoName: steps.undo === null ? undefined : changeWords(t, steps.undo),
    redoName: steps.redo === null ? undefined : changeWords(t, steps.redo),
    tell: async (more = '') => {
      const { undo: last, revision } = await askSteps();
      setShown(
        last === null
          ? undefined
          : {
              text: `${t('undo.done', { change: changeWords(t, last) })} ${more}`.trim(),
              undoableAt: revision,
            },
      );
    },
    say: (text) => setShown({ text }),
    undo,
    undoShown: async () => {
      const at = shown?.undoableAt;
      if (at !== undefined) showUndone(await request('undoLastChange', at));
    },
    redo,
    close: () => setShown(undefined),
  };
}

/** The step that a key stands for; undefined in a field or a dialog. */
function stepOf(event: KeyboardEvent): keyof UndoSteps | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const inField =
    event.target instanceof Element &&
    event.target.closest('input, textarea, select, [contenteditable], dialog') !== null;
  if (inField) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : undefined;
}
