/**
 * The only module that sends and receives requests and events; `ports.ts` has the ports that carry neither.
 * An answer travels as `{ ok, value }` or `{ ok, error }`, so that errors look the same in every browser.
 * Between pages of ours in Firefox arguments and values travel as JSON, which is what Chromium makes of them
 * by itself.
 */
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import type {
  Answer,
  Arguments,
  Events,
  ExtensionRequests,
  Handlers,
  PageRequests,
  TabRequests,
} from '../../glossary/messages/protocol.ts';
import type { ReportName } from '../../glossary/messages/decode-report.ts';
import { jsonValue } from '../../glossary/model/text/json-value.ts';
import { isReader } from './document-address.ts';
import { messageOf } from './message-of.ts';
import { decodeWire, isOwnPage, type Reply, type Sender, senderOf, type Wire } from './wire.ts';

type BackgroundRequests = PageRequests & ExtensionRequests;

/** The background refused a request or failed; the message is the background's. */
class RequestRefusedError extends Error {
  override readonly name = 'RequestRefusedError';
}

/**
 * How often a waiting page sends a message, in milliseconds. Firefox stops a background that got no
 * message for thirty seconds, even while it works on an older one.
 */
const AWAKE_EVERY = 10_000;

/**
 * Sends a request to the background, which wakes it up and keeps it awake until it answers.
 * @throws RequestRefusedError when the background refuses or fails
 */
export async function request<K extends keyof BackgroundRequests>(
  call: K,
  ...args: Arguments<BackgroundRequests, K>
): Promise<Answer<BackgroundRequests, K>> {
  const wire: Wire = { kind: 'request', call, args };
  const waiting = setInterval(() => void keepBackgroundAwake(), AWAKE_EVERY);
  const reply = await sent(wire).finally(() => clearInterval(waiting));
  if (reply === undefined) throw new RequestRefusedError(`No answer to ${call}`);
  if (!reply.ok) throw new RequestRefusedError(reply.error);
  return valueOf(reply) as Answer<BackgroundRequests, K>;
}

function valueOf(reply: Reply & { readonly ok: true }): unknown {
  if ('value' in reply) return reply.value;
  return reply.text === undefined ? undefined : JSON.parse(reply.text);
}

async function sent(wire: Wire): Promise<Reply | undefined> {
  if (!import.meta.env.FIREFOX) return browser.runtime.sendMessage(wire);
  if (location.protocol === 'moz-extension:') {
    // It carries a text in a tenth of the time that it takes for objects.
    return browser.runtime.sendMessage({ ...wire, args: JSON.stringify(wire.args) });
  }
  // Try twice: an extension page that hears the request too closes the port when it is closed, as
  // if it were the background.
  return (await sentByPort(wire)) ?? sentByPort(wire);
}

/**
 * Sends a request as the name of a port, from a frame in Firefox. With `sendMessage`, a frame that
 * is gone before its answer comes would leave an error in the console.
 * @returns undefined when the other end closes the port without an answer
 */
async function sentByPort(wire: Wire): Promise<Reply | undefined> {
  const { promise, resolve } = Promise.withResolvers<Reply | undefined>();
  const port = browser.runtime.connect({ name: JSON.stringify(wire) });
  port.onMessage.addListener((reply) => resolve(reply as Reply));
  port.onDisconnect.addListener(() => resolve(undefined));
  return promise.finally(() => port.disconnect());
}

/** Handles a message. Returns true if it answers, now or later; otherwise other listeners may. */
type Hear = (
  message: unknown,
  sender: Runtime.MessageSender,
  sendReply: (reply: Reply) => void,
) => true | undefined;

/** Listens to requests, by message and by port, until the signal aborts. */
function hearRequests(hear: Hear, signal?: AbortSignal): void {
  const { onMessage, onConnect } = browser.runtime;
  // The polyfill's type allows only listeners that always answer; ours may leave that to others.
  const listener = hear as Runtime.OnMessageListenerCallback;
  onMessage.addListener(listener);
  signal?.addEventListener('abort', () => onMessage.removeListener(listener));
  if (!import.meta.env.FIREFOX) return;
  const connected = (port: Runtime.Port): void => {
    let isOpen = true;
    port.onDisconnect.addListener(() => {
      isOpen = false;
    });
    hear(jsonValue(port.name), port.sender ?? {}, (reply) => {
      if (isOpen) port.postMessage(reply);
    });
  };
  onConnect.addListener(connected);
  signal?.addEventListener('abort', () => onConnect.removeListener(connected));
}

async function keepBackgroundAwake(): Promise<void> {
  try {
    await browser.runtime.sendMessage({ kind: 'waiting' });
  } catch {
    // No answer is expected; if the background is gone, the request itself fails.
  }
}

/**
 * Answers requests. Only for the background, synchronously when it starts. `decode` checks the
 * arguments of a call and throws if they do not fit. `asPage` answers content scripts and the reader,
 * which may also have the settings; `asExtension` answers other extension pages only.
 */
export function answerRequests(
  decode: (call: string, args: readonly unknown[]) => readonly unknown[],
  asPage: (sender: Sender) => Handlers<PageRequests>,
  asExtension: Handlers<ExtensionRequests>,
): void {
  hearRequests((message, sender, sendReply) => {
    const wire = decodeWire(message, 'request');
    if (wire === undefined || sender.id !== browser.runtime.id) return undefined;
    const { getSettings } = asExtension;
    const open = asPage(senderOf(sender));
    const handlers: Partial<Record<string, (...args: never[]) => unknown>> = isOwnPage(sender)
      ? { ...open, ...asExtension }
      : { ...open, ...(isReader(sender.url ?? '') ? { getSettings } : {}) };
    const answer = Object.hasOwn(handlers, wire.call) ? handlers[wire.call] : undefined;
    const work = async (): Promise<unknown> => {
      if (answer === undefined) throw new Error(`${wire.call} is not open to this sender`);
      return answer(...(decode(wire.call, wire.args) as never[]));
    };
    // What every page may ask for has bytes in it, which JSON has not.
    const isText = wire.isText === true && !Object.hasOwn(open, wire.call);
    work().then(
      (value) =>
        sendReply(isText ? { ok: true, text: JSON.stringify(value) } : { ok: true, value }),
      (error: unknown) => sendReply({ ok: false, error: messageOf(error) }),
    );
    return true;
  });
}

/**
 * Sends an event to all extension pages and all frames of all tabs, whether or not anyone listens.
 */
export async function broadcast<K extends keyof Events>(
  call: K,
  ...args: Arguments<Events, K>
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all([
    tellOwnPages(call, ...args),
    ...tabs.map(({ id }) => (id === undefined ? undefined : tellTab(id, call, ...args))),
  ]);
}

/** Sends an event to all extension pages, whether or not anyone listens. */
export async function tellOwnPages<K extends keyof Events>(
  call: K,
  ...args: Arguments<Events, K>
): Promise<void> {
  const wire: Wire = { kind: 'event', call, args };
  await Promise.allSettled([browser.runtime.sendMessage(wire)]);
}

/** Sends an event to the frames of one tab, whether or not anyone listens. */
export async function tellTab<K extends keyof Events>(
  tab: number,
  call: K,
  ...args: Arguments<Events, K>
): Promise<void> {
  const wire: Wire = { kind: 'event', call, args };
  await Promise.allSettled([browser.tabs.sendMessage(tab, wire)]);
}

/** Listens to events until the signal aborts: those of the background and of pages of ours. */
export function onEvents(handlers: Partial<Handlers<Events>>, signal: AbortSignal): void {
  listen('event', handlers, signal);
}

/** Sends a request to one frame of a tab, or to all of them; no answer comes back. */
export async function requestTab<K extends keyof TabRequests>(
  tab: number,
  frame: number | undefined,
  call: K,
  ...args: Arguments<TabRequests, K>
): Promise<void> {
  const wire: Wire = { kind: 'tab', call, args };
  await browser.tabs.sendMessage(tab, wire, frame === undefined ? {} : { frameId: frame });
}

/** Answers `requestTab` in a content script or the reader until the signal aborts. */
export function onTabRequests(handlers: Partial<Handlers<TabRequests>>, signal: AbortSignal): void {
  listen('tab', handlers, signal);
}

/**
 * Lets an extension page listen to the reports that frames send to the background, until the signal
 * aborts. `decode` checks a report; invalid ones, which the background refuses, are ignored.
 */
export function onReports<K extends ReportName>(
  call: K,
  decode: (call: K, args: readonly unknown[]) => Arguments<PageRequests, K> | undefined,
  hear: (sender: Sender, ...args: Arguments<PageRequests, K>) => void,
  signal: AbortSignal,
): void {
  hearRequests((message, sender) => {
    const wire = decodeWire(message, 'request');
    if (wire?.call === call && sender.id === browser.runtime.id) {
      const args = decode(call, wire.args);
      if (args !== undefined) hear(senderOf(sender), ...args);
    }
    return undefined;
  }, signal);
}

/**
 * Whether a script in a page or the reader sent a message. Nothing of ours sends events or requests to
 * tabs from there: whoever took such a process over did. A background may have no address.
 */
function isOfAPage(sender: Runtime.MessageSender): boolean {
  return (sender.tab !== undefined || sender.url !== undefined) && !isOwnPage(sender);
}

function listen(
  kind: 'event' | 'tab',
  handlers: Partial<Record<string, unknown>> | object,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const wire = decodeWire(message, kind);
    if (wire === undefined || sender.id !== browser.runtime.id || isOfAPage(sender)) return;
    const own = Object.entries(handlers).find(([call]) => call === wire.call)?.[1] as
      | ((...args: readonly unknown[]) => void)
      | undefined;
    own?.(...wire.args);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** Whether the extension that this script belongs to was updated, switched off or removed. */
export function isExtensionGone(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}
