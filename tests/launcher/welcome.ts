import type { RunningBrowser } from './launch.ts';
import { until } from './until.ts';

/**
 * Waits for the page that opens in front after installation, and closes it, since it hides others.
 * In Firefox it does not hide them, and is not seen from here.
 */
export async function closeWelcome(running: RunningBrowser): Promise<void> {
  if (running.name === 'firefox') return;
  const page = await until('the welcome page', async () =>
    (await running.browser.pages()).find((one) => one.url().endsWith('/welcome.html')),
  );
  await page.close();
}
