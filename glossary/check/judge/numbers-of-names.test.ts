import { expect, test } from 'vitest';
import { findingsOfLines } from '../cases/rows-fixture.ts';

test.each([
  [
    'with another number',
    '“十四五”规划纲要提出了目标。',
    'The outline of the 13th Five-Year Plan sets targets.',
    '“十四五”规划纲要',
    'other',
  ],
  [
    'with the same number in another writing',
    '“十四五”规划纲要提出了目标。',
    'The outline of the Fourteenth Five-Year Plan sets targets.',
    '“十四五”规划纲要',
    'approved',
  ],
  [
    'with a word between',
    '第132届中国进出口商品交易会开幕了。',
    'The 132nd session of the China Import and Export Fair opened.',
    '第132届中国进出口商品交易会',
    'reworded',
  ],
  [
    'whose short form stands behind it',
    '第132届中国进出口商品交易会（广交会）开幕了。',
    'The 132nd session of the China Import and Export Fair, also known as the Canton Fair, opened.',
    '第132届中国进出口商品交易会',
    'reworded',
  ],
  [
    'in a list with one head',
    '第七届、第八届世界互联网大会开过了。',
    'The Seventh and Eighth World Internet Conferences were held.',
    '第八届世界互联网大会',
    'reworded',
  ],
  [
    'with another number, in Chinese',
    'The Outline of the 13th Five-Year Plan sets targets.',
    '“十四五”规划纲要提出了目标。',
    'Outline of the 13th Five-Year Plan',
    'other',
  ],
])('a name %s', (_, source, target, term, verdict) => {
  const found = findingsOfLines(source, target).map(
    (finding) => [source.slice(finding.source.start, finding.source.end), finding.verdict] as const,
  );
  expect(found).toContainEqual([term, verdict]);
});
