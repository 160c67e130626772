import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  MOST_PRACTISED,
  type PractisedCard,
} from '../../../../glossary/model/practice/practised-card.ts';
import { ask, emptyBrowser, OPTIONS_PAGE, wakeBackground } from '../../background-fixture.ts';
import { addPractice, readPractice } from './practice-store.ts';

beforeEach(() => {
  emptyBrowser();
  wakeBackground();
});

const FIRST: PractisedCard = {
  concept: 'concept-cyberspace',
  direction: 'fromChinese',
  box: 2,
  day: '2026-11-29',
};
const BACK: PractisedCard = { ...FIRST, direction: 'toChinese', box: 1 };

it('keeps each direction of a concept by itself, and one box for each', async () => {
  expect(await ask(OPTIONS_PAGE, 'getPractice')).toEqual([]);
  await Promise.all(
    [FIRST, BACK].map(async (one) => ask(OPTIONS_PAGE, 'changePractice', one, one)),
  );
  const later: PractisedCard = { ...FIRST, box: 3, day: '2026-12-01' };
  await ask(OPTIONS_PAGE, 'changePractice', FIRST, later);
  expect(await ask(OPTIONS_PAGE, 'getPractice')).toEqual([BACK, later]);
  await ask(OPTIONS_PAGE, 'changePractice', BACK, null);
  expect(await ask(OPTIONS_PAGE, 'getPractice')).toEqual([later]);
});

it('does not write over cards of a later version, and sets damaged ones aside', async () => {
  await fakeBrowser.storage.local.set({ practice: { version: 2, cards: 'other' } });
  expect(await ask(OPTIONS_PAGE, 'getPractice')).toEqual([]);
  await expect(ask(OPTIONS_PAGE, 'changePractice', FIRST, FIRST)).rejects.toThrow(/later/u);
  const damaged = { version: 1, cards: [{ ...FIRST, box: 9 }] };
  await fakeBrowser.storage.local.set({ practice: damaged });
  await ask(OPTIONS_PAGE, 'changePractice', FIRST, FIRST);
  expect(await ask(OPTIONS_PAGE, 'getPractice')).toEqual([FIRST]);
  expect(Object.values(await fakeBrowser.storage.local.get(null))).toContainEqual(damaged);
});

it('forgets of too many the ones practised first, also where a copy adds some', async () => {
  const here = Array.from({ length: MOST_PRACTISED }, (_, at) => ({
    ...FIRST,
    concept: `concept-${at}`,
  }));
  await fakeBrowser.storage.local.set({ practice: { version: 1, cards: here } });
  const later: PractisedCard = { ...FIRST, concept: 'concept-later', day: '2026-12-01' };
  await addPractice([later]);
  const kept = await readPractice();
  expect(kept).toHaveLength(MOST_PRACTISED);
  expect(kept.at(-1)).toEqual(later);
  expect(kept[0]?.concept).toBe('concept-1');
});

it('judges what is typed by the entry as the user has it', async () => {
  expect(await ask(OPTIONS_PAGE, 'judgeAnswer', FIRST, '网络空间', 'the cyberspace')).toBe('right');
  expect(await ask(OPTIONS_PAGE, 'judgeAnswer', BACK, 'cyberspace', '網路空間')).toBe('other');
  const gone = { ...FIRST, concept: 'concept-gone' };
  expect(await ask(OPTIONS_PAGE, 'judgeAnswer', gone, '网络空间', 'cyberspace')).toBe('other');
});
