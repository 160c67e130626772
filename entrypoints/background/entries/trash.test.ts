import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ask,
  CURATED,
  emptyBrowser,
  entryOf,
  OPTIONS_PAGE,
  wakeBackground,
} from '../background-fixture.ts';

const FIRST = entryOf('user-1', '第一', 'first');
const SECOND = entryOf('user-2', '第二', 'second');

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z'), toFake: ['Date'] });
  emptyBrowser();
  wakeBackground();
  await ask(OPTIONS_PAGE, 'saveConceptEntry', FIRST);
  await ask(OPTIONS_PAGE, 'saveConceptEntry', SECOND);
});

async function trash(): Promise<readonly string[]> {
  const { rows } = await ask(OPTIONS_PAGE, 'listTrash', 0, 100);
  return rows.map(({ entry, kind }) => `${kind} ${entry.id}`);
}

describe('the trash', () => {
  it('has what was deleted or hidden, the last first, with the date', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    vi.setSystemTime(new Date('2026-11-24T10:01:00Z'));
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-green');
    wakeBackground();
    const { total, deleted, rows } = await ask(OPTIONS_PAGE, 'listTrash', 0, 1);
    expect({ total, deleted }).toEqual({ total: 2, deleted: 1 });
    expect(rows).toEqual([{ entry: CURATED[2], since: expect.any(String), kind: 'hidden' }]);
    expect(await trash()).toEqual(['hidden concept-green', 'deleted user-1']);
  });

  it('gives back several as one change, with what they were', async () => {
    for (const id of [FIRST.id, SECOND.id, 'concept-green']) {
      await ask(OPTIONS_PAGE, 'deleteConceptEntry', id);
    }
    const ids = [FIRST.id, SECOND.id, 'concept-green', 'user-unknown'];
    expect(await ask(OPTIONS_PAGE, 'takeFromTrash', ids)).toBe(3);
    expect(await trash()).toEqual([]);
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', FIRST.id)).toMatchObject({ entry: FIRST });
    const undeleted = { kind: 'undeleted', term: 'first', count: 3 };
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toEqual(undeleted);
    expect((await trash()).toSorted()).toEqual([
      'deleted user-1',
      'deleted user-2',
      'hidden concept-green',
    ]);
  });

  it('follows undo and redo of a deletion', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await trash()).toEqual([]);
    await ask(OPTIONS_PAGE, 'redoLastChange');
    expect(await trash()).toEqual(['deleted user-1']);
  });

  it('does not have what was added and taken back', async () => {
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await trash()).toEqual([]);
  });

  it('never puts an entry over one that came since', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    const again = entryOf(FIRST.id, '第一', 'again');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', again);
    expect(await trash()).toEqual([]);
    expect(await ask(OPTIONS_PAGE, 'takeFromTrash', [FIRST.id])).toBe(0);
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', FIRST.id)).toMatchObject({ entry: again });
  });

  it.each([
    ['is in the trash itself', false],
    ['was deleted for good', true],
  ])('gives back into the own glossary what stood in one that %s', async (_what, isErased) => {
    const draft = { name: 'Trade', languages: [], colour: 'blue' } as const;
    const made = await ask(OPTIONS_PAGE, 'createGlossary', draft);
    if (!made.ok) throw new Error(made.issues[0].message);
    const tariff = entryOf('user-9', '关税', 'tariff');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', tariff, made.glossary);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', tariff.id);
    await ask(OPTIONS_PAGE, 'deleteGlossary', made.glossary);
    if (isErased) await ask(OPTIONS_PAGE, 'eraseGlossary', made.glossary);
    expect(await ask(OPTIONS_PAGE, 'takeFromTrash', [tariff.id])).toBe(1);
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', tariff.id)).toMatchObject({
      entry: tariff,
      glossary: 'own',
    });
  });

  it('loses an entry that is imported again', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    const { revision } = await ask(OPTIONS_PAGE, 'readEntries', null, 1);
    const importing = await ask(OPTIONS_PAGE, 'beginImport');
    await ask(OPTIONS_PAGE, 'stageEntries', importing, [FIRST]);
    await ask(OPTIONS_PAGE, 'commitImport', importing, 'a.csv', revision, { glossary: 'own' });
    expect(await trash()).toEqual([]);
  });

  it('is emptied as it was listed, and keeps what is hidden', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-green');
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', FIRST.id);
    const { revision } = await ask(OPTIONS_PAGE, 'listTrash', 0, 1);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', SECOND.id);
    expect(await ask(OPTIONS_PAGE, 'emptyTrash', revision)).toBe(false);
    expect(await trash()).toHaveLength(3);
    const listed = await ask(OPTIONS_PAGE, 'listTrash', 0, 1);
    expect(await ask(OPTIONS_PAGE, 'emptyTrash', listed.revision)).toBe(true);
    expect(await trash()).toEqual(['hidden concept-green']);
  });
});
