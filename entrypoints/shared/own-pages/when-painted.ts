/** Longest wait in milliseconds, for tabs in which nothing is painted. */
const LATEST = 100;

/**
 * Calls `go` once the rendered page is on the screen. A request before that would wake the
 * background, which would slow the painting down.
 */
export function whenPainted(go: () => void): void {
  requestIdleCallback(go, { timeout: LATEST });
}
