import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { cardEntryOf, CYBERSPACE } from '../../components/fixtures/fixtures.ts';
import { DEFAULT_SETTINGS, readingSettingsOf } from '../../glossary/model/settings/settings.ts';
import type { CardManner } from '../../glossary/model/page/lifted-card.ts';
import { Card } from './card.tsx';
import * as texts from './card-texts.ts';

const TERM = { left: 10, top: 10, right: 90, bottom: 30 };

let life: AbortController;
let root: ShadowRoot;
let attached: MockInstance<Element['attachShadow']>;

beforeEach(() => {
  life = new AbortController();
  vi.spyOn(texts, 'cardTexts').mockResolvedValue((key: string) => key);
  HTMLElement.prototype.showPopover = () => undefined;
  attached = vi.spyOn(HTMLElement.prototype, 'attachShadow');
});

afterEach(() => life.abort());

/** Opens a card. @returns the card, and whether its text is hidden from the page's search */
async function opened(manner: CardManner) {
  const card = new Card({
    subject: {
      concepts: [CYBERSPACE.id],
      inner: [],
      text: '网络空间',
      script: 'Hans',
      passage: { before: '', text: '网络空间', after: '' },
      sides: [],
    },
    fetch: async () => Promise.resolve([cardEntryOf(CYBERSPACE)]),
    anchor: { boxes: () => [TERM], isVertical: false, layer: document.documentElement },
    manner,
    reading: readingSettingsOf(DEFAULT_SETTINGS),
    owner: {
      life: life.signal,
      claim: () => undefined,
      entered: () => undefined,
      left: () => undefined,
      released: () => undefined,
    },
    stay: life.signal,
    neighbours: { pinned: () => undefined, closed: () => undefined, others: () => [] },
  });
  await expect.poll(() => attached.mock.results).toHaveLength(1);
  root = attached.mock.results[0]?.value as ShadowRoot;
  await expect.poll(() => root.querySelector('.body')).not.toBeNull();
  return { card, isSealed: () => root.querySelector('.body')?.closest('[inert]') !== null };
}

/** Sends a pointer event to the card, from the browser or made up by the page. */
function point(type: 'pointerenter' | 'pointerleave', isTrusted = true): void {
  const event = new PointerEvent(type);
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  root.host.dispatchEvent(event);
}

test('what stands in a card is out of reach of the page while the user is not in it', async () => {
  const { isSealed } = await opened('beside');
  expect(isSealed()).toBe(true);
  point('pointerenter', false);
  expect(isSealed()).toBe(true);
  point('pointerenter');
  expect(isSealed()).toBe(false);
  point('pointerleave');
  expect(isSealed()).toBe(true);
});

test('a card that was opened by a key can be read by what reads aloud', async () => {
  expect((await opened('stepped')).isSealed()).toBe(false);
});

test('a card can be read as long as it has the focus', async () => {
  const { card, isSealed } = await opened('beside');
  card.act('focus');
  expect(isSealed()).toBe(false);
  root.querySelector('dialog')?.blur();
  await expect.poll(isSealed).toBe(true);
});

test.each([
  ['takes away', (host: Element) => host.remove()],
  ['puts elsewhere', (host: Element) => document.body.append(host)],
])('a card that the page %s ends', async (_, move) => {
  await opened('beside');
  const { host } = root;
  move(host);
  await expect.poll(() => root.childElementCount).toBe(0);
  expect(host.isConnected).toBe(false);
});
