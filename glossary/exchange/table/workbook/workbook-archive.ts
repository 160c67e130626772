import { refusal } from '../../file/read-result.ts';
import { TextDecoder } from '../../file/text-decoder.ts';
import { unpackPart, withDamageAs, type ZipPart, zipParts } from '../../file/zip-parts.ts';

/** Largest unpacked size, in bytes: far more than any table of terms has. */
const MAX_UNPACKED_BYTES = 500 * 1024 * 1024;

/**
 * A part that unpacks to many times its size is no table: those of real workbooks become up to thirty
 * times as large. Small parts may.
 */
const MAX_RATIO = 100;
const SMALL_PART_BYTES = 20 * 1024 * 1024;

/** A zip archive whose texts are unpacked piece by piece, so that none is in memory as a whole. */
export interface WorkbookArchive {
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
export function openWorkbookArchive(bytes: Uint8Array): WorkbookArchive {
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
      readText(part, take);
    },
  };
}

/** The parts by their names in lower case, which programs do not agree about. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, ZipPart> {
  return withDamageAs(
    damaged,
    () =>
      new Map(zipParts(bytes).map((part) => [part.name.toLowerCase().replace(/^\//u, ''), part])),
  );
}

function readText(part: ZipPart, take: (piece: string) => boolean): void {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  withDamageAs(damaged, () =>
    unpackPart(part, (piece, isLast) => {
      decoder ??= new TextDecoder(encodingOf(piece));
      const text = decoder.decode(piece, { stream: !isLast });
      return text === '' || take(text);
    }),
  );
}

function encodingOf(beginning: Uint8Array): string {
  if (beginning[0] === 0xff) return 'utf-16le';
  return beginning[0] === 0xfe ? 'utf-16be' : 'utf-8';
}

function damaged(reason: string): Error {
  return refusal('badSpreadsheet', `This workbook cannot be read: ${reason}.`);
}
