import { beforeEach, describe, expect, it } from 'vitest';
import {
  ask,
  CONTENT_SCRIPT,
  CURATED,
  emptyBrowser,
  entryOf,
  OPTIONS_PAGE,
  wakeBackground,
} from './background-fixture.ts';

const OWN = entryOf('user-0001', '测试术语', 'test term');

beforeEach(() => {
  emptyBrowser();
  wakeBackground();
});

describe('frames', () => {
  it('are told to work, with the revision', async () => {
    expect(await ask(CONTENT_SCRIPT, 'getFrameState')).toEqual({ enabled: true, revision: 0 });
  });

  it('get entries in the order asked for, without those that are gone', async () => {
    const entries = await ask(CONTENT_SCRIPT, 'getConceptEntries', [
      'concept-green',
      '__proto__',
      'concept-cyberspace',
    ]);
    expect(entries.map(({ id }) => id)).toEqual(['concept-green', 'concept-cyberspace']);
  });

  it('get the packaged layer alone while the user has no entries', async () => {
    const data = await ask(CONTENT_SCRIPT, 'getMatchingData');
    expect(data.layers.map(({ blob }) => blob.byteLength)).toEqual([3]);
  });
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
    expect(await ask(OPTIONS_PAGE, 'getLastChange')).toEqual({
      kind: 'hidden',
      term: 'green development',
    });
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toBe(true);
    expect(await ask(OPTIONS_PAGE, 'getLastChange')).toEqual({
      kind: 'deleted',
      term: 'test term',
    });
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toBe(true);
    expect(await ask(CONTENT_SCRIPT, 'getConceptEntries', [OWN.id, 'concept-green'])).toHaveLength(
      2,
    );
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toBe(true);
    expect(await ask(OPTIONS_PAGE, 'undoLastChange')).toBe(false);
    expect(await ask(OPTIONS_PAGE, 'getStoredEntry', OWN.id)).toBeNull();
  });
});
