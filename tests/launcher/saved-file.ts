import type { Page } from 'puppeteer-core';

/** A file that a page gave the browser to save. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Presses a button that saves a file in a page of ours, and reads the file that would have been
 * saved.
 */
export async function savedFile(page: Page, button: string): Promise<SavedFile> {
  return page.evaluate(async (label) => {
    const { promise, resolve } = Promise.withResolvers<SavedFile>();
    let text = Promise.resolve('');
    URL.createObjectURL = (file) => {
      text = (file as Blob).text();
      return 'blob:';
    };
    HTMLAnchorElement.prototype.click = function click() {
      void (async () => resolve({ name: this.download, text: await text }))();
    };
    const save = [...document.querySelectorAll('button')].find(
      ({ innerText }) => innerText === label,
    );
    if (save === undefined) throw new Error(`No ${label}`);
    save.click();
    return promise;
  }, button);
}
