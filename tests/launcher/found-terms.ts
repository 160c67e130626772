import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { FrameReport } from '../../glossary/messages/protocol.ts';
import type { FoundConcept } from '../../glossary/model/page/found-concept.ts';
import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { askFrom } from './ask.ts';
import type { RunningBrowser } from './launch.ts';
import { lastSeen, until } from './until.ts';

/** A concept that was found on a page, in all frames together. */
export interface FoundTerm {
  readonly entry: ConceptEntry;
  /** The first form in which the page writes it. */
  readonly text: string;
  readonly count: number;
}

/**
 * What the extension found on a page, asked for as its popup does. It includes terms far from the
 * view, which are not highlighted now. In the order of the page.
 * @throws Error when no frame answers
 */
export async function foundTerms(
  browser: RunningBrowser,
  page: Page,
): Promise<readonly FoundTerm[]> {
  const tab = await browser.tabIdOf(page);
  const own = await browser.openExtensionPage('popup.html?tab=-1');
  try {
    await own.evaluate(hearFrames, tab);
    // A page is read only while it is visible.
    await page.bringToFront();
    const look = async (): Promise<readonly FoundConcept[]> => own.evaluate(askFrames, tab);
    await until('the extension to answer from a frame', async () => look().then(() => true));
    const first = await lastSeen(look, (found) => found.length > 0, LOOKS_FOR_ANY);
    const found = first.length === 0 ? first : await lastSeen(look, () => false, LOOKS);
    const ids = found.map(({ concept }) => concept);
    const entries = (await askFrom(own, 'getConceptEntries', ids)) as readonly ConceptEntry[];
    return entries.flatMap((entry) => {
      const term = found.find(({ concept }) => concept === entry.id);
      return term === undefined ? [] : [{ entry, text: term.text, count: term.count }];
    });
  } finally {
    await own.close();
    await page.bringToFront();
  }
}

/**
 * After this many equal looks in a row the page has been read. A page that is being read answers
 * between two pieces of it, so looks take longer where reading takes longer.
 */
const LOOKS = 20;
/** The same while nothing was found, since the glossary may still be on its way to the page. */
const LOOKS_FOR_ANY = 100;

/** What the frames of a tab reported, kept in the page that asked. */
interface Hearing {
  readonly reports: Map<number, FrameReport>;
  /** Called at each report. */
  heard: () => void;
}

/** Runs in a page of the extension: keeps what the frames of a tab report from now on. */
function hearFrames(tab: number): void {
  const scope = globalThis as unknown as Partial<Record<'browser' | 'chrome', ExtensionApi>> & {
    hearing?: Hearing;
  };
  const hearing: Hearing = { reports: new Map(), heard: () => {} };
  scope.hearing = hearing;
  const hear = (
    message: { readonly call?: unknown; readonly args?: readonly [FrameReport] | string },
    sender: { readonly frameId?: number; readonly tab?: { readonly id?: number } },
  ): undefined => {
    if (message.call !== 'reportFrame' || message.args === undefined) return;
    if (sender.tab?.id !== tab) return;
    const { args } = message;
    // In Firefox the reader reports as text.
    const [report] = typeof args === 'string' ? (JSON.parse(args) as readonly [FrameReport]) : args;
    hearing.reports.set(sender.frameId ?? 0, report);
    hearing.heard();
  };
  const runtime = (scope.browser ?? scope.chrome)?.runtime;
  type Listener = Parameters<ExtensionApi['runtime']['onMessage']['addListener']>[0];
  runtime?.onMessage.addListener(hear as Listener);
  // In Firefox a frame reports by a port whose name is the report.
  runtime?.onConnect.addListener(({ name, sender }) => {
    if (name.startsWith('{')) hear(JSON.parse(name) as Parameters<typeof hear>[0], sender ?? {});
  });
}

/**
 * Runs in a page of the extension, after `hearFrames`: asks the frames of a tab again and waits for
 * one of them.
 * @returns what all have reported so far, the top frame first, each concept once
 * @throws Error when no frame listens
 */
async function askFrames(tab: number): Promise<readonly FoundConcept[]> {
  const { browser, chrome, hearing } = globalThis as unknown as Partial<
    Record<'browser' | 'chrome', ExtensionApi>
  > & { readonly hearing?: Hearing };
  const api = browser ?? chrome;
  if (api === undefined || hearing === undefined) throw new Error('No page of the extension');
  const heard = new Promise<void>((resolve) => {
    hearing.heard = resolve;
  });
  await api.tabs.sendMessage(tab, { kind: 'tab', call: 'requestReport', args: [] });
  await heard;
  const found = new Map<string, FoundConcept>();
  for (const [, report] of [...hearing.reports].sort(([one], [other]) => one - other)) {
    for (const { concept, text, count } of report.found) {
      const before = found.get(concept);
      found.set(concept, {
        concept,
        text: before?.text ?? text,
        count: (before?.count ?? 0) + count,
      });
    }
  }
  return [...found.values()];
}
