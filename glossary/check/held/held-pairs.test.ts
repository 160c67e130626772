import { expect, test } from 'vitest';
import { curatedCheck } from '../cases/rows-fixture.ts';
import { HELD_FROM_CHINESE } from './held-pairs-from-chinese.ts';
import { HELD_FROM_ENGLISH } from './held-pairs-from-english.ts';
import { HELD_LATER_FAULTS_FROM_CHINESE } from './held-pairs-later-faults-from-chinese.ts';
import { HELD_LATER_FAULTS_FROM_ENGLISH } from './held-pairs-later-faults-from-english.ts';
import { HELD_LATER_SOUND_FROM_CHINESE } from './held-pairs-later-sound-from-chinese.ts';
import { HELD_LATER_SOUND_FROM_ENGLISH } from './held-pairs-later-sound-from-english.ts';
import { HELD_OF_LIST_FROM_CHINESE } from './held-pairs-of-list-from-chinese.ts';
import { HELD_OF_LIST_FROM_ENGLISH } from './held-pairs-of-list-from-english.ts';
import { type HeldScore, scoreHeld } from './score-held.ts';

const fromChinese = scoreHeld(HELD_FROM_CHINESE, curatedCheck);
const fromEnglish = scoreHeld(HELD_FROM_ENGLISH, curatedCheck);
const ofList = [HELD_OF_LIST_FROM_CHINESE, HELD_OF_LIST_FROM_ENGLISH].flatMap((pairs) =>
  scoreHeld(pairs, curatedCheck),
);

const later = [
  HELD_LATER_SOUND_FROM_CHINESE,
  HELD_LATER_FAULTS_FROM_CHINESE,
  HELD_LATER_SOUND_FROM_ENGLISH,
  HELD_LATER_FAULTS_FROM_ENGLISH,
].flatMap((pairs) => scoreHeld(pairs, curatedCheck));

const missedIn = (scores: readonly HeldScore[]): readonly string[] =>
  scores.filter(({ isFound }) => !isFound).map(({ pair }) => pair.name);

const wrongIn = (scores: readonly HeldScore[]): readonly string[] =>
  scores.flatMap(({ wrong }) => wrong);

// What is listed here is what a reader still has to put up with. A line that goes is a gain.

test('the planted faults are found', () => {
  expect(missedIn(fromChinese)).toEqual([]);
  expect(missedIn(fromEnglish)).toEqual([]);
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
  expect(wrongIn(fromEnglish)).toEqual(['other: high-tech exports']);
});

test('of those written by the list of terms all faults are found, and nothing else is reported', () => {
  expect(missedIn(ofList)).toEqual([]);
  expect(wrongIn(ofList)).toEqual([]);
});

test('of the later ones, everyday words may be replaced, and former bodies are not said to be outdated', () => {
  expect(missedIn(later)).toEqual([
    '失业保险: rendered as work-related injury insurance',
    'Vice Premier: rendered as State Councilor',
    'parole: rendered as probation (suspended sentence)',
    'Ministry of Ecology and Environment: rendered as the ministry it replaced in 2018',
    'National Health Commission: rendered as the commission it replaced in 2018',
    'Innovation, Technology and Industry Bureau: rendered by the former name of the bureau',
  ]);
});

test('all else that is reported of them is a phrase or a name that the glossary has otherwise', () => {
  expect(wrongIn(later)).toEqual([
    'missing: 住院费用跨省直接结算',
    'other: 院會',
    'other: 本院认为',
    'missing: 判决书',
    'other: Executive Yuan meeting',
    'missing: international practice',
    "missing: People's Republic of China",
    'missing: recommendations for formulating the 15th Five-Year Plan',
    'other: Ministry of Ecology and Environment',
    'other: National Health Commission',
    'other: Innovation, Technology and Industry Bureau',
  ]);
});
