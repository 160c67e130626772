import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as messaging from '../shared/messaging.ts';
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
vi.mock('./text/dom.ts', () => ({ languageAround: vi.fn<() => void>() }));
vi.mock('./text/until-text.ts', () => ({ untilText: vi.fn<() => void>() }));

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
  vi.spyOn(messaging, 'openPort').mockReturnValue(() => {});
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
