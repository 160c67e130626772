import { expect, test, vi } from 'vitest';
import { MOST_CONCEPTS } from '../../../glossary/messages/most-concepts.ts';
import { inParts } from './in-parts.ts';

const ids = (count: number): readonly string[] =>
  Array.from({ length: count }, (_one, index) => `concept-${index}`);

test.each([
  [0, []],
  [MOST_CONCEPTS, [MOST_CONCEPTS]],
  [2 * MOST_CONCEPTS + 1, [MOST_CONCEPTS, MOST_CONCEPTS, 1]],
])('%i concepts are asked about in parts that a message may name', async (count, parts) => {
  const ask = vi.fn<(part: readonly string[]) => Promise<readonly string[]>>(async (part) => part);
  expect(await inParts(ids(count), ask)).toEqual(ids(count));
  expect(ask.mock.calls.map(([part]) => part.length)).toEqual(parts);
});
