import { browser } from 'wxt/browser';
import type { ConceptId } from '../../glossary/model/concept-entry.ts';

/** Opens the options page at one entry, in a tab of its own. */
export async function openGlossary(concept: ConceptId): Promise<void> {
  const address = new URL(browser.runtime.getURL('/options.html'));
  address.hash = encodeURIComponent(concept);
  await browser.tabs.create({ url: address.href });
}
