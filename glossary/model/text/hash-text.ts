/** A number of 32 bits, mostly another for another text: FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01_00_01_93);
  }
  return hash >>> 0;
}
