import { beforeEach, describe, expect, it } from 'vitest';
import type { BulkResult } from '../../../glossary/model/list/bulk-request.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import { nameOf } from '../../../glossary/model/entry/entry-name.ts';
import {
  ask,
  CONTENT_SCRIPT,
  CURATED,
  emptyBrowser,
  entryOf,
  matcherOf,
  OPTIONS_PAGE,
  wakeBackground,
} from '../background-fixture.ts';
import { inDatabase } from '../store/database/database-fixture.ts';

const TRADE = { name: 'Trade', languages: ['zh-Hans', 'en'], colour: 'blue' } as const;
const GREEN = entryOf('concept-green', '绿色发展', 'green growth');
const TARIFF = entryOf('user-tariff', '关税', 'tariff');

beforeEach(() => {
  emptyBrowser();
  wakeBackground();
});

async function createTrade(): Promise<GlossaryId> {
  const result = await ask(OPTIONS_PAGE, 'createGlossary', TRADE);
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.glossary;
}

async function names(): Promise<readonly string[]> {
  const list = await ask(OPTIONS_PAGE, 'listGlossaries');
  return list.map(({ glossary, entries }) => `${glossary.name || glossary.id} ${entries}`);
}

async function standing(concept: string): Promise<unknown> {
  return ask(OPTIONS_PAGE, 'getStoredEntry', concept);
}

describe('the list of glossaries', () => {
  it('begins with the first of the user and the curated one, and counts what is in them', async () => {
    expect(await names()).toEqual(['own 0', `curated ${CURATED.length}`]);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-green');
    expect(await names()).toEqual(['own 1', `curated ${CURATED.length - 1}`]);
  });

  it('is changed and ordered, each as one change in words that can be taken back', async () => {
    const trade = await createTrade();
    await ask(OPTIONS_PAGE, 'changeGlossary', trade, { name: 'Trade talks' });
    await ask(OPTIONS_PAGE, 'orderGlossaries', ['own', 'curated', trade]);
    expect(await names()).toEqual(['own 0', `curated ${CURATED.length}`, 'Trade talks 0']);
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toMatchObject({ kind: 'glossariesOrdered' });
    expect(await ask(OPTIONS_PAGE, 'getUndoSteps')).toMatchObject({
      undo: { kind: 'glossaryChanged', term: 'Trade talks' },
      redo: { kind: 'glossariesOrdered', term: 'glossary_own' },
    });
    await ask(OPTIONS_PAGE, 'redoLastChange');
    expect(await names()).toEqual(['own 0', `curated ${CURATED.length}`, 'Trade talks 0']);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await names()).toEqual(['Trade 0', 'own 0', `curated ${CURATED.length}`]);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await names()).toEqual(['own 0', `curated ${CURATED.length}`]);
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toBeNull();
  });

  it('is left alone by a change that changes nothing', async () => {
    await ask(OPTIONS_PAGE, 'orderGlossaries', []);
    await ask(OPTIONS_PAGE, 'changeGlossary', 'own', { enabled: true });
    expect(await ask(OPTIONS_PAGE, 'getUndoSteps')).toMatchObject({ undo: null, redo: null });
  });

  it('is read again after the worker slept', async () => {
    await createTrade();
    wakeBackground();
    expect(await names()).toEqual(['Trade 0', 'own 0', `curated ${CURATED.length}`]);
  });

  it('that cannot be read is kept aside, and the entries stand in the first of the user', async () => {
    const trade = await createTrade();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF, trade);
    const damaged = { version: 1, glossaries: 'gone' };
    await inDatabase((database) => database.put('state', damaged, 'glossaries'));
    expect(await names()).toEqual(['own 1', `curated ${CURATED.length}`]);
    expect(await standing(TARIFF.id)).toMatchObject({ glossary: 'own' });
    await createTrade();
    expect(await inDatabase((database) => database.getAll('setAside'))).toMatchObject([
      { concept: 'glossaries', record: damaged },
    ]);
  });
});

describe('an entry', () => {
  it('comes to a card by the priority of its glossary, then by its name', async () => {
    const trade = await createTrade();
    const late = entryOf('user-1', '关税', 'tariff');
    const early = entryOf('user-2', '关税', 'customs duty');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', late, 'own');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', early, 'own');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF, trade);
    const asked = [GREEN.id, late.id, early.id, TARIFF.id];
    const order = async (): Promise<readonly string[]> =>
      (await ask(CONTENT_SCRIPT, 'getCardEntries', asked, '关税', [])).map(({ entry }) => entry.id);
    expect(await order()).toEqual([TARIFF.id, early.id, late.id, GREEN.id]);
    await ask(OPTIONS_PAGE, 'orderGlossaries', ['curated', 'own', trade]);
    expect(await order()).toEqual([GREEN.id, early.id, late.id, TARIFF.id]);
  });

  it('goes where it is put, and stays there when it is changed', async () => {
    const trade = await createTrade();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF, trade);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', { ...TARIFF, note: 'later' });
    expect(await standing(TARIFF.id)).toMatchObject({
      entry: { note: 'later' },
      origin: 'added',
      glossary: trade,
    });
    await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF, 'own');
    expect(await standing(TARIFF.id)).toMatchObject({ glossary: 'own' });
  });

  it.each([
    ['a glossary that is not there', 'glossary-none', 'noGlossary'],
    ['the curated one', 'curated', 'readOnlyGlossary'],
  ])('is refused by %s', async (_name, glossary, code) => {
    const result = await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF, glossary);
    expect(result).toMatchObject({ ok: false, issues: [{ place: 'glossary', code }] });
    expect(await standing(TARIFF.id)).toBeNull();
  });

  it('of the curated glossary stays in it', async () => {
    const result = await ask(OPTIONS_PAGE, 'saveConceptEntry', GREEN, 'own');
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'curatedStays' }] });
    expect(await ask(OPTIONS_PAGE, 'saveConceptEntry', GREEN, 'curated')).toMatchObject({
      ok: true,
    });
  });

  it('of a read-only glossary is kept from every change', async () => {
    const trade = await createTrade();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF, trade);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', GREEN);
    await ask(OPTIONS_PAGE, 'changeGlossary', trade, { readOnly: true });
    await ask(OPTIONS_PAGE, 'changeGlossary', 'curated', { readOnly: true });
    const refused = { ok: false, issues: [{ code: 'readOnlyGlossary' }] };
    const changed = { ...TARIFF, note: 'changed' };
    expect(await ask(OPTIONS_PAGE, 'saveConceptEntry', changed)).toMatchObject(refused);
    expect(await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF, 'own')).toMatchObject(refused);
    expect(await ask(OPTIONS_PAGE, 'deleteConceptEntry', TARIFF.id)).toMatchObject(refused);
    expect(await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-green')).toMatchObject(refused);
    expect(await ask(OPTIONS_PAGE, 'resetConceptEntry', GREEN.id)).toMatchObject(refused);
    expect(await ask(OPTIONS_PAGE, 'settleConceptEntry', GREEN.id, null)).toMatchObject(refused);
    const importing = await ask(OPTIONS_PAGE, 'beginImport');
    expect(await ask(OPTIONS_PAGE, 'stageEntries', importing, [changed])).toMatchObject({
      refused: [{ concept: TARIFF.id, issue: { code: 'readOnlyGlossary' } }],
    });
    expect(await standing(TARIFF.id)).toMatchObject({ entry: TARIFF });
  });
});

describe('a glossary in the trash', () => {
  it('is seen by nobody, and comes back whole', async () => {
    const trade = await createTrade();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF, trade);
    await ask(OPTIONS_PAGE, 'deleteGlossary', trade);
    const query = { text: 'tariff', offset: 0, limit: 10 };
    expect(await ask(OPTIONS_PAGE, 'searchEntries', query)).toMatchObject({ total: 0 });
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', [TARIFF.id])).toEqual([]);
    const { entries } = await ask(OPTIONS_PAGE, 'readEntries', null, 100);
    expect(entries.map(({ entry }) => entry.id)).not.toContain(TARIFF.id);
    expect(await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF)).toMatchObject({ ok: false });
    expect(await names()).toEqual(['Trade 1', 'own 0', `curated ${CURATED.length}`]);
    await ask(OPTIONS_PAGE, 'restoreGlossary', trade);
    expect(await ask(OPTIONS_PAGE, 'searchEntries', query)).toMatchObject({
      total: 1,
      rows: [{ glossary: trade }],
    });
  });
});

/** All standing entries as `id in glossary`, the curated ones left out. */
async function own(): Promise<readonly string[]> {
  const { entries } = await ask(OPTIONS_PAGE, 'readEntries', null, 1000);
  return entries
    .filter(({ origin }) => origin === 'added')
    .map(({ entry, glossary }) => `${nameOf(entry)} in ${glossary}`)
    .toSorted();
}

describe('a deletion for good', () => {
  it('takes the entries along, of a glossary in the trash alone, and can be taken back', async () => {
    const trade = await createTrade();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF, trade);
    expect(await ask(OPTIONS_PAGE, 'eraseGlossary', trade)).toMatchObject({
      ok: false,
      issues: [{ code: 'noGlossary' }],
    });
    await ask(OPTIONS_PAGE, 'deleteGlossary', trade);
    await ask(OPTIONS_PAGE, 'eraseGlossary', trade);
    expect(await names()).toEqual(['own 0', `curated ${CURATED.length}`]);
    expect(await inDatabase((database) => database.count('entries'))).toBe(0);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await names()).toEqual(['Trade 1', 'own 0', `curated ${CURATED.length}`]);
  });
});

describe('a copy of a glossary', () => {
  it('has all its entries but hidden ones, each a concept of its own, to be changed', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-sovereignty');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', {
      ...GREEN,
      related: [
        { relation: 'seeAlso', concept: 'concept-cyberspace' },
        { relation: 'seeAlso', concept: 'concept-sovereignty' },
      ],
    });
    const result = await ask(OPTIONS_PAGE, 'duplicateGlossary', 'curated', TRADE);
    if (!result.ok) throw new Error('refused');
    const { glossary } = result;
    expect(await own()).toEqual([`cyberspace in ${glossary}`, `green growth in ${glossary}`]);
    const found = {
      text: 'green growth',
      offset: 0,
      limit: 9,
      filter: { origins: ['added', 'changed', 'hidden'] as const },
    };
    const { rows } = await ask(OPTIONS_PAGE, 'searchEntries', found);
    const copy = rows.find(({ origin }) => origin === 'added')?.entry;
    const cyberspace = {
      text: 'cyberspace',
      offset: 0,
      limit: 9,
      filter: { origins: ['added', 'changed', 'hidden'] as const },
    };
    const [other] = (await ask(OPTIONS_PAGE, 'searchEntries', cyberspace)).rows;
    expect(copy?.related?.map(({ concept }) => concept)).toEqual([
      other?.entry.id,
      'concept-sovereignty',
    ]);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await own()).toEqual([]);
  });
});

describe('a merge of two glossaries', () => {
  const QUOTA = entryOf('user-quota', '配额', 'quota');
  const SUBSIDY = entryOf('user-subsidy', '补贴', 'subsidy');

  async function fill(): Promise<GlossaryId> {
    const trade = await createTrade();
    const noted = { ...TARIFF, id: 'user-tariff-2', note: 'A duty.', subjectField: 'economy' };
    const related = [{ relation: 'seeAlso', concept: 'user-tariff-2' }] as const;
    await ask(OPTIONS_PAGE, 'saveConceptEntry', { ...TARIFF, subjectField: 'trade' }, 'own');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', QUOTA, 'own');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', noted, trade);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', { ...QUOTA, id: 'user-quota-2' }, trade);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', { ...SUBSIDY, related }, trade);
    return trade;
  }

  it('says what it would do, moves what is new, and makes one of what both have', async () => {
    const trade = await fill();
    expect(await ask(OPTIONS_PAGE, 'previewMerge', trade, 'own')).toEqual({
      ok: true,
      counts: { moved: 1, merged: 1, same: 1 },
    });
    await ask(OPTIONS_PAGE, 'mergeGlossaries', trade, 'own');
    const copies = await ask(OPTIONS_PAGE, 'listSnapshots');
    expect(copies).toContainEqual(
      expect.objectContaining({ reason: 'beforeGlossary', entries: 5 }),
    );
    expect(await names()).toEqual(['own 3', `curated ${CURATED.length}`]);
    expect(await own()).toEqual(['quota in own', 'subsidy in own', 'tariff in own']);
    expect(await standing(TARIFF.id)).toMatchObject({
      entry: { note: 'A duty.', subjectField: 'trade' },
    });
    expect(await standing(SUBSIDY.id)).toMatchObject({
      entry: { related: [{ concept: TARIFF.id }] },
    });
  });

  it('is one change, which is taken back whole and done again', async () => {
    const trade = await fill();
    const before = await own();
    await ask(OPTIONS_PAGE, 'mergeGlossaries', trade, 'own');
    const after = await own();
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toMatchObject({
      kind: 'glossariesMerged',
      term: 'Trade',
    });
    expect(await own()).toEqual(before);
    expect(await standing('user-tariff-2')).toMatchObject({ glossary: trade });
    await ask(OPTIONS_PAGE, 'redoLastChange');
    expect(await own()).toEqual(after);
  });

  it('leaves the first glossary of the user there, empty', async () => {
    const trade = await fill();
    await ask(OPTIONS_PAGE, 'mergeGlossaries', 'own', trade);
    expect(await names()).toEqual(['Trade 3', 'own 0', `curated ${CURATED.length}`]);
  });

  it.each([
    ['itself', 'own', 'own', 'noGlossary'],
    ['the curated one', 'own', 'curated', 'readOnlyGlossary'],
    ['one of the user, when it is the curated one', 'curated', 'own', 'readOnlyGlossary'],
    ['one that is not there', 'own', 'glossary-none', 'noGlossary'],
  ])('is refused into %s', async (_name, from, into, code) => {
    const refused = { ok: false, issues: [{ code }] };
    expect(await ask(OPTIONS_PAGE, 'previewMerge', from, into)).toMatchObject(refused);
    expect(await ask(OPTIONS_PAGE, 'mergeGlossaries', from, into)).toMatchObject(refused);
  });
});

describe('a move of entries', () => {
  const move = async (concepts: readonly string[], glossary: string): Promise<BulkResult> =>
    ask(OPTIONS_PAGE, 'changeEntries', { concepts }, { kind: 'glossary', glossary }, []);

  it('takes the entries of the user along, and says how many stayed', async () => {
    const trade = await createTrade();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF);
    const moved = [TARIFF.id, 'concept-green', 'user-none'];
    expect(await move(moved, trade)).toMatchObject({ ok: true, changed: 1, refused: 2 });
    expect(await standing(TARIFF.id)).toMatchObject({ glossary: trade });
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toMatchObject({ kind: 'moved' });
    expect(await standing(TARIFF.id)).toMatchObject({ glossary: 'own' });
  });

  it('is refused by a glossary that takes none, and leaves a read-only one alone', async () => {
    const trade = await createTrade();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF);
    await ask(OPTIONS_PAGE, 'changeGlossary', 'own', { readOnly: true });
    expect(await move([TARIFF.id], 'curated')).toMatchObject({ ok: false });
    expect(await move([TARIFF.id], trade)).toMatchObject({ changed: 0, refused: 1 });
  });
});

describe('pages', () => {
  const TEXT = '网络空间的关税';
  const conceptsOn = async (sender = CONTENT_SCRIPT): Promise<readonly string[]> => {
    const matcher = matcherOf(await ask(sender, 'getMatchingData', []));
    return matcher.find(TEXT).flatMap((match) => matcher.conceptsOf(match));
  };
  const both = ['concept-cyberspace', TARIFF.id];

  it('are marked from the glossaries that are switched on', async () => {
    const trade = await createTrade();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF, trade);
    expect(await conceptsOn()).toEqual(both);
    await ask(OPTIONS_PAGE, 'changeGlossary', trade, { enabled: false });
    expect(await conceptsOn()).toEqual(['concept-cyberspace']);
    await ask(OPTIONS_PAGE, 'changeGlossary', trade, { enabled: true });
    await ask(OPTIONS_PAGE, 'changeGlossary', 'curated', { enabled: false });
    expect(await conceptsOn()).toEqual([TARIFF.id]);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await conceptsOn()).toEqual(both);
    await ask(OPTIONS_PAGE, 'deleteGlossary', trade);
    expect(await conceptsOn()).toEqual(['concept-cyberspace']);
  });

  it('and look-ups find nothing of a glossary that is switched off', async () => {
    const trade = await createTrade();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF, trade);
    const found = async (): Promise<readonly string[]> =>
      (await ask(OPTIONS_PAGE, 'findNearest', 'tariff')).map(({ entry }) => entry.id);
    expect(await found()).toContain(TARIFF.id);
    await ask(OPTIONS_PAGE, 'changeGlossary', trade, { enabled: false });
    expect(await found()).not.toContain(TARIFF.id);
  });

  it('are marked from the glossaries that a rule names for them, of those that are on', async () => {
    const trade = await createTrade();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF, trade);
    await ask(OPTIONS_PAGE, 'changeGlossary', 'own', { enabled: false });
    await ask(OPTIONS_PAGE, 'updateSettings', {
      siteRules: [{ pattern: 'example.org', glossaries: [trade, 'own', 'glossary-gone'] }],
    });
    expect(await conceptsOn()).toEqual([TARIFF.id]);
    expect(await ask(CONTENT_SCRIPT, 'getFrameState')).toMatchObject({ glossaries: [trade] });
    const elsewhere = {
      ...CONTENT_SCRIPT,
      url: 'https://example.com/',
      tab: { id: 8, url: 'https://example.com/' },
    };
    expect(await conceptsOn(elsewhere)).toEqual(both);
    expect(await ask(elsewhere, 'getFrameState')).toMatchObject({ glossaries: [trade, 'curated'] });
  });

  it('get what was compiled before of every glossary that did not change', async () => {
    const trade = await createTrade();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', TARIFF, trade);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '自己的', 'own'));
    await conceptsOn();
    const kept = async (): Promise<ReadonlyMap<string, string>> =>
      inDatabase(async (database) => {
        const { layers } = await database.get('compiled', 'layers');
        return new Map(
          layers.map((layer: { glossary: string; whole: string }) => [layer.glossary, layer.whole]),
        );
      });
    const before = await kept();
    wakeBackground();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', { ...TARIFF, note: 'changed' });
    await conceptsOn();
    const after = await kept();
    expect(after.get('own')).toBe(before.get('own'));
    expect(after.get(trade)).not.toBe(before.get(trade));
    // Nothing is left of what is not used any more.
    expect(await inDatabase((database) => database.count('compiled'))).toBe(5);
  });
});

describe('an import', () => {
  it('makes a glossary of its own, which goes again when it is taken back', async () => {
    const importing = await ask(OPTIONS_PAGE, 'beginImport');
    await ask(OPTIONS_PAGE, 'stageEntries', importing, [TARIFF]);
    const target = { create: TRADE };
    const result = await ask(OPTIONS_PAGE, 'commitImport', importing, 'trade.csv', 0, target);
    expect(result).toMatchObject({ ok: true, changed: 1 });
    expect(await names()).toEqual(['Trade 1', 'own 0', `curated ${CURATED.length}`]);
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await names()).toEqual(['own 0', `curated ${CURATED.length}`]);
    expect(await inDatabase((database) => database.count('entries'))).toBe(0);
  });

  it.each([
    ['a name that is taken', { create: TRADE }, 'nameTaken'],
    ['a glossary that is not there', { glossary: 'glossary-none' }, 'noGlossary'],
    ['the curated glossary', { glossary: 'curated' }, 'readOnlyGlossary'],
  ])('is refused for %s, and nothing is written', async (_name, target, code) => {
    await createTrade();
    const importing = await ask(OPTIONS_PAGE, 'beginImport');
    await ask(OPTIONS_PAGE, 'stageEntries', importing, [TARIFF]);
    const { revision } = await ask(OPTIONS_PAGE, 'readEntries', null, 1);
    const result = await ask(OPTIONS_PAGE, 'commitImport', importing, 'a.csv', revision, target);
    expect(result).toMatchObject({ ok: false, reason: 'refused', issue: { code } });
    expect(await inDatabase((database) => database.count('entries'))).toBe(0);
    const staged = await inDatabase((database) => database.getAll('staged'));
    expect(staged.flatMap(({ entries }) => entries)).toHaveLength(1);
  });
});
