import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Finding, MatchedContainer } from '../reading/findings.ts';
import { foundParagraph } from './found-paragraph-fixture.ts';
import type { Hover } from './hover.ts';
import type { MarkedPage } from '../marks/marked-page.ts';
import type { Destination } from './scroll-to-match.ts';
import { TermKeys } from './term-keys.ts';

// happy-dom has no layout.
vi.mock('../reading/finding-boxes.ts', () => ({ boxesOf: () => [] }));
vi.mock('../text/dom.ts', () => import('../text/dom-fixture.ts'));
vi.mock('../text/in-view.ts', () => ({ placeInView: () => 'in' }));

/** Longer than a slow machine needs to read a large page, in milliseconds. */
const LONG = 20_000;

const matched = new Set<MatchedContainer>();
const shown = vi.fn<(finding: Finding) => Promise<undefined>>();
const reading = { isGoingOn: true, isThrough: false };
const destination: { finding: Finding | undefined; isAwaited: boolean; goTo: () => void } = {
  finding: undefined,
  isAwaited: false,
  goTo: () => {},
};
let keys: TermKeys;

/** A finding in a paragraph of its own, at the end of the page. */
function find(text: string): Finding {
  const finding = foundParagraph(text);
  matched.add(finding.container);
  return finding;
}

beforeEach(() => {
  vi.useFakeTimers();
  shown.mockClear();
  // The focus is in the browser's own interface, so keys are for the top window.
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  document.body.replaceChildren();
  matched.clear();
  Object.assign(reading, { isGoingOn: true, isThrough: false });
  Object.assign(destination, { finding: undefined, isAwaited: false });
  const first = find('first');
  const page = { reading, findings: { matched } };
  const hover = { finding: first, card: undefined, show: shown };
  keys = new TermKeys(
    page as unknown as MarkedPage,
    hover as unknown as Hover,
    destination as unknown as Destination,
    new AbortController().signal,
  );
});
afterEach(() => {
  vi.useRealTimers();
});

test('steps back from the first term to the last one of a page that takes long to be read', async () => {
  const acted = keys.act('previous');
  await vi.advanceTimersByTimeAsync(LONG);
  expect(shown).not.toHaveBeenCalled();
  const last = find('last');
  Object.assign(reading, { isGoingOn: false, isThrough: true });
  await vi.advanceTimersByTimeAsync(LONG);
  await acted;
  expect(shown).toHaveBeenCalledExactlyOnceWith(last, 'stepped');
});

test('does not wait for the end of a page that changes without end', async () => {
  Object.assign(reading, { isThrough: true });
  const last = find('last');
  const acted = keys.act('previous');
  await vi.advanceTimersByTimeAsync(LONG);
  await acted;
  expect(shown).toHaveBeenCalledExactlyOnceWith(last, 'stepped');
});

test('goes on from a term that was put anew while its card is open', async () => {
  const next = find('next');
  document.body.firstElementChild?.remove();
  destination.finding = find('first');
  const [, anew] = document.body.children;
  if (anew !== undefined) document.body.prepend(anew);
  await keys.act('next');
  expect(shown).toHaveBeenCalledExactlyOnceWith(next, 'stepped');
});

test('waits for a term that is being put anew, and then goes on from it', async () => {
  find('above');
  const next = find('next');
  document.body.firstElementChild?.remove();
  destination.isAwaited = true;
  const acted = keys.act('next');
  await vi.advanceTimersByTimeAsync(100);
  expect(shown).not.toHaveBeenCalled();
  Object.assign(destination, { isAwaited: false, finding: find('first') });
  const [above, , anew] = document.body.children;
  if (anew !== undefined) above?.after(anew);
  await vi.advanceTimersByTimeAsync(100);
  await acted;
  expect(shown).toHaveBeenCalledExactlyOnceWith(next, 'stepped');
});
