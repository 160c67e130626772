import { Inflate } from 'fflate/browser';
import { refusal } from '../../file/read-result.ts';
import { TextDecoder } from '../../file/text-decoder.ts';

/** Largest unpacked size, in bytes: far more than any table of terms has. */
const MAX_UNPACKED_BYTES = 500 * 1024 * 1024;

/**
 * A part that unpacks to many times its size is no table: those of real workbooks become up to thirty
 * times as large. Small parts may.
 */
const MAX_RATIO = 100;
const SMALL_PART_BYTES = 20 * 1024 * 1024;

/** How much is unpacked at once, in packed bytes. */
const SLICE = 16 * 1024;

interface Part {
  readonly method: number;
  readonly packed: Uint8Array;
  readonly size: number;
}

/** A zip archive whose texts are unpacked piece by piece, so that none is in memory as a whole. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /**
   * Passes on a text piece by piece, as long as `take` wants more.
   * @throws RefusedFileError when the part is missing or damaged
   */
  readonly read: (name: string, take: (piece: string) => boolean) => void;
}

/**
 * Opens an archive by its central directory. Nothing is unpacked.
 * @throws RefusedFileError when it is damaged, or would unpack to more than is taken
 */
export function openArchive(bytes: Uint8Array): Archive {
  const parts = partsOf(bytes);
  const size = [...parts.values()].reduce((sum, part) => sum + part.size, 0);
  const isBomb = [...parts.values()].some(
    (part) => part.size > SMALL_PART_BYTES && part.size > part.packed.length * MAX_RATIO,
  );
  if (size > MAX_UNPACKED_BYTES || isBomb) {
    throw refusal('tooBig', 'This workbook unpacks to more than is taken.', {
      found: `${Math.round(size / 1024 / 1024)} MB`,
    });
  }
  return {
    has: (name) => parts.has(name.toLowerCase()),
    read: (name, take) => {
      const part = parts.get(name.toLowerCase());
      if (part === undefined) throw damaged(`it has no ${name}`);
      unpack(part, take);
    },
  };
}

/** The parts by their names in lower case, which programs do not agree about. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) throw damaged('its directory is missing');
  const parts = new Map<string, Part>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      throw damaged('its directory is damaged');
    }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length) throw damaged('its directory is damaged');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    parts.set(name.toLowerCase().replace(/^\//u, ''), {
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(start, start + view.getUint32(at + 20, true)),
      size: view.getUint32(at + 24, true),
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

function unpack({ method, packed, size }: Part, take: (piece: string) => boolean): void {
  let decoder = new TextDecoder('utf-8');
  let unpacked = 0;
  let isWanted = true;
  const pass = (piece: Uint8Array, isLast: boolean): void => {
    if (!isWanted) return;
    if (unpacked === 0 && piece[0] === 0xff) decoder = new TextDecoder('utf-16le');
    else if (unpacked === 0 && piece[0] === 0xfe) decoder = new TextDecoder('utf-16be');
    unpacked += piece.length;
    if (unpacked > size) throw damaged('a part is longer than its directory says');
    const text = decoder.decode(piece, { stream: !isLast });
    if (text !== '') isWanted = take(text);
  };
  if (method === 0) {
    pass(packed, true);
    return;
  }
  if (method !== 8) throw damaged('it is packed in another way');
  const inflate = new Inflate(pass);
  for (let at = 0; isWanted && at < packed.length; at += SLICE) {
    const isLast = at + SLICE >= packed.length;
    try {
      inflate.push(packed.subarray(at, at + SLICE), isLast);
    } catch (error) {
      // What is wrong with the text is said by who takes it.
      if (typeof (error as { readonly code?: unknown }).code !== 'number') throw error;
      throw damaged((error as Error).message);
    }
  }
}

function damaged(reason: string): Error {
  return refusal('badSpreadsheet', `This workbook cannot be read: ${reason}.`);
}
