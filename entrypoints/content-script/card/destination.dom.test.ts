import { expect, test, vi } from 'vitest';
import type { MarkedPage } from '../marks/marked-page.ts';
import type { Finding, FindingsListener, MatchedContainer } from '../reading/findings.ts';
import { MOST_SORTED } from '../reading/in-order.ts';
import { foundParagraph } from './found-paragraph-fixture.ts';
import { Destination } from './scroll-to-match.ts';

let place: 'in' | 'elsewhere' = 'in';
vi.mock('../text/in-view.ts', () => ({ placeInView: () => place }));
vi.mock('../text/dom.ts', () => import('../text/dom-fixture.ts'));

/** A page whose text can be put into it anew. */
function stage(...texts: readonly string[]) {
  const matched = new Set<MatchedContainer>();
  let changed = (): void => {};
  const put = (): readonly Finding[] => {
    for (const { findings } of matched) for (const one of findings) one.isSeen = false;
    matched.clear();
    document.body.replaceChildren();
    const findings = texts.map((text) => foundParagraph(text));
    for (const { container } of findings) matched.add(container);
    return findings;
  };
  const emphasize = vi.fn<(finding: Finding) => void>();
  const listen = (listener: Partial<FindingsListener>): void => {
    changed = () => listener.changed?.();
  };
  const page = { findings: { matched, listen }, highlighter: { emphasize } };
  const found = put();
  return {
    found,
    emphasize,
    matched,
    destination: new Destination(page as unknown as MarkedPage),
    anew: () => {
      const others = put();
      changed();
      return others;
    },
  };
}

test('goes to the same match again where its text is put into the page anew', () => {
  const { destination, found, anew, emphasize } = stage('one', 'two', 'two');
  const again = vi.fn<(finding: Finding) => void>();
  const [, , last] = found;
  if (last === undefined) throw new Error('No third');
  destination.goTo(last, again);
  const third = anew()[2];
  expect(emphasize.mock.calls.map(([one]) => one)).toEqual([last, third]);
  expect(again).toHaveBeenCalledExactlyOnceWith(third);
  expect(destination.finding).toBe(third);
});

test('stays where one has scrolled to since', () => {
  const { destination, found, anew, emphasize } = stage('one');
  const [first] = found;
  if (first === undefined) throw new Error('No first');
  destination.goTo(first);
  place = 'elsewhere';
  const [other] = anew();
  place = 'in';
  expect(emphasize).toHaveBeenCalledOnce();
  expect(destination.finding).toBe(other);
});

test('stays where it is when the page changes later', () => {
  const { destination, found, anew, emphasize } = stage('one');
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  const [first] = found;
  if (first === undefined) throw new Error('No first');
  destination.goTo(first);
  now.mockReturnValue(20_000);
  anew();
  expect(emphasize).toHaveBeenCalledOnce();
});

test('knows its place among the few around it where a page has too many to be sorted', () => {
  const { destination, found, anew, matched } = stage('one', 'one');
  const [first] = found;
  if (first === undefined) throw new Error('No first');
  const elsewhere = document.createElement('div');
  document.documentElement.append(elsewhere);
  for (let left = MOST_SORTED; left > 0; left -= 1) {
    const { container } = foundParagraph('far');
    elsewhere.append(container.element);
    matched.add(container);
  }
  // The first was read last.
  matched.delete(first.container);
  matched.add(first.container);
  destination.goTo(first);
  expect(destination.finding).toBe(first);
  expect(anew()[0]).toBe(destination.finding);
  elsewhere.remove();
});
