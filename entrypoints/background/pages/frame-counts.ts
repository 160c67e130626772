import { browser } from 'wxt/browser';
import type { FrameReport } from '../../../glossary/messages/protocol.ts';
import { inTurn } from '../work/in-turn.ts';

/** The latest count of each frame of a tab, by the frame's number. */
type FrameCounts = Readonly<Record<string, FrameCount>>;

interface FrameCount {
  readonly document: string;
  readonly matches: number;
}

/**
 * Notes what a frame found, in storage that outlives the worker but not the browser.
 * @returns the matches in all frames of the tab
 */
export async function noteFrameCount(
  tab: number,
  frame: number,
  report: FrameReport,
): Promise<number> {
  // The frames of a tab report at the same time.
  return inTurn(keyOf(tab), async () => {
    const count: FrameCount = {
      document: report.document,
      matches: report.enabled ? report.matches : 0,
    };
    const { [frame]: _, ...others } = await readCounts(tab);
    // Frames without matches are not stored: a page may add and remove any number of them.
    const counts = count.matches === 0 ? others : { ...others, [frame]: count };
    await browser.storage.session.set({ [keyOf(tab)]: counts });
    return sum(counts);
  });
}

/** Forgets the frames of a tab that went to another page, or was closed. */
export async function forgetFrameCounts(tab: number): Promise<void> {
  await inTurn(keyOf(tab), () => browser.storage.session.remove(keyOf(tab)));
}

/** The number of matches in all known frames of a tab. */
export async function matchesInTab(tab: number): Promise<number> {
  return sum(await readCounts(tab));
}

async function readCounts(tab: number): Promise<FrameCounts> {
  const stored = await browser.storage.session.get(keyOf(tab));
  return (stored[keyOf(tab)] as FrameCounts | undefined) ?? {};
}

function sum(counts: FrameCounts): number {
  return Object.values(counts).reduce((total, { matches }) => total + matches, 0);
}

function keyOf(tab: number): string {
  return `frames-of-tab-${tab}`;
}
