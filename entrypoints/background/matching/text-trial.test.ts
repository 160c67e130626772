import { beforeEach, describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { TriedText } from '../../../glossary/model/text/tried-text.ts';
import { ask, emptyBrowser, entryOf, OPTIONS_PAGE, wakeBackground } from '../background-fixture.ts';

beforeEach(() => {
  emptyBrowser();
  wakeBackground();
});

async function tried(
  text: string,
  draft: ConceptEntry | null = null,
  language = '',
): Promise<TriedText> {
  return ask(OPTIONS_PAGE, 'tryText', text, language, draft);
}

/** What is marked, and what is not with the reason. */
function summary(text: string, { places }: TriedText): unknown {
  return places.map(({ start, end, miss }) => [
    text.slice(start, end),
    ...(miss === undefined ? [] : [miss]),
  ]);
}

describe('a text that is tried', () => {
  it('shows what is marked, with the entry and where that is from', async () => {
    const text = '网络主权与 Cyberspace';
    const found = await tried(text);
    expect(summary(text, found)).toEqual([['网络主权'], ['Cyberspace']]);
    expect(found.places[1]?.forms).toEqual([
      {
        concept: 'concept-cyberspace',
        term: 'cyberspace',
        ways: [],
        form: 'cyberspace',
        origin: 'term',
        folds: ['case'],
      },
    ]);
    expect(found.entries).toContainEqual({
      concept: 'concept-sovereignty',
      title: '网络主权 = cyber sovereignty',
      origin: 'curated',
      glossary: { id: 'curated', name: '' },
    });
  });

  it('counts an entry as it is in the form, before it is saved', async () => {
    const draft = entryOf('user-1', '测试', 'NATO');
    const text = '测试 NATO nato';
    const found = await tried(text, draft);
    expect(summary(text, found)).toEqual([['测试'], ['NATO'], ['nato', { kind: 'case' }]]);
    expect(found.entries).toEqual([{ concept: 'user-1', title: '测试 = NATO', origin: 'draft' }]);
    expect(summary(text, await tried(text))).toEqual([]);
  });

  it('says which longer term is marked where the draft would be', async () => {
    const text = '网络主权和主权';
    expect(summary(text, await tried(text, entryOf('user-1', '主权', 'sovereignty')))).toEqual([
      ['网络主权'],
      ['主权', { kind: 'inside', by: '网络主权' }],
      ['主权'],
    ]);
  });

  it('counts a draft in the place of the entry that is stored', async () => {
    const draft = entryOf('concept-cyberspace', '网络空间', 'cyber realm');
    const text = 'cyberspace, cyber realm';
    expect(summary(text, await tried(text, draft))).toEqual([
      ['cyberspace', { kind: 'suppressed' }],
      ['cyber realm'],
    ]);
  });

  it('says that an entry is hidden', async () => {
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-cyberspace');
    const found = await tried('cyberspace');
    expect(summary('cyberspace', found)).toEqual([['cyberspace', { kind: 'suppressed' }]]);
    expect(found.entries).toMatchObject([{ concept: 'concept-cyberspace', origin: 'hidden' }]);
  });

  it('is read in the language that the page states', async () => {
    expect(summary('网络空间', await tried('网络空间', null, 'ja'))).toEqual([
      ['网络空间', { kind: 'language' }],
    ]);
  });

  it('has nothing of a draft without a term', async () => {
    expect(await tried('x', entryOf('user-1', '', ' '))).toMatchObject({ places: [] });
  });
});
