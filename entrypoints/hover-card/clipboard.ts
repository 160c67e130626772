/** Puts text on the clipboard from within a page, which does not notice. */
import { copyByCommand } from '../shared/copy-command.ts';

/**
 * Copies a text, in answer to a press of the reader's. Neither the selection nor the focus of the
 * page changes.
 * @returns false where the browser or the page's policy forbids it
 */
export async function copyText(text: string): Promise<boolean> {
  // Pages without a secure connection do not have it.
  const { clipboard } = navigator as Partial<Navigator>;
  if (clipboard !== undefined) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // A page may forbid it to all that runs in it. The older way knows no such policy.
    }
  }
  return copyByCommand(text);
}
