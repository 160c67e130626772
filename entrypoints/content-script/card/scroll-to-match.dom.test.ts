import { expect, test, vi } from 'vitest';
import type { Matcher } from '../../../glossary/match/match.ts';
import type { MarkedPage } from '../marks/marked-page.ts';
import type { Finding, MatchedContainer } from '../reading/findings.ts';
import { foundParagraph } from './found-paragraph-fixture.ts';
import { Destination, scrollerToMatches } from './scroll-to-match.ts';

vi.mock('../text/dom.ts', () => import('../text/dom-fixture.ts'));

/** Goes to occurrences of one concept. @returns the texts that were emphasized */
function revealed(
  found: readonly (readonly [text: string, state: 'shown' | 'seen' | 'hidden'])[],
  ...indexes: readonly number[]
): readonly string[] {
  document.body.replaceChildren();
  const matched = new Set<MatchedContainer>();
  for (const [text, state] of found) {
    matched.add(foundParagraph(text, state !== 'hidden', state === 'shown').container);
  }
  const emphasize = vi.fn<(finding: Finding) => void>();
  const findings = { matched, listen: () => {} };
  const page = { findings, highlighter: { emphasize } } as unknown as MarkedPage;
  const reveal = scrollerToMatches(
    page,
    { conceptsOf: () => ['a'] } as unknown as Matcher,
    new Destination(page),
  );
  for (const index of indexes) reveal('a', index);
  return emphasize.mock.calls.map(([{ text }]) => text);
}

test('goes to the marked occurrences alone, and round again', () => {
  const found = [
    ['perhaps', 'seen'],
    ['one', 'shown'],
    ['two', 'shown'],
  ] as const;
  expect(revealed(found, 0, 1, 2)).toEqual(['one', 'two', 'one']);
});

test('goes to those that may be meant where none is marked, but to no hidden one', () => {
  const found = [
    ['hidden', 'hidden'],
    ['one', 'seen'],
    ['two', 'seen'],
  ] as const;
  expect(revealed(found, 0, 1, 2)).toEqual(['one', 'two', 'one']);
  expect(revealed([['hidden', 'hidden']], 0)).toEqual([]);
});
