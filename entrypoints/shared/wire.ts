/** What travels between the parts of the extension, how it is checked, and who sent it. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { jsonValue } from '../../glossary/model/text/json-value.ts';
import { documentAddress, isReader } from './document-address.ts';

/** A message of ours, as it travels. */
export interface Wire {
  readonly kind: 'request' | 'event' | 'tab';
  readonly call: string;
  readonly args: readonly unknown[];
  /** Whether the arguments came as JSON, as the answer is to come then. */
  readonly isText?: boolean;
}

/** The answer to a request, as it travels. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  /** The JSON of a value; none for undefined. */
  | { readonly ok: true; readonly text: string | undefined }
  | { readonly ok: false; readonly error: string };

/** Who sent a request: the tab and frame of a content script, or an extension page. */
export interface Sender {
  readonly tab?: number;
  readonly frame?: number;
  /**
   * The URL of the tab's top document if the browser gives it, else the sender's; of a document
   * without one, such as that of a window that a page opened, the origin; of the reader, that of
   * the file in it.
   */
  readonly url: string;
}

/** A message of one kind; undefined for anything else. */
export function decodeWire(message: unknown, kind: Wire['kind']): Wire | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind: found, call, args: carried } = message as Partial<Record<keyof Wire, unknown>>;
  const isText = typeof carried === 'string';
  const args = isText ? jsonValue(carried) : carried;
  const fits = found === kind && typeof call === 'string' && Array.isArray(args);
  return fits ? { kind, call, args, isText } : undefined;
}

/** Whether the sender is an extension page rather than a content script, or the reader. */
export function isOwnPage({ url = '' }: Runtime.MessageSender): boolean {
  return url.startsWith(browser.runtime.getURL('')) && !isReader(url);
}

/** Who sent a request, as the browser says. */
export function senderOf(sender: Runtime.MessageSender): Sender {
  return {
    ...(sender.tab?.id === undefined ? {} : { tab: sender.tab.id }),
    ...(sender.frameId === undefined ? {} : { frame: sender.frameId }),
    url: documentAddress(urlOf(sender)),
  };
}

function urlOf({ tab, url = '', origin }: Runtime.MessageSender & { origin?: string }): string {
  const address = tab?.url ?? url;
  const hasNone = address === '' || address.startsWith('about:');
  return hasNone && origin !== undefined && origin !== 'null' ? `${origin}/` : address;
}
