import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Select } from '../controls/Select.tsx';
import { useTexts } from '../texts/texts.tsx';

/** The file formats in which a page's terms can be saved, with their names. */
const FORMATS = [
  ['csv', 'CSV'],
  ['tsv', 'TSV'],
  ['tbx', 'TBX'],
  ['md', 'Markdown'],
] as const;
/** The extension of a file in which the list can be saved. */
export type ExportFormat = (typeof FORMATS)[number][0];

/** Chooses a format and saves. */
export function ExportControl({
  onExport,
}: {
  readonly onExport: (format: ExportFormat) => void;
}): JSX.Element {
  const t = useTexts();
  const [format, setFormat] = useState<ExportFormat>('csv');
  return (
    <span class="export">
      <Select
        aria-label={t('panel.format')}
        choice={format}
        choices={FORMATS}
        onChoice={setFormat}
      />
      <button type="button" class="button" onClick={() => onExport(format)}>
        {t('panel.save')}
      </button>
    </span>
  );
}
