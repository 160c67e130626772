import { describe, expect, test } from 'vitest';
import type { LayerScript } from '../match/script.ts';
import { sentencesOf, withWhole } from './sentences.ts';

/** A text with its sentences in ⟦ ⟧. */
function divided(text: string, script: LayerScript): string {
  let out = '';
  let at = 0;
  for (const { start, end } of sentencesOf(text, script)) {
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return out + text.slice(at);
}

describe('Chinese sentences', () => {
  test.each([
    '⟦他说：“你好。⟧ ⟦再见！”⟧⟦她走了；⟧⟦门开着⟧',
    '⟦第一段。⟧\n\n⟦第二段⟧\r\n⟦第三段？⟧',
    '⟦增长5.2%，达到3.5万亿元。⟧',
    '⟦（完。）⟧……',
    '⟦真的吗？！⟧⟦真的⟧',
  ])('%s', (text) => {
    expect(divided(text.replaceAll(/[⟦⟧]/gu, ''), 'han')).toBe(text);
  });
});

describe('English sentences', () => {
  test.each([
    '⟦“Why would I?” asks Mrs. Wu.⟧ ⟦“Go!”⟧ ⟦She went.⟧',
    '⟦The U.S. Congress met on Nov. 3 with Mr. J. Smith.⟧ ⟦It rose by 5.2 percent.⟧',
    '⟦We call for peace;⟧ ⟦we oppose war.⟧',
    '⟦II. Plans for this year⟧\n⟦It is 5 p.m. now.⟧ ⟦(Applause.)⟧',
    '⟦What?⟧ ⟦2023 was better. . . .⟧',
    '⟦e.g. The first, No. 5, vs. The second⟧',
  ])('%s', (text) => {
    expect(divided(text.replaceAll(/[⟦⟧]/gu, ''), 'latin')).toBe(text);
  });
});

test('the paragraph of a sentence is the number of its line, empty ones apart', () => {
  const numbers = sentencesOf('一。二。\n\n——\n三。', 'han').map(({ paragraph }) => paragraph);
  expect(numbers).toEqual([0, 0, 1]);
});

test('no sentence ends inside a term, unless its line does', () => {
  const text = 'One; two. Three; four! Five\nsix; seven.';
  const termOf = (term: string): { readonly start: number; readonly end: number } => {
    const start = text.indexOf(term);
    return { start, end: start + term.length };
  };
  const terms = ['One', 'two. Three', 'Three; four', 'Five\nsix', 'six', 'seven.'].map(termOf);
  const whole = withWhole(terms, sentencesOf(text, 'latin'));
  expect(whole.map(({ start, end }) => text.slice(start, end))).toEqual([
    'One;',
    'two. Three; four!',
    'Five',
    'six;',
    'seven.',
  ]);
});
