/**
 * `fflate` as the packages that read and write workbooks have it in the build. For a large part its
 * own `zip` and `unzip` start a thread whose script is text, which the policy of our pages forbids;
 * whoever has a workbook to do is in a thread of its own already.
 */
import { unzipSync, zipSync } from 'fflate/browser';
import type { Unzipped, Zippable } from 'fflate/browser';

export * from 'fflate/browser';

type Done<T> = (error: null, result: T) => void;

/** Packs files into an archive, at once. @throws Error with a numeric `code` as `fflate` does */
export function zip(files: Zippable, done: Done<Uint8Array>): void {
  done(null, zipSync(files));
}

/** Unpacks an archive, at once. @throws Error with a numeric `code` when it is none */
export function unzip(archive: Uint8Array, done: Done<Unzipped>): void {
  done(null, unzipSync(archive));
}
