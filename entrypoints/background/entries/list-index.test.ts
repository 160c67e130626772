import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryQuery } from '../../../glossary/model/list/entry-query.ts';
import { LIST_INDEX_FILE } from '../../../glossary/storage/packaged-files.ts';
import {
  ask,
  emptyBrowser,
  entryOf,
  OPTIONS_PAGE,
  packageReads,
  wakeBackground,
} from '../background-fixture.ts';
import { inDatabase } from '../store/database/database-fixture.ts';

beforeEach(() => {
  emptyBrowser();
  wakeBackground();
});

async function find(text: string, query: Partial<EntryQuery> = {}): Promise<readonly string[]> {
  return ask(OPTIONS_PAGE, 'findConcepts', { ...query, text }, 0, 100);
}

async function listed(text: string): Promise<readonly string[]> {
  const query = { text, offset: 0, limit: 100 };
  const { rows } = await ask(OPTIONS_PAGE, 'searchEntries', query);
  return rows.map(({ entry }) => entry.id);
}

async function save(id: string, chinese: string, english: string): Promise<void> {
  await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf(id, chinese, english));
}

/** How often the index was made from the packaged one since the browser was empty. */
function timesMade(): number {
  return packageReads.filter((name) => name === LIST_INDEX_FILE).length;
}

/** Saves as many entries as an index is kept for, and waits until it is. */
async function keepIndex(): Promise<void> {
  for (let number = 0; number < 200; number += 1) {
    await save(`user-many-${number}`, `灯塔${number}`, `lighthouse ${number}`);
  }
  await find('');
  await expect.poll(() => inDatabase((database) => database.get('compiled', 'list'))).toBeDefined();
  packageReads.length = 0;
}

describe('the index of the list', () => {
  it('follows a change, its undo and a deletion without being made anew', async () => {
    await save('user-1', '灯塔', 'lighthouse');
    expect(await find('')).toHaveLength(4);
    await save('user-2', '浮标', 'buoy');
    expect(await listed('buoy')).toEqual(['user-2']);
    await save('user-2', '浮标', 'beacon');
    expect(await listed('buoy')).toEqual([]);
    expect(await listed('beacon')).toEqual(['user-2']);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await listed('buoy')).toEqual(['user-2']);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'user-2');
    expect(await listed('buoy')).toEqual([]);
    expect(await find('')).toHaveLength(4);
    expect(timesMade()).toBe(1);
  });

  it('is made of the packaged one and of what was changed', async () => {
    await save('concept-green', '绿色发展', 'greener development');
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-sovereignty');
    await save('user-1', '灯塔', 'lighthouse');
    wakeBackground();
    expect(await listed('greener')).toEqual(['concept-green']);
    expect(await listed('绿色发展')).toEqual(['concept-green']);
    expect(await listed('lighthouse')).toEqual(['user-1']);
    expect(await find('', { filter: { origins: ['hidden'] } })).toEqual(['concept-sovereignty']);
  });

  it('is read back when the worker wakes, and follows what happened since', async () => {
    await keepIndex();
    await save('user-2', '浮标', 'buoy');
    wakeBackground();
    expect(await listed('buoy')).toEqual(['user-2']);
    expect(await listed('lighthouse 7')).toContain('user-many-7');
    expect(timesMade()).toBe(0);
  });

  it('is made anew when a record that it names is no longer there', async () => {
    await save('user-1', '灯塔', 'lighthouse');
    await find('');
    await inDatabase((database) => database.delete('entries', 'user-1'));
    expect(await listed('lighthouse')).toEqual([]);
  });

  it('is made anew when what was kept is nothing sound', async () => {
    await keepIndex();
    await inDatabase((database) => database.put('compiled', { revision: 1 }, 'list'));
    wakeBackground();
    expect(await listed('lighthouse 7')).toContain('user-many-7');
    expect(timesMade()).toBe(1);
  });

  it('filters by what the user did, and sorts by a column', async () => {
    await save('concept-green', '绿色发展', 'greener development');
    expect(await find('', { filter: { origins: ['changed'] } })).toEqual(['concept-green']);
    expect(await find('', { sort: { by: 'pinyin', descending: false } })).toEqual([
      'concept-cyberspace',
      'concept-sovereignty',
      'concept-green',
    ]);
  });
});
