import { browser } from 'wxt/browser';

/** The parts of the browser that Firefox for Android does not have. */
type DesktopApis = Pick<
  typeof browser,
  'commands' | 'contextMenus' | 'omnibox' | 'sidebarAction' | 'windows'
>;

/**
 * What a phone lacks, each part to be asked for before it is used: a background that takes one for
 * granted ends there in its first tick, and nothing is marked at all (ghostery-extension#3372).
 */
export const desktopApis: Partial<DesktopApis> = browser;

/**
 * On a phone every page of ours covers the page that it is about: brings that one to the front, and
 * closes the popup. Elsewhere it is in sight already.
 */
export async function showPageBehind(tab: number): Promise<void> {
  if (desktopApis.windows !== undefined) return;
  await browser.tabs.update(tab, { active: true });
  if (location.pathname === '/popup.html') window.close();
}
