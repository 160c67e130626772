import { beforeEach, expect, test } from 'vitest';
import { press, waitForText } from '../../components/fixtures/controls-fixture.ts';
import { CYBERSPACE } from '../../components/fixtures/fixtures.ts';
import { renderView } from '../../components/fixtures/render-fixture.tsx';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { QuickDraft } from '../../glossary/model/form/quick-entry.ts';
import {
  ask,
  beforeCall,
  startBackground,
  stored,
} from '../shared/own-pages/background-for-pages-fixture.ts';
import { LookUp } from './LookUp.tsx';

const MET: QuickDraft = {
  term: 'cyberspace',
  language: 'en',
  equivalent: '',
  sentence: 'Peace in cyberspace.',
  sourceTitle: 'News',
  sourceUrl: 'https://example.org/news',
};

/** A name of any number. */
const CONGRESS: ConceptEntry = {
  id: 'congress',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [{ term: '第{n:zh}届全国代表大会', administrativeStatus: 'preferred' }],
    },
    {
      language: 'en',
      termSections: [{ term: '{n:ordinal} National Congress', administrativeStatus: 'preferred' }],
    },
  ],
};

beforeEach(() => startBackground([CYBERSPACE, CONGRESS]));

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

test('a sentence is kept with a name of any number, which stays one', async () => {
  const sentence = 'The 20th National Congress met.';
  const filled = { ...MET, term: '20th National Congress', sentence };
  renderView(<LookUp query="" asked="" filled={filled} />);
  await press('button', /^Save the sentence in/u);
  await waitForText('Sentence saved in');
  const [chinese, english] = (await stored(CONGRESS.id))?.entry.languageSections ?? [];
  expect(chinese).toEqual(CONGRESS.languageSections[0]);
  expect(english?.termSections).toMatchObject([
    { term: '{n:ordinal} National Congress', examples: [{ sentence }] },
  ]);
});

test('a term is added once, however often the button is pressed', async () => {
  const saving = Promise.withResolvers<void>();
  beforeCall('saveConceptEntry', () => saving.promise);
  renderView(<LookUp query="add" asked="harbour" />);
  await press('button', 'Add');
  await press('button', 'Add');
  saving.resolve();
  await waitForText('Added “harbour”');
  const { entries } = await ask('readEntries', null, 100);
  expect(entries.filter(({ origin }) => origin === 'added')).toHaveLength(1);
});

test('undo of a message takes back nothing that another window did since', async () => {
  renderView(<LookUp query="" asked="" filled={MET} />);
  await press('button', /^Save the sentence in/u);
  await waitForText('Sentence saved in');
  await ask('deleteConceptEntry', CONGRESS.id);
  await press('button', 'Undo');
  await waitForText('Nothing was undone');
  expect(JSON.stringify(await stored(CYBERSPACE.id))).toContain(MET.sentence);
  expect(await stored(CONGRESS.id)).toMatchObject({ origin: 'hidden' });
});
