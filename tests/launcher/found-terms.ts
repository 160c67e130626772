import type { ConceptEntry } from '../../glossary/model/concept-entry.ts';
import type { FrameReport } from '../../glossary/messages/protocol.ts';
import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { RunningBrowser } from './launch.ts';

/** A concept that stands on a page, all frames together. */
export interface FoundTerm {
  readonly entry: ConceptEntry;
  /** As the page writes it first. */
  readonly text: string;
  readonly count: number;
}

/**
 * What the extension found on a page, asked for as its own popup asks: also what is far from the
 * view and therefore not highlighted now. In the order of the page.
 * @throws Error when no frame answers in time
 */
export async function foundTerms(
  browser: RunningBrowser,
  page: Page,
): Promise<readonly FoundTerm[]> {
  const tab = await browser.tabIdOf(page);
  const own = await browser.openExtensionPage('popup.html?tab=-1');
  try {
    return await own.evaluate(askFrames, tab);
  } finally {
    await own.close();
    await page.bringToFront();
  }
}

/** Runs in a page of the extension; frames that are silent for half a second have nothing to say. */
async function askFrames(tab: number): Promise<readonly FoundTerm[]> {
  const { browser, chrome } = globalThis as unknown as Partial<
    Record<'browser' | 'chrome', ExtensionApi>
  >;
  const api = browser ?? chrome;
  if (api === undefined) throw new Error('No page of the extension');
  const reports = new Map<number, FrameReport>();
  let last = performance.now();
  api.runtime.onMessage.addListener(((
    message: { readonly call?: unknown; readonly args?: readonly [FrameReport] },
    sender: { readonly frameId?: number; readonly tab?: { readonly id?: number } },
  ) => {
    if (message.call !== 'reportFrame' || message.args === undefined) return;
    if (sender.tab?.id !== tab) return;
    reports.set(sender.frameId ?? 0, message.args[0]);
    last = performance.now();
  }) as Parameters<ExtensionApi['runtime']['onMessage']['addListener']>[0]);
  const started = performance.now();
  const isSettled = (): boolean => {
    const found = [...reports.values()].some((report) => report.found.length > 0);
    // A frame that has only begun says that it found nothing; whether that stays, time tells.
    return reports.size > 0 && performance.now() - last > (found ? 500 : 3_000);
  };
  while (!isSettled() && performance.now() - started < 15_000) {
    // A page that is still being read has no listener yet.
    if (reports.size === 0) {
      await api.tabs
        .sendMessage(tab, { kind: 'tab', call: 'requestReport', args: [] })
        .catch(() => {});
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  if (reports.size === 0) throw new Error('The extension answers from no frame of this page');
  const found = new Map<string, { readonly text: string; readonly count: number }>();
  for (const [, report] of [...reports].sort(([one], [other]) => one - other)) {
    for (const { concept, text, count } of report.found) {
      const before = found.get(concept);
      found.set(concept, { text: before?.text ?? text, count: (before?.count ?? 0) + count });
    }
  }
  const reply: { readonly value: readonly ConceptEntry[]; readonly error?: string } =
    await api.runtime.sendMessage({
      kind: 'request',
      call: 'getConceptEntries',
      args: [[...found.keys()]],
    });
  if (reply.error !== undefined) throw new Error(reply.error);
  return reply.value.flatMap((entry) => {
    const term = found.get(entry.id);
    return term === undefined ? [] : [{ entry, text: term.text, count: term.count }];
  });
}
