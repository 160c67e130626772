import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { madeOnce } from './made-once.ts';

type Made = ReadonlyMap<string, string>;

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'termlight-made-')), 'files');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const of = (contents: string) => (): Made => new Map([['a.txt', contents]]);
const read = (paths: readonly string[]): readonly string[] =>
  paths.map((path) => `${basename(path)}: ${readFileSync(path, 'utf8')}`);

test('files are made once of the same inputs', () => {
  const make = vi.fn<() => Made>(of('first'));
  expect(read(madeOnce(folder, () => 'x', make))).toEqual(['a.txt: first']);
  expect(read(madeOnce(folder, () => 'x', make))).toEqual(['a.txt: first']);
  expect(make).toHaveBeenCalledOnce();
});

test('files of other inputs take the place of all that was there', () => {
  const before = madeOnce(folder, () => 'x', of('first'));
  const after = madeOnce(
    folder,
    () => 'y',
    () => new Map([['b.txt', 'second']]),
  );
  expect(read(after)).toEqual(['b.txt: second']);
  expect(before.some((path) => existsSync(path))).toBe(false);
});

test('files are made anew where making them was broken off', () => {
  const breaksOff = (): never => {
    throw new Error('broken off');
  };
  expect(() => madeOnce(folder, () => 'x', breaksOff)).toThrow('broken off');
  expect(read(madeOnce(folder, () => 'x', of('whole')))).toEqual(['a.txt: whole']);
});

test('files are made anew of what changed meanwhile', () => {
  let inputs = 'x';
  const make = vi.fn<() => Made>(() => {
    const made = of(inputs)();
    inputs = 'y';
    return made;
  });
  expect(read(madeOnce(folder, () => inputs, make))).toEqual(['a.txt: y']);
  expect(make).toHaveBeenCalledTimes(2);
});

test('those of another process that was first are taken, and nothing is left beside them', () => {
  const make = (): Made => {
    expect(read(madeOnce(folder, () => 'x', of('of the other')))).toEqual(['a.txt: of the other']);
    return of('late')();
  };
  expect(read(madeOnce(folder, () => 'x', make))).toEqual(['a.txt: of the other']);
  expect(readdirSync(join(folder, '..'))).toEqual(['files']);
});

test('a folder that cannot be filled is an error', () => {
  mkdirSync(join(folder, '..'), { recursive: true });
  const make = (): Made => new Map([['no/such/folder', '']]);
  expect(() => madeOnce(folder, () => 'x', make)).toThrow('ENOENT');
});
