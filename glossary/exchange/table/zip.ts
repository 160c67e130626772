/**
 * Replaces `fflate` in the build, for the packages that read and write workbooks. For large parts,
 * fflate's own `zip` and `unzip` start a worker from a text, which our pages' content security
 * policy forbids. Workbooks are handled in a worker anyway.
 */
import { unzipSync, zipSync } from 'fflate/browser';
import type { Unzipped, Zippable } from 'fflate/browser';

export * from 'fflate/browser';

type Done<T> = (error: null, result: T) => void;

/**
 * Packs files into an archive synchronously. @throws Error with a numeric `code`, as `fflate` does
 */
export function zip(files: Zippable, done: Done<Uint8Array>): void {
  done(null, zipSync(files));
}

/**
 * Unpacks an archive synchronously. @throws Error with a numeric `code` when it is not an archive
 */
export function unzip(archive: Uint8Array, done: Done<Unzipped>): void {
  done(null, unzipSync(archive));
}
