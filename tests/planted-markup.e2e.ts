/** Markup that got into a page of ours, in each browser. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, type RunningBrowser } from './launcher/launch.ts';
import { lend } from './launcher/shared-browsers.ts';

describe.each(browserNames)('a page of ours in %s', (name) => {
  let browser: RunningBrowser;
  beforeAll(async () => {
    browser = await lend({ browser: name });
  });
  afterAll(async () => browser.close());

  test('runs no handler that gets into it', async () => {
    const page = await browser.openExtensionPage('options.html');
    expect(await page.evaluate(plantMarkup)).toBe('nothing ran');
  });
});

/** Runs in a page of the extension: puts a handler into it in three ways, and lets it fail to load. */
async function plantMarkup(): Promise<string> {
  const ways = [
    (): void =>
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.body.id=1">'),
    (): void => {
      document.body.append(
        document.createRange().createContextualFragment('<img src=x onerror=document.body.id=1>'),
      );
    },
    (): void => {
      const image = document.createElement('img');
      image.setAttribute('onerror', 'document.body.id = 1');
      image.src = 'x';
      document.body.append(image);
    },
  ];
  for (const way of ways) {
    try {
      way();
    } catch {
      // Trusted types refuse it before it is there.
    }
  }
  const images = [...document.querySelectorAll<HTMLImageElement>('img[src=x]')];
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  for (const image of images) image.remove();
  return document.body.id === '' ? 'nothing ran' : 'a handler ran';
}
