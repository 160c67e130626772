import { TextDecoder } from './text-decoder.ts';

/** The bytes of the characters of Windows-1252. Those of Latin-1 besides, control characters, are their own bytes. */
const BYTES: ReadonlyMap<string, number> = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, at) => at))].map(
    (character, byte) => [character, byte],
  ),
);

/** What no text of those characters has. Found at once in nearly all texts, long ones too. */
const OTHER = /[^\0-\xFF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

/**
 * A text whose bytes in UTF-8 were taken for Windows-1252 or Latin-1 and written in UTF-8 once more, as it was
 * before: `å›½` is 国.
 * @returns undefined when it is no such text
 */
export function onceEncoded(text: string): string | undefined {
  if (OTHER.test(text) || !/[\x80-\xFF]/u.test(text)) return undefined;
  const bytes = new Uint8Array(text.length);
  let at = 0;
  for (const character of text) {
    bytes[at] = BYTES.get(character) ?? character.charCodeAt(0);
    at += 1;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Letters with accents are no UTF-8; there is no other way to check.
    return undefined;
  }
}
