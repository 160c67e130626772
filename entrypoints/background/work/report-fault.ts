/** Names a fault that nobody waits for in the background's own console. */
export function reportFault(error: unknown): void {
  // oxlint-disable-next-line no-console -- there is no page to show it on
  console.error('Termlight:', error);
}
