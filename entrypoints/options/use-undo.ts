import { useEffect, useState } from 'preact/hooks';
import type { LastChange } from '../../glossary/messages/protocol.ts';
import type { Texts } from '../../components/texts.tsx';
import { request } from '../shared/messaging.ts';

/** The message about what was just done here, and the way back. */
export interface Undo {
  readonly message: string | undefined;
  readonly undoable: boolean;
  /** Says in words what the last change was. */
  readonly tell: () => Promise<void>;
  readonly say: (message: string) => void;
  readonly undo: () => Promise<void>;
  readonly close: () => void;
}

/** Undo by button, and by Ctrl+Z or Cmd+Z outside of fields, which have an undo of their own. */
export function useUndo(t: Texts, onFailure: (error: unknown) => void): Undo {
  const [shown, setShown] = useState<{ readonly text: string; readonly undoable: boolean }>();
  const undo = async (): Promise<void> => {
    const done = await request('undoLastChange');
    setShown({ text: done ? t('undo.undone') : t('undo.nothing'), undoable: false });
  };
  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const isUndo = event.key.toLowerCase() === 'z' && !event.shiftKey && !event.altKey;
        const inField = event.target instanceof Element && event.target.matches('input, textarea');
        if (!isUndo || !(event.ctrlKey || event.metaKey) || inField) return;
        event.preventDefault();
        undo().catch(onFailure);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
  return {
    message: shown?.text,
    undoable: shown?.undoable ?? false,
    tell: async () => {
      const last = await request('getLastChange');
      setShown(last === null ? undefined : { text: wordsFor(t, last), undoable: true });
    },
    say: (text) => setShown({ text, undoable: false }),
    undo,
    close: () => setShown(undefined),
  };
}

function wordsFor(t: Texts, { kind, term }: LastChange): string {
  return t(`undo.${kind}`, { term });
}
