import { browser } from 'wxt/browser';
import type { FrameReport } from '../../../glossary/messages/protocol.ts';
import {
  type PageRuling,
  rulingOf,
  type Settings,
} from '../../../glossary/model/settings/settings.ts';
import type { Texts } from '../../../components/texts/texts.tsx';
import { interfaceTexts } from '../../shared/interface-texts.ts';
import { documentAddress } from '../../shared/document-address.ts';
import type { Sender } from '../../shared/wire.ts';
import { forgetFrameCounts, matchesInTab, noteFrameCount } from './frame-counts.ts';
import { readSettings } from '../store/settings/settings-store.ts';
import { isTabOff } from './tabs-off.ts';

const COLOUR_ON = '#0b57d0';
const COLOUR_OFF = '#5f6368';

/** The widest number that the badge has room for. */
const MAX_SHOWN = 999;

/** Counts what a frame reports into the badge of its tab. */
export async function showFrameReport(sender: Sender, report: FrameReport): Promise<void> {
  const { tab, frame } = sender;
  if (tab === undefined || frame === undefined) return;
  const matches = await noteFrameCount(tab, frame, report);
  await drawTab(tab, sender.url, await readSettings(), matches);
}

/** Resets the count of a tab that goes to another page. */
export async function showNavigation(tab: number, address: string): Promise<void> {
  await forgetFrameCounts(tab);
  await drawTab(tab, address, await readSettings(), 0);
}

/** Shows changed settings on the badges of all tabs. */
export async function showSettings(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id !== undefined) await drawTab(id, url ?? '', settings, await matchesInTab(id));
    }),
  );
}

/** Shows on the badge of a tab that marking was switched off in it, or on again. */
export async function showTab(tab: number): Promise<void> {
  const shown = (await browser.tabs.query({})).find(({ id }) => id === tab);
  if (shown === undefined) return;
  await drawTab(tab, shown.url ?? '', await readSettings(), await matchesInTab(tab));
}

async function drawTab(
  tabId: number,
  address: string,
  settings: Settings,
  matches: number,
): Promise<void> {
  const ruling = rulingOf(settings, documentAddress(address), new Date()).marking;
  const marking = ruling === 'on' && (await isTabOff(tabId)) ? 'tabOff' : ruling;
  const on = marking === 'on';
  const t = await interfaceTexts(settings.interfaceLanguage);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: on ? badgeOf(matches) : '–' }),
      browser.action.setBadgeBackgroundColor({ tabId, color: on ? COLOUR_ON : COLOUR_OFF }),
      browser.action.setTitle({ tabId, title: titleOf(marking, t) }),
    ]);
  } catch (error) {
    // If the tab was closed in the meantime, it has no badge.
    if ((await browser.tabs.query({})).some(({ id }) => id === tabId)) throw error;
  }
}

function badgeOf(matches: number): string {
  if (matches === 0) return '';
  return matches > MAX_SHOWN ? `${MAX_SHOWN}+` : String(matches);
}

function titleOf(marking: PageRuling['marking'] | 'tabOff', t: Texts): string {
  switch (marking) {
    case 'on':
      return t('extension.name');
    case 'paused':
      return t('toolbar.paused');
    case 'tabOff':
      return t('toolbar.tabOff');
    case 'off':
      return t('toolbar.siteOff');
    case 'notListed':
      return t('toolbar.notListed');
  }
  return marking satisfies never;
}
