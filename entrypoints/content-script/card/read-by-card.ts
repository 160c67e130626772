/** What is read of a page with the script of the card, because few frames are asked for it. */
import type { MarkedText } from '../../../glossary/model/check/check-report.ts';
import { request } from '../../shared/messaging.ts';
import { sendByPort } from '../../shared/ports.ts';
import { isWritten } from '../text/element-kind.ts';
import { PAGE_TREE } from '../text/page-tree.ts';
import { cardSurface } from './cards-here.ts';

/**
 * Reads the user's selection, which few frames are asked for, with the script of the card. Of what is
 * being written no more is read than what was selected.
 */
export async function reportSelection(): Promise<void> {
  const selected = (await cardSurface())?.selectedText();
  if (selected === undefined) return;
  // The sentence is the one around the start, where the selection was drawn backwards too.
  const place = getSelection()?.getRangeAt(0).startContainer;
  const isInEditor = place !== undefined && isWritten(place);
  await request('reportSelection', isInEditor ? { ...selected, sentence: '' } : selected);
}

/** Sends what the page is about, which few are asked for: the script of the card reads it. */
export async function sendText(port: string): Promise<void> {
  const surface = await cardSurface();
  if (surface !== undefined) sendByPort(port, await surface.mainText(PAGE_TREE));
}

/** Finds texts that `sendText` told of, in the script of the card, and says by a port whether all are there. */
export async function showText(
  port: string,
  places: readonly MarkedText[],
  show: (ranges: readonly StaticRange[]) => void,
): Promise<void> {
  const surface = await cardSurface();
  const ranges = await surface?.findTexts(PAGE_TREE, places);
  if (ranges !== undefined) show(ranges);
  sendByPort(port, ranges !== undefined);
}
