import { browser } from 'wxt/browser';
import { desktopApis } from './desktop-apis.ts';
import { openOwnPage } from './open-glossary.ts';

/** The part of Chromium's API that the polyfill's types do not know. */
interface SidePanel {
  open(options: { readonly tabId: number }): Promise<void>;
}

/**
 * Opens the list of a tab's terms at the side, on a phone in a tab of its own. The browser wants
 * this to be at a click or at keys of ours, before anything is waited for.
 */
export async function openPanel(tabId: number | undefined): Promise<void> {
  const { sidePanel } = browser as typeof browser & { readonly sidePanel?: SidePanel };
  if (desktopApis.sidebarAction !== undefined) await desktopApis.sidebarAction.open();
  else if (tabId !== undefined) {
    if (sidePanel === undefined) await openOwnPage(`/sidepanel.html?tab=${tabId}`);
    else await sidePanel.open({ tabId });
  }
}
