/** Logs an error that no caller waits for in the console of the background. */
export function reportFault(error: unknown): void {
  // oxlint-disable-next-line no-console -- there is no page to show it on
  console.error('Termlight:', error);
}
