import { fromBase64 } from '../shared/base64.ts';
import { request } from '../shared/messaging.ts';
import { unpackJson } from '../shared/packed-json.ts';
import { saveFile } from '../shared/save-file.ts';

/** Everything that the user made, as a file for the browser to save. */
export async function exportOwnData(): Promise<void> {
  const text = String(await unpackJson(fromBase64(await request('exportOwnData'))));
  saveFile(text, `termlight-${new Date().toISOString().slice(0, 10)}.json`, 'application/json');
}

/** Puts a copy in the place of what is there, of which a copy is taken first. */
export async function restoreSnapshot(snapshot: string): Promise<void> {
  await request('restoreSnapshot', snapshot);
}
