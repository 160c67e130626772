/**
 * Replaces `fflate` in the build, for the package that writes workbooks. For large parts, fflate's own
 * `zip` starts a worker from a text, which our pages' content security policy forbids. Workbooks are
 * handled in a worker anyway.
 */
import { zipSync } from 'fflate/browser';
import type { Zippable } from 'fflate/browser';

export * from 'fflate/browser';

type Done = (error: null, result: Uint8Array) => void;

/**
 * Packs files into an archive synchronously. @throws Error with a numeric `code`, as `fflate` does
 */
export function zip(files: Zippable, done: Done): void {
  done(null, zipSync(files));
}
