import { afterEach, expect, test, vi } from 'vitest';
import contentScript from '../../content-script/index.ts';
import { followBackground } from '../../content-script/frame.ts';
import { offeredSurface } from './card-surface.ts';
import { answerCopyCommand } from './copy-command.ts';

// This module needs DOM features at load time that happy-dom lacks.
vi.mock('../../content-script/frame.ts', () => ({ followBackground: vi.fn<() => void>() }));

/** Names that a page can put on our global object in Chromium, by elements with these ids. */
const NAMES = ['termlightLife', 'termlightCards', 'termlightCopy'] as const;

afterEach(() => document.body.replaceChildren());

function nameElements(): void {
  for (const id of NAMES) {
    const link = Object.assign(document.createElement('a'), { id, href: 'https://example.org/' });
    document.body.append(link);
    vi.stubGlobal(id, link);
  }
}

test('an element of the page is not taken for the script that runs already', () => {
  nameElements();
  contentScript.main();
  expect(followBackground).toHaveBeenCalledOnce();
});

test('an element of the page is not taken for the cards', () => {
  nameElements();
  expect(offeredSurface()).toBeUndefined();
});

test('an element of the page does not replace what the reader copies', () => {
  nameElements();
  const life = new AbortController();
  answerCopyCommand(life.signal);
  const copied = new DataTransfer();
  const event = new ClipboardEvent('copy', { clipboardData: copied, cancelable: true });
  dispatchEvent(event);
  life.abort();
  expect(event.defaultPrevented).toBe(false);
  expect(copied.getData('text/plain')).toBe('');
});
