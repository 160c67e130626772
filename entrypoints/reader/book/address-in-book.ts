/** A place in a book. */
export interface PlaceInBook {
  /** The name of a file in the archive, with composed accents. */
  readonly file: string;
  /** Empty for the file as a whole. */
  readonly fragment: string;
}

/**
 * A host that no real address has: an address that resolves to another host leads out of the book.
 */
const INSIDE = 'https://book.invalid/';

/**
 * Resolves an address in a file of the book. `..` never leads above the book. Names are only looked
 * up in the archive, so they cannot reach the system's files.
 * @returns undefined for an address that leads out of the book, or is invalid
 */
export function placeInBook(address: string, from: string): PlaceInBook | undefined {
  const url = URL.parse(address, INSIDE + from.split('/').map(encodeURIComponent).join('/'));
  if (url?.href.startsWith(INSIDE) !== true) return undefined;
  try {
    return {
      file: decodeURIComponent(url.pathname.slice(1)).normalize(),
      fragment: decodeURIComponent(url.hash.slice(1)),
    };
  } catch {
    // A percent sign that is not an escape; there is no other way to find out.
    return undefined;
  }
}
