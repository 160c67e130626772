/** What stands at an offset in all files of a kind; each byte is the character of its number. */
export type Signature<Kind> = readonly [kind: Kind, at: number, characters: string];

/** The kind whose signature the bytes have. */
export function kindBySignature<Kind>(
  bytes: Uint8Array,
  signatures: readonly Signature<Kind>[],
): Kind | undefined {
  const beginning = byteText(bytes.subarray(0, 256));
  return signatures.find(([, at, characters]) => beginning.startsWith(characters, at))?.[0];
}

/** Each byte as the character of its number, which the browser's decoder of `latin1` does not give. */
export function byteText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
