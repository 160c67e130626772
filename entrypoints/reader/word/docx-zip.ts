/**
 * Replaces `jszip` in the build, for the package that reads Word documents: archives are opened in one
 * way, with its limits, and without a second unpacker.
 */
import { openArchive } from '../archive.ts';

/** A file in an archive, as the package asks for it. */
interface ZipObject {
  async(type: 'uint8array'): Promise<Uint8Array>;
}

/** The files of an archive. @throws OpeningRefusedError as `openArchive` does */
export async function loadAsync(
  bytes: ArrayBuffer,
): Promise<{ file(name: string): ZipObject | null }> {
  const archive = openArchive(new Uint8Array(bytes));
  return {
    file: (name) => (archive.has(name) ? { async: async () => archive.read(name) } : null),
  };
}
