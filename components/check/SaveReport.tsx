import type { JSX } from 'preact';
import { REPORT_FORMATS, type ReportFormat } from '../../glossary/model/check/report-format.ts';
import { Menu } from '../controls/Menu.tsx';
import { useTexts } from '../texts/texts.tsx';

interface SaveReportProps {
  readonly onSave: (format: ReportFormat) => void;
}

/** A menu of the formats in which a check can be saved. */
export function SaveReport({ onSave }: SaveReportProps): JSX.Element {
  const t = useTexts();
  return (
    <Menu label={t('check.saving.save')}>
      {(close) => (
        <ul class="plain check-formats">
          {REPORT_FORMATS.map((format) => (
            <li key={format}>
              <button
                type="button"
                class="button plain-button"
                onClick={() => {
                  close();
                  onSave(format);
                }}
              >
                {t(`check.saving.format.${format}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Menu>
  );
}
