import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from './texts.tsx';

/** The files that a page's terms can be written to, with the names of the formats. */
const FORMATS = [
  ['csv', 'CSV'],
  ['tsv', 'TSV'],
  ['tbx', 'TBX'],
  ['md', 'Markdown'],
] as const;
/** The ending of a file that the list can be saved as. */
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
      <select
        aria-label={t('panel.format')}
        value={format}
        onChange={(event) => setFormat(FORMATS[event.currentTarget.selectedIndex]?.[0] ?? 'csv')}
      >
        {FORMATS.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" class="button" onClick={() => onExport(format)}>
        {t('panel.save')}
      </button>
    </span>
  );
}
