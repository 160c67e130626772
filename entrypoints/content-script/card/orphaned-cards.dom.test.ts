import { beforeEach, expect, test } from 'vitest';
import { removeOrphanedCards } from './orphaned-cards.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

/** A popover with a closed root, as Firefox shows it to content scripts. */
function popover(inner: string): Element {
  const element = document.createElement('div');
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  root.innerHTML = inner;
  Object.assign(element, { openOrClosedShadowRoot: root });
  document.body.append(element);
  return element;
}

test('cards that a script left are removed, and no popover of the page is', () => {
  const left = popover('<div class="hover-card sheet">a card</div>');
  const own = popover('<p>of the page</p>');
  const bare = document.createElement('div');
  bare.setAttribute('popover', 'manual');
  document.body.append(bare);
  removeOrphanedCards();
  expect([left, own, bare].map(({ isConnected }) => isConnected)).toEqual([false, true, true]);
});
