import {
  unpackPart,
  withDamageAs,
  type ZipPart,
  zipParts,
} from '../../glossary/exchange/file/zip-parts.ts';
import { checkNotTooLarge, OpeningRefusedError } from './opened-file.ts';

const MOST_FILES = 20_000;

/** The files of a book or a document, by their names; nothing but these can be reached. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /** @throws OpeningRefusedError when there is none of this name, or it cannot be unpacked */
  readonly read: (name: string) => Uint8Array;
}

/**
 * Opens an archive by its directory. Sizes are added up before anything is unpacked, and no file
 * gives more than its size there. Of two files with one name the first counts; an accent may be
 * written in either way.
 * @throws OpeningRefusedError when it is damaged, locked by a password, or larger than is read
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
