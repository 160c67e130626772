import type { Page } from 'puppeteer-core';

interface Reply {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: string;
}

/**
 * Asks the background as a page of the extension does, and returns its answer as JSON can carry it.
 * @param page a page of the extension
 * @throws Error with the background's own message when it refuses
 */
export async function askFrom(
  page: Page,
  call: string,
  ...args: readonly unknown[]
): Promise<unknown> {
  return JSON.parse(await page.evaluate(sendRequest, call, args));
}

/** Runs in a page of the extension. */
async function sendRequest(call: string, args: readonly unknown[]): Promise<string> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { readonly runtime: { sendMessage(message: unknown): Promise<Reply> } }
  >;
  const reply = await (browser ?? chrome).runtime.sendMessage({ kind: 'request', call, args });
  if (!reply.ok) throw new Error(`${call}: ${reply.error}`);
  return JSON.stringify(reply.value ?? null);
}
