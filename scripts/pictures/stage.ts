/** Adds to a picture what a screenshot leaves out: the pointer, and the popup over its page. */
import type { Page } from 'puppeteer-core';

const pointer = `<svg xmlns="http://www.w3.org/2000/svg" width="22" height="30" viewBox="0 0 22 30">
<path d="M2 1v23l5.5-5 4 9.5 4.3-1.8-4-9.3H20z" fill="#111" stroke="#fff" stroke-width="1.8"/></svg>`;

/** Draws the pointer at a place; without one, removes it. */
export async function drawPointer(
  page: Page,
  place?: { readonly x: number; readonly y: number },
): Promise<void> {
  await draw(
    page,
    'pointer',
    pointer,
    'image/svg+xml',
    place && `left:${place.x - 2}px;top:${place.y - 1}px`,
  );
}

/**
 * Puts a picture of the popup over the page, where the browser opens it; without one, removes it.
 */
export async function layPopup(page: Page, popup?: Uint8Array): Promise<void> {
  await draw(
    page,
    'popup',
    popup ?? '',
    'image/png',
    popup &&
      'right:14px;top:0;width:384px;border-radius:0 0 10px 10px;box-shadow:0 4px 22px rgb(0 0 0/40%)',
  );
}

async function draw(
  page: Page,
  id: string,
  picture: string | Uint8Array,
  type: string,
  style: string | undefined,
): Promise<void> {
  const source = `data:${type};base64,${Buffer.from(picture).toString('base64')}`;
  await page.evaluate(
    async (name, src, css) => {
      document.getElementById(name)?.remove();
      if (css === null) return;
      const image = document.createElement('img');
      image.id = name;
      image.style.cssText = `position:fixed;pointer-events:none;${css}`;
      image.src = src;
      document.body.append(image);
      await image.decode();
    },
    id,
    source,
    style ?? null,
  );
}
