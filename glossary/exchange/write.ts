import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import type { SourceFrame } from '../model/glossary/subscription.ts';
import type { LanguagePair } from './pairs/pair.ts';
import { writeJson, writeJsonLines } from './json/write-json.ts';
import { writeAnki, writeDeepl, writeGoogle, writeOmegat, writeUtx } from './pairs/write-pairs.ts';
import { writeDelimited } from './table/writing/write-rows.ts';
import { writeTbx2, writeTbx3 } from './tbx/write-tbx.ts';
import type { WrittenFormat } from './file/written-format.ts';

/** Without it, Excel does not recognize UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The only way to write a file: gives text to be encoded in UTF-8, or bytes. What a format cannot
 * hold is left out; `lossesOf` tells what.
 * @param today ISO 8601 date, for formats that contain one
 * @param frame what our own formats say of the glossary
 */
export async function writeFile(
  format: WrittenFormat,
  entries: readonly ConceptEntry[],
  pair: LanguagePair,
  today: string,
  frame: SourceFrame = {},
): Promise<string | ArrayBuffer> {
  switch (format) {
    case 'json':
      return writeJson(entries, frame);
    case 'jsonLines':
      return writeJsonLines(entries, frame);
    case 'tbx3':
      return writeTbx3(entries);
    case 'tbx2':
      return writeTbx2(entries);
    case 'multiTerm': {
      const { writeMultiTerm } = await import('./tbx/write-multiterm.ts');
      return writeMultiTerm(entries);
    }
    case 'csv':
      return BYTE_ORDER_MARK + writeDelimited(entries, ',');
    case 'tsv':
      return BYTE_ORDER_MARK + writeDelimited(entries, '\t');
    case 'xlsx':
    case 'xlsxConcepts': {
      const { writeSpreadsheet } = await import('./table/writing/write-spreadsheet.ts');
      return writeSpreadsheet(entries, format === 'xlsx' ? 'term' : 'entry');
    }
    case 'omegat':
      return writeOmegat(entries, pair);
    case 'memoq': {
      const { writeMemoq } = await import('./table/writing/write-memoq.ts');
      return BYTE_ORDER_MARK + writeMemoq(entries);
    }
    case 'deepl':
      return writeDeepl(entries, pair);
    case 'google':
      return writeGoogle(entries);
    case 'utx':
      return writeUtx(entries, pair, today);
    case 'anki':
      return writeAnki(entries, pair);
  }
}
