/**
 * The browser's own copy command, answered with a text of ours. The listener has to be on the window
 * before any of the page's, so that none of those hears of it: the content script puts it there at
 * the start, and the script of the card leaves its text in the world that both share.
 */

/** A symbol: Chromium answers to a name with the page's element or frame of that name. */
const COPY: unique symbol = Symbol.for('termlight copy') as never;

type World = typeof globalThis & { [COPY]?: string };

const world: World = globalThis;

/**
 * Answers the copy command while a text of ours waits for it, until the signal aborts. To be called
 * again where the page may have thrown the listener away.
 */
export function answerCopyCommand(signal: AbortSignal): void {
  addEventListener('copy', answer, { capture: true, signal });
}

function answer(event: ClipboardEvent): void {
  const text = world[COPY];
  if (text === undefined || event.clipboardData === null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  event.clipboardData.setData('text/plain', text);
  delete world[COPY];
}

/** Copies a text by the command. @returns whether it was taken */
export function copyByCommand(text: string): boolean {
  world[COPY] = text;
  // The one way to copy where the page has no clipboard; it is deprecated and in every browser.
  // oxlint-disable-next-line typescript/no-deprecated
  const isDone = document.execCommand('copy') && world[COPY] === undefined;
  delete world[COPY];
  return isDone;
}
