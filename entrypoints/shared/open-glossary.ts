import { browser } from 'wxt/browser';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';

/** Opens the options page at one entry, in a tab of its own. */
export async function openGlossary(concept: ConceptId): Promise<void> {
  const address = new URL(browser.runtime.getURL('/options.html'));
  address.hash = encodeURIComponent(concept);
  await browser.tabs.create({ url: address.href });
}

/** Opens a page of ours in a tab of its own. */
export async function openOwnPage(
  path: `/${'settings' | 'sidepanel'}.html${string}`,
): Promise<void> {
  await browser.tabs.create({ url: new URL(path, browser.runtime.getURL('/')).href });
}
