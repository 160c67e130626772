import { expect, it } from 'vitest';

import { curatedMatcher } from './curated-matcher-fixture.ts';
import { REPORTED } from './reported-set.ts';

// An ordinary word, which is marked on request, is looked at only where a sentence is about it.
it.each(REPORTED)('reads %s', (marked) => {
  const text = marked.replaceAll(/[⟦⟧]/gu, '');
  let at = 0;
  let read = '';
  for (const match of curatedMatcher.find(text)) {
    const { span } = match;
    const mark = `⟦${text.slice(span.start, span.end)}⟧`;
    if (curatedMatcher.markingOf(match) === 'onRequest' && !marked.includes(mark)) continue;
    read += `${text.slice(at, span.start)}${mark}`;
    at = span.end;
  }
  expect(read + text.slice(at)).toBe(marked);
});
