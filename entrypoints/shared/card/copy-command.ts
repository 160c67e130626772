/**
 * Copies a text by the browser's copy command. The listener must be on the window before the page's
 * own, so that none of those gets the event. So the content script adds it at the start, and the
 * card script leaves its text on the global object that both share.
 */

/**
 * A symbol, because in Chromium a page's element or frame with the same name would shadow a string
 * key.
 */
const COPY: unique symbol = Symbol.for('termlight copy') as never;

type World = typeof globalThis & { [COPY]?: string };

const world: World = globalThis;

/**
 * Listens to the copy command until the signal aborts, and answers it when a text is waiting. Call
 * it again when the page may have removed the listener.
 */
export function answerCopyCommand(signal: AbortSignal): void {
  addEventListener('copy', answer, { capture: true, signal });
}

function answer(event: ClipboardEvent): void {
  const text = world[COPY];
  // A page hears of the command before, and may make an event of its own to be given the text.
  if (text === undefined || !event.isTrusted || event.clipboardData === null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  event.clipboardData.setData('text/plain', text);
  delete world[COPY];
}

/** Copies a text by the copy command. @returns whether that worked */
export function copyByCommand(text: string): boolean {
  world[COPY] = text;
  // The only way to copy where the page has no `navigator.clipboard`. Deprecated, but present in
  // every browser.
  // oxlint-disable-next-line typescript/no-deprecated
  const isDone = document.execCommand('copy') && world[COPY] === undefined;
  delete world[COPY];
  return isDone;
}
