// Draws public/icon/*.png from the SVG sources with the browser that CHROMIUM names. The pictures
// are committed, so that no build needs a browser.
import { mkdir, readFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';

const SOURCES = { 16: 'icon-small', 32: 'icon-small', 48: 'icon', 128: 'icon' };
// Chromium's store asks for a margin around the large icon; the toolbar ones fill their square.
/** @type {Readonly<Record<number, number>>} */
const MARGINS = { 128: 8 };

const browser = await launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  await mkdir('public/icon', { recursive: true });
  for (const [size, source] of Object.entries(SOURCES)) {
    const svg = await readFile(`scripts/icon/${source}.svg`, 'utf8');
    const side = Number(size);
    const margin = MARGINS[side] ?? 0;
    await page.setViewport({ width: side, height: side });
    await page.setContent(`<style>body{margin:${margin}px}svg{display:block}</style>${svg}`);
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
