import { expect, test } from 'vitest';
import { saidTogether } from './said-together.ts';

test.each([
  [['Up to date', 'Checked just now'], 'Up to date · Checked just now'],
  [['1 change was refused.', 'You may read it.'], '1 change was refused. You may read it.'],
  [['有 1 处修改被拒绝。', '有 1 处修改尚未发送'], '有 1 处修改被拒绝。有 1 处修改尚未发送'],
  [['Up to date'], 'Up to date'],
])('%j is one line', (parts, line) => {
  expect(saidTogether(parts)).toBe(line);
});
