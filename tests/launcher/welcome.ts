import type { RunningBrowser } from './launch.ts';
import { until } from './until.ts';

/**
 * Waits for the page that opens in front after an installation, and closes it, because it hides
 * others. In Firefox it hides none, and the driver does not see it.
 */
export async function closeWelcome(running: RunningBrowser): Promise<void> {
  if (running.name === 'firefox') return;
  const page = await until('the welcome page', async () =>
    (await running.browser.pages()).find((one) => one.url().endsWith('/welcome.html')),
  );
  await page.close();
}
