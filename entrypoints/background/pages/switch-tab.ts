import { tellOwnPages, tellTab } from '../../shared/messaging.ts';
import { inTurn } from '../work/in-turn.ts';
import { isTabOff, keepTabOff } from './tabs-off.ts';
import { showTab } from './toolbar.ts';

/** Switches marking in a tab off until it closes, or on again; the other way round where not said. */
export async function switchTab(tab: number, off?: boolean): Promise<void> {
  // A key may be pressed again before the first time is kept.
  await inTurn(`off-in-tab-${tab}`, async () => keepTabOff(tab, off ?? !(await isTabOff(tab))));
  await Promise.all([
    tellTab(tab, 'settingsChanged'),
    tellOwnPages('settingsChanged'),
    showTab(tab),
  ]);
}
