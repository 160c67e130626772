import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Team } from '../../../glossary/model/glossary/team.ts';
import { EVERYWHERE } from '../../../glossary/model/settings/url-pattern.ts';
import { fromBase64, toBase64 } from '../../shared/base64.ts';
import { packJson, unpackJson } from '../../shared/packed-json.ts';
import {
  ask,
  CONTENT_SCRIPT,
  copiesAreMade,
  emptyBrowser,
  loseDatabase,
  entryOf,
  matcherOf,
  OPTIONS_PAGE,
  termsOf,
  wakeBackground,
} from '../background-fixture.ts';
import { ADA, DRAFT, startDesk } from './desk-fixture.ts';
import { holdSending } from './hold-sending-fixture.ts';

const desk = startDesk();
const { server, join } = desk;

/** A team with two entries of others, on a computer where nothing was stored yet. */
beforeEach(async () => {
  holdSending();
  await newComputer();
  others('a', '关税', 'tariff');
  others('b', '港口', 'harbour');
});

async function newComputer(): Promise<void> {
  await copiesAreMade();
  emptyBrowser();
  wakeBackground();
  await ask(OPTIONS_PAGE, 'updateSettings', { localSources: true });
}

/** An entry is written by somebody else, on top of the version that counts. */
function others(id: string, chinese: string, english: string): void {
  const rev = server.entries.get(`entry:${id}`)?.['_rev'];
  const known = rev === undefined ? {} : { _rev: rev };
  const doc = { _id: `entry:${id}`, ...known, entry: entryOf(id, chinese, english) };
  const at = '2026-11-28T10:00:00.000Z';
  const { error } = server.entries.write({ ...doc, by: 'bo', at }, false, () => undefined);
  if (error !== undefined) throw new Error(error);
}

async function standing(): Promise<Team | undefined> {
  return (await ask(OPTIONS_PAGE, 'listTeams'))[0];
}

async function idOf(english: string): Promise<string> {
  const { entries } = await ask(OPTIONS_PAGE, 'readEntries', null, 1_000);
  const found = entries.find(
    ({ entry }) => entry.languageSections.at(-1)?.termSections[0].term === english,
  );
  if (found === undefined) throw new Error(`There is no ${english}.`);
  return found.entry.id;
}

async function marksOn(text: string): Promise<number> {
  return matcherOf(await ask(CONTENT_SCRIPT, 'getMatchingData', [])).find(text).length;
}

/** Says that an entry is not to be marked anywhere. */
async function leaveUnmarked(english: string): Promise<void> {
  const concepts = [await idOf(english)];
  const rule = { kind: 'concepts', pattern: EVERYWHERE, concepts, marked: false } as const;
  await ask(OPTIONS_PAGE, 'changeSiteRule', rule);
}

async function backup(): Promise<string> {
  return ask(OPTIONS_PAGE, 'exportOwnData');
}

async function textOf(packed: string): Promise<string> {
  return String(await unpackJson(fromBase64(packed)));
}

async function restore(packed: string): Promise<void> {
  const parts = { entries: true, settings: true, answers: true, practice: true };
  await ask(OPTIONS_PAGE, 'restoreBackup', packed, 'a.json', parts);
}

/** What is read of a backup that names a team with a deletion. */
interface BackupOfTeam {
  readonly subscriptions: {
    readonly subscriptions: readonly [
      { readonly deletions: readonly [{ readonly entry: { readonly id: string } }] },
    ];
  };
}

const former = async () => ask(OPTIONS_PAGE, 'listFormerSources');
const named = () =>
  ({
    comesFrom: 'team',
    name: 'Desk',
    address: desk.address,
    colour: 'blue',
    uuid: 'uuid-1',
  }) as const;

describe('a team that a copy names', () => {
  it('is listed after the backup is restored elsewhere, and nothing is asked for', async () => {
    await join();
    const file = await backup();
    const text = await textOf(file);
    expect(JSON.parse(text)).toMatchObject({ subscriptions: { subscriptions: [named()] } });
    for (const secret of [ADA.password, btoa(`${ADA.name}:${ADA.password}`), '"ada"', 'Basic']) {
      expect(text).not.toContain(secret);
    }
    await newComputer();
    const asked = server.requests.length;
    expect(await ask(OPTIONS_PAGE, 'previewBackup', file)).toMatchObject({
      difference: { subscriptions: 1, unreadable: 0 },
    });
    await restore(file);
    expect(await former()).toEqual([named()]);
    expect(await ask(OPTIONS_PAGE, 'listTeams')).toEqual([]);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
    expect(server.requests).toHaveLength(asked);
  });

  it('is listed until it is joined again', async () => {
    await join();
    const file = await backup();
    await newComputer();
    await restore(file);
    const glossary = await join();
    expect(await former()).toEqual([]);
    expect(await termsOf(glossary)).toEqual(['harbour', 'tariff']);
    await restore(file);
    expect(await former()).toEqual([]);
  });

  it('is listed until the user wants it no longer', async () => {
    await join();
    const file = await backup();
    await newComputer();
    await restore(file);
    await ask(OPTIONS_PAGE, 'forgetFormerSource', named());
    expect(await former()).toEqual([]);
    expect(await textOf(await backup())).not.toContain(desk.address);
  });

  it('is named no longer once the user left it', async () => {
    await ask(OPTIONS_PAGE, 'leaveTeam', await join());
    expect(await textOf(await backup())).not.toContain(desk.address);
  });

  it.each(['restored', 'begun anew'])('is listed when a lost database is %s', async (way) => {
    await join();
    await copiesAreMade();
    const snapshot = await loseDatabase();
    const asked = server.requests.length;
    if (way === 'restored') await ask(OPTIONS_PAGE, 'restoreSnapshot', snapshot.id);
    else await ask(OPTIONS_PAGE, 'beginAnew');
    expect(await former()).toEqual([named()]);
    expect(server.requests).toHaveLength(asked);
  });

  it.each([
    ['no address', { address: 'x' }],
    ['a name that reads backwards', { name: '\u202Ea' }],
    ['a colour that there is not', { colour: 'none' }],
  ])('is left out where the backup has %s', async (_what, fault) => {
    const one = { ...named(), ...fault };
    const rest = JSON.parse(await textOf(await backup())) as object;
    const file = { ...rest, subscriptions: { version: 2, subscriptions: [one] } };
    const packed = toBase64(await packJson(JSON.stringify(file)));
    expect(await ask(OPTIONS_PAGE, 'previewBackup', packed)).toMatchObject({
      difference: { subscriptions: 0, unreadable: 1 },
    });
    await restore(packed);
    expect(await former()).toEqual([]);
  });
});

describe('changes that the server lacks', () => {
  it('come back on another computer as entries of the own, and overwrite nothing', async () => {
    const glossary = await join();
    server.fate = () => 'lostRequest';
    const id = await idOf('tariff');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf(id, '关税', 'customs duty'), glossary);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '码头', 'quay'), glossary);
    const file = await backup();
    server.fate = () => undefined;
    others('a', '关税', 'import tariff');
    await newComputer();
    await restore(file);
    expect(await termsOf('own')).toEqual(['customs duty', 'quay']);
    expect(await ask(OPTIONS_PAGE, 'previewBackup', file)).toMatchObject({
      difference: { returning: 0, changed: 0, removed: 0 },
    });
    const again = await join();
    expect(await termsOf(again)).toEqual(['harbour', 'import tariff']);
    expect(await termsOf('own')).toEqual(['customs duty', 'quay']);
    expect(await standing()).toMatchObject({ state: 'current', waiting: 0 });
    expect(server.entries.get('entry:a')).toMatchObject({ by: 'bo' });
  });

  it('are told as what restoring does: what went into a team stays there', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '码头', 'quay'), 'own');
    const file = await backup();
    const glossary = await join();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '码头', 'quay'), glossary);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-2', '海峡', 'strait'), glossary);
    for (const isSent of [false, true]) {
      if (isSent) await ask(OPTIONS_PAGE, 'syncTeam', glossary);
      expect(await ask(OPTIONS_PAGE, 'previewBackup', file)).toMatchObject({
        difference: { entries: 1, returning: 0, changed: 0, removed: 0 },
      });
      await restore(file);
      expect(await termsOf(glossary)).toEqual(['harbour', 'quay', 'strait', 'tariff']);
      expect(await termsOf('own')).toEqual([]);
    }
  });

  it('wait on in the trash, and are sent once the team is joined again', async () => {
    const glossary = await join();
    server.fate = () => 'lostRequest';
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '码头', 'quay'), glossary);
    await ask(OPTIONS_PAGE, 'leaveTeam', glossary);
    server.fate = () => undefined;
    expect(await join()).toBe(glossary);
    expect(await termsOf(glossary)).toEqual(['harbour', 'quay', 'tariff']);
    expect(server.entries.get('entry:user-1')).toMatchObject({ by: 'ada' });
  });
});

describe('entries that were deleted here, which the server does not know', () => {
  /** Deletes an entry while the server cannot be reached. */
  async function deleteUnsent(english: string): Promise<void> {
    server.fate = () => 'lostRequest';
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', await idOf(english));
    await copiesAreMade();
    server.fate = () => undefined;
  }

  async function loseAndRestore(): Promise<void> {
    const snapshot = await loseDatabase();
    await ask(OPTIONS_PAGE, 'restoreSnapshot', snapshot.id);
  }

  it('stay deleted after a loss, and are deleted for everyone once the team is joined again', async () => {
    await join();
    await deleteUnsent('tariff');
    await loseAndRestore();
    expect(await former()).toMatchObject([named()]);
    expect(server.entries.get('entry:a')).not.toHaveProperty('_deleted');
    const glossary = await join();
    expect(await termsOf(glossary)).toEqual(['harbour']);
    expect(server.entries.get('entry:a')).toMatchObject({ by: 'ada', _deleted: true });
    expect(await standing()).toMatchObject({ state: 'current', waiting: 0 });
  });

  it('are in a backup, which says so before it is restored, and in later ones', async () => {
    await join();
    await deleteUnsent('tariff');
    const file = await backup();
    await newComputer();
    expect(await ask(OPTIONS_PAGE, 'previewBackup', file)).toMatchObject({
      difference: { subscriptions: 1, deletions: 1, unreadable: 0 },
    });
    await restore(file);
    const later = await backup();
    await newComputer();
    await restore(later);
    expect(await termsOf(await join())).toEqual(['harbour']);
  });

  it('wait for the user where others changed them meanwhile', async () => {
    await join();
    await deleteUnsent('tariff');
    const file = await backup();
    others('a', '关税', 'import tariff');
    await newComputer();
    await restore(file);
    await join();
    expect(await standing()).toMatchObject({ state: 'versions', versions: 1, waiting: 1 });
    expect(server.entries.get('entry:a')).toMatchObject({ by: 'bo' });
  });

  it.each([
    ['of a copy from before they were sent', async (packed: string) => packed, 'versions'],
    [
      'of a copy that does not say of which version they are',
      async (packed: string) =>
        toBase64(await packJson((await textOf(packed)).replaceAll(/"rev": "[^"]*"/gu, '"x": 1'))),
      'current',
    ],
  ])('wait for the user where others put them back: %s', async (_what, kept, state) => {
    const glossary = await join();
    await deleteUnsent('tariff');
    const file = await kept(await backup());
    expect(await ask(OPTIONS_PAGE, 'syncTeam', glossary)).toMatchObject({ waiting: 0 });
    expect(server.entries.get('entry:a')).toMatchObject({ by: 'ada', _deleted: true });
    others('a', '关税', 'tariff');
    await newComputer();
    await restore(file);
    await join();
    expect(await standing()).toMatchObject({ state });
    expect(server.entries.get('entry:a')?.['_deleted'] === true).toBe(state === 'current');
  });

  it('come into the place of no curated entry, whatever a file calls them', async () => {
    await join();
    await deleteUnsent('tariff');
    const text = await textOf(await backup());
    const id = (JSON.parse(text) as BackupOfTeam).subscriptions.subscriptions[0].deletions[0].entry
      .id;
    const file = toBase64(await packJson(text.replaceAll(id, 'concept-green')));
    others('a', '关税', 'import tariff');
    await newComputer();
    await restore(file);
    const glossary = await join();
    const { rows } = await ask(OPTIONS_PAGE, 'listTeamVersions', glossary, 0, 10);
    const concept = rows[0]?.concept ?? '';
    const found = await ask(OPTIONS_PAGE, 'getTeamVersions', glossary, concept);
    const [version] = found?.versions ?? [];
    const settled = [version?.entry ?? null, [version?.rev ?? '']] as const;
    await ask(OPTIONS_PAGE, 'settleTeamVersions', glossary, concept, ...settled);
    expect(await termsOf(glossary)).toEqual(['harbour', 'import tariff']);
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', 'concept-green')).toMatchObject({
      origin: 'curated',
    });
  });

  it('are forgotten where others deleted them too', async () => {
    await join();
    await deleteUnsent('tariff');
    const file = await backup();
    const rev = server.entries.get('entry:a')?.['_rev'];
    const gone = {
      _id: 'entry:a',
      _rev: rev,
      _deleted: true,
      by: 'bo',
      at: '2026-11-28T10:00:00Z',
    };
    server.entries.write(gone, false, () => undefined);
    await newComputer();
    await restore(file);
    expect(await termsOf(await join())).toEqual(['harbour']);
    expect(await standing()).toMatchObject({ state: 'current', waiting: 0 });
  });

  /** Another glossary at the address, with an entry that has the id and the text of the one that was deleted. */
  function otherGlossary(): void {
    server.makeAnew('uuid-2');
    others('a', '关税', 'tariff');
  }

  /** A backup with a deletion, which lacks some of its properties. */
  async function backupWithout(...properties: readonly string[]): Promise<string> {
    await join();
    await deleteUnsent('tariff');
    const lacking = new RegExp(`"(?:${properties.join('|')})": "[^"]*"`, 'gu');
    return toBase64(await packJson((await textOf(await backup())).replaceAll(lacking, '"x": 1')));
  }

  it('delete nothing in another glossary at the address, and wait for theirs', async () => {
    const file = await backupWithout('rev');
    await newComputer();
    otherGlossary();
    await restore(file);
    const other = await join(ADA, { uuid: 'uuid-2' });
    expect(await termsOf(other)).toEqual(['tariff']);
    expect(server.entries.get('entry:a')).toMatchObject({ by: 'bo' });
    expect(await former()).toEqual([{ ...named(), deletions: 1 }]);
    const later = await backup();
    await newComputer();
    await restore(later);
    expect(await former()).toContainEqual({ ...named(), deletions: 1 });
  });

  it('follow the address where the copy names no uuid, if id and text are the same', async () => {
    const file = await backupWithout('rev', 'uuid');
    await newComputer();
    otherGlossary();
    await restore(file);
    expect(await termsOf(await join(ADA, { uuid: 'uuid-2' }))).toEqual([]);
    expect(await former()).toEqual([]);
  });

  it('follow the glossary to another address', async () => {
    await join();
    await deleteUnsent('tariff');
    const file = await backup();
    await newComputer();
    await restore(file);
    const moved = await server.listen();
    onTestFinished(moved.close);
    const typed = { address: moved.address, mayBePrivate: false };
    const asked = { uuid: 'uuid-1', isRemembered: true };
    const joined = await ask(OPTIONS_PAGE, 'joinTeam', typed, ADA, DRAFT, asked);
    if (!joined.ok) throw new Error(JSON.stringify(joined));
    await ask(OPTIONS_PAGE, 'syncTeam', joined.glossary);
    expect(await termsOf(joined.glossary)).toEqual(['harbour']);
    expect(server.entries.get('entry:a')).toMatchObject({ by: 'ada', _deleted: true });
    expect(await former()).toEqual([]);
    await restore(file);
    expect(await former()).toEqual([]);
  });

  /** Two backups of a new computer, the later one with a deletion that the server does not know. */
  async function twoBackups(): Promise<{ readonly older: string; readonly newer: string }> {
    await join();
    const older = await backup();
    await deleteUnsent('tariff');
    const newer = await backup();
    await newComputer();
    return { older, newer };
  }

  it('are those of the copy that was restored last, where that has none', async () => {
    const { older, newer } = await twoBackups();
    await restore(newer);
    expect(await ask(OPTIONS_PAGE, 'previewBackup', older)).toMatchObject({
      difference: { deletions: 0 },
    });
    await restore(older);
    expect(await termsOf(await join())).toEqual(['harbour', 'tariff']);
    expect(server.entries.get('entry:a')).not.toHaveProperty('_deleted');
  });

  it('are those of the copy that was restored last, where the one before had none', async () => {
    const { older, newer } = await twoBackups();
    await restore(older);
    expect(await ask(OPTIONS_PAGE, 'previewBackup', newer)).toMatchObject({
      difference: { deletions: 1 },
    });
    await restore(newer);
    expect(await termsOf(await join())).toEqual(['harbour']);
  });

  it('are none once the restoring is undone, and are there again once it is done again', async () => {
    const { newer } = await twoBackups();
    await restore(newer);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await former()).toEqual([named()]);
    await ask(OPTIONS_PAGE, 'redoLastChange');
    expect(await former()).toEqual([{ ...named(), deletions: 1 }]);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await termsOf(await join())).toEqual(['harbour', 'tariff']);
    expect(server.entries.get('entry:a')).not.toHaveProperty('_deleted');
  });

  it('of an earlier copy come back when the restoring of a later one is undone', async () => {
    const { older, newer } = await twoBackups();
    await restore(newer);
    await restore(older);
    expect(await former()).toEqual([named()]);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await former()).toEqual([{ ...named(), deletions: 1 }]);
  });

  it('do not bring a team back that was dropped since, when the restoring is undone', async () => {
    const { older, newer } = await twoBackups();
    await restore(newer);
    await restore(older);
    await ask(OPTIONS_PAGE, 'forgetFormerSource', named());
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await former()).toEqual([]);
  });

  it('are taken back by undoing where the copy brought nothing else', async () => {
    const { older, newer } = await twoBackups();
    await restore(older);
    await restore(newer);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await former()).toEqual([named()]);
  });

  it('are counted for pages, which do not get the entries', async () => {
    const { newer } = await twoBackups();
    await restore(newer);
    expect(await former()).toEqual([{ ...named(), deletions: 1 }]);
  });

  it('are none where the team is there: what is known of it counts', async () => {
    const glossary = await join();
    await deleteUnsent('tariff');
    const file = await backup();
    await ask(OPTIONS_PAGE, 'undoLastChange');
    await restore(file);
    await ask(OPTIONS_PAGE, 'syncTeam', glossary);
    expect(await termsOf(glossary)).toEqual(['harbour', 'tariff']);
    expect(await ask(OPTIONS_PAGE, 'previewBackup', file)).toMatchObject({
      difference: { deletions: 0 },
    });
  });
});

describe('a team that comes back from the trash by joining it', () => {
  it('is in use, though it was switched off before', async () => {
    const glossary = await join();
    await ask(OPTIONS_PAGE, 'changeGlossary', glossary, { enabled: false });
    await ask(OPTIONS_PAGE, 'leaveTeam', glossary);
    await join();
    expect(await marksOn('tariff')).toBe(1);
  });

  it('stays when what was done before is undone', async () => {
    const glossary = await join();
    await ask(OPTIONS_PAGE, 'leaveTeam', glossary);
    await ask(OPTIONS_PAGE, 'createGlossary', { ...DRAFT, name: 'Trade' });
    await join();
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await marksOn('tariff')).toBe(1);
  });
});

describe('an entry that is not to be marked', () => {
  it('stays so when a copy is restored elsewhere and the team is joined again', async () => {
    await join();
    await leaveUnmarked('tariff');
    const file = await backup();
    await newComputer();
    await restore(file);
    await ask(OPTIONS_PAGE, 'updateSettings', { localSources: true });
    await join();
    expect([await marksOn('tariff'), await marksOn('harbour')]).toEqual([0, 1]);
  });

  it('stays so when the team is left and joined again', async () => {
    const glossary = await join();
    await leaveUnmarked('tariff');
    await ask(OPTIONS_PAGE, 'leaveTeam', glossary);
    await join();
    expect([await marksOn('tariff'), await marksOn('harbour')]).toEqual([0, 1]);
    const all = (await ask(OPTIONS_PAGE, 'listGlossaries')).map((one) => one.glossary);
    expect(all.filter(({ comesFrom }) => comesFrom === 'team')).toHaveLength(1);
  });

  it('stays so when a team that was erased is joined again', async () => {
    const glossary = await join();
    await leaveUnmarked('tariff');
    await ask(OPTIONS_PAGE, 'leaveTeam', glossary);
    await ask(OPTIONS_PAGE, 'eraseGlossary', glossary);
    await join();
    expect([await marksOn('tariff'), await marksOn('harbour')]).toEqual([0, 1]);
  });
});
