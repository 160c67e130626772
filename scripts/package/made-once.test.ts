import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { madeOnce } from './made-once.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'termlight-made-')), 'files');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const contentsOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('files are made once of the same inputs', () => {
  const make = vi.fn<() => ReadonlyMap<string, string>>(() => new Map([['a.txt', 'first']]));
  expect(madeOnce(folder, 'x', make)).toEqual(['a.txt']);
  expect(madeOnce(folder, 'x', make)).toEqual(['a.txt']);
  expect(make).toHaveBeenCalledOnce();
  expect(contentsOf('a.txt')).toBe('first');
});

test('files of other inputs take the place of all that was there', () => {
  madeOnce(folder, 'x', () => new Map([['a.txt', 'first']]));
  expect(madeOnce(folder, 'y', () => new Map([['b.txt', 'second']]))).toEqual(['b.txt']);
  expect(contentsOf('b.txt')).toBe('second');
});

test('files are made anew where making them was broken off', () => {
  const breaksOff = (): never => {
    throw new Error('broken off');
  };
  expect(() => madeOnce(folder, 'x', breaksOff)).toThrow('broken off');
  expect(madeOnce(folder, 'x', () => new Map([['a.txt', 'whole']]))).toEqual(['a.txt']);
});
