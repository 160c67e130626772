import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckAnswer } from '../../../../glossary/model/check/answer.ts';
import { ask, emptyBrowser, OPTIONS_PAGE, wakeBackground } from '../../background-fixture.ts';

beforeEach(() => {
  emptyBrowser();
  wakeBackground();
});

const FIRST: CheckAnswer = { kind: 'text', concept: 'concept-a', rendering: 'net', scope: 'a1' };
const SECOND: CheckAnswer = { kind: 'never', concept: 'concept-b', rendering: '', scope: '' };

it('keeps answers until they are taken back', async () => {
  expect(await ask(OPTIONS_PAGE, 'getAnswers')).toEqual([]);
  await Promise.all([
    ask(OPTIONS_PAGE, 'changeAnswer', FIRST, true),
    ask(OPTIONS_PAGE, 'changeAnswer', SECOND, true),
  ]);
  await ask(OPTIONS_PAGE, 'changeAnswer', FIRST, true);
  expect(await ask(OPTIONS_PAGE, 'getAnswers')).toEqual([SECOND, FIRST]);
  expect(await ask(OPTIONS_PAGE, 'changeAnswer', SECOND, false)).toEqual([FIRST]);
});

it('adds those of a saved check at once, as older than the others', async () => {
  await ask(OPTIONS_PAGE, 'changeAnswer', FIRST, true);
  expect(await ask(OPTIONS_PAGE, 'addAnswers', [FIRST, SECOND])).toEqual([SECOND, FIRST]);
  expect(await ask(OPTIONS_PAGE, 'getAnswers')).toEqual([SECOND, FIRST]);
});

it('does not write over answers of a later version, and sets damaged ones aside', async () => {
  const later = { version: 2, answers: 'other' };
  await fakeBrowser.storage.local.set({ 'check-answers': later });
  expect(await ask(OPTIONS_PAGE, 'getAnswers')).toEqual([]);
  await expect(ask(OPTIONS_PAGE, 'changeAnswer', FIRST, true)).rejects.toThrow(/later/u);
  const damaged = { version: 1, answers: [{ kind: 'perhaps' }] };
  await fakeBrowser.storage.local.set({ 'check-answers': damaged });
  expect(await ask(OPTIONS_PAGE, 'changeAnswer', FIRST, true)).toEqual([FIRST]);
  expect(Object.values(await fakeBrowser.storage.local.get(null))).toContainEqual(damaged);
});
