import type { Page } from 'puppeteer-core';

/** A colour in sRGB, each channel from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A picture of the view of a page. */
export interface Pixels {
  /** The colour at a point of the view, in CSS pixels. */
  at(x: number, y: number): Colour;
}

/** Takes a picture of what a page shows and reads its pixels, without changing the page's tree. */
export async function readPixels(page: Page): Promise<Pixels> {
  const picture = await page.screenshot({ encoding: 'base64' });
  const { width, scale, bytes } = await page.evaluate(async (base64) => {
    const file = Uint8Array.fromBase64(base64);
    const bitmap = await createImageBitmap(new Blob([file], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const read = context?.getImageData(0, 0, bitmap.width, bitmap.height).data;
    return {
      width: bitmap.width,
      scale: bitmap.width / innerWidth,
      bytes: read === undefined ? '' : new Uint8Array(read).toBase64(),
    };
  }, picture);
  const data = Buffer.from(bytes, 'base64');
  return {
    at: (x, y) => {
      const start = 4 * (Math.round(y * scale) * width + Math.round(x * scale));
      return [data[start] ?? 0, data[start + 1] ?? 0, data[start + 2] ?? 0];
    },
  };
}
