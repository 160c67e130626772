import { expect, test } from 'vitest';
import { findingsOfLines } from './cases/rows-fixture.ts';

test.each([
  [
    'a member that is left out of an enumeration is a warning, though it is an everyday word',
    '健全基本医疗保险、大病保险、长期护理保险和医疗救助。',
    'We improve basic medical insurance, serious disease insurance and medical assistance.',
    '长期护理保险',
    'warning',
  ],
  ['by itself it is a remark', '健全长期护理保险。', 'We improve it.', '长期护理保险', 'remark'],
  [
    'nor is it one where another member is rendered freely',
    '健全基本医疗保险、大病保险、长期护理保险。',
    'We improve basic medical insurance and all the rest.',
    '长期护理保险',
    'remark',
  ],
  [
    'an ordinary word that is a term of another jurisdiction is a remark',
    '陸委會和海基會說，他遭留置。',
    'The Mainland Affairs Council and the Straits Exchange Foundation said that he was being held.',
    '留置',
    'remark',
  ],
  [
    'in a text of its own it is a warning',
    '国务院和全国人大常委会说，他被留置。',
    'The State Council and the NPC Standing Committee said that he was being held.',
    '留置',
    'warning',
  ],
  [
    'a verb with a name in it is an everyday word where it is marked on request',
    '请秘书长提出报告。',
    'It asked for a report.',
    '请秘书长',
    'remark',
  ],
])('%s', (_name, source, target, term, weight) => {
  const own = findingsOfLines(source, target).filter(
    ({ source: { start, end } }) => source.slice(start, end) === term,
  );
  expect(own.map((finding) => finding.weight)).toEqual([weight]);
});
