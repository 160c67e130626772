import { beforeEach, expect, test } from 'vitest';
import { press, waitForText } from '../../components/fixtures/controls-fixture.ts';
import { CYBERSPACE } from '../../components/fixtures/fixtures.ts';
import { renderView } from '../../components/fixtures/render-fixture.tsx';
import type { QuickDraft } from '../../glossary/model/form/quick-entry.ts';
import { ask, startBackground, stored } from '../shared/own-pages/background-for-pages-fixture.ts';
import { LookUp } from './LookUp.tsx';

const MET: QuickDraft = {
  term: 'cyberspace',
  language: 'en',
  equivalent: '',
  sentence: 'Peace in cyberspace.',
  sourceTitle: 'News',
  sourceUrl: 'https://example.org/news',
};

beforeEach(() => startBackground([CYBERSPACE]));

test('a sentence that an entry has already is kept once', async () => {
  const keep = async (): Promise<void> => {
    const { close } = renderView(<LookUp query="" asked="" filled={MET} />);
    await press('button', /^Save the sentence in/u);
    await waitForText('Sentence saved in');
    close();
  };
  await keep();
  const [entry, { undo }] = [await stored(CYBERSPACE.id), await ask('getUndoSteps')];
  expect(JSON.stringify(entry)).toContain(MET.sentence);
  await keep();
  expect(await stored(CYBERSPACE.id)).toEqual(entry);
  expect((await ask('getUndoSteps')).undo).toEqual(undo);
});
