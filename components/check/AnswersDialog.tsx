import type { JSX } from 'preact';
import { ANSWER_KINDS, type CheckAnswer } from '../../glossary/model/check/answer.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { numberText } from '../texts/number-text.ts';
import { useTexts } from '../texts/texts.tsx';

interface AnswersDialogProps {
  /** The name of the file. */
  readonly name: string;
  /** Those that are not there yet. */
  readonly answers: readonly CheckAnswer[];
  readonly onAdd: (answers: readonly CheckAnswer[]) => void;
  /** Leaves them out. */
  readonly onClose: () => void;
}

/** Asks whether the answers of a saved check, which may be somebody else's, are to hold here, too. */
export function AnswersDialog({ name, answers, onAdd, onClose }: AnswersDialogProps): JSX.Element {
  const t = useTexts();
  const byKind = Map.groupBy(answers, ({ kind }) => kind);
  const never = byKind.get('never')?.length ?? 0;
  const others = answers.filter(({ kind }) => kind !== 'never');
  return (
    <Dialog
      title={t('check.answers.title', { name })}
      closeName={t('check.answers.leave')}
      onClose={onClose}
      actions={
        <>
          {never > 0 && others.length > 0 && (
            <Button onClick={() => onAdd(others)}>
              {t('check.answers.addOthers', others.length)}
            </Button>
          )}
          <Button class="primary" onClick={() => onAdd(answers)}>
            {t('check.answers.add', answers.length)}
          </Button>
        </>
      }
    >
      <p>{t('check.answers.ask')}</p>
      <ul>
        {ANSWER_KINDS.filter((kind) => byKind.has(kind)).map((kind) => (
          <li key={kind}>
            {t(`check.answer.${kind}`)}:{' '}
            <strong>{numberText(t, byKind.get(kind)?.length ?? 0)}</strong>
          </li>
        ))}
      </ul>
      {never > 0 && <p class="notice">{t('check.answers.never', never)}</p>}
    </Dialog>
  );
}
