import { expect, it } from 'vitest';

import { curatedMatcher } from './curated-matcher-fixture.ts';
import { REPORTED } from './reported-set.ts';

it.each(REPORTED)('reads %s', (marked) => {
  const text = marked.replaceAll(/[⟦⟧]/gu, '');
  let at = 0;
  let read = '';
  for (const { span } of curatedMatcher.find(text)) {
    read += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    at = span.end;
  }
  expect(read + text.slice(at)).toBe(marked);
});
