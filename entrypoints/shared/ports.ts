/**
 * The only module for ports that carry no requests: one that only tells when the other end closes, and those by
 * which a script in a tab sends a page of ours what is too long for a report (`onPort`).
 */
import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';

/**
 * Opens a port to the background that carries no messages. `closed` is called when the other end
 * closes: the background fell asleep, or the extension was switched off, updated or removed.
 * @returns closes the port
 */
export function openPort(closed: () => void): () => void {
  const port = browser.runtime.connect();
  port.onDisconnect.addListener(closed);
  return () => port.disconnect();
}

/** Accepts the ports of `openPort`. Only for the background, synchronously when it starts. */
export function acceptPorts(): void {
  browser.runtime.onConnect.addListener(() => {});
}

/** Sends one message by a port of a name, which who asked for it knows. */
export function sendByPort(name: string, message: unknown): void {
  const port = browser.runtime.connect({ name });
  port.postMessage(message);
  port.disconnect();
}

/**
 * Takes what a script in a tab sends by a port, until the signal aborts.
 * @param name a random one, which the script is given and nobody else knows
 * @param decode checks a message; the port is closed at one for which it gives undefined
 * @param closed called when the port is closed, except by the signal
 */
export function onPort<T>(
  { tab, name }: { readonly tab: number; readonly name: string },
  decode: (message: unknown) => T | undefined,
  hear: (message: T) => void,
  closed: () => void,
  signal: AbortSignal,
): void {
  const { onConnect } = browser.runtime;
  const connected = (port: Runtime.Port): void => {
    if (port.name !== name || port.sender?.tab?.id !== tab) return;
    onConnect.removeListener(connected);
    signal.addEventListener('abort', () => port.disconnect());
    port.onDisconnect.addListener(closed);
    port.onMessage.addListener((message) => {
      const decoded = decode(message);
      if (decoded !== undefined) {
        hear(decoded);
        return;
      }
      port.disconnect();
      closed();
    });
  };
  onConnect.addListener(connected);
  signal.addEventListener('abort', () => onConnect.removeListener(connected));
}
