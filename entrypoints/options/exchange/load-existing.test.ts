import { expect, test, vi } from 'vitest';
import { CYBERSECURITY, CYBERSPACE } from '../../../components/fixtures/fixtures.ts';
import type { EntryPage } from '../../../glossary/messages/protocol.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import * as messaging from '../../shared/messaging.ts';
import { startExchange } from './exchange-fixture.ts';
import { loadExisting } from './load-existing.ts';

const PAGE: EntryPage = {
  revision: 1,
  entries: [CYBERSPACE, CYBERSECURITY].map((entry) => ({
    entry,
    origin: 'curated',
    glossary: 'curated',
  })),
  others: [],
};

async function idsIn(exchange: ReturnType<typeof startExchange>): Promise<readonly string[]> {
  const pair = { source: 'zh-Hans', target: 'en' };
  const { content } = await exchange.call('write', 'json', pair, '2026-11-27', 0, {});
  const { entries } = JSON.parse(typeof content === 'string' ? content : '{}') as {
    readonly entries: readonly ConceptEntry[];
  };
  return entries.map(({ id }) => id);
}

test('one that was ended while a page was on its way gives the next one no entries', async () => {
  const asked: PromiseWithResolvers<unknown>[] = [];
  vi.spyOn(messaging, 'request').mockImplementation(async () => {
    const page = Promise.withResolvers<unknown>();
    asked.push(page);
    return (await page.promise) as never;
  });
  const exchange = startExchange();
  const first = new AbortController();
  const all = loadExisting(exchange, first.signal);
  await expect.poll(() => asked).toHaveLength(1);
  first.abort();
  const one = loadExisting(exchange, new AbortController().signal, ({ entry }) =>
    entry.id === CYBERSPACE.id ? 'in' : 'out',
  );
  await expect.poll(() => asked).toHaveLength(2);
  for (const page of asked) page.resolve(PAGE);
  await expect(all).rejects.toThrow(/abort/iu);
  expect(await one).toBe(1);
  expect(await idsIn(exchange)).toEqual([CYBERSPACE.id]);
});

test('one that was ended before it began takes no entries away', async () => {
  vi.spyOn(messaging, 'request').mockResolvedValue(PAGE);
  const exchange = startExchange();
  await loadExisting(exchange, new AbortController().signal);
  await expect(loadExisting(exchange, AbortSignal.abort())).rejects.toThrow(/abort/iu);
  expect(await idsIn(exchange)).toEqual([CYBERSPACE.id, CYBERSECURITY.id]);
});
