import type { JSX } from 'preact';
import { Button } from '../controls/Button.tsx';
import { numberText } from '../texts/number-text.ts';
import { useTexts } from '../texts/texts.tsx';

interface SelectionBarProps {
  readonly count: number;
  readonly readOnly: boolean;
  readonly isBusy: boolean;
  readonly onChange: () => void;
  readonly onReplace: () => void;
  readonly onExport: () => void;
  readonly onPractise: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** How many entries are selected, and the actions for all of them. */
export function SelectionBar(props: SelectionBarProps): JSX.Element {
  const t = useTexts();
  const { count, readOnly, isBusy } = props;
  const isStill = readOnly || isBusy;
  return (
    <section class="selection-bar" aria-label={t('bulk.selection')} aria-busy={isBusy}>
      <output>{t('bulk.selected', count, [numberText(t, count)])}</output>
      <Button disabled={isStill} onClick={props.onChange}>
        {t('bulk.change')}
      </Button>
      <Button disabled={isStill} onClick={props.onReplace}>
        {t('bulk.replace')}
      </Button>
      <Button onClick={props.onExport}>{t('exporting.open')}</Button>
      <Button onClick={props.onPractise}>{t('practice.open')}</Button>
      <Button disabled={isStill} onClick={props.onDelete}>
        {t('entry.delete')}
      </Button>
      <Button class="plain-button" onClick={props.onClear}>
        {t('bulk.clear')}
      </Button>
    </section>
  );
}
