import { unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { zip } from './zip.ts';

const text = new TextEncoder();
const files = [
  { path: 'b/名.txt', contents: text.encode('two') },
  { path: 'a.txt', contents: text.encode('one') },
  { path: 'run', contents: text.encode('#!/bin/sh\n') },
];

describe('zip', () => {
  test('holds what it is given', () => {
    const unpacked = unzipSync(zip(files));
    expect(Object.keys(unpacked)).toEqual(['a.txt', 'b/名.txt', 'run']);
    expect(new TextDecoder().decode(unpacked['b/名.txt'])).toBe('two');
  });

  test('is the same whatever the order, the hour and the time zone', () => {
    const first = zip(files);
    vi.useFakeTimers({ now: new Date('2031-07-01T12:00:00Z') });
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    expect(zip(files.toReversed())).toEqual(first);
  });
});
