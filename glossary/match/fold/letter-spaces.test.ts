import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutLetterSpaces } from './letter-spaces.ts';

const NOTHING = '\u200b';
const part = fc.constantFrom(...'国际社会，：1a', ' ', '　', '\n', NOTHING);
const spaced = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(' '));
const text = fc.oneof(spaced, fc.string({ unit: part, maxLength: 30 }));

test('spaces alone go, and the length stays', () => {
  fc.assert(
    fc.property(text, (written) => {
      const read = withoutLetterSpaces(written);
      expect(read).toHaveLength(written.length);
      expect(read.replaceAll(/[\s\u200b]/gu, '')).toBe(written.replaceAll(/[\s\u200b]/gu, ''));
    }),
    { numRuns: 2_000 },
  );
});

test('a text in which two letters stand together stays as it is', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const written = `${before}国际${after}`;
      expect(withoutLetterSpaces(written)).toBe(written);
    }),
    { numRuns: 2_000 },
  );
});

test('a heading is closed up to its wider spaces', () => {
  expect(withoutLetterSpaces('国 际 社 会  共 同 体')).toBe(
    `${[...'国际社会'].join(NOTHING)}  ${[...'共同体'].join(NOTHING)}`,
  );
});
