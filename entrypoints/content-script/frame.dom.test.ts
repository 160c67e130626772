import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as messaging from '../shared/messaging.ts';
import * as ports from '../shared/ports.ts';
import { followBackground } from './frame.ts';

// These modules need DOM features at load time that happy-dom lacks.
vi.mock('./marking.ts', () => ({ markFrame: vi.fn<() => void>() }));
vi.mock('./card/card-subject.ts', () => ({}));
vi.mock('./card/lifted-cards.ts', () => ({ LiftedCards: Object }));
vi.mock('./reading/shared-matcher.ts', () => ({
  dropMatcher: vi.fn<() => void>(),
  editionOf: () => '',
  loadMatcher: vi.fn<() => void>(),
  noteLetters: vi.fn<() => void>(),
  matcherOf: vi.fn<() => void>(),
}));
vi.mock('./text/first-text.ts', () => ({ firstText: () => '' }));
vi.mock('./text/dom.ts', () => ({ languageAround: vi.fn<() => void>() }));
vi.mock('./text/element-kind.ts', () => ({
  isWritten: (node: Node) => node.parentElement?.localName === 'textarea',
}));
vi.mock('./card/cards-here.ts', () => ({
  cardSurface: async () => ({ selectedText: () => SELECTED }),
}));
vi.mock('./text/page-tree.ts', () => ({ PAGE_TREE: {} }));
vi.mock('./text/until-text.ts', () => ({ untilText: vi.fn<() => void>() }));

const SELECTED = { text: 'sovereignty', language: 'en', sentence: 'He read of sovereignty.' };

let life: AbortController;
let settingsChanged: () => void;
let requests: string[];
let isHidden: boolean;
/** Removes the listeners of window and document, as `document.open()` does. */
let dropListeners: () => void;

beforeEach(() => {
  life = new AbortController();
  isHidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  vi.spyOn(messaging, 'onTabRequests').mockReturnValue();
  vi.spyOn(ports, 'openPort').mockReturnValue(() => {});
  vi.spyOn(messaging, 'onEvents').mockImplementation((handlers) => {
    settingsChanged = () => void handlers.settingsChanged?.();
  });
  requests = [];
  vi.spyOn(messaging, 'request').mockImplementation(async (call) => {
    requests.push(call);
    return Promise.resolve((call === 'getFrameState' ? { enabled: false } : undefined) as never);
  });
  const added: (() => void)[] = [];
  for (const target of [window, document]) {
    const listen = target.addEventListener.bind(target);
    vi.spyOn(target, 'addEventListener').mockImplementation((type, heard, options) => {
      listen(type, heard, options);
      added.push(() => target.removeEventListener(type, heard, options));
    });
  }
  dropListeners = () => {
    for (const drop of added.splice(0)) drop();
  };
});

afterEach(() => life.abort());

const asked = (): number => requests.filter((call) => call === 'getFrameState').length;

test('a user who comes back to a page that was written anew sees what holds now', async () => {
  followBackground(life, (error) => {
    throw error;
  });
  await expect.poll(() => requests).toEqual(['getFrameState', 'reportFrame']);
  dropListeners();
  document.replaceChildren(document.createElement('html'));
  isHidden = true;
  settingsChanged();
  expect(asked()).toBe(1);
  await Promise.resolve();
  isHidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(asked).toBe(2);
});

test.each([
  ['its sentence', 'p', SELECTED.sentence],
  ['nothing more of what is being written', 'textarea', ''],
])('a selection is told with %s', async (_name, name, sentence) => {
  let tell: (() => void) | undefined;
  vi.mocked(messaging.onTabRequests).mockImplementation((handlers) => {
    tell = () => void handlers.requestSelection?.();
  });
  followBackground(life, () => {});
  // Drawn backwards: it begins where the pointer came to.
  const [from, to] = [document.createElement(name), document.createElement('p')];
  from.append('He read of ');
  to.append('sovereignty.');
  const range = { startContainer: from.firstChild };
  vi.stubGlobal('getSelection', () => ({ anchorNode: to.firstChild, getRangeAt: () => range }));
  tell?.();
  const calls: readonly (readonly unknown[])[] = vi.mocked(messaging.request).mock.calls;
  const told = (): unknown => calls.find(([call]) => call === 'reportSelection')?.[1];
  await expect.poll(told).toEqual({ ...SELECTED, sentence });
});
