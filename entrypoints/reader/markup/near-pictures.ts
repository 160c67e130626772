import { PICTURE } from './clean-markup.ts';
import { kindBySignature, type Signature } from '../signature.ts';

/** Gives the bytes of a picture in the file by its name; undefined if it cannot be read. */
export type PictureSource = (name: string) => Uint8Array | undefined;

/**
 * The kinds of bitmaps that browsers show, by their first bytes. A drawing in SVG is a document,
 * and is not shown.
 */
const KINDS: readonly Signature<string>[] = [
  ['image/png', 0, '\x89PNG'],
  ['image/jpeg', 0, '\xFF\xD8\xFF'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/avif', 4, 'ftypavi'],
  ['image/bmp', 0, 'BM'],
];

/** How far outside the view pictures are already shown. */
const NEAR = '100%';

/**
 * Unpacks each picture below `root`, also one that is added later, when it comes near the view,
 * until the signal aborts, which also frees their memory. The kind of a picture is told only by its
 * first bytes.
 */
export function showNearPictures(
  root: HTMLElement,
  source: PictureSource,
  signal: AbortSignal,
): void {
  const addresses = new Map<string, string | undefined>();
  const addressOf = (name: string): string | undefined => {
    if (!addresses.has(name)) addresses.set(name, pictureAddress(source(name)));
    return addresses.get(name);
  };
  const views = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        views.unobserve(target);
        const address = addressOf(target.getAttribute(PICTURE) ?? '');
        if (address !== undefined) target.setAttribute('src', address);
      }
    },
    { rootMargin: NEAR },
  );
  const additions = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const picture of node.querySelectorAll(`img[${PICTURE}]`)) views.observe(picture);
      }
    }
  });
  additions.observe(root, { childList: true });
  signal.addEventListener('abort', () => {
    views.disconnect();
    additions.disconnect();
    for (const address of addresses.values())
      if (address !== undefined) URL.revokeObjectURL(address);
  });
}

/** @returns undefined for anything but a picture of a known kind */
function pictureAddress(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const type = kindBySignature(bytes, KINDS);
  if (type === undefined) return undefined;
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
}
