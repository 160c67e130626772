import type { JSX } from 'preact';
import { useTexts } from '../texts/texts.tsx';

interface SelectionBarProps {
  readonly count: number;
  readonly readOnly: boolean;
  readonly isBusy: boolean;
  readonly onChange: () => void;
  readonly onReplace: () => void;
  readonly onExport: () => void;
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
      <output>{t('bulk.selected', count)}</output>
      <button type="button" class="button" disabled={isStill} onClick={props.onChange}>
        {t('bulk.change')}
      </button>
      <button type="button" class="button" disabled={isStill} onClick={props.onReplace}>
        {t('bulk.replace')}
      </button>
      <button type="button" class="button" onClick={props.onExport}>
        {t('exporting.open')}
      </button>
      <button type="button" class="button" disabled={isStill} onClick={props.onDelete}>
        {t('entry.delete')}
      </button>
      <button type="button" class="button plain-button" onClick={props.onClear}>
        {t('bulk.clear')}
      </button>
    </section>
  );
}
