import { browser } from 'wxt/browser';
import { desktopApis } from './desktop-apis.ts';
import { openOwnPage } from './own-pages/open-glossary.ts';

/** The part of Chromium's API that the polyfill's types lack. */
interface SidePanel {
  open(options: { readonly tabId: number }): Promise<void>;
}

/**
 * Opens the list of a tab's terms in the side panel, or on a phone in a new tab. Browsers allow
 * this only directly in a click or key handler, before any `await`.
 */
export async function openPanel(tabId: number | undefined): Promise<void> {
  const { sidePanel } = browser as typeof browser & { readonly sidePanel?: SidePanel };
  if (desktopApis.sidebarAction !== undefined) await desktopApis.sidebarAction.open();
  else if (tabId !== undefined) {
    if (sidePanel === undefined) await openOwnPage(`/sidepanel.html?tab=${tabId}`);
    else await sidePanel.open({ tabId });
  }
}
