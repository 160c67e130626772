import { browser } from 'wxt/browser';
import type { TermAct } from '../../../glossary/messages/protocol.ts';
import { isPaused } from '../../../glossary/model/settings/settings.ts';
import { desktopApis } from '../../shared/desktop-apis.ts';
import { requestTab } from '../../shared/messaging.ts';
import { openReader } from '../../shared/open-reader.ts';
import { openPanel } from '../../shared/open-panel.ts';
import type { Followers } from './followers.ts';
import { openSelected } from './look-up.ts';
import { switchTab } from './switch-tab.ts';
import { reportFault } from '../work/report-fault.ts';
import { changeSettings } from '../store/settings/settings-store.ts';

/** The commands of the manifest that are for the page in front, by what they do there. */
const TERM_ACTS: Readonly<Record<string, TermAct>> = {
  'next-term': 'next',
  'previous-term': 'previous',
  'open-card': 'open',
  'copy-equivalent': 'copy',
  'pin-card': 'pin',
};

/** Listens to the keys of the manifest. Call it in the first tick. */
export function followCommands({ settingsChanged }: Pick<Followers, 'settingsChanged'>): void {
  const run = async (command: string, tab: number | undefined): Promise<void> => {
    if (command === 'pause') {
      // The key also ends a pause for an hour; otherwise it would turn that into a lasting one.
      const now = new Date();
      settingsChanged(
        await changeSettings((current) => ({ paused: !isPaused(current, now), pausedUntil: null })),
      );
      return;
    }
    if (command === 'open-list') return openPanel(tab);
    if (command === 'read-file') {
      const shown = tab ?? (await tabInFront());
      return openReader(shown === undefined ? undefined : await browser.tabs.get(shown));
    }
    const target = tab ?? (await tabInFront());
    if (target === undefined) return;
    if (command === 'tab-off') return switchTab(target);
    if (command === 'look-up-selection') return openSelected('look-up', target);
    if (command === 'add-selection') return openSelected('add', target);
    const act = TERM_ACTS[command];
    const asked =
      act === undefined
        ? requestTab(target, undefined, 'toggleMarks')
        : requestTab(target, undefined, 'actOnTerm', act);
    // The browser's own pages do not answer.
    await asked.catch(() => undefined);
  };
  desktopApis.commands?.onCommand.addListener((command, tab) => {
    run(command, tab?.id).catch(reportFault);
  });
}

async function tabInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}
