import { likelyText } from '../exchange/file/decode-text.ts';
import { MAX_FILE_BYTES } from '../exchange/file/file-format.ts';
import { isXml, isZip, refuseOtherFiles } from '../exchange/file/file-kind.ts';
import { RefusedFileError, refusal, tooBigIssue } from '../exchange/file/read-result.ts';
import type { NamedFile } from '../exchange/read.ts';
import type { AskedColumns, Bitext, BitextReading, ChosenColumns } from './bitext.ts';
import { readBitextXml } from './read-bitext-xml.ts';
import { readSavedCheck } from './saved-json.ts';
import { readDelimitedRows } from './read-rows.ts';

/**
 * The only way to read a file with a text and its translation: TMX, XLIFF, a table or a saved check. Never throws
 * because of a file's content; nothing is fetched or executed.
 * @param chosen the columns of a table, where a person said which have the texts
 */
export async function readBitext(file: NamedFile, chosen?: ChosenColumns): Promise<BitextReading> {
  try {
    const bitext = await readAny(file, chosen);
    if ('guessed' in bitext) return { outcome: 'asksColumns', ...bitext };
    if (bitext.pairs.length === 0 && bitext.whole === undefined)
      throw refusal('noPairs', 'There is no segment in this file.');
    return { outcome: 'read', bitext };
  } catch (error) {
    if (error instanceof RefusedFileError) return { outcome: 'refused', issue: error.issue };
    throw error;
  }
}

async function readAny(
  { name, bytes }: NamedFile,
  chosen: ChosenColumns | undefined,
): Promise<Bitext | AskedColumns> {
  if (bytes.length > MAX_FILE_BYTES) throw new RefusedFileError(tooBigIssue());
  refuseOtherFiles(bytes);
  const none = { leftOut: 0, answers: [] };
  if (isZip(bytes)) {
    const { readWorkbookRows } = await import('./read-workbook-rows.ts');
    const rows = await readWorkbookRows(bytes, chosen);
    return 'guessed' in rows ? rows : { ...none, ...rows };
  }
  const { text } = likelyText(bytes);
  if (/\.json$/iu.test(name) || /^\{\s*"/u.test(text)) return readSavedCheck(text);
  if (isXml(text.slice(0, 1_000).trimStart(), name)) return { ...none, ...readBitextXml(text) };
  const rows = readDelimitedRows(text, name, chosen);
  return 'guessed' in rows ? rows : { ...none, ...rows };
}
