/** Entries with the same terms, side by side and made one, in the whole options page. */
import { screen, waitFor } from '@testing-library/dom';
import { beforeEach, expect, test } from 'vitest';
import {
  choose,
  press,
  textsOf,
  unfold,
  waitForText,
} from '../../../components/fixtures/controls-fixture.ts';
import { accessibilityIssues } from '../../../components/fixtures/render-fixture.tsx';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import { ownEntry } from '../../../tests/launcher/own-entry.ts';
import { ask, saveElsewhere, stored } from '../../shared/own-pages/background-for-pages-fixture.ts';
import { openOptions } from '../options-fixture.tsx';

const OFFICIAL = ownEntry('concept-accord', '灯塔协定', 'Lighthouse Accord');

const officialTerm = { term: 'Lighthouse Accord', administrativeStatus: 'preferred' } as const;

const MINE: ConceptEntry = {
  id: 'user-r1',
  subjectField: 'sea',
  note: 'from the first list',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [
        {
          term: '浮标章程',
          administrativeStatus: 'preferred',
          sources: [{ title: 'Harbour Gazette' }],
        },
      ],
    },
    { language: 'en', termSections: [{ term: 'Buoy Charter', administrativeStatus: 'preferred' }] },
  ],
};
const OTHER: ConceptEntry = {
  id: 'user-r2',
  subjectField: 'law of the sea',
  related: [{ relation: 'seeAlso', concept: 'concept-accord' }],
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [
        {
          term: '浮标章程',
          administrativeStatus: 'preferred',
          sources: [{ title: 'Sea Almanac' }],
        },
      ],
    },
    {
      language: 'en',
      termSections: [
        { term: 'BUOY charter', administrativeStatus: 'preferred' },
        { term: 'Statute of Buoys', administrativeStatus: 'admitted' },
      ],
    },
  ],
};

let trade: GlossaryId;

beforeEach(async () => {
  await openOptions([OFFICIAL]);
  const made = await ask('createGlossary', { name: 'Trade', languages: ['en'], colour: 'blue' });
  if (!made.ok) throw new Error(made.issues[0].message);
  trade = made.glossary;
  await saveElsewhere(MINE);
  await saveElsewhere(OTHER, trade);
});

/** Opens the list, and the group that is called so. */
async function openGroup(name: string): Promise<HTMLElement> {
  await unfold('Duplicates');
  await waitForText(name);
  await unfold(name);
  const { parentElement } = screen.getByText(name, { selector: 'summary' });
  if (parentElement === null) throw new Error('A summary stands in its group.');
  return parentElement;
}

const GROUP = '浮标章程 · Buoy Charter · 2 entries';

test('what two entries of two glossaries have becomes one, as it was chosen, and two again', async () => {
  const group = await openGroup(GROUP);
  const places = [...group.querySelectorAll('fieldset')].map((place) => place.textContent);
  expect(places).toEqual([
    'Simplified · “浮标章程” · Sources My glossary: Harbour Gazette Trade: Sea Almanac Together: Harbour Gazette; Sea Almanac',
    'English · Term My glossary: Buoy Charter Trade: BUOY charter',
    'English · Term My glossary: nothing Trade: Statute of Buoys',
    'Subject field My glossary: sea Trade: law of the sea',
    'Note on the entry My glossary: from the first list Trade: nothing',
    'Related entries My glossary: nothing Trade: See also: concept-accord',
  ]);
  expect(await accessibilityIssues(document.body)).toEqual([]);
  await press('radio', 'Trade: law of the sea');
  await press('button', 'Merge into one entry');
  await waitForText('Done: merging of the entries for “Buoy Charter”');
  expect(document.activeElement?.textContent).toBe('Duplicates');
  expect((await stored(MINE.id))?.entry).toEqual({
    id: MINE.id,
    subjectField: 'law of the sea',
    note: 'from the first list',
    related: OTHER.related,
    languageSections: [
      {
        language: 'zh-Hans',
        termSections: [
          {
            term: '浮标章程',
            administrativeStatus: 'preferred',
            sources: [{ title: 'Harbour Gazette' }, { title: 'Sea Almanac' }],
          },
        ],
      },
      {
        language: 'en',
        termSections: [
          { term: 'Buoy Charter', administrativeStatus: 'preferred' },
          { term: 'Statute of Buoys', administrativeStatus: 'admitted' },
        ],
      },
    ],
  });
  expect(await stored(OTHER.id)).toBeNull();
  expect(await ask('listTrash', 0, 10)).toMatchObject({ total: 1 });
  await waitForText('None of your entries shares a term or an equivalent with another entry.');
  await press('button', 'Undo', '.toast-place');
  await waitFor(async () => expect((await stored(OTHER.id))?.entry).toEqual(OTHER));
  expect(await stored(OTHER.id)).toMatchObject({ glossary: trade });
  expect((await stored(MINE.id))?.entry).toEqual(MINE);
  expect(await ask('listTrash', 0, 10)).toMatchObject({ total: 0 });
  await waitForText(GROUP);
});

test('the entry that is kept stays in its glossary', async () => {
  await openGroup(GROUP);
  await choose('Keep the entry in', 'Trade');
  await press('button', 'Merge into one entry');
  await waitFor(async () => expect(await stored(MINE.id)).toBeNull());
  expect(await stored(OTHER.id)).toMatchObject({
    glossary: trade,
    entry: { subjectField: 'law of the sea', note: 'from the first list' },
  });
});

test('entries that another window changed meanwhile are shown anew', async () => {
  const group = await openGroup(GROUP);
  await saveElsewhere({ ...OTHER, note: 'changed' }, trade);
  await waitFor(() => expect(group.textContent).toContain('changed'));
});

test('one of one’s own beside an official one takes what is chosen, and only it changes', async () => {
  const copy = { ...ownEntry('user-r3', '燈塔協定', 'Accord of Lighthouses'), note: 'mine' };
  await saveElsewhere(copy);
  const name = '燈塔協定 · 2 entries';
  await openGroup(name);
  expect(textsOf('.copies details > summary')).toEqual([GROUP, name]);
  await press('radio', 'Termlight glossary: Lighthouse Accord');
  await press('button', 'Save mine as chosen');
  await waitForText('Done: change of “Accord of Lighthouses”');
  expect((await stored(copy.id))?.entry).toEqual({
    ...copy,
    languageSections: [
      copy.languageSections[0],
      {
        language: 'en',
        termSections: [...(copy.languageSections[1]?.termSections ?? []), officialTerm],
      },
    ],
  });
  expect(await stored(OFFICIAL.id)).toEqual({
    entry: OFFICIAL,
    origin: 'curated',
    glossary: 'curated',
  });
});

test('one’s own entry that is not needed is deleted, and its neighbour opened', async () => {
  await saveElsewhere(ownEntry('user-r3', '灯塔协定', 'Lighthouse Accord'));
  await openGroup('灯塔协定 · Lighthouse Accord · 2 entries');
  await waitForText('These entries have the same content.');
  await press('button', 'Open the entry in Termlight glossary');
  await waitFor(() => expect(location.hash).toBe(`#${OFFICIAL.id}`));
  await press('button', 'Delete mine');
  await waitForText('Done: deletion of “Lighthouse Accord”');
  expect(await stored('user-r3')).toBeNull();
});
