/** Prepares the pictures of a glossary from an address: adding it, and opening its parts. */
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { sourceEntries, sourceEntry } from '../../glossary/subscription/source-fixture.ts';
import type { RunningBrowser } from '../../tests/launcher/launch.ts';
import { ask, changeSettings } from '../../tests/launcher/settings.ts';
import type { HostileServer } from '../../tests/subscription/hostile-server.ts';
import { openNamed, openPart, type Prepare } from './prepare.ts';

/** Opens the dialog for a glossary from an address, and has it check one. */
export const lookAt =
  ({ origin }: HostileServer, path: string, shown: string): Prepare =>
  async (page) => {
    await openPart('.glossaries')(page);
    await page.$eval('.glossaries > .form-actions .button:nth-last-child(2)', (one) =>
      (one as HTMLElement).click(),
    );
    await page.type('.subscribe-form input', `${origin}${path}`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(shown);
  };

/** Opens what the list says about the subscription, and what an update changed. */
export const openSubscription: Prepare = async (page) => {
  await openNamed(page, 'Ministry terms');
  await page.waitForSelector('.subscription > details');
  await page.$$eval('.subscription > details', (all) => {
    for (const one of all) one.open = true;
  });
  await page.waitForSelector('.subscription > details td');
};

/** Opens an entry of the subscription, which cannot be changed. */
export const openSubscribed: Prepare = async (page) => {
  const { rows } = await ask(page, 'searchEntries', { text: '灯塔协定', offset: 0, limit: 1 });
  await page.evaluate((id) => (location.hash = `#${id}`), rows[0]?.entry.id);
  await page.waitForSelector('.fixed-entry');
};

/** Subscribes to a glossary with one update in use and another that is held back. */
export async function subscribe(browser: RunningBrowser, source: HostileServer): Promise<void> {
  await changeSettings(browser, { localSources: true });
  const accord = sourceEntry('accord', '灯塔协定', 'Lighthouse Accord');
  const others = sourceEntries(40);
  const publish = (edition: number, entries: readonly ConceptEntry[]): void =>
    source.publish(entries, { name: 'Ministry terms', languages: ['zh-Hans', 'en'], edition });
  publish(1, [accord, ...others]);
  const typed = { address: `${source.origin}/glossary.jsonl`, mayBePrivate: false };
  const looked = await ask(browser, 'lookAtAddress', typed);
  if (!looked.ok) throw new Error(looked.fault);
  const subscribed = await ask(
    browser,
    'subscribe',
    typed,
    { name: 'Ministry terms', languages: ['zh-Hans', 'en'], colour: 'green' },
    'daily',
    looked.found.content,
  );
  if (!subscribed.ok) throw new Error(JSON.stringify(subscribed));
  const charter = sourceEntry('charter', '浮标章程', 'Buoy Charter');
  const renamed = { ...accord, note: 'Signed in 2026' };
  for (const entries of [[renamed, charter, ...others.slice(1)], [renamed]]) {
    publish(2, entries);
    await ask(browser, 'refreshSubscription', subscribed.glossary);
  }
  // What is found at the address.
  publish(3, [renamed, charter, ...others]);
}
