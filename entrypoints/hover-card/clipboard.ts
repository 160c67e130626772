/** Copies text to the clipboard from a page, without the page noticing. */
import { copyByCommand } from '../shared/card/copy-command.ts';

/**
 * Copies a text; call it in response to a press of the user. The page keeps its selection and its
 * focus.
 * @returns false where the browser or the page's policy forbids it
 */
export async function copyText(text: string): Promise<boolean> {
  // Missing in pages without a secure connection.
  const { clipboard } = navigator as Partial<Navigator>;
  if (clipboard !== undefined) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // The page's permissions policy may forbid it, but does not apply to the older way below.
    }
  }
  return copyByCommand(text);
}
