import type { ReportFormat, ReportTexts } from '../model/check/report-format.ts';
import { writeGuarded } from '../exchange/table/writing/write-rows.ts';
import { findingRows } from './finding-rows.ts';
import type { SavedCheck } from './saved-check.ts';
import { writeSavedCheck } from './saved-json.ts';
import { writeHtml } from './write-html.ts';
import { writePairRows, writeTmx } from './write-pairs.ts';
import { writeXliff } from './write-xliff.ts';

/** Without it, Excel does not recognize UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The only way to save a check: gives text to be encoded in UTF-8, or bytes.
 * @param locale the language of the texts, as a BCP 47 tag
 * @throws RangeError when a workbook cannot hold it
 */
export async function writeReport(
  format: ReportFormat,
  check: SavedCheck,
  texts: ReportTexts,
  locale: string,
): Promise<string | ArrayBuffer> {
  switch (format) {
    case 'html':
      return writeHtml(check, texts, locale);
    case 'csv':
      return BYTE_ORDER_MARK + writeGuarded(findingRows(check, texts), ',');
    case 'xlsx': {
      const { writeSheet } = await import('./write-findings-sheet.ts');
      return writeSheet(findingRows(check, texts));
    }
    case 'xliff':
      return writeXliff(check, texts);
    case 'tmx':
      return writeTmx(check);
    case 'tsv':
      return BYTE_ORDER_MARK + writePairRows(check);
    case 'json':
      return writeSavedCheck(check);
  }
}
