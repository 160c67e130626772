import { expect, test } from 'vitest';
import { MOST_TEXT, textForMessage } from './text-for-message.ts';

test('a text that a message can carry is told as it is written', () => {
  expect(textForMessage('网\u200B络  空间')).toBe('网\u200B络  空间');
});

test('a longer one is told without what nobody sees', () => {
  expect(textForMessage(`网${'\u200B'.repeat(5_000)}络`)).toBe('网络');
  expect(textForMessage(`cyber\n${' '.repeat(5_000)}sovereignty`)).toBe('cyber sovereignty');
});

test('what is too long all the same is cut', () => {
  expect(textForMessage('网'.repeat(5_000))).toHaveLength(MOST_TEXT);
});
