import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PageListFormat } from '../../glossary/model/page/page-list.ts';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import { useTexts } from '../texts/texts.tsx';

/** The formats with their names. */
const FORMATS: readonly (readonly [format: PageListFormat, name: string])[] = [
  ['csv', 'CSV'],
  ['tsv', 'TSV'],
  ['tbx', 'TBX'],
  ['md', 'Markdown'],
];

/** Chooses a format and saves. */
export function ExportControl({
  onExport,
}: {
  readonly onExport: (format: PageListFormat) => void;
}): JSX.Element {
  const t = useTexts();
  const [format, setFormat] = useState<PageListFormat>('csv');
  return (
    <span class="export">
      <Select
        aria-label={t('panel.format')}
        choice={format}
        choices={FORMATS}
        onChoice={setFormat}
      />
      <Button onClick={() => onExport(format)}>{t('panel.save')}</Button>
    </span>
  );
}
