/** Longest wait where nothing is painted, as in a tab behind another, in milliseconds. */
const LATEST = 100;

/**
 * Calls back once what was rendered is on the screen: the background, which wakes for the next
 * question, would take the processor from it.
 */
export function whenPainted(go: () => void): void {
  requestIdleCallback(go, { timeout: LATEST });
}
