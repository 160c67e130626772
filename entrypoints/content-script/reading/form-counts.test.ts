import { expect, test } from 'vitest';
import type { FormId } from '../../../glossary/match/match.ts';
import { FormCounts } from './form-counts.ts';
import type { Finding } from './findings.ts';

function findingOf(form: FormId, text: string): Finding {
  const block = { nodes: [], starts: [], gaps: [], text, language: undefined };
  const match = { form, span: { start: 0, end: text.length } };
  const container = { element: {} as Element, findings: [], sections: [], characters: 0 };
  return { match, block, container, text, isSeen: true, isShown: true };
}

test('counts the findings of each form, in the order in which forms were found first', () => {
  const counts = new FormCounts();
  for (const [form, text] of [
    [7, '数字'],
    [3, 'data'],
    [7, '數字'],
  ] as const)
    counts.add(findingOf(form, text));
  expect([...counts.all].map(({ text, count }) => [text, count])).toEqual([
    ['数字', 2],
    ['data', 1],
  ]);
});

test('knows nothing of a form whose findings are all gone', () => {
  const counts = new FormCounts();
  counts.add(findingOf(7, '数字'));
  counts.add(findingOf(7, '數字'));
  counts.remove(findingOf(7, '数字'));
  expect([...counts.all].map(({ count }) => count)).toEqual([1]);
  counts.remove(findingOf(7, '數字'));
  counts.remove(findingOf(7, '數字'));
  expect([...counts.all]).toEqual([]);
});
