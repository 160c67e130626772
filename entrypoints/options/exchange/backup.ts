import { fromBase64, toBase64 } from '../../shared/base64.ts';
import { request } from '../../shared/messaging.ts';
import { packJson, unpackJson } from '../../shared/packed-json.ts';
import { saveFile } from '../../shared/own-pages/save-file.ts';

/** Everything that the user made, as a file for the browser to save. */
export async function saveBackup(): Promise<void> {
  const text = String(await unpackJson(fromBase64(await request('exportOwnData'))));
  saveFile(text, `termlight-${new Date().toISOString().slice(0, 10)}.json`, 'application/json');
}

/** More than any glossary of ours can be. */
const MAX_FILE = 400_000_000;

/**
 * The text of a backup file, packed to be sent.
 * @throws RangeError for a file that is too large to be one
 */
export async function packFile(file: File): Promise<string> {
  if (file.size > MAX_FILE) throw new RangeError(`${file.name}: ${file.size} > ${MAX_FILE}`);
  return toBase64(await packJson(await file.text()));
}
