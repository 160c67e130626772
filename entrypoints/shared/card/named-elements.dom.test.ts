import { afterEach, expect, test, vi } from 'vitest';
import contentScript from '../../content-script/index.ts';
import { followBackground } from '../../content-script/frame.ts';
import { offeredSurface } from './card-surface.ts';
import { answerCopyCommand, copyByCommand } from './copy-command.ts';

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

test('an element of the page does not replace what the user copies', () => {
  nameElements();
  const life = new AbortController();
  answerCopyCommand(life.signal);
  const event = copyEvent({ isTrusted: true });
  dispatchEvent(event);
  life.abort();
  expect(event.defaultPrevented).toBe(false);
  expect(event.clipboardData?.getData('text/plain')).toBe('');
});

test('a copy event that a page makes is not given what the user copies', () => {
  const life = new AbortController();
  answerCopyCommand(life.signal);
  const [made, real] = [copyEvent({ isTrusted: false }), copyEvent({ isTrusted: true })];
  Object.assign(document, {
    execCommand: () => {
      // As Chromium's `beforecopy` lets a page do.
      dispatchEvent(made);
      dispatchEvent(real);
      return true;
    },
  });
  expect(copyByCommand('命运共同体')).toBe(true);
  life.abort();
  Reflect.deleteProperty(document, 'execCommand');
  expect(made.clipboardData?.getData('text/plain')).toBe('');
  expect(real.clipboardData?.getData('text/plain')).toBe('命运共同体');
});

function copyEvent(properties: Pick<Event, 'isTrusted'>): ClipboardEvent {
  const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), cancelable: true });
  for (const [name, value] of Object.entries(properties))
    Object.defineProperty(event, name, { value });
  return event;
}
