import { fromBase64, toBase64 } from '../../shared/base64.ts';
import { request } from '../../shared/messaging.ts';
import { packJson, unpackJson } from '../../shared/packed-json.ts';
import { saveFile } from '../../shared/own-pages/save-file.ts';

/** Saves everything that the user made to a file. */
export async function saveBackup(): Promise<void> {
  const text = String(await unpackJson(fromBase64(await request('exportOwnData'))));
  saveFile(text, `termlight-${new Date().toISOString().slice(0, 10)}.json`, 'application/json');
}

/** Largest backup file, in bytes: larger than any that Termlight can write. */
const MAX_FILE = 400_000_000;

/**
 * Reads a backup file and packs its text to be sent.
 * @throws RangeError for a file that is too large to be a backup
 */
export async function packFile(file: File): Promise<string> {
  if (file.size > MAX_FILE) throw new RangeError(`${file.name}: ${file.size} > ${MAX_FILE}`);
  return toBase64(await packJson(await file.text()));
}
