import { zipSync, type Zippable } from 'fflate';

/** A file of an archive. */
export interface ArchivedFile {
  /** From the root of the archive, with `/` between folders. */
  readonly path: string;
  readonly contents: Uint8Array;
}

const unix = 3;
const plain = 0o100644;
const program = 0o100755;

/**
 * Makes a zip that depends on paths and contents alone: not on the order in which files are given,
 * on the machine, its clock, its user or its version of zlib (the compressor is JavaScript). A file
 * that begins with `#!` is unpacked as a program.
 */
export function zip(files: readonly ArchivedFile[]): Uint8Array {
  // A zip holds local time, which is written as the same in every time zone; 1980 is the earliest
  // it can hold.
  const moment = new Date(1980, 0, 1, 12);
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const tree: Zippable = Object.fromEntries(
    sorted.map(({ path, contents }) => [
      path,
      // The upper half of the attributes is the mode; `<<` would make it negative.
      [contents, { mtime: moment, os: unix, attrs: modeOf(contents) * 0x1_00_00 }],
    ]),
  );
  return zipSync(tree, { level: 9 });
}

function modeOf(contents: Uint8Array): number {
  return contents[0] === 0x23 && contents[1] === 0x21 ? program : plain;
}
