import {
  unpackPart,
  withDamageAs,
  type ZipPart,
  zipParts,
} from '../../glossary/exchange/file/zip-parts.ts';
import { checkNotTooLarge, OpeningRefusedError } from './opened-file.ts';

const MOST_FILES = 20_000;

/** The files of a book or a document, by name. Nothing outside the archive can be reached. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /** @throws OpeningRefusedError if there is no such file, or it cannot be unpacked */
  readonly read: (name: string) => Uint8Array;
}

/**
 * Opens an archive by its directory. The sizes are added up before anything is unpacked, and no
 * file yields more than its size there. If two files have the same name, the first counts; accents
 * may be composed or not.
 * @throws OpeningRefusedError if it is damaged, locked by a password, or too large
 */
export function openArchive(bytes: Uint8Array): Archive {
  const parts = withDamageAs(damaged, () => zipParts(bytes));
  if (parts.length > MOST_FILES)
    throw new OpeningRefusedError({ reason: 'tooManyFiles', most: MOST_FILES });
  checkNotTooLarge(
    parts.reduce((sum, { size }) => sum + size, 0),
    true,
  );
  if (parts.some(({ isEncrypted }) => isEncrypted))
    throw new OpeningRefusedError({ reason: 'protected' });
  const byName = new Map(parts.toReversed().map((part) => [part.name.normalize(), part]));
  return {
    has: (name) => byName.has(name.normalize()),
    read: (name) => {
      const part = byName.get(name.normalize());
      if (part === undefined) throw damaged();
      return withDamageAs(damaged, () => unpacked(part));
    },
  };
}

function unpacked(part: ZipPart): Uint8Array {
  const whole = new Uint8Array(part.size);
  let length = 0;
  unpackPart(part, (piece) => {
    whole.set(piece, length);
    length += piece.length;
    return true;
  });
  return whole.subarray(0, length);
}

function damaged(): OpeningRefusedError {
  return new OpeningRefusedError({ reason: 'damaged' });
}
