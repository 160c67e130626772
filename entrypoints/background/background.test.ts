import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MatchingAnswer } from '../../glossary/messages/matching-answer.ts';
import type { Side } from '../../glossary/model/entry/side.ts';
import { DEFAULT_SETTINGS, readingSettingsOf } from '../../glossary/model/settings/settings.ts';
import { keptAnswer } from '../shared/kept-answers.ts';
import {
  ask,
  CONTENT_SCRIPT,
  CURATED,
  emptyBrowser,
  entryOf,
  matcherOf,
  OPTIONS_PAGE,
  packageReads,
  wakeBackground,
} from './background-fixture.ts';
import { inDatabase } from './store/database/database-fixture.ts';

const OWN = entryOf('user-0001', '测试术语', 'test term');

function conceptsIn(text: string, data: MatchingAnswer): readonly string[] {
  const matcher = matcherOf(data);
  return matcher.find(text).flatMap((match) => matcher.conceptsOf(match));
}

function flipped(blob: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(blob.slice(0));
  bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
  return bytes.buffer;
}

beforeEach(() => {
  emptyBrowser();
  wakeBackground();
});

describe('frames', () => {
  it('are told to work, with the revision', async () => {
    expect(await ask(CONTENT_SCRIPT, 'getFrameState')).toEqual({
      enabled: true,
      revision: 0,
      glossaries: ['own', 'curated'],
      unmarked: [],
      reading: readingSettingsOf(DEFAULT_SETTINGS),
    });
  });

  it('have the style of looks that not every page has when they are told of them, once', async () => {
    vi.stubEnv('FIREFOX', '');
    // Tabs that were open before get a packaged file.
    const put = (): readonly object[] =>
      vi
        .mocked(fakeBrowser.scripting.insertCSS)
        .mock.calls.map(([one]) => one)
        .filter(({ css }) => css !== undefined);
    await ask(OPTIONS_PAGE, 'updateSettings', { markColour: 'green', markColoursBy: 'status' });
    const { looks = '' } = await ask(CONTENT_SCRIPT, 'getFrameState', '');
    expect(looks.split(' ')).toEqual(['termlight-dotted-green-tint', 'termlight-wavy-purple-tint']);
    expect(put()).toEqual([
      {
        target: { tabId: 7, frameIds: [0] },
        css: expect.stringMatching(/dotted-green-tint-on-dark[^]*wavy-purple-tint-on-mid/u),
      },
    ]);
    expect(await ask(CONTENT_SCRIPT, 'getFrameState', looks)).toMatchObject({ looks });
    // The card asks too, in a frame that has them.
    await ask(CONTENT_SCRIPT, 'getFrameState');
    await ask(OPTIONS_PAGE, 'updateSettings', { paused: true });
    await ask(CONTENT_SCRIPT, 'getFrameState', '');
    expect(put()).toHaveLength(1);
  });

  it('are told to work where the browser lets no style in', async () => {
    vi.mocked(fakeBrowser.scripting.insertCSS).mockRejectedValue(new Error('No frame with id 0'));
    await ask(OPTIONS_PAGE, 'updateSettings', { markLine: 'solid' });
    const refused = await ask(CONTENT_SCRIPT, 'getFrameState', '');
    expect(refused).toMatchObject({ enabled: true });
    // So the frame asks for the style again.
    expect(refused).toHaveProperty('looks', '');
  });

  it('read what stands in editors where a rule of their site says so', async () => {
    const rule = { pattern: 'example.org', editors: true } as const;
    await ask(OPTIONS_PAGE, 'changeSiteRule', { kind: 'put', pattern: rule.pattern, rule });
    expect(await ask(CONTENT_SCRIPT, 'getFrameState')).toMatchObject({ editors: true });
  });

  it('get entries in the order asked for, without those that are gone', async () => {
    const entries = await ask(CONTENT_SCRIPT, 'getConceptEntries', [
      'concept-green',
      '__proto__',
      'concept-cyberspace',
    ]);
    expect(entries.map(({ id }) => id)).toEqual(['concept-green', 'concept-cyberspace']);
  });

  it('get a numbered name with the number of the page', async () => {
    const [chinese, english] = ['第{n:zh}届博览会', '{n:ordinal} Import Expo'];
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', chinese, english));
    const data = await ask(CONTENT_SCRIPT, 'getMatchingData', []);
    expect(conceptsIn('第8届博览会', data)).toEqual(['user-1']);
    const filled = entryOf('user-1', '第八届博览会', '8th Import Expo');
    const cards = await ask(CONTENT_SCRIPT, 'getCardEntries', ['user-1'], '第8届博览会', []);
    expect(cards.map(({ entry }) => entry)).toEqual([filled]);
    const texts = ['the Eighth Import Expo'];
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', ['user-1'], texts)).toEqual([filled]);
    const unknown = entryOf('user-1', '第n届博览会', 'nth Import Expo');
    const without = ['the Import Expo'];
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', ['user-1'], without)).toEqual([unknown]);
    const stored = entryOf('user-1', chinese, english);
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', ['user-1'])).toEqual([stored]);
    const passage = { before: '在', text: '第8届博览会', after: '上' };
    const reasons = await ask(CONTENT_SCRIPT, 'explainPassage', ['user-1'], passage);
    expect(reasons).toMatchObject([{ term: '第八届博览会', form: '第8届博览会' }]);
    const [found] = await ask(OPTIONS_PAGE, 'findNearest', '第八届博览会');
    expect(found?.entry).toEqual(filled);
  });

  it('get the entries of the side that the page is of first, in each glossary', async () => {
    const ids = ['user-1', 'user-2', 'user-3'];
    for (const [index, jurisdiction] of ['CN', 'TW', 'US'].entries()) {
      const entry = entryOf(ids[index] ?? '', '文化部', `Ministry of Culture ${jurisdiction}`);
      await ask(OPTIONS_PAGE, 'saveConceptEntry', { ...entry, jurisdiction });
    }
    const sidesOn = async (...sides: readonly Side[]): Promise<string> =>
      (await ask(CONTENT_SCRIPT, 'getCardEntries', ids, '文化部', sides))
        .map(({ entry }) => entry.jurisdiction)
        .join(' ');
    expect(await sidesOn()).toBe('CN TW US');
    expect(await sidesOn('TW')).toBe('TW US CN');
    expect(await sidesOn('CN', 'TW')).toBe('CN TW US');
  });

  it('get the packaged layers alone while the user has no entries', async () => {
    const data = await ask(CONTENT_SCRIPT, 'getMatchingData', []);
    expect(data.layers.map(({ name }) => name)).toEqual(['latin', 'han']);
    expect(conceptsIn('网络主权', data)).toEqual(['concept-sovereignty']);
  });

  it('find no concept that a rule of their site leaves unmarked, others do', async () => {
    await ask(OPTIONS_PAGE, 'changeSiteRule', {
      kind: 'concepts',
      pattern: 'example.org',
      concepts: ['concept-sovereignty'],
      marked: false,
    });
    const { unmarked } = await ask(CONTENT_SCRIPT, 'getFrameState');
    expect(unmarked).toEqual(['concept-sovereignty']);
    const data = await ask(CONTENT_SCRIPT, 'getMatchingData', []);
    expect(data.unmarked).toEqual(unmarked);
    expect(conceptsIn('网络主权', data)).toEqual([]);
    expect(conceptsIn('绿色发展', data)).toEqual(['concept-green']);
    const elsewhere = { ...CONTENT_SCRIPT, tab: { id: 8, url: 'https://example.net/' } };
    const other = await ask(elsewhere, 'getMatchingData', []);
    expect(conceptsIn('网络主权', other)).toEqual(['concept-sovereignty']);
  });
});

describe('matching data', () => {
  it('finds an added entry, under the next revision', async () => {
    const before = await ask(CONTENT_SCRIPT, 'getMatchingData', []);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', OWN);
    const after = await ask(CONTENT_SCRIPT, 'getMatchingData', []);
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(conceptsIn('一个测试术语', after)).toEqual([OWN.id]);
  });

  it('finds a changed entry by its new terms alone, and a hidden one not at all', async () => {
    await ask(
      OPTIONS_PAGE,
      'saveConceptEntry',
      entryOf('concept-green', '绿色增长', 'green growth'),
    );
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-sovereignty');
    const data = await ask(CONTENT_SCRIPT, 'getMatchingData', []);
    expect(conceptsIn('绿色发展, 绿色增长, 网络主权, 网络空间', data)).toEqual([
      'concept-green',
      'concept-cyberspace',
    ]);
  });

  it('has the bytes of those layers alone that a page lacks', async () => {
    const bytesFor = async (known: readonly string[]): Promise<readonly (number | undefined)[]> => {
      const { layers } = await ask(CONTENT_SCRIPT, 'getMatchingData', known);
      return layers.map(({ blob }) => blob?.byteLength);
    };
    const namesNow = async (): Promise<readonly string[]> =>
      (await ask(CONTENT_SCRIPT, 'getMatchingData', [])).layers.map(({ name }) => name);
    const packaged = await namesNow();
    expect(await bytesFor(packaged)).toEqual([undefined, undefined]);
    expect(await bytesFor(['han'])).toEqual([expect.any(Number), undefined]);
    await ask(OPTIONS_PAGE, 'saveConceptEntry', OWN);
    expect(await bytesFor(packaged)).toEqual([undefined, undefined, expect.any(Number)]);
    const all = await namesNow();
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-green');
    const hidden = await ask(CONTENT_SCRIPT, 'getMatchingData', all);
    expect(hidden.layers).toEqual([
      { name: 'latin', suppressed: ['concept-green'] },
      { name: 'han', suppressed: ['concept-green'] },
      { name: all[2], suppressed: [] },
    ]);
  });

  it('is read, not compiled again, when the background wakes', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', OWN);
    const before = await ask(CONTENT_SCRIPT, 'getMatchingData', []);
    wakeBackground();
    packageReads.length = 0;
    const after = await ask(CONTENT_SCRIPT, 'getMatchingData', []);
    expect(after).toEqual(before);
    expect(packageReads).toEqual(['latin.bin', 'han.bin']);
  });

  it('is read of the scripts alone that a page has', async () => {
    await ask(CONTENT_SCRIPT, 'getMatchingData', ['latin']);
    expect(packageReads).toEqual(['han.bin']);
  });

  it.each([
    ['cut short', (blob: ArrayBuffer) => blob.slice(0, 40)],
    ['changed in one byte', (blob: ArrayBuffer) => flipped(blob)],
    ['of no known form', () => 'something else'],
  ])('is compiled again when what was kept is %s', async (_name, damage) => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', OWN);
    const before = await ask(CONTENT_SCRIPT, 'getMatchingData', []);
    await inDatabase(async (database) => {
      const [{ whole }] = (await database.get('compiled', 'layers')).layers;
      await database.put('compiled', damage(await database.get('compiled', whole)), whole);
    });
    wakeBackground();
    expect(await ask(CONTENT_SCRIPT, 'getMatchingData', [])).toEqual(before);
  });

  it('is not given where a packaged layer is damaged, and read again', async () => {
    const packaged = globalThis.fetch;
    vi.stubGlobal('fetch', async (address: string) => {
      const file = await packaged(address);
      if (!address.endsWith('han.bin')) return file;
      return new Response(flipped(await file.arrayBuffer()));
    });
    wakeBackground();
    await expect(ask(CONTENT_SCRIPT, 'getMatchingData', [])).rejects.toThrow('damaged han.bin');
    vi.stubGlobal('fetch', packaged);
    const data = await ask(CONTENT_SCRIPT, 'getMatchingData', []);
    expect(conceptsIn('网络主权', data)).toEqual(['concept-sovereignty']);
  });

  it('is that of the curated glossary when the database cannot be opened', async () => {
    vi.stubGlobal('indexedDB', { databases: () => Promise.reject(new Error('broken')) });
    wakeBackground();
    const data = await ask(CONTENT_SCRIPT, 'getMatchingData', []);
    expect(conceptsIn('网络主权', data)).toEqual(['concept-sovereignty']);
  });
});

describe('what a page shows before the background is awake', () => {
  const FIRST = { text: '', offset: 0, limit: 100 };

  it('is the first rows of the list as it was asked for last', async () => {
    const listed = await ask(OPTIONS_PAGE, 'searchEntries', FIRST);
    await expect.poll(() => keptAnswer('searchEntries')).toEqual(listed);
    await ask(OPTIONS_PAGE, 'searchEntries', { ...FIRST, text: '绿色' });
    await ask(OPTIONS_PAGE, 'searchEntries', { ...FIRST, offset: 100 });
    expect(await keptAnswer('searchEntries')).toEqual(listed);
  });

  it('is none of them after a change', async () => {
    await ask(OPTIONS_PAGE, 'searchEntries', FIRST);
    await expect.poll(() => keptAnswer('searchEntries')).toBeDefined();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', OWN);
    await expect.poll(() => keptAnswer('searchEntries')).toBeUndefined();
  });

  it('is the language and the columns that were chosen', async () => {
    await ask(OPTIONS_PAGE, 'getSettings');
    const settings = await ask(OPTIONS_PAGE, 'updateSettings', { interfaceLanguage: 'zh-TW' });
    await expect.poll(() => keptAnswer('getSettings')).toEqual(settings);
    const view = await ask(OPTIONS_PAGE, 'changeListView', { columns: ['english'] });
    await expect.poll(() => keptAnswer('getListView')).toEqual(view);
  });
});

describe('the storage', () => {
  it.each(['local', 'sync', 'session'] as const)(
    '%s is closed to content scripts',
    async (area) => {
      const closed = vi.spyOn(fakeBrowser.storage[area], 'setAccessLevel');
      await expect.poll(() => closed).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
    },
  );
});

describe('entries', () => {
  it('are added, found, and there after the background was stopped', async () => {
    const saved = await ask(OPTIONS_PAGE, 'saveConceptEntry', OWN);
    expect(saved.ok).toBe(true);
    wakeBackground();
    const stored = await ask(OPTIONS_PAGE, 'getStoredEntry', OWN.id);
    expect(stored).toMatchObject({ entry: OWN, origin: 'added' });
    const { rows } = await ask(OPTIONS_PAGE, 'searchEntries', {
      text: '测试',
      offset: 0,
      limit: 9,
    });
    expect(rows.map(({ entry }) => entry.id)).toEqual([OWN.id]);
  });

  it('of the curated glossary are changed, hidden and reset', async () => {
    const changed = entryOf('concept-green', '绿色发展', 'green growth');
    await ask(OPTIONS_PAGE, 'saveConceptEntry', changed);
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', [changed.id])).toEqual([changed]);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', changed.id);
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', [changed.id])).toEqual([]);
    const hidden = await ask(OPTIONS_PAGE, 'getStoredEntry', changed.id);
    expect(hidden?.origin).toBe('hidden');
    await ask(OPTIONS_PAGE, 'resetConceptEntry', changed.id);
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', [changed.id])).toEqual([CURATED[2]]);
  });

  it('are refused with issues at their fields', async () => {
    const result = await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '  ', 'blank'));
    expect(result).toMatchObject({
      ok: false,
      issues: [{ place: 'languageSections.0.termSections.0.term', code: 'blank' }],
    });
  });

  it('come back in turn when changes are undone, also after the background was stopped', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', OWN);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', OWN.id);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-green');
    wakeBackground();
    const hidden = { kind: 'hidden', term: 'green development', count: 1 };
    const deleted = { kind: 'deleted', term: 'test term', count: 1 };
    expect(await ask(OPTIONS_PAGE, 'getUndoSteps')).toMatchObject({ undo: hidden, redo: null });
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toEqual(hidden);
    expect(await ask(OPTIONS_PAGE, 'getUndoSteps')).toMatchObject({ undo: deleted, redo: hidden });
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toEqual(deleted);
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', [OWN.id, 'concept-green'])).toHaveLength(
      2,
    );
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toMatchObject({ kind: 'added' });
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toBeNull();
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', OWN.id)).toBeNull();
  });

  it('are not undone from a message that is older than the last change', async () => {
    const saved = await ask(OPTIONS_PAGE, 'saveConceptEntry', OWN);
    if (!saved.ok) throw new Error('It was not saved');
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-green');
    expect(await ask(OPTIONS_PAGE, 'undoLastChange', saved.revision)).toBe('changedSince');
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', 'concept-green')).toMatchObject({
      origin: 'hidden',
    });
    const { revision } = await ask(OPTIONS_PAGE, 'getUndoSteps');
    expect(await ask(OPTIONS_PAGE, 'undoLastChange', revision)).toMatchObject({ kind: 'hidden' });
  });

  it('cannot be undone once the browser was restarted', async () => {
    await ask(OPTIONS_PAGE, 'saveConceptEntry', OWN);
    await fakeBrowser.storage.session.clear();
    wakeBackground();
    expect(await ask(OPTIONS_PAGE, 'getUndoSteps')).toMatchObject({ undo: null, redo: null });
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toBeNull();
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', OWN.id)).toMatchObject({ origin: 'added' });
  });
});
