import type { Page } from 'puppeteer-core';
import type { Answer, Arguments, ExtensionRequests } from '../../glossary/messages/protocol.ts';
import type { Settings } from '../../glossary/model/settings/settings.ts';
import { askFrom } from './ask.ts';
import type { RunningBrowser } from './launch.ts';

/** Changes settings as a page of the extension does; the open pages follow. */
export async function changeSettings(
  from: RunningBrowser | Page,
  change: Partial<Settings>,
): Promise<void> {
  await ask(from, 'updateSettings', change);
}

/**
 * Asks the background for something as a page of the extension does.
 * @param from a page of the extension, which may be behind others, or a browser, for the one that
 *   it has behind them
 * @throws Error when the background refuses
 */
export async function ask<K extends keyof ExtensionRequests>(
  from: RunningBrowser | Page,
  call: K,
  ...args: Arguments<ExtensionRequests, K>
): Promise<Answer<ExtensionRequests, K>> {
  const page = 'mainFrame' in from ? from : await from.pageBehind();
  return (await askFrom(page, call, ...args)) as Answer<ExtensionRequests, K>;
}

/** Chooses from a list of choices by the name that it shows. */
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
