/**
 * Random sequences of what three members of a team do, and of what happens to their requests and to
 * their backgrounds. Whatever comes: what a member was shown as stored is in an entry, in a version of
 * it, or in the history; all have the same in the end; and nothing is left to be sent.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { TeamClient } from './team-client-fixture.ts';

const MEMBERS = 3;

/** The server that a sequence is played on. */
export interface SequenceServer {
  /** Lets one request of the next sync go wrong, or a node lag; `none` ends that. */
  trouble(what: Trouble, at: number): void;
  /** Everything that it has or had of entries. */
  kept(): Promise<readonly unknown[]>;
}

type Place = 'chinese' | 'english' | 'note' | 'subjectField';
/** What goes wrong in a sync: a request or its answer is lost, the background ends, or a node lags. */
export type Trouble = 'lostRequest' | 'lostAnswer' | 'ends' | 'lags' | 'none';
/** What a person decides between versions: one of them, something else, or that none stays. */
type How = 'first' | 'last' | 'other' | 'none';
/** What a member does. */
export type Step =
  | { readonly does: 'add'; readonly who: number }
  | { readonly does: 'change'; readonly who: number; readonly which: number; readonly at: Place }
  | { readonly does: 'delete' | 'revert'; readonly who: number; readonly which: number }
  | { readonly does: 'undo'; readonly who: number }
  | { readonly does: 'settle'; readonly who: number; readonly which: number; readonly how: How }
  | { readonly does: 'take back'; readonly who: number }
  | {
      readonly does: 'sync';
      readonly who: number;
      readonly trouble: Trouble;
      readonly at: number;
    };

const who = fc.nat(MEMBERS - 1);
const anyEntry = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant('add' as const), who }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('change' as const),
      who,
      which: anyEntry,
      at: fc.constantFrom<Place>('chinese', 'english', 'note', 'subjectField'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('delete' as const, 'revert' as const),
      who,
      which: anyEntry,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom('undo' as const, 'take back' as const), who }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('settle' as const),
      who,
      which: anyEntry,
      how: fc.constantFrom<How>('first', 'last', 'other', 'none'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('sync' as const),
      who,
      trouble: fc.constantFrom<Trouble>(
        'lostRequest',
        'lostAnswer',
        'ends',
        'lags',
        'none',
        'none',
      ),
      at: fc.integer({ min: 1, max: 8 }),
    }),
  },
);

function entryWith(id: string, chinese: string, english: string): ConceptEntry {
  const term = (text: string) => ({ term: text, administrativeStatus: 'preferred' }) as const;
  return {
    id,
    languageSections: [
      { language: 'zh-Hans', termSections: [term(chinese)] },
      { language: 'en', termSections: [term(english)] },
    ],
  };
}

function changed(entry: ConceptEntry, at: Place, text: string): ConceptEntry {
  const [chinese, english] = entry.languageSections.map(({ termSections }) => termSections[0].term);
  if (at === 'note' || at === 'subjectField') return { ...entry, [at]: text };
  const { languageSections: _sections, ...rest } = entry;
  const made = entryWith(
    entry.id,
    at === 'chinese' ? text : (chinese ?? ''),
    at === 'english' ? text : (english ?? ''),
  );
  return { ...rest, ...made };
}

/** Sequences for three members. */
export const sequences = fc.array(step, { minLength: 4, maxLength: 24 });

/** What the members replaced before they sent it. */
async function replacedHere(clients: readonly TeamClient[]): Promise<readonly unknown[]> {
  return Promise.all(
    clients.map(async ({ stores }) => (await stores.database.open()).connection.getAll('changes')),
  );
}

/**
 * Plays a sequence, then lets all members take and send until nothing is left, and judges what came of it.
 * @param clients the three members, who just joined
 */
export async function playSteps(
  server: SequenceServer,
  clients: readonly TeamClient[],
  steps: readonly Step[],
): Promise<void> {
  const texts: string[] = [];
  const takenBack = new Set<string>();
  const text = (kind: string): string => {
    const made = `${kind}${texts.length}号`;
    texts.push(made);
    return made;
  };
  for (const [place, one] of steps.entries()) {
    const client = clients[one.who];
    if (client === undefined) continue;
    const here = [...(await client.entries())].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const [concept, entry] = 'which' in one ? (here[one.which % (here.length || 1)] ?? []) : [];
    switch (one.does) {
      case 'add': {
        const id = `user-${client.name}-${place}`;
        await client.save(id, entryWith(id, text('词'), text('word')));
        break;
      }
      case 'change':
        if (concept === undefined || entry === undefined) break;
        await client.save(concept, changed(entry, one.at, text(one.at)));
        break;
      case 'revert':
        if (concept === undefined || entry === undefined) break;
        await client.save(concept, { ...entry, note: 'the same for all' });
        break;
      case 'delete':
        if (concept !== undefined) await client.save(concept, null);
        break;
      case 'settle':
        await settle(client, one.which, one.how, text);
        break;
      case 'undo':
      case 'take back':
        await (one.does === 'undo' ? client.stores.overlay.undo() : takeBack(client));
        // The next change of theirs takes away what could be done again.
        for (const gone of await textsTakenBack(client, texts, here)) takenBack.add(gone);
        break;
      case 'sync':
        if (one.trouble === 'ends') client.endAfter(one.at);
        server.trouble(one.trouble, one.at);
        await client.sync();
        server.trouble('none', 0);
        break;
    }
  }
  for (let round = 0; round < 4; round += 1) for (const client of clients) await client.sync();
  for (const client of clients) await decideAsked(client);
  for (let round = 0; round < 3; round += 1) for (const client of clients) await client.sync();
  const kept = JSON.stringify([await server.kept(), await replacedHere(clients)]);
  expect(texts.filter((one) => !takenBack.has(one) && !kept.includes(one))).toEqual([]);
  expect(await Promise.all(clients.map((client) => client.unsent()))).toEqual([0, 0, 0]);
  const [first, ...others] = await Promise.all(clients.map((client) => client.standing()));
  for (const other of others) expect(other).toBe(first);
}

/** Decides between the versions of one of the entries that have several. */
async function settle(
  client: TeamClient,
  nth: number,
  how: How,
  text: (kind: string) => string,
): Promise<void> {
  const { teamLists, teamDecisions } = client.stores;
  const { rows } = await teamLists.versions(client.glossary, 0, 100);
  const concept = rows[nth % (rows.length || 1)]?.concept ?? '';
  const found = await teamLists.versionsOf(client.glossary, concept);
  if (found === null) return;
  const chosen = found.versions.at(how === 'last' ? -1 : 0)?.entry ?? null;
  const agreed = how === 'none' ? null : chosen;
  const other = agreed && how === 'other' ? changed(agreed, 'note', text('agreed')) : agreed;
  const revs = found.versions.map(({ rev }) => rev);
  await teamDecisions.settle(client.glossary, concept, other, revs);
}

/** Gives up the first change that is not sent. */
async function takeBack({ stores, glossary }: TeamClient): Promise<void> {
  const { rows } = await stores.teamLists.changes(glossary, 'all', 0, 1);
  await stores.teamDecisions.takeBack(
    glossary,
    rows.map(({ concept }) => concept),
  );
}

/** The texts that were in some entries before, and are in none of a member now. */
async function textsTakenBack(
  client: TeamClient,
  texts: readonly string[],
  before: readonly unknown[],
): Promise<readonly string[]> {
  const [then, now] = [JSON.stringify(before), JSON.stringify([...(await client.entries())])];
  return texts.filter((text) => then.includes(text) && !now.includes(text));
}

/** Deletes nevertheless what others changed meanwhile, or keeps it: every other one. */
async function decideAsked({ stores, glossary }: TeamClient): Promise<void> {
  const { connection } = await stores.database.open();
  const keys = await connection.getAllKeysFromIndex('outbox', 'marks', [glossary, 'asked']);
  for (const [place, [, concept]] of keys.entries()) {
    const found = await stores.teamLists.versionsOf(glossary, concept);
    const [first] = found?.versions ?? [];
    const agreed = place % 2 === 0 ? (first?.entry ?? null) : null;
    const revs = found?.versions.map(({ rev }) => rev) ?? [];
    await stores.teamDecisions.settle(glossary, concept, agreed, revs);
  }
}
