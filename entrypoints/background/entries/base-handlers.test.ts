import { beforeEach, describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import {
  ask,
  CURATED,
  emptyBrowser,
  entryOf,
  OPTIONS_PAGE,
  packageFiles,
  wakeBackground,
} from '../background-fixture.ts';
import { inDatabase } from '../store/database/database-fixture.ts';

const GREEN = 'concept-green';
const THEN = entryOf(GREEN, '绿色发展', 'green development', 'lǜsè fāzhǎn');
const MINE = entryOf(GREEN, '绿色发展', 'development that is green', 'lǜsè fāzhǎn');
const NOW = entryOf(GREEN, '绿色发展', 'green growth', 'lǜsè fāzhǎn');

/** The next version of the program, with other curated entries. */
function update(...entries: readonly ConceptEntry[]): void {
  const others = CURATED.filter(({ id }) => id !== GREEN);
  packageFiles([...others, ...entries]);
  wakeBackground();
}

beforeEach(() => {
  emptyBrowser();
  wakeBackground();
});

describe('a change to a curated entry', () => {
  it('lies over the entry that was changed, then and now', async () => {
    expect(await ask(OPTIONS_PAGE, 'getBaseVersions', GREEN)).toBeNull();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', MINE);
    expect(await ask(OPTIONS_PAGE, 'getBaseVersions', GREEN)).toEqual({
      earlier: THEN,
      today: THEN,
      isSame: true,
    });
    expect(await ask(OPTIONS_PAGE, 'listChangedBases')).toEqual([]);
  });

  it('is told when a new version has another entry, with both', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', MINE);
    update(NOW);
    expect(await ask(OPTIONS_PAGE, 'getBaseVersions', GREEN)).toEqual({
      earlier: THEN,
      today: NOW,
      isSame: false,
    });
    expect(await ask(OPTIONS_PAGE, 'listChangedBases')).toEqual([
      { concept: GREEN, term: 'development that is green', isGone: false },
    ]);
  });

  it('keeps what it was made against when it is changed again unseen', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', MINE);
    update(NOW);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', { ...MINE, note: 'again' });
    expect(await ask(OPTIONS_PAGE, 'getBaseVersions', GREEN)).toMatchObject({
      earlier: THEN,
      isSame: false,
    });
  });

  it('is kept as it is, and lies over the new entry from then on', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', MINE);
    update(NOW);
    expect(await ask(OPTIONS_PAGE, 'settleConceptEntry', GREEN, null)).toMatchObject({ ok: true });
    expect(await ask(OPTIONS_PAGE, 'getBaseVersions', GREEN)).toEqual({
      earlier: NOW,
      today: NOW,
      isSame: true,
    });
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', GREEN)).toMatchObject({
      entry: MINE,
      origin: 'changed',
    });
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await ask(OPTIONS_PAGE, 'listChangedBases')).toHaveLength(1);
  });

  it('is merged with the new entry in one step', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', MINE);
    update({ ...NOW, note: 'new' });
    await ask(OPTIONS_PAGE, 'settleConceptEntry', GREEN, { ...MINE, note: 'new' });
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', GREEN)).toMatchObject({
      entry: { ...MINE, note: 'new' },
    });
    expect(await ask(OPTIONS_PAGE, 'listChangedBases')).toEqual([]);
  });

  it('is gone when the new entry is what was chosen', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', MINE);
    update(NOW);
    await ask(OPTIONS_PAGE, 'settleConceptEntry', GREEN, NOW);
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', GREEN)).toEqual({
      entry: NOW,
      origin: 'curated',
      glossary: 'curated',
    });
  });

  it('becomes an entry of the user’s own when the new version has none', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', MINE);
    update();
    expect(await ask(OPTIONS_PAGE, 'listChangedBases')).toEqual([
      { concept: GREEN, term: 'development that is green', isGone: true },
    ]);
    await ask(OPTIONS_PAGE, 'settleConceptEntry', GREEN, null);
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', GREEN)).toMatchObject({
      entry: MINE,
      origin: 'added',
    });
    expect(await ask(OPTIONS_PAGE, 'getBaseVersions', GREEN)).toBeNull();
  });

  it('of an older version of the program is told apart, though what it was then is not known', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', MINE);
    await inDatabase(async (database) => {
      const record = (await database.get('entries', GREEN)) as Record<string, unknown>;
      const { baseEntry: _unknown, ...older } = record;
      await database.put('entries', older, GREEN);
    });
    update(NOW);
    expect(await ask(OPTIONS_PAGE, 'getBaseVersions', GREEN)).toEqual({
      today: NOW,
      isSame: false,
    });
  });
});

describe('a hidden entry', () => {
  it('is told apart from its new version, and stays hidden over that', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', GREEN);
    update(NOW);
    expect(await ask(OPTIONS_PAGE, 'listChangedBases')).toEqual([
      { concept: GREEN, term: 'green growth', isGone: false },
    ]);
    await ask(OPTIONS_PAGE, 'settleConceptEntry', GREEN, null);
    expect(await ask(OPTIONS_PAGE, 'listChangedBases')).toEqual([]);
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', GREEN)).toMatchObject({
      entry: NOW,
      origin: 'hidden',
    });
  });

  it('is not missed when the new version has none', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', GREEN);
    update();
    expect(await ask(OPTIONS_PAGE, 'listChangedBases')).toEqual([]);
  });
});

it('an own entry has nothing to settle', async () => {
  await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '一', 'one'));
  expect(await ask(OPTIONS_PAGE, 'settleConceptEntry', 'user-1', null)).toMatchObject({
    ok: false,
  });
});
