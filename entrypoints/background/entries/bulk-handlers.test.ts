import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryChange } from '../../../glossary/model/list/bulk-change.ts';
import { ask, emptyBrowser, entryOf, OPTIONS_PAGE, wakeBackground } from '../background-fixture.ts';

const ALL = { query: { text: '' }, except: [] };

const REPLACE: EntryChange = {
  kind: 'replace',
  find: 'cyber',
  replacement: 'net',
  texts: ['terms'],
  matchCase: false,
  wholeWords: false,
};

beforeEach(async () => {
  emptyBrowser();
  wakeBackground();
  await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '网络犯罪', 'cybercrime'));
  await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-2', '灯塔', 'lighthouse'));
});

async function english(): Promise<readonly string[]> {
  const query = { text: '', offset: 0, limit: 100 };
  const { rows } = await ask(OPTIONS_PAGE, 'searchEntries', query);
  return rows.map(
    ({ entry, origin }) => `${entry.languageSections[1]?.termSections[0].term} (${origin})`,
  );
}

describe('find and replace', () => {
  it('shows each change before anything is stored', async () => {
    const before = await english();
    const preview = await ask(OPTIONS_PAGE, 'previewChange', ALL, REPLACE, 0, 100);
    expect(preview).toMatchObject({ changed: 3, refused: 0 });
    expect(preview.rows.map(({ differences }) => differences)).toContainEqual([
      { field: 'term', language: 'en', before: 'cybercrime', after: 'netcrime' },
    ]);
    expect(await english()).toEqual(before);
  });

  it('changes all but those that were left out, as one change that is taken back as one', async () => {
    const before = await english();
    const result = await ask(OPTIONS_PAGE, 'changeEntries', ALL, REPLACE, ['concept-cyberspace']);
    expect(result).toMatchObject({ ok: true, changed: 2 });
    expect(await english()).toEqual([
      'cyberspace (curated)',
      'green development (curated)',
      'lighthouse (added)',
      'net sovereignty (changed)',
      'netcrime (added)',
    ]);
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toEqual({
      kind: 'replaced',
      term: 'cyber',
      count: 2,
    });
    expect(await english()).toEqual(before);
  });

  it('says why an entry cannot be stored so, and leaves it as it is', async () => {
    const change: EntryChange = { ...REPLACE, find: 'lighthouse', replacement: ' ' };
    const preview = await ask(OPTIONS_PAGE, 'previewChange', ALL, change, 0, 100);
    expect(preview).toMatchObject({ changed: 0, refused: 1, rows: [{ issue: { code: 'blank' } }] });
    const result = await ask(OPTIONS_PAGE, 'changeEntries', ALL, change, []);
    expect(result).toMatchObject({ ok: true, changed: 0 });
    expect(await english()).toContain('lighthouse (added)');
  });
});

describe('a change that was looked at', () => {
  const preview = () => ask(OPTIONS_PAGE, 'previewChange', ALL, REPLACE, 0, 100);
  const apply = (revision: number) =>
    ask(OPTIONS_PAGE, 'changeEntries', ALL, REPLACE, ['concept-cyberspace'], revision);

  it('is made as it was shown, and not to what came or changed since', async () => {
    const { revision } = await preview();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-3', '网络攻击', 'cyberattack'));
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-1', '网络犯罪', 'cyber crime'));
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-2', '灯塔', 'cyberhouse'));
    expect(await apply(revision)).toMatchObject({ ok: true, changed: 1 });
    expect(await english()).toEqual([
      'cyber crime (added)',
      'cyberattack (added)',
      'cyberhouse (added)',
      'cyberspace (curated)',
      'green development (curated)',
      'net sovereignty (changed)',
    ]);
  });

  it('is refused where nobody knows any more what was shown', async () => {
    const { revision } = await preview();
    await ask(OPTIONS_PAGE, 'saveConceptEntry', entryOf('user-3', '网络攻击', 'cyberattack'));
    const before = await english();
    wakeBackground();
    const refused = { ok: false, issues: [{ code: 'changedMeanwhile' }] };
    expect(await apply(revision)).toMatchObject(refused);
    expect(await english()).toEqual(before);
    const again = await preview();
    wakeBackground();
    expect(await apply(again.revision)).toMatchObject({ ok: true, changed: 3 });
  });
});

describe('a change of a selection', () => {
  it('is made to what a search finds', async () => {
    const selection = { query: { text: '网络' }, except: ['user-1'] };
    const change = { kind: 'subjectField', subjectField: 'cyber' } as const;
    await ask(OPTIONS_PAGE, 'changeEntries', selection, change, []);
    const filtered = { text: '', filter: { subjectFields: ['cyber'] } };
    expect(await ask(OPTIONS_PAGE, 'findConcepts', filtered, 0, 100)).toEqual([
      'concept-sovereignty',
      'concept-cyberspace',
    ]);
  });

  it('puts the own entries in the trash and hides the curated ones', async () => {
    const selection = { concepts: ['user-1', 'concept-green'] };
    const result = await ask(OPTIONS_PAGE, 'changeEntries', selection, { kind: 'delete' }, []);
    expect(result).toMatchObject({ ok: true, changed: 2 });
    expect(await english()).toEqual([
      'cyber sovereignty (curated)',
      'cyberspace (curated)',
      'green development (hidden)',
      'lighthouse (added)',
    ]);
    expect(await ask(OPTIONS_PAGE, 'listTrash', 0, 10)).toMatchObject({ total: 2, deleted: 1 });
    await ask(OPTIONS_PAGE, 'undoLastChange');
    expect(await english()).toContain('cybercrime (added)');
  });

  it('takes a curated entry back to what it was when that is what is left', async () => {
    const selection = { concepts: ['concept-green'] };
    const change = { kind: 'subjectField', subjectField: 'ecology' } as const;
    await ask(OPTIONS_PAGE, 'changeEntries', selection, change, []);
    await ask(OPTIONS_PAGE, 'changeEntries', selection, { ...change, subjectField: '' }, []);
    expect(await english()).toContain('green development (curated)');
  });

  it('moves the own entries to another glossary', async () => {
    const draft = { name: 'Sea', languages: ['zh-Hans', 'en'], colour: 'blue' } as const;
    const made = await ask(OPTIONS_PAGE, 'createGlossary', draft);
    const glossary = made.ok ? made.glossary : '';
    const result = await ask(OPTIONS_PAGE, 'changeEntries', ALL, { kind: 'glossary', glossary }, [
      'user-1',
    ]);
    expect(result).toMatchObject({ ok: true, changed: 1 });
    const filtered = { text: '', filter: { glossaries: [glossary] } };
    expect(await ask(OPTIONS_PAGE, 'findConcepts', filtered, 0, 100)).toEqual(['user-2']);
  });
});
