import { expect, test } from 'vitest';
import { drawsItsText } from './drawn-text.ts';

test.each([
  ['https://docs.google.com/document/d/1aB_c/edit?tab=t.0#heading=h.1', true],
  ['https://docs.google.com/document/u/0/d/1aB_c/edit', true],
  ['https://docs.google.com/spreadsheets/d/1aB_c/', true],
  ['https://docs.google.com/document/d/1aB_c/mobilebasic', false],
  ['https://docs.google.com/document/d/e/2PACX/pub', false],
  ['https://docs.google.com/document/u/0/', false],
  ['https://docs.google.com.example.org/document/d/1aB_c/edit', false],
  ['', false],
])('whether %s draws its text: %s', (address, draws) => {
  expect(drawsItsText(address)).toBe(draws);
});
