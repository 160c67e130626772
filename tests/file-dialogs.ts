/** Imports and exports files by the dialogs of the options page, as a user does. */
import { writeFile } from 'node:fs/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { WrittenFormat } from '../glossary/exchange/file/written-format.ts';
import { choose, press, waitForNoDialog } from './controls.ts';
import { catchDownloads, caughtDownload } from './launcher/download.ts';

/** Gives a file to the import; afterwards the dialog shows what would change. */
export async function giveFile(
  options: Page,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  await writeFile(path, content);
  await waitForNoDialog(options);
  await press(options, 'button', 'Import…');
  const input = await options.waitForSelector('dialog input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/**
 * Saves entries in a format, once the dialog says what the format loses.
 * @param scope the value of the choice of entries
 * @param says words about each loss, as the dialog has them; without any the dialog has to say that
 * nothing is lost
 */
export async function saveAs(
  options: Page,
  format: WrittenFormat,
  scope: 'all' | 'own',
  says: readonly string[],
): Promise<Uint8Array> {
  await waitForNoDialog(options);
  await catchDownloads(options);
  await press(options, 'button', 'Export…');
  await choose(options, 'Format', format);
  await choose(options, 'Entries', scope);
  await options.waitForFunction(showsLosses, { polling: 50 }, says);
  await press(options, 'button', 'Save the file', 'dialog');
  await waitForNoDialog(options);
  return caughtDownload(options);
}

/** Runs in the page: whether the dialog names these losses, or says that there are none. */
function showsLosses(says: readonly string[]): boolean {
  const dialog = document.querySelector('dialog')?.innerText ?? '';
  return says.length === 0
    ? dialog.includes('This format carries everything.')
    : says.every((loss) => dialog.includes(loss));
}
