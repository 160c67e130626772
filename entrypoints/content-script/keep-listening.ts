/**
 * Calls `listen` now, and again whenever the document gets a new root element, since
 * `document.open()` removes all listeners from window and document. `listen` must add the same
 * function objects each time: the browser ignores duplicates.
 */
export function keepListening(listen: () => void, signal: AbortSignal): void {
  listen();
  const observer = new MutationObserver(listen);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
