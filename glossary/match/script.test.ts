import { expect, it } from 'vitest';
import { curatedEntries } from '../curated/curated-fixture.ts';
import { unitFold } from './fold/fold.ts';
import { formsWithoutLetters } from './script-fixture.ts';
import { LETTERS, scriptOf } from './script.ts';

/** Modifier letters, which never stand alone. */
const LEFT_OUT = /[\u2C7C\u2C7D\uA7F1-\uA7F4]/;

it('every unit that folds to a letter of a script counts as one', () => {
  const { folded } = unitFold();
  const missed: string[] = [];
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const one = String.fromCharCode(unit);
    const letter = String.fromCharCode(folded[unit] ?? 0);
    for (const letters of [/[a-z]/, /\p{Script=Han}/u])
      if (letters.test(letter) && !LETTERS[scriptOf(letter)].test(one)) missed.push(one);
  }
  expect(missed.filter((unit) => !LEFT_OUT.test(unit))).toEqual([]);
});

it('signs of one script are no letters of the other', () => {
  expect('“你好”——《网络》…·、。，：；？！（）①→●■ 2026 ％'.match(LETTERS.latin)).toBeNull();
  expect(
    '“Hello” — «it’s» … café ① → ● ■ 2026 €, 안녕, привет, かな, 😀'.match(LETTERS.han),
  ).toBeNull();
});

it('every form of the curated glossary has a letter of its script', () => {
  expect(formsWithoutLetters(curatedEntries)).toEqual([]);
});
