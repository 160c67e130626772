import { writePracticeSet } from '../../glossary/model/practice/practice-set.ts';
import type { Prepare } from './prepare.ts';

/** Terms as the first that a speech has. */
const TERMS = [
  ['concept-cyber-sovereignty', '网络主权'],
  ['concept-green-development', '绿色发展'],
  ['concept-cyberspace', '网络空间'],
  ['concept-digital-economy', '数字经济'],
  ['concept-digital-divide', '数字鸿沟'],
] as const;

const path = `practice.html?${new URLSearchParams({
  text: writePracticeSet({
    title: 'Address at the opening of a conference',
    terms: TERMS.map(([concept, text]) => ({ concept, text })),
  }),
})}`;

/** Starts a round, and shows its first card with the equivalents. */
const showCard: Prepare = async (page) => {
  await page.click('.practice-tools .primary');
  await page.waitForSelector('.drill form .primary');
  await page.click('.drill form .primary');
  await page.waitForSelector('.drill-back');
};

/** Types an equivalent that is none. */
const typeCard: Prepare = async (page) => {
  await page.click('.practice-tools input[type=checkbox]');
  await page.click('.practice-tools .primary');
  await page.waitForSelector('.drill-actions input:focus');
  await page.keyboard.type('something of the kind');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.drill-judged');
};

/** Knows all cards of the round. */
const endRound: Prepare = async (page) => {
  await page.click('.practice-tools .primary');
  for (let known = 0; known < TERMS.length; known += 1) {
    await page.waitForSelector('.drill form .primary:focus');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-grade=known]:focus');
    await page.keyboard.press('1');
  }
  await page.waitForSelector('h2:focus');
};

const page = { path, ready: '.speech-sheet', width: 1100 };

/** The states of the page of practice whose pictures are taken. */
export const PRACTICE_SCREENS = [
  { name: 'practice-list', ...page },
  { name: 'practice-card', ...page, prepare: showCard },
  { name: 'practice-typed', ...page, prepare: typeCard },
  { name: 'practice-over', ...page, prepare: endRound },
];
