/** What a script in a page may ask for: each call by each kind of sender, and what is stored by it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageRequests } from '../../../glossary/messages/protocol.ts';
import {
  ask,
  emptyBrowser,
  entryOf,
  OPTIONS_PAGE,
  send,
  wakeBackground,
} from '../background-fixture.ts';
import { OPEN, WRITES } from './calls-fixture.ts';
import { READER, storedParts, STRANGERS } from './senders-fixture.ts';

const CALLS = Object.keys(OPEN) as readonly (keyof PageRequests)[];

beforeEach(async () => {
  emptyBrowser();
  vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  wakeBackground();
  await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '自己的', 'own'));
  // What is written once, when it is first asked for, is there.
  await ask(OPTIONS_PAGE, 'updateSettings', {});
});

describe.each([...STRANGERS, ['the reader, which shows files of others', READER] as const])(
  '%s',
  (_name, sender) => {
    it.each(CALLS)('by %s changes nothing that is stored but what is named', async (call) => {
      const before = await storedParts();
      const reply = await send({ kind: 'request', call, args: OPEN[call] }, sender);
      expect(reply).toMatchObject({ ok: true });
      const after = await storedParts();
      const names = new Set([...before.keys(), ...after.keys()]);
      const changed = [...names].filter((name) => before.get(name) !== after.get(name));
      expect(changed).toEqual([WRITES[call]].flatMap((part) => part ?? []));
    });
  },
);

describe('a script in a page', () => {
  it('chooses between two sides of a line, and the settings show it', async () => {
    const [[, sender]] = STRANGERS as readonly [(typeof STRANGERS)[number]];
    for (const side of ['above', 'below'] as const) {
      await ask(sender, 'setCardSide', side);
      expect(await ask(OPTIONS_PAGE, 'getSettings')).toMatchObject({ cardSide: side });
    }
    const call = { kind: 'request', call: 'setCardSide', args: ['elsewhere'] };
    expect(await send(call, sender)).toMatchObject({ ok: false });
  });
});
