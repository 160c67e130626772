import { expect, test } from 'vitest';
import { check, checkRows } from '../../../check/check.ts';
import { curatedCheck } from '../../../check/cases/rows-fixture.ts';
import { LEAST_BEADS } from '../../../extract/candidates.ts';
import { candidateLines } from './candidate-lines.ts';

const { lexicon } = curatedCheck;

test('of a long pair terms are proposed with their number and first sentences', () => {
  const filling = ['我们尊重网络主权。', 'Respect cyber sovereignty.'] as const;
  const rows: readonly (readonly [string, string])[] = [
    ['我们讨论蓝色窗帘。', 'We discuss blue curtains.'],
    ['她喜欢蓝色窗帘。', 'She likes blue curtains.'],
    ['蓝色窗帘很好。', 'Blue curtains are good.'],
    ...Array.from({ length: LEAST_BEADS }, () => filling),
  ];
  expect(candidateLines(checkRows(rows, curatedCheck), lexicon)).toEqual([
    '1 term proposed, the surest first; read each in its sentences.',
    '蓝色窗帘 = blue curtains (3)',
    '    我们讨论蓝色窗帘。',
    '    We discuss blue curtains.',
    '0 names proposed by their form.',
  ]);
});

test('of a short pair names alone are proposed, and that is said', () => {
  const result = check('我们写《蓝窗帘》。', 'We write “The Blue Curtain.”', curatedCheck);
  expect(candidateLines(result, lexicon)).toEqual([
    `1 pair of sentences: below ${LEAST_BEADS} only names are proposed.`,
    '1 name proposed by their form.',
    '蓝窗帘 = The Blue Curtain (1)',
    '    我们写《蓝窗帘》。',
    '    We write “The Blue Curtain.”',
  ]);
});

test('where nothing was checked, the reason stands there', () => {
  const result = check('一样。', '一样。', curatedCheck);
  expect(candidateLines(result, lexicon)).toEqual([
    'Both texts are in the same language: give a Chinese text and an English one, the source first.',
  ]);
});
