/**
 * Calls `listen` now, and again whenever the document has another root: `document.open()` takes all
 * listeners from window and document. It adds the same functions each time, of which the browser
 * keeps one.
 */
export function keepListening(listen: () => void, signal: AbortSignal): void {
  listen();
  const observer = new MutationObserver(listen);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
