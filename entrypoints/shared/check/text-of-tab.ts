import { browser } from 'wxt/browser';
import { textOfFrames } from '../../../glossary/bitext/text-of-frames.ts';
import { decodePageTexts } from '../../../glossary/messages/decode-page-texts.ts';
import type { MarkedText } from '../../../glossary/model/check/check-report.ts';
import type { TabRefusal } from '../../../glossary/model/check/open-tab.ts';
import type { PageParagraph } from '../../../glossary/model/page/page-paragraph.ts';
import { asTold, TYPED_BREAK } from '../layer-text.ts';
import { LINE_HYPHEN } from '../line-hyphen.ts';
import { requestTab } from '../messaging.ts';
import { onPort } from '../ports.ts';

/** How long a page may take to read its own text, in milliseconds. */
const LONGEST_READING = 20_000;

/** A tab gives no text. */
export class TabRefusedError extends Error {
  override readonly name = 'TabRefusedError';
  readonly refusal: TabRefusal;

  constructor(refusal: TabRefusal) {
    super(`The tab gives no text: ${refusal}`);
    this.refusal = refusal;
  }
}

/**
 * The text that a tab's page is about, which its content scripts or the reader in it send by ports. Frames that do
 * not answer are left out.
 * @throws TabRefusedError
 */
export async function textOfTab(tab: number): Promise<readonly PageParagraph[]> {
  const { discarded, url } = await browser.tabs.get(tab).catch(() => {
    throw new TabRefusedError('gone');
  });
  if (discarded === true) throw new TabRefusedError('asleep');
  const textIn = async (frame: number): Promise<readonly PageParagraph[]> => {
    const texts = await answerOfTab(tab, decodePageTexts, (port) =>
      requestTab(tab, frame, 'sendText', port),
    );
    return texts
      .map((one) => ({ ...one, text: readable(one.text) }))
      .filter(({ text }) => text !== '');
  };
  const [top, ...others] = await framesOfTab(tab);
  const answers = others.map((frame) => textIn(frame).catch(() => []));
  const first = await textIn(top).catch(async (error: unknown) => {
    throw error instanceof TabRefusedError ? error : new TabRefusedError(await whyUnreachable(url));
  });
  const texts = textOfFrames([first, ...(await Promise.all(answers))]);
  if (texts.length === 0) throw new TabRefusedError('noText');
  return texts;
}

/**
 * Scrolls to the first of some texts that `textOfTab` gave, and emphasizes all of them for a moment.
 * @returns whether they are still there
 */
export async function showInTab(tab: number, places: readonly MarkedText[]): Promise<boolean> {
  const frames = await framesOfTab(tab);
  const isShown = async (wanted: readonly MarkedText[]): Promise<boolean> => {
    for (const frame of frames) {
      const isThere = await answerOfTab(tab, decodeFlag, (port) =>
        requestTab(tab, frame, 'showText', port, wanted),
      ).catch(() => false);
      if (isThere) return true;
    }
    return false;
  };
  if (await isShown(places)) return true;
  if (places.length < 2) return false;
  // A text and its translation may stand in two frames.
  const shown = await Promise.all(places.map(async (place) => isShown([place])));
  return shown.every(Boolean);
}

const decodeFlag = (message: unknown): boolean | undefined =>
  typeof message === 'boolean' ? message : undefined;

/** What a frame sends by a port whose name it is told. @throws TabRefusedError where nothing sound comes */
async function answerOfTab<T>(
  tab: number,
  decode: (message: unknown) => T | undefined,
  ask: (port: string) => Promise<void>,
): Promise<T> {
  const name = crypto.randomUUID();
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const refuse = (): void => reject(new TabRefusedError('noAnswer'));
  const listening = new AbortController();
  const timer = setTimeout(refuse, LONGEST_READING);
  onPort({ tab, name }, decode, resolve, refuse, listening.signal);
  ask(name).catch(reject);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    listening.abort();
  }
}

/** A frame with fewer characters has no text and no translation: most have an advertisement. */
const LEAST_IN_FRAME = 200;

/** The frames of a tab that have text, the top document first, which is there in any case. */
async function framesOfTab(tab: number): Promise<readonly [number, ...number[]]> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: () => document.body?.textContent.length ?? 0,
      // A frame that never ends loading is not waited for.
      injectImmediately: true,
    });
    const others = frames.filter(
      ({ frameId, result }) => frameId !== 0 && Number(result) >= LEAST_IN_FRAME,
    );
    return [0, ...others.map(({ frameId }) => frameId)];
  } catch {
    // Nothing can be run in our own pages. Whether there is access, the top document says.
    return [0];
  }
}

/** Characters that are written without spaces between them. */
const EAST_ASIAN = String.raw`[\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF]`;
const NO_BREAK = new RegExp(
  `(?<=${EAST_ASIAN})${TYPED_BREAK}|${TYPED_BREAK}(?=${EAST_ASIAN})`,
  'gu',
);
/** What stands for something else than text, and where a word may be broken. */
const NO_TEXT = /[\uFFFC\u200B]/gu;

/** A text of a page as a person reads it, without spaces at the edges of its lines. */
const readable = (text: string): string =>
  asTold(text.replaceAll(LINE_HYPHEN, ''))
    .replaceAll(NO_TEXT, (sign) => (sign === '\u200B' ? '' : ' '))
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/\s+/gu, (gap) => (gap.includes(TYPED_BREAK) ? TYPED_BREAK : ' '))
        .replaceAll(NO_BREAK, '')
        .replaceAll(TYPED_BREAK, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');

/** The browser gives the address only of a page to which there is access. */
async function whyUnreachable(url: string | undefined): Promise<TabRefusal> {
  const hasAll = await browser.permissions.contains({ origins: ['<all_urls>'] });
  return hasAll || url !== undefined ? 'browsers' : 'noAccess';
}
