import type { Page } from 'puppeteer-core';

/** Drops a file onto a page, as a user does with one from a folder. */
export async function fileDropped(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(drop, name, Buffer.from(bytes).toString('base64'));
}

/** Runs in the page. */
function drop(name: string, base64: string): void {
  const transfer = new DataTransfer();
  const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  transfer.items.add(new File([bytes], name));
  const options = { dataTransfer: transfer, bubbles: true, cancelable: true };
  document.body.dispatchEvent(new DragEvent('drop', options));
}
