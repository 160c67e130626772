import { browser } from 'wxt/browser';

/** Browser APIs that Firefox for Android lacks. */
type DesktopApis = Pick<
  typeof browser,
  'commands' | 'contextMenus' | 'omnibox' | 'sidebarAction' | 'windows'
>;

/**
 * APIs that may be missing on a phone, so check each before use: a background that calls a missing
 * one fails as it starts, and nothing is marked (ghostery-extension#3372).
 */
export const desktopApis: Partial<DesktopApis> = browser;

/**
 * On a phone, an extension page covers the web page that it is about: this brings that page to the
 * front and closes the popup. Elsewhere the page is visible anyway.
 */
export async function showPageBehind(tab: number): Promise<void> {
  if (desktopApis.windows !== undefined) return;
  await browser.tabs.update(tab, { active: true });
  if (location.pathname === '/popup.html') window.close();
}
