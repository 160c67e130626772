import type { JSX } from 'preact';
import { REPORT_FORMATS, type ReportFormat } from '../../glossary/model/check/report-format.ts';
import { Menu } from '../controls/Menu.tsx';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';

interface ReportMenuProps {
  /** Shows the report as it is on paper. */
  readonly onShow: () => void;
  readonly onSave: (format: ReportFormat) => void;
}

/** A menu of what can be made of a check: the report on paper, and files of several formats. */
export function ReportMenu({ onShow, onSave }: ReportMenuProps): JSX.Element {
  const t = useTexts();
  return (
    <Menu label={t('check.report.title')}>
      {(close) => {
        const item = (key: string, text: string, choose: () => void): JSX.Element => (
          <li key={key}>
            <Button
              class="plain-button"
              onClick={() => {
                close();
                choose();
              }}
            >
              {text}
            </Button>
          </li>
        );
        return (
          <ul class="plain check-formats">
            {item('paper', t('check.report.open'), onShow)}
            {REPORT_FORMATS.map((format) =>
              item(format, t(`check.saving.format.${format}`), () => onSave(format)),
            )}
          </ul>
        );
      }}
    </Menu>
  );
}
