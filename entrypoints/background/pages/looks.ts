/** Puts the style of marks into frames where it is another than that which every page has. */
import { browser } from 'wxt/browser';
import type { Scripting } from 'webextension-polyfill';
import { highlightName, looksInUse } from '../../../glossary/model/settings/mark-look.ts';
import { USUAL_LOOKS, writeMarkSheet } from '../../../glossary/model/settings/mark-sheet.ts';
import type { ReadingSettings } from '../../../glossary/model/settings/settings.ts';
import type { FrameState } from '../../../glossary/messages/protocol.ts';
import type { Sender } from '../../shared/wire.ts';

const namesOf = (looks: typeof USUAL_LOOKS): string =>
  looks.map((look) => highlightName(look, 'light')).join(' ');

/** The part of a frame's state that names its looks, if any of them has no style in every page. */
export function unusualLooks(reading: ReadingSettings): Pick<FrameState, 'looks'> {
  const looks = namesOf(looksInUse(reading));
  return looks === namesOf(USUAL_LOOKS) ? {} : { looks };
}

/**
 * Puts the style of the looks of some settings into the sender's frame.
 * @returns whether it is there: not where the frame is gone, or is a page of ours, which has all looks
 */
export async function putLooks({ tab, frame }: Sender, reading: ReadingSettings): Promise<boolean> {
  if (tab === undefined || frame === undefined) return false;
  try {
    await putSheet({
      target: { tabId: tab, frameIds: [frame] },
      css: writeMarkSheet(import.meta.env.FIREFOX ? 'firefox' : 'chromium', looksInUse(reading)),
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts a style sheet of marks into frames as the browser does with that of every page, see `content_scripts` of the
 * manifest: in Firefox as one of the user, which holds in shadow trees too.
 */
export async function putSheet(sheet: Scripting.CSSInjection): Promise<void> {
  await browser.scripting.insertCSS({
    ...sheet,
    ...(import.meta.env.FIREFOX && { origin: 'USER' }),
  });
}
