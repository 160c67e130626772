import { expect, test } from 'vitest';
import { curatedCheck } from '../cases/rows-fixture.ts';
import { HELD_FROM_CHINESE } from './held-pairs-from-chinese.ts';
import { HELD_FROM_ENGLISH } from './held-pairs-from-english.ts';
import { type HeldScore, scoreHeld } from './score-held.ts';

const fromChinese = scoreHeld(HELD_FROM_CHINESE, curatedCheck);
const fromEnglish = scoreHeld(HELD_FROM_ENGLISH, curatedCheck);

const missedIn = (scores: readonly HeldScore[]): readonly string[] =>
  scores.filter(({ isFound }) => !isFound).map(({ pair }) => pair.name);

const wrongIn = (scores: readonly HeldScore[]): readonly string[] =>
  scores.flatMap(({ wrong }) => wrong);

// What is listed here is what a reader still has to put up with. A line that goes is a gain.

test('the planted faults are found, but one whose sentence is said to be untranslated', () => {
  expect(missedIn(fromChinese)).toEqual([]);
  expect(missedIn(fromEnglish)).toEqual(['one of two agencies left out']);
});

test('all else that is reported is another wording than the listed one', () => {
  expect(wrongIn(fromChinese)).toEqual([
    'other: 行稳致远',
    'other: 会同有关部门',
    'other: 生成式人工智能服务管理暂行办法',
    'other: 耕地红线',
    'other: 党对军队的绝对领导',
    'other: 碳中和',
    'other: 爱国主义教育',
  ]);
  expect(wrongIn(fromEnglish)).toEqual([
    'other: flood control and disaster relief',
    'other: high-tech exports',
    'untranslated',
  ]);
});
