import { afterEach, expect, test, vi } from 'vitest';
import { selectedText } from './selected-text.ts';

afterEach(() => document.body.replaceChildren());

test.each([
  ['a sentence', false, 'He read of cyber sovereignty.'],
  ['nothing more of what is being written', true, ''],
])('a selection comes with %s', (_, isWritten, sentence) => {
  const block = document.createElement('p');
  block.append('He read of cyber sovereignty. Then he left.');
  // happy-dom knows no editing.
  Object.defineProperty(block, 'isContentEditable', { value: isWritten });
  document.body.append(block);
  const range = document.createRange();
  range.setStart(block.firstChild ?? block, 11);
  range.setEnd(block.firstChild ?? block, 28);
  const selection = { rangeCount: 1, getRangeAt: () => range, toString: () => 'cyber sovereignty' };
  vi.stubGlobal('getSelection', () => selection);
  expect(selectedText()).toEqual({ text: 'cyber sovereignty', language: '', sentence });
});
