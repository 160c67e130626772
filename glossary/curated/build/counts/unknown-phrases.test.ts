import { expect, it } from 'vitest';

import { unknownPhrases } from './unknown-phrases.ts';

it.each([
  ['in Chinese quotation marks', '他提到“紫色经济”。', ['紫色经济']],
  ['in corner brackets', '「數位轉型」與『新南向政策』', ['數位轉型', '新南向政策']],
  ['in title marks', '根据《某某管理办法》', ['某某管理办法']],
  ['quoted in English', 'the "purple economy" of now', ['purple economy']],
  ['in title case', 'called the Ministry of the Interior now', ['Ministry of the Interior']],
  [
    'with a hyphen and an apostrophe',
    "a People's Tech-Forward Plan",
    ["People's Tech-Forward Plan"],
  ],
] as const)('a phrase may be a term %s', (_, text, phrases) => {
  expect(unknownPhrases(text, [])).toEqual(phrases);
});

it.each([
  ['a quoted sentence', '他说：“我们很高兴。”'],
  ['a long slogan', '“建设一个包容普惠有韧性而且人人都喜欢的世界”'],
  ['a quoted number', '“2023”'],
  ['one word with a capital', 'called Beijing now'],
  ['the first word of a sentence', 'The Beijing of old. In Shanghai too'],
  ['a day after a name', 'in Beijing on Wednesday, November 8'],
  ['two words at the end and the beginning of sentences', 'in Beijing. Shanghai came'],
  ['a heading of nine words with capitals', 'One Two Three Four Five Six Seven Eight Nine'],
] as const)('%s is none', (_, text) => {
  expect(unknownPhrases(text, [])).toEqual([]);
});

it('what is known does not count', () => {
  const text = 'President Xi Jinping of the State Council spoke of “网络空间”';
  const known = ['Xi Jinping', 'State Council', '网络空间'].map((term) => ({
    start: text.indexOf(term),
    end: text.indexOf(term) + term.length,
  }));
  expect(unknownPhrases(text, known)).toEqual([]);
});
