import { browser } from 'wxt/browser';

/** The part of Chromium's API that the polyfill's types do not know. */
interface SidePanel {
  open(options: { readonly tabId: number }): Promise<void>;
}

/** Opens the list of a tab's terms at the side; the browser wants this to be at a click. */
export async function openPanel(tabId: number | undefined): Promise<void> {
  const { sidePanel } = browser as typeof browser & { readonly sidePanel?: SidePanel };
  if (sidePanel === undefined) await browser.sidebarAction.open();
  else if (tabId !== undefined) await sidePanel.open({ tabId });
  window.close();
}
