/** How many arguments a call can safely have in every browser. */
const AT_ONCE = 0x80_00;

/** Bytes as base64 text, for a storage that only has text. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(start, start + AT_ONCE));
  }
  return btoa(binary);
}

/** @throws DOMException for what is not base64 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
