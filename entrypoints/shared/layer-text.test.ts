import { expect, test } from 'vitest';
import { LINE_HYPHEN } from './line-hyphen.ts';
import { asRead, asTold, LINE_END } from './layer-text.ts';

test.each([
  ['a line that ends in Han', `网络主${LINE_END}权`, '网络主\u2060权'],
  ['letters that are set apart', '网 络\u3000主权', '网\u2060络\u2060主权'],
  ['a word cut by a hyphen', `sover-${LINE_END}eignty`, `sover${LINE_HYPHEN}eignty`],
  ['a word cut by a soft hyphen', `sover\u00AD${LINE_END}eignty`, `sover${LINE_HYPHEN}eignty`],
  ['a name after a hyphen', `Asia-${LINE_END}Pacific`, `Asia-${LINE_END}Pacific`],
  ['two columns', '网络\n主权', '网络\n主权'],
  ['two English words', `cyber${LINE_END}sovereignty`, `cyber${LINE_END}sovereignty`],
])('%s is read as a person reads it, at the same length', (_name, text, expected) => {
  expect(asRead(text)).toBe(expected);
  expect(asRead(text)).toHaveLength(text.length);
});

test.each([
  ['Han over two lines', `网络主${LINE_END}权`, '网络主权'],
  ['letters that are set apart', '网 络\u3000主权', '网络主权'],
  ['a word cut by a hyphen', `cyber sover-${LINE_END}eignty`, 'cyber sover-eignty'],
  ['words over two lines', `cyber${LINE_END}sovereignty`, 'cyber sovereignty'],
])('%s is told without what was put in', (_name, text, expected) => {
  expect(asTold(asRead(text))).toBe(expected);
});
