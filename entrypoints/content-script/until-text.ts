import { textContentOf } from './dom.ts';

/** Longest wait for a page that is slow to arrive, in milliseconds. */
const EARLY = 300;

/**
 * Waits until the frame has text to read: most frames of advertisements and trackers never do, and
 * cost nothing. A page that arrives slowly is read before it is complete.
 */
export async function untilText(signal: AbortSignal): Promise<void> {
  if (document.readyState === 'loading') {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, EARLY);
      const go = (): void => {
        clearTimeout(timer);
        resolve();
      };
      document.addEventListener('DOMContentLoaded', go, { once: true, signal });
      signal.addEventListener('abort', go);
    });
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

/** Whether anything is in the body that may be or become text; a shadow host may be empty. */
function hasText(): boolean {
  const root = document.body ?? document.documentElement;
  if (root === null) return false;
  return root.childElementCount > 0 || (textContentOf(root) ?? '').trim() !== '';
}
