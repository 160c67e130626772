/** Puts text on the clipboard from within a page, which does not notice. */

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

/** Answers the browser's own copy command with our text, before a listener of the page hears of it. */
function copyByCommand(text: string): boolean {
  let isCopied = false;
  const answer = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  };
  addEventListener('copy', answer, { capture: true, once: true });
  try {
    // The one way to copy on such pages; it is deprecated and in every browser.
    // oxlint-disable-next-line typescript/no-deprecated
    return document.execCommand('copy') && isCopied;
  } finally {
    removeEventListener('copy', answer, { capture: true });
  }
}
