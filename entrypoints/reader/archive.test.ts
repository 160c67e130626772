import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { withDirectory, zipped } from '../../tests/reader/zipped.ts';
import type { Refusal } from '../../glossary/model/document/document-facts.ts';
import { OpeningRefusedError } from './opened-file.ts';
import { openArchive } from './archive.ts';

const MEGABYTE = 1_000_000;
const text = (content: Uint8Array): string => new TextDecoder().decode(content);

function refusalOf(work: () => unknown): Refusal | 'none' {
  try {
    work();
  } catch (error) {
    if (error instanceof OpeningRefusedError) return error.refusal;
    throw error;
  }
  return 'none';
}

describe('an archive', () => {
  test('gives the files that it names, packed or not', () => {
    const archive = openArchive(
      zipped({ mimetype: 'application/epub+zip', 'a/b.txt': '网络主权'.repeat(99) }),
    );
    expect(text(archive.read('mimetype'))).toBe('application/epub+zip');
    expect(text(archive.read('a/b.txt'))).toBe('网络主权'.repeat(99));
  });

  test('gives no file that it does not name, however it is asked', () => {
    const archive = openArchive(zipped({ '../../etc/passwd': 'x', 'a\\b.txt': 'y', '/root': 'z' }));
    for (const name of ['etc/passwd', '/etc/passwd', 'a/b.txt', 'root', 'A\\B.TXT', '']) {
      expect(archive.has(name)).toBe(false);
      expect(refusalOf(() => archive.read(name))).toEqual({ reason: 'damaged' });
    }
    expect(text(archive.read('../../etc/passwd'))).toBe('x');
  });

  test('gives the first of two files with one name', () => {
    const twice = zipped({ 'a.txt': 'first', 'b.txt': 'other' });
    const name = [...'b.txt'].map((character) => character.charCodeAt(0));
    for (let at = 0; at < twice.length - 5; at += 1) {
      if (name.every((byte, offset) => twice[at + offset] === byte)) twice[at] = 0x61;
    }
    expect(text(openArchive(twice).read('a.txt'))).toBe('first');
  });

  test('that would unpack to too much is refused before anything is unpacked', () => {
    const bomb = withDirectory(zipped({ a: 'x', b: 'x', c: 'x' }), 24, 67 * MEGABYTE);
    expect(refusalOf(() => openArchive(bomb))).toEqual({
      reason: 'tooLarge',
      megabytes: 200,
      unpacked: true,
    });
    expect(openArchive(withDirectory(bomb, 24, 66 * MEGABYTE)).has('a')).toBe(true);
  });

  test('of too many files is refused', () => {
    const names = Array.from({ length: 20_001 }, (_, at) => [`${at}`, new Uint8Array()] as const);
    const bomb = zipSync(Object.fromEntries(names), { level: 0 });
    expect(refusalOf(() => openArchive(bomb))).toEqual({ reason: 'tooManyFiles', most: 20_000 });
  });

  test('whose directory says less than there is gives nothing of that file', () => {
    const lying = withDirectory(zipped({ a: '', 'b.txt': 'x'.repeat(100_000) }), 24, 10);
    expect(refusalOf(() => openArchive(lying).read('b.txt'))).toEqual({ reason: 'damaged' });
  });

  test('whose directory says more than there is gives what there is', () => {
    const lying = withDirectory(zipped({ a: '', 'b.txt': 'x' }), 24, 50 * MEGABYTE);
    expect(text(openArchive(lying).read('b.txt'))).toBe('x');
  });

  test('that needs a password is protected', () => {
    const locked = withDirectory(zipped({ a: 'x' }), 8, 1);
    expect(refusalOf(() => openArchive(locked))).toEqual({ reason: 'protected' });
  });

  test('that is packed in another way, cut off or changed is damaged', () => {
    const sound = zipped({ a: '', 'b.txt': 'sovereignty '.repeat(999) });
    const other = new Uint8Array(sound);
    const view = new DataView(other.buffer);
    for (let at = 0; at + 46 < other.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 10, 9, true);
    expect(refusalOf(() => openArchive(other).read('b.txt'))).toEqual({ reason: 'damaged' });
    for (let length = 0; length < sound.length; length += 7) {
      const refusal = refusalOf(() => openArchive(sound.subarray(0, length)).read('b.txt'));
      expect(refusal).toEqual({ reason: 'damaged' });
    }
    for (let at = 0; at < sound.length; at += 3) {
      const changed = new Uint8Array(sound);
      changed[at] = 255 - (changed[at] ?? 0);
      const refusal = refusalOf(() => openArchive(changed).read('b.txt'));
      expect(refusal === 'none' || refusal.reason !== 'unreachable').toBe(true);
    }
  });
});
