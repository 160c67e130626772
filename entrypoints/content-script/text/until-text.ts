import { textContentOf } from './dom.ts';

/** Longest wait for a page that loads slowly, in milliseconds. */
const EARLY = 300;
/** With this many new elements in that time, the page is loading as fast as it can be parsed. */
const BULK = 2_000;
/** Longest wait for a page that loads fast, in milliseconds. */
const LATEST = 1_500;

/**
 * Waits until the frame has text to read, which most frames of advertisements and trackers never
 * have. A page that loads slowly is read before it is complete. One that loads fast is not: reading
 * it meanwhile would slow down its parser.
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

/** Waits until the document is parsed, or for a time in milliseconds. */
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

/** Whether the body has anything that is or may become text; an empty shadow host counts. */
function hasText(): boolean {
  const root = document.body ?? document.documentElement;
  if (root === null) return false;
  return root.childElementCount > 0 || (textContentOf(root) ?? '').trim() !== '';
}
