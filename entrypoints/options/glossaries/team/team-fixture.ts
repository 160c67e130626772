import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import { holdSending } from '../../../background/team/hold-sending-fixture.ts';
import { FakeTeamServer } from '../../../../tests/team/fake-server.ts';
import { ask } from '../../../shared/own-pages/background-for-pages-fixture.ts';

/** Where the team of the test is. */
export const TEAM_ADDRESS = 'https://team.example/desk';

/** A permission that the page asked for. */
type Asked = Parameters<typeof fakeBrowser.permissions.request>[0];

/** A server that all requests of the test go to, and a user who allows what they are asked. */
export interface FakeTeam {
  readonly server: FakeTeamServer;
  readonly asked: readonly Asked[];
  /** What the user answers from now on. */
  answer(allows: boolean): void;
  /** Has the browser ask what may be passed on, as Firefox does. */
  asksForData(): void;
}

/**
 * Stands in for the network until the end of the test, and after the background was started,
 * whose own files it leaves alone. Nothing is sent by itself.
 */
export function startTeam(): FakeTeam {
  const server = new FakeTeamServer();
  holdSending();
  const packaged = globalThis.fetch;
  const packagedFiles = fakeBrowser.runtime.getURL('');
  vi.stubGlobal('fetch', async (address: string, how: RequestInit = {}) => {
    if (address.startsWith(packagedFiles)) return packaged(address);
    // As the network writes them, where happy-dom keeps capital letters.
    const headers = Object.entries(how.headers ?? {}).map(([name, value]) => [
      name.toLowerCase(),
      String(value),
    ]);
    return server.fetch(address, { ...how, headers: Object.fromEntries(headers) });
  });
  const asked: Asked[] = [];
  let allows = true;
  const { permissions } = fakeBrowser;
  vi.spyOn(permissions, 'contains').mockImplementation(async () => true as never);
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({}));
  vi.spyOn(permissions, 'request').mockImplementation(async (wanted) => {
    asked.push(wanted);
    return allows as never;
  });
  return {
    server,
    asked,
    answer: (now) => {
      allows = now;
    },
    asksForData: () => {
      vi.spyOn(permissions, 'getAll').mockImplementation(
        async () => ({ data_collection: [] }) as never,
      );
    },
  };
}

/** Joins the team from another window, and takes what is there. */
export async function joinElsewhere(
  server: FakeTeamServer,
  name: 'ada' | 'desk' = 'ada',
): Promise<GlossaryId> {
  const { uuid } = server.entries.get('glossary') as unknown as { readonly uuid: string };
  const joined = await ask(
    'joinTeam',
    { address: TEAM_ADDRESS, mayBePrivate: false },
    { name, password: name === 'ada' ? 'a' : 'd' },
    { name: 'Desk', languages: ['zh-Hans', 'en'], colour: 'blue' },
    { uuid, isRemembered: true },
  );
  if (!joined.ok) throw new Error(JSON.stringify(joined));
  await ask('syncTeam', joined.glossary);
  return joined.glossary;
}
