import { browser } from 'wxt/browser';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';

/** Opens the options page with one entry open, in a new tab. */
export async function openGlossary(concept: ConceptId): Promise<void> {
  const address = new URL(browser.runtime.getURL('/options.html'));
  address.hash = encodeURIComponent(concept);
  await browser.tabs.create({ url: address.href });
}

/** Opens an extension page in a new tab. */
export async function openOwnPage(
  path: `/${'settings' | 'sidepanel' | 'check' | 'practice' | 'lookup'}.html${string}`,
): Promise<void> {
  await browser.tabs.create({ url: new URL(path, browser.runtime.getURL('/')).href });
}

/** Opens the translation check, which offers to take the text of a tab, or takes it at once. */
export async function openCheck(
  tab: { readonly id: number } | undefined,
  isTaken = false,
): Promise<void> {
  const query = tab === undefined ? '' : `?tab=${tab.id}${isTaken ? '&take' : ''}`;
  await openOwnPage(`/check.html${query}`);
}
