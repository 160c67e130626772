import type { Page } from 'puppeteer-core';
import type { Settings } from '../../glossary/model/settings.ts';
import type { RunningBrowser } from './launch.ts';

/** Changes settings as a page of the extension does; the open pages follow. */
export async function changeSettings(
  browser: RunningBrowser,
  change: Partial<Settings>,
): Promise<void> {
  const own = await browser.openExtensionPage('popup.html?tab=-1');
  try {
    await own.evaluate(async (part) => {
      const { browser: promised, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        { readonly runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } }
      >;
      const message = { kind: 'request', call: 'updateSettings', args: [part] };
      const reply = await (promised ?? chrome).runtime.sendMessage(message);
      if (!reply.ok) throw new Error('The settings were not taken');
    }, change);
  } finally {
    await own.close();
  }
}

/** Chooses from a list of choices by the name that is shown. */
export async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.evaluate(
    (wantedLabel, wantedName) => {
      const select = [...document.querySelectorAll('select')].find(
        ({ labels, ariaLabel }) => (ariaLabel ?? labels[0]?.innerText) === wantedLabel,
      );
      const option = [...(select?.options ?? [])].find(({ text }) => text === wantedName);
      if (select === undefined || option === undefined) throw new Error(`No ${wantedName}`);
      select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    name,
  );
}
