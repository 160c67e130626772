import { expect, test } from 'vitest';
import { textsOfMessages } from './texts-of-messages.ts';

const t = textsOfMessages(
  {
    settings_title: { message: 'Settings' },
    popup_occurrences: { message: '1 occurrence | $1 occurrences' },
    popup_found: { message: 'Nothing found | 1 entry found | $1 entries found' },
    popup_markOn: { message: 'Mark terms on {site}' },
  },
  'zh-TW',
);

test('a text is found by its key', () => {
  expect(t('settings.title')).toBe('Settings');
  expect(t('@@ui_locale')).toBe('zh_TW');
});

test.each([
  [0, '0 occurrences', 'Nothing found'],
  [1, '1 occurrence', '1 entry found'],
  [7, '7 occurrences', '7 entries found'],
])('%d has its form', (count, two, three) => {
  expect(t('popup.occurrences', count)).toBe(two);
  expect(t('popup.found', count)).toBe(three);
});

test('a name is put in as it is', () => {
  expect(t('popup.markOn', { site: '$1.{x}' })).toBe('Mark terms on $1.{x}');
});

test('a number can be written as its user is used to', () => {
  expect(t('popup.occurrences', 6274, ['6,274'])).toBe(
    t('popup.occurrences', 6274).replace('6274', '6,274'),
  );
  expect(t('popup.occurrences', 6274, ['6,274'])).toContain('6,274');
});
