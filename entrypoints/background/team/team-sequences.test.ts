/**
 * Random sequences on the fake server, which does what only a cluster does. `FUZZ_RUNS=1000` draws other
 * sequences, and as many.
 */
import fc from 'fast-check';
import { beforeEach, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FakeTeamServer } from '../../../tests/team/fake-server.ts';
import { joinedClient } from './team-client-fixture.ts';
import { playSteps, sequences, type SequenceServer } from './team-sequences-fixture.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 200);
/** Ends a hang: a thousand sequences take minutes. */
const LONGEST = 3_600_000;

const MEMBERS = [
  ['ada', 'a'],
  ['bo', 'b'],
  ['cy', 'c'],
] as const;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
});

function sequenceServer(server: FakeTeamServer): SequenceServer {
  return {
    trouble: (what, at) => {
      let request = 0;
      server.fate = () => {
        request += 1;
        const isLost = what === 'lostRequest' || what === 'lostAnswer';
        return request === at && isLost ? what : undefined;
      };
      server.entries.lag = what === 'lags' ? at : 0;
    },
    kept: async () => {
      const { entries, history } = server;
      const kept: unknown[] = [...history.all()];
      for (const doc of entries.all()) {
        const conflicts = (doc['_conflicts'] ?? []) as readonly string[];
        kept.push(doc, ...conflicts.map((rev) => entries.at(String(doc['_id']), rev)));
      }
      return kept;
    },
  };
}

it(
  'loses nothing that was stored, and brings all members to the same',
  { timeout: LONGEST },
  async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async (steps) => {
        const server = new FakeTeamServer();
        vi.stubGlobal('fetch', server.fetch);
        const clients = await Promise.all(
          MEMBERS.map(([name, password]) => joinedClient(name, password)),
        );
        await playSteps(sequenceServer(server), clients, steps);
      }),
      { numRuns: RUNS },
    );
  },
);
