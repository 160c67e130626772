import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textsOf } from '../../../components/fixtures/texts-fixture.ts';
import { fileIssueText } from './file-issue-text.ts';

const ISSUE = {
  place: '',
  severity: 'warning',
  code: 'outsideTable',
  message: 'Left out',
  line: 8,
  found: 'See also',
} as const;

test.each([
  ['en', 'Line 8: This line is not in any of the tables, and was left out. (See also)'],
  ['zh-CN', '第 8 行：这一行不在任何表格里，未读取。（See also）'],
  ['zh-TW', '第 8 列：這一列不在任何表格裡，未讀取。（See also）'],
])('a finding is one sentence in %s, with what stands in the file', (locale, said) => {
  const t = textsOf(readFileSync(`locales/${locale}.yml`, 'utf8'), locale.replace('-', '_'));
  expect(fileIssueText(t, ISSUE)).toBe(said);
});
