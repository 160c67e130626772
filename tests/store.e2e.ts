import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionRequests, PageRequests } from '../glossary/messages/protocol.ts';
import { browserNames, launch, type RunningBrowser } from './launcher/launch.ts';
import { until } from './launcher/until.ts';

const OWN = {
  id: 'user-5b1a2f30-0d7e-4d39-8f7c-0a54d2b7f7aa',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [{ term: '测试术语', administrativeStatus: 'preferred' }],
    },
    { language: 'en', termSections: [{ term: 'test term', administrativeStatus: 'preferred' }] },
  ],
};

describe.each(browserNames)('the stored glossary in %s', (name) => {
  let running: RunningBrowser;
  let page: Page;

  beforeEach(async () => {
    running = await launch({ browser: name, attachesToBackground: false });
    page = await running.openExtensionPage('options.html');
  });

  afterEach(async () => {
    await running.close();
  });

  /** Asks the background as the options page does. */
  async function ask(
    call: keyof (ExtensionRequests & PageRequests),
    ...args: readonly unknown[]
  ): Promise<unknown> {
    const reply = await page.evaluate(sendRequest, call, args);
    if (!reply.ok) throw new Error(reply.error);
    return reply.value;
  }

  it('keeps an added entry while the background sleeps, and when the browser is restarted', async () => {
    expect(await ask('saveConceptEntry', OWN)).toMatchObject({ ok: true });
    await running.sleepBackground();
    expect(await ask('getStoredEntry', OWN.id)).toMatchObject({ entry: OWN, origin: 'added' });
    expect(await ask('getUndoSteps')).toMatchObject({ undo: { kind: 'added' } });
    await running.restart();
    page = await running.openExtensionPage('options.html');
    expect(await ask('getStoredEntry', OWN.id)).toMatchObject({ entry: OWN, origin: 'added' });
    expect(await ask('getStorageHealth')).toEqual({ state: 'sound' });
    expect(await ask('getUndoSteps')).toEqual({ undo: null, redo: null });
  });

  it('is restored from its copy when the database is lost', async () => {
    await ask('saveConceptEntry', OWN);
    await until('a copy', async () => ((await ask('listSnapshots')) as unknown[])[0]);
    await page.evaluate(deleteDatabase);
    await running.sleepBackground();
    const health = (await ask('getStorageHealth')) as { state: string; snapshot: { id: string } };
    expect(health).toMatchObject({ state: 'lost', snapshot: { entries: 1 } });
    await ask('restoreSnapshot', health.snapshot.id);
    expect(await ask('getStoredEntry', OWN.id)).toMatchObject({ entry: OWN });
    expect(await ask('getStorageHealth')).toEqual({ state: 'sound' });
  });
});

/** Runs in a page of the extension. */
async function sendRequest(
  call: string,
  args: readonly unknown[],
): Promise<{ ok: boolean; value?: unknown; error?: string }> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
  return (browser ?? chrome).runtime.sendMessage({ kind: 'request', call, args });
}

interface Api {
  readonly runtime: {
    sendMessage(message: unknown): Promise<{ ok: boolean; value?: unknown; error?: string }>;
  };
}

/** Runs in a page of the extension. */
async function deleteDatabase(): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const request = indexedDB.deleteDatabase('termlight');
  request.addEventListener('success', () => resolve());
  request.addEventListener('error', () => reject(new Error('The database was not deleted.')));
  request.addEventListener('blocked', () => reject(new Error('The database is held open.')));
  await promise;
}
