import { browser } from 'wxt/browser';
import { decodePageTexts } from '../../../glossary/messages/decode-page-texts.ts';
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
 * The text that a tab's page is about, which its content script or the reader in it sends by a port.
 * @throws TabRefusedError
 */
export async function textOfTab(tab: number): Promise<readonly PageParagraph[]> {
  const { discarded, url } = await browser.tabs.get(tab).catch(() => {
    throw new TabRefusedError('gone');
  });
  if (discarded === true) throw new TabRefusedError('asleep');
  const name = crypto.randomUUID();
  const { promise, resolve, reject } = Promise.withResolvers<readonly PageParagraph[]>();
  const refuse = (): void => reject(new TabRefusedError('noAnswer'));
  const listening = new AbortController();
  const timer = setTimeout(refuse, LONGEST_READING);
  onPort({ tab, name }, decodePageTexts, resolve, refuse, listening.signal);
  // The top document alone: what is in frames is seldom what a page is about.
  requestTab(tab, 0, 'sendText', name).catch(async () =>
    reject(new TabRefusedError(await whyUnreachable(url))),
  );
  try {
    const texts = (await promise)
      .map((one) => ({ ...one, text: readable(one.text) }))
      .filter(({ text }) => text !== '');
    if (texts.length === 0) throw new TabRefusedError('noText');
    return texts;
  } finally {
    clearTimeout(timer);
    listening.abort();
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
