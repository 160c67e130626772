import { textContentOf } from './dom.ts';

/** Longest wait for a page that is slow to arrive, in milliseconds. */
const EARLY = 300;
/** So many elements in that time, and the page is arriving as fast as it can be parsed. */
const BULK = 2_000;
/** Longest wait for such a page, in milliseconds. */
const LATEST = 1_500;

/**
 * Waits until the frame has text to read: most frames of advertisements and trackers never do, and
 * cost nothing. A page that arrives slowly is read before it is complete; one that arrives in bulk is
 * not, since reading it meanwhile would hold up its parser and note each node that comes.
 */
export async function untilText(signal: AbortSignal): Promise<void> {
  for (let waited = 0, before = 0; document.readyState === 'loading'; waited += EARLY) {
    await parsedOr(EARLY, signal);
    const count = document.getElementsByTagName('*').length;
    if (signal.aborted || count < before + BULK || waited + EARLY >= LATEST) break;
    before = count;
  }
  if (signal.aborted || hasText()) return;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (hasText()) stop();
    });
    const stop = (): void => {
      observer.disconnect();
      resolve();
    };
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', stop);
  });
}

/** Until the document is complete, or for a time in milliseconds. */
async function parsedOr(time: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, time);
    const go = (): void => {
      clearTimeout(timer);
      resolve();
    };
    document.addEventListener('DOMContentLoaded', go, { once: true, signal });
    signal.addEventListener('abort', go, { once: true });
  });
}

/** Whether anything is in the body that may be or become text; a shadow host may be empty. */
function hasText(): boolean {
  const root = document.body ?? document.documentElement;
  if (root === null) return false;
  return root.childElementCount > 0 || (textContentOf(root) ?? '').trim() !== '';
}
