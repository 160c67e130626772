import { expect, test } from 'vitest';
import { subjectFieldName, subjectFieldNamed } from './term-names.ts';
import { textsOfMessages } from './texts-of-messages.ts';

const t = textsOfMessages(
  {
    subjectField_governance: { message: '治国理政' },
    subjectField_beltAndRoad: { message: '“一带一路”' },
  },
  'zh-CN',
);

test('a subject field of the curated glossary has a name, and one of the user none', () => {
  expect(subjectFieldName(t, 'bri')).toBe('“一带一路”');
  expect(subjectFieldName(t, 'shipping')).toBe('shipping');
});

test.each([
  ['“一带一路”', 'bri'],
  ['一带一路', 'bri'],
  ['治国理政 ', 'governance'],
  ['航运', '航运'],
])('what is typed as %s is stored as %s', (typed, stored) => {
  expect(subjectFieldNamed(t, typed)).toBe(stored);
});
