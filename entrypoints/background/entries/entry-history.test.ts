import { beforeEach, describe, expect, it } from 'vitest';
import {
  ask,
  copiesAreMade,
  CURATED,
  emptyBrowser,
  entryOf,
  loseDatabase,
  OPTIONS_PAGE,
  wakeBackground,
} from '../background-fixture.ts';
import { inDatabase } from '../store/database/database-fixture.ts';

const FIRST = entryOf('user-1', '第一', 'first');
const OTHER = entryOf('user-1', '第一', 'other');

beforeEach(() => {
  emptyBrowser();
  wakeBackground();
});

async function history(concept: string): Promise<readonly unknown[]> {
  const versions = await ask(OPTIONS_PAGE, 'getEntryHistory', concept);
  return versions.map(({ kind, term, state, entry }) => [kind, term, state, entry]);
}

describe('the history of an entry', () => {
  it('has each version with what made it, the newest first, across sessions', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', FIRST);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', OTHER);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    wakeBackground();
    expect(await history(FIRST.id)).toEqual([
      ['deleted', 'other', 'none', null],
      ['changed', 'other', 'entry', OTHER],
      ['added', 'first', 'entry', FIRST],
    ]);
  });

  it('of a curated one begins with the official entry', async () => {
    const mine = entryOf('concept-green', '绿色发展', 'green growth');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', mine);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', mine.id);
    expect(await history(mine.id)).toEqual([
      ['hidden', 'green growth', 'hidden', null],
      ['changed', 'green growth', 'entry', mine],
      [null, '', 'entry', CURATED[2]],
    ]);
  });

  it('leaves out what was taken back, and other entries', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', FIRST);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', OTHER);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-2', '第二', 'second'));
    expect(await history(FIRST.id)).toEqual([['added', 'first', 'entry', FIRST]]);
    expect(await history('concept-green')).toEqual([]);
  });

  it('begins with what lay in the trash, where the change that put it there is lost', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', FIRST);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    await copiesAreMade();
    const copy = await loseDatabase();
    await ask(OPTIONS_PAGE, 'restoreSnapshot', copy.id);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', OTHER);
    expect(await ask(OPTIONS_PAGE, 'listTrash', 0, 1)).toMatchObject({ total: 0 });
    const whole = [
      ['added', 'other', 'entry', OTHER],
      [null, '', 'entry', FIRST],
    ];
    expect(await history(FIRST.id)).toEqual(whole);
    // What the log has put into the trash is a version once.
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    await ask(OPTIONS_PAGE, 'takeFromTrash', [FIRST.id]);
    expect(await history(FIRST.id)).toEqual([
      ['undeleted', 'other', 'entry', OTHER],
      ['deleted', 'other', 'none', null],
      ...whole,
    ]);
  });

  it('names the file of an import, also of a large one that was packed', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', FIRST);
    const { revision } = await ask(OPTIONS_PAGE, 'readEntries', null, 1);
    const others = Array.from({ length: 150 }, (_, number) =>
      entryOf(`user-${number + 100}`, `第${number}条`, `entry ${number}`),
    );
    const importing = await ask(OPTIONS_PAGE, 'beginImport');
    await ask(OPTIONS_PAGE, 'stageEntries', importing, [OTHER, ...others]);
    await ask(OPTIONS_PAGE, 'commitImport', importing, 'terms.csv', revision, { glossary: 'own' });
    const versions = [
      ['imported', 'terms.csv', 'entry', OTHER],
      ['added', 'first', 'entry', FIRST],
    ];
    expect(await history(FIRST.id)).toEqual(versions);
    await copiesAreMade();
    expect(await inDatabase((database) => database.count('packedChanges'))).toBe(1);
    expect(await history(FIRST.id)).toEqual(versions);
    expect(await history('user-100')).toEqual([['imported', 'terms.csv', 'entry', others[0]]]);
  });
});
