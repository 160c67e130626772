import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { TeamCredentials } from '../../../glossary/model/glossary/team.ts';
import type { HowToJoin } from '../../../glossary/messages/team-requests.ts';
import { FakeTeamServer } from '../../../tests/team/fake-server.ts';
import { ask, OPTIONS_PAGE } from '../background-fixture.ts';

/** How the glossary is called here. */
export const DRAFT = { name: 'Desk', languages: ['zh-Hans', 'en'], colour: 'blue' } as const;
/** A member who may write. */
export const ADA = { name: 'ada', password: 'pass-of-ada' } as const;

/** A team glossary on a server of loopback, and how Ada's browser joins it. */
export interface Desk {
  readonly server: FakeTeamServer;
  readonly address: string;
  /** The address as the user types it. */
  readonly typed: () => { readonly address: string; readonly mayBePrivate: false };
  /** Joins, and takes what is there. */
  readonly join: (credentials?: TeamCredentials, how?: Partial<HowToJoin>) => Promise<GlossaryId>;
}

/** Starts the server for the tests of a file. Its database is made anew for each; its address stays. */
export function startDesk(): Desk {
  const server = new FakeTeamServer();
  let listening: Awaited<ReturnType<FakeTeamServer['listen']>>;
  beforeAll(async () => {
    listening = await server.listen();
  });
  afterAll(() => listening.close());
  beforeEach(() => {
    server.makeAnew('uuid-1');
    server.fate = () => undefined;
    server.longest = 8_000_000;
    server.isOpaque = true;
    server.users.set(ADA.name, { password: ADA.password, right: 'write' });
    server.requests.length = 0;
  });
  const typed: Desk['typed'] = () => ({ address: listening.address, mayBePrivate: false });
  return {
    server,
    get address() {
      return listening.address;
    },
    typed,
    join: async (credentials = ADA, how = {}) => {
      const asked = { uuid: 'uuid-1', isRemembered: true, ...how };
      const joined = await ask(OPTIONS_PAGE, 'joinTeam', typed(), credentials, DRAFT, asked);
      if (!joined.ok) throw new Error(JSON.stringify(joined));
      await ask(OPTIONS_PAGE, 'syncTeam', joined.glossary);
      return joined.glossary;
    },
  };
}
