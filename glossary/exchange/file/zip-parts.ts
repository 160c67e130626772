import { Inflate } from 'fflate/browser';
import { TextDecoder } from './text-decoder.ts';

/** A file in a zip archive, still packed. */
export interface ZipPart {
  readonly name: string;
  /** How it is packed: 0 for not at all, 8 for deflate. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** How long it is unpacked, in bytes, as the directory says. */
  readonly size: number;
  /** Whether it needs a password. */
  readonly isEncrypted: boolean;
}

/** An archive cannot be read; the message says why. */
class DamagedZipError extends Error {
  override readonly name = 'DamagedZipError';
}

/** Does work on an archive, and throws what `errorOf` makes of its damage. */
export function withDamageAs<T>(errorOf: (reason: string) => Error, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof DamagedZipError ? errorOf(error.message) : error;
  }
}

/** How much is unpacked at once, in packed bytes. */
const SLICE = 16 * 1024;

/**
 * The files of an archive in the order of its central directory. Nothing is unpacked.
 * @throws DamagedZipError when the directory is missing or damaged
 */
export function zipParts(bytes: Uint8Array): readonly ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) throw new DamagedZipError('its directory is missing');
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      throw new DamagedZipError('its directory is damaged');
    }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length) throw new DamagedZipError('its directory is damaged');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    parts.push({
      name: new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(start, start + view.getUint32(at + 20, true)),
      size: view.getUint32(at + 24, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

/** Where the record at the end of an archive begins; a comment of any length may follow it. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

/**
 * Unpacks piece by piece, as long as `take` wants more. What is longer than its directory says is
 * not passed on.
 * @throws DamagedZipError when it cannot be unpacked
 */
export function unpackPart(
  { method, packed, size }: ZipPart,
  take: (piece: Uint8Array, isLast: boolean) => boolean,
): void {
  let unpacked = 0;
  let isWanted = true;
  const pass = (piece: Uint8Array, isLast: boolean): void => {
    if (!isWanted || (piece.length === 0 && !isLast)) return;
    unpacked += piece.length;
    if (unpacked > size) throw new DamagedZipError('a part is longer than its directory says');
    isWanted = take(piece, isLast);
  };
  if (method === 0) {
    pass(packed, true);
    return;
  }
  if (method !== 8) throw new DamagedZipError('it is packed in another way');
  const inflate = new Inflate(pass);
  for (let at = 0; isWanted && at < packed.length; at += SLICE) {
    const isLast = at + SLICE >= packed.length;
    try {
      inflate.push(packed.subarray(at, at + SLICE), isLast);
    } catch (error) {
      // What is wrong with the content is said by who takes it.
      if (typeof (error as { readonly code?: unknown }).code !== 'number') throw error;
      throw new DamagedZipError((error as Error).message);
    }
  }
}
