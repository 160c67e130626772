/** Where an address leads within a book. */
export interface PlaceInBook {
  /** The name of a file in the archive, its accents composed. */
  readonly file: string;
  /** Empty for the file as a whole. */
  readonly fragment: string;
}

/** No address of a book can be of this host, so what is of another leads out of the book. */
const INSIDE = 'https://book.invalid/';

/**
 * What an address in a file of the book means. Steps that lead above the book stay at its top; what
 * a name means to the system's own files does not matter, as names are only looked up.
 * @returns undefined for an address that leads out of the book, or is none
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
    // A percent sign that stands for nothing; there is no other way to ask.
    return undefined;
  }
}
