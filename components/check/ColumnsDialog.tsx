import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CheckSide } from '../../glossary/model/check/check-stage.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { Select } from '../controls/Select.tsx';
import { useTexts } from '../texts/texts.tsx';

/** Columns of a table by their numbers, from 0. */
type Columns = Readonly<Record<CheckSide, number>>;

interface ColumnsDialogProps {
  /** The name of the file. */
  readonly name: string;
  readonly asked: {
    readonly columns: readonly { readonly samples: readonly string[] }[];
    readonly guessed: Columns;
  };
  readonly onChoose: (columns: Columns) => void;
  readonly onClose: () => void;
}

const SIDES = ['source', 'target'] as const;

/** Characters of a cell that name its column. */
const NAME_LENGTH = 30;

/** Asks which columns of a table have the two texts. */
export function ColumnsDialog({ name, asked, onChoose, onClose }: ColumnsDialogProps): JSX.Element {
  const t = useTexts();
  const [chosen, setChosen] = useState(asked.guessed);
  const isSame = chosen.source === chosen.target;
  const choices = asked.columns.map(({ samples: [first = ''] }, at) => {
    const text = first.length > NAME_LENGTH ? `${first.slice(0, NAME_LENGTH)}…` : first;
    return [String(at), t('check.columns.column', { number: String(at + 1), text })] as const;
  });
  return (
    <Dialog
      title={t('check.columns.title', { name })}
      closeName={t('check.cancel')}
      onClose={onClose}
      actions={
        <Button class="primary" isIdle={isSame} onClick={() => onChoose(chosen)}>
          {t('check.columns.open')}
        </Button>
      }
    >
      <p>{t('check.columns.ask')}</p>
      {SIDES.map((side) => (
        <section key={side} class="check-column">
          <label htmlFor={`column-${side}`}>{t(`check.${side}`)}</label>
          <Select
            id={`column-${side}`}
            choice={String(chosen[side])}
            choices={choices}
            onChoice={(column) => setChosen({ ...chosen, [side]: Number(column) })}
          />
          <ul class="plain soft small">
            {asked.columns[chosen[side]]?.samples.map((sample, at) => (
              <li key={at}>{sample}</li>
            ))}
          </ul>
        </section>
      ))}
      <output>{isSame && t('check.columns.same')}</output>
    </Dialog>
  );
}
