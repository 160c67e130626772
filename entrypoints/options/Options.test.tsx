import { screen, waitFor, within } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { press } from '../../components/fixtures/controls-fixture.ts';
import {
  CYBERSECURITY,
  CYBERSPACE,
  ONE_SIDED,
  SHARED_FUTURE,
} from '../../components/fixtures/fixtures.ts';
import {
  accessibilityIssues,
  renderView,
  type Rendered,
} from '../../components/fixtures/render-fixture.tsx';
import type { SearchResult } from '../../glossary/messages/protocol.ts';
import {
  ask,
  beforeCall,
  saveElsewhere,
  startBackground,
  stored,
  updateBackground,
} from '../shared/own-pages/background-for-pages-fixture.ts';
import { LookUp } from '../lookup/LookUp.tsx';
import { keepAsked } from '../shared/asked-text.ts';
import * as messaging from '../shared/messaging.ts';
import { renderOptions } from './options-fixture.tsx';
import { Options } from './Options.tsx';

beforeEach(() => {
  location.hash = '';
  startBackground([SHARED_FUTURE, CYBERSPACE, CYBERSECURITY]);
  vi.spyOn(messaging, 'request');
});

async function originOf(concept: string): Promise<string | undefined> {
  return (await stored(concept))?.origin;
}

/** How often the list was asked for; an answer of what was at hand asks for one more. */
function listRequests(): number {
  const { settledResults } = vi.mocked(messaging.request).mock;
  const early = settledResults.filter(
    ({ type, value }) =>
      type === 'fulfilled' && (value as Partial<SearchResult> | null)?.isProvisional,
  );
  return calls().filter((call) => call === 'searchEntries').length - early.length;
}

/** What the background was asked, in order. */
function calls(): readonly string[] {
  const asked = vi.mocked(messaging.request).mock.calls;
  return asked.map(([call]: readonly string[]) => call ?? '');
}

async function openRow(name: RegExp): Promise<Rendered> {
  const rendered = await renderOptions();
  await rendered.user.click(await screen.findByRole('button', { name }));
  await screen.findByRole('form');
  return rendered;
}

async function englishField(): Promise<HTMLElement> {
  const fields = await screen.findAllByRole('textbox', { name: 'Term' });
  const english = fields.find((field) => field.lang === 'en');
  if (english === undefined) throw new Error('The form has no English term');
  return english;
}

const save = { name: 'Save' };

/** Comes before all others in the order of the list. */
const AIRSPACE = {
  language: 'en',
  termSections: [{ term: 'airspace', administrativeStatus: 'preferred' }],
} as const;

test('the whole glossary is listed, and counted', async () => {
  renderView(<Options />);
  expect(await screen.findByText('3 entries')).toBeDefined();
  expect(screen.getAllByRole('row')).toHaveLength(4);
});

test('the list is asked for once, and before what looks at all entries', async () => {
  const answered = Promise.withResolvers<void>();
  beforeCall('searchEntries', () => answered.promise);
  renderView(<Options />);
  await waitFor(() => expect(calls()).toContain('getFacets'));
  const heavy = ['listGlossaries', 'getStorageHealth', 'listChangedBases'];
  expect(calls().filter((call) => heavy.includes(call))).toEqual([]);
  answered.resolve();
  await screen.findByText('3 entries');
  await waitFor(() => expect(calls()).toEqual(expect.arrayContaining(heavy)));
  expect(listRequests()).toBe(1);
});

describe('before the background has answered', () => {
  const KEPT: SearchResult = {
    total: 12,
    rows: [{ entry: CYBERSPACE, origin: 'curated', glossary: 'curated' }],
  };
  let answer: () => void;

  beforeEach(() => {
    vi.stubGlobal('requestIdleCallback', (go: () => void) => setTimeout(go));
    const answered = Promise.withResolvers<void>();
    answer = answered.resolve;
    beforeCall('searchEntries', () => answered.promise);
  });

  test('the list shows what it had when it was open last, and then what there is', async () => {
    renderView(<Options keptList={KEPT} />);
    expect(await screen.findByText('12 entries')).toBeDefined();
    expect(screen.getByRole('button', { name: /^网络空间 網路空間/u })).toBeDefined();
    expect(calls()).not.toContain('listGlossaries');
    answer();
    expect(await screen.findByText('3 entries')).toBeDefined();
    await waitFor(() => expect(calls()).toContain('listGlossaries'));
  });

  test('it shows nothing of that where the list cannot be read', async () => {
    beforeCall('searchEntries', () => Promise.reject(new Error('No list')));
    renderView(<Options keptList={KEPT} />);
    await screen.findByText('No list');
    await waitFor(() => expect(screen.queryByText('12 entries')).toBeNull());
  });

  test('a search takes its place', async () => {
    const { user } = renderView(<Options keptList={KEPT} />);
    await user.type(await screen.findByRole('searchbox'), '安全');
    answer();
    expect(await screen.findByText('1 entry')).toBeDefined();
  });
});

test('what looks at all entries is asked also when the list cannot be shown', async () => {
  beforeCall('searchEntries', () => Promise.reject(new Error('No list')));
  renderView(<Options />);
  await screen.findByText('No list');
  await waitFor(() => expect(calls()).toContain('getStorageHealth'));
});

describe('entries that the browser removed', () => {
  beforeEach(async () => {
    await saveElsewhere({ ...ONE_SIDED, id: 'user-1' });
    // Once they are listed, the copy is there.
    await ask('listSnapshots');
    indexedDB.deleteDatabase('termlight');
    updateBackground([SHARED_FUTURE, CYBERSPACE, CYBERSECURITY]);
  });

  test('are said to be, and nothing is offered that would be written until it is decided', async () => {
    const { element } = await renderOptions();
    const notice = await screen.findByText(/The browser has removed your glossary changes/u);
    expect(notice.textContent).toContain('Nothing is saved until you restore a copy or start over');
    await waitFor(() => {
      const add = screen.getByRole<HTMLButtonElement>('button', { name: 'Add an entry' });
      expect(add.disabled).toBe(true);
    });
    expect(await accessibilityIssues(element)).toEqual([]);
  });

  test('come back with the copy', async () => {
    const { user } = await renderOptions();
    // The list of copies has one of the same name, which asks first.
    const notice = within(await screen.findByRole('alert'));
    await user.click(notice.getByRole('button', { name: /^Restore the copy of/u }));
    await waitFor(async () => expect(await stored('user-1')).not.toBeNull());
    await waitFor(() => expect(screen.queryByText(/The browser has removed/u)).toBeNull());
  });

  test('are given up where the user begins anew', async () => {
    const { user } = await renderOptions();
    await user.click(await screen.findByRole('button', { name: 'Start over with no entries' }));
    await waitFor(() => expect(screen.queryByText(/The browser has removed/u)).toBeNull());
    await saveElsewhere({ ...ONE_SIDED, id: 'user-2' });
    expect(await ask('getStorageHealth')).toEqual({ state: 'sound' });
  });

  test('are missed by the look-up too', async () => {
    renderView(<LookUp query="" asked="" />);
    expect(await screen.findByText(/The browser has removed/u)).toBeDefined();
  });
});

test('a search leaves only what it finds', async () => {
  const { user } = renderView(<Options />);
  await user.type(await screen.findByRole('searchbox'), '安全');
  expect(await screen.findByText('1 entry')).toBeDefined();
});

test('a changed equivalent is saved and named in words, and undo takes it back', async () => {
  const { user } = await openRow(/^网络空间 網路空間/u);
  const field = await englishField();
  await user.clear(field);
  await user.type(field, 'cyber realm');
  await user.click(await screen.findByRole('button', save));
  expect(await screen.findByText('Done: change of “cyber realm”.')).toBeDefined();
  expect(await originOf(CYBERSPACE.id)).toBe('changed');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Undone: change of “cyber realm”.')).toBeDefined();
  expect(await originOf(CYBERSPACE.id)).toBe('curated');
  await waitFor(async () => expect(await englishField()).toHaveProperty('value', 'cyberspace'));
});

test('undo of a message takes back nothing that another window did since', async () => {
  const { user } = await openRow(/^网络空间 網路空間/u);
  const field = await englishField();
  await user.clear(field);
  await user.type(field, 'cyber realm');
  await user.click(await screen.findByRole('button', save));
  await screen.findByText('Done: change of “cyber realm”.');
  await ask('deleteConceptEntry', CYBERSECURITY.id);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/^Nothing was undone/u)).toBeDefined();
  expect(await originOf(CYBERSPACE.id)).toBe('changed');
  expect(await originOf(CYBERSECURITY.id)).toBe('hidden');
});

test('a refused entry keeps what was typed and puts the focus on the first field with an error', async () => {
  const { user } = await openRow(/^网络空间 網路空間/u);
  const [chinese] = await screen.findAllByRole('textbox', { name: 'Term' });
  await user.clear(chinese ?? document.body);
  await user.type(await englishField(), ' realm');
  const [reading] = screen.getAllByRole('textbox', { name: 'Pinyin' });
  expect(reading).toHaveProperty('value', 'wǎngluò kōngjiān');
  await user.click(await screen.findByRole('button', save));
  const [invalid] = await screen.findAllByRole('textbox', {
    name: 'Term',
    description: 'Enter something here.',
  });
  await waitFor(() => expect(document.activeElement).toBe(invalid));
  expect(await englishField()).toHaveProperty('value', 'cyberspace realm');
});

test('a source says whether the term was read in it, and keeps what is chosen', async () => {
  const { user } = await openRow(/^网络空间命运共同体/u);
  for (const summary of screen.getAllByText('Details, sources and matching')) {
    await user.click(summary);
  }
  const fields = screen.getAllByRole('combobox', { name: 'Evidence' });
  expect(fields.map((field) => (field as HTMLSelectElement).value)).toEqual([
    'seen',
    'seen',
    'named',
  ]);
  await user.selectOptions(fields[2] ?? document.body, 'read in the document');
  await user.click(await screen.findByRole('button', save));
  expect(
    await screen.findByText(/^Done: change of “community with a shared future/u),
  ).toBeDefined();
  const sections = (await stored(SHARED_FUTURE.id))?.entry.languageSections ?? [];
  const evidence = sections.flatMap(({ termSections }) =>
    termSections.flatMap(({ sources = [] }) => sources.map((source) => source.evidence)),
  );
  expect(evidence).toEqual(['seen', 'seen', 'seen']);
});

test('a term has examples with their pages, which come and go in the form', async () => {
  const { user, element } = await openRow(/^网络空间 網路空間/u);
  for (const summary of screen.getAllByText('Details, sources and matching')) {
    await user.click(summary);
  }
  const [add] = screen.getAllByRole('button', { name: 'Add an example' });
  await user.click(add ?? document.body);
  await user.type(screen.getByRole('textbox', { name: 'Sentence' }), '网络空间无国界。');
  await user.type(screen.getByRole('textbox', { name: 'Page or text' }), 'News');
  await user.click(add ?? document.body);
  await user.click(screen.getByRole('button', save));
  expect(await screen.findAllByText('Enter something here.')).not.toEqual([]);
  const [, second] = screen.getAllByRole('button', { name: 'Remove this example' });
  await user.click(second ?? document.body);
  expect(await accessibilityIssues(element)).toEqual([]);
  await user.click(screen.getByRole('button', save));
  await screen.findByText(/^Done: change of/u);
  const sections = (await stored(CYBERSPACE.id))?.entry.languageSections;
  expect(sections?.[0].termSections[0].examples).toEqual([
    { sentence: '网络空间无国界。', title: 'News' },
  ]);
});

test('concepts are related by a search, in the way that is chosen, and no more', async () => {
  const { user, element } = await openRow(/^网络空间 網路空間/u);
  await user.type(await screen.findByRole('textbox', { name: 'Find an entry to relate' }), '网络');
  const found = await screen.findByRole('button', { name: 'Relate: 网络安全 · cybersecurity' });
  expect(screen.queryByRole('button', { name: /^Relate: 网络空间 ·/u })).toBeNull();
  await user.click(found);
  expect(screen.queryByRole('button', { name: /^Relate:/u })).toBeNull();
  const way = await screen.findByRole('combobox', {
    name: 'How “网络安全 · cybersecurity” is related',
  });
  await user.selectOptions(way, 'contains');
  expect(await accessibilityIssues(element)).toEqual([]);
  await user.click(await screen.findByRole('button', save));
  const relatedNow = async () => (await stored(CYBERSPACE.id))?.entry.related;
  await expect.poll(relatedNow).toEqual([{ relation: 'contains', concept: CYBERSECURITY.id }]);
  await user.click(await screen.findByRole('button', { name: /^Remove: 网络安全/u }));
  await user.click(await screen.findByRole('button', save));
  await expect.poll(relatedNow).toBeUndefined();
});

test('what a file said is shown where it said it, and is changed or removed', async () => {
  const kept = [
    { name: 'admin:customerSubset', value: 'ACME', with: [{ name: 'note', value: 'since May' }] },
    { name: 'column:Client', value: 'B' },
  ];
  const [first, ...others] = CYBERSPACE.languageSections;
  const [term] = first.termSections;
  const ofTerm = { ...term, kept: [{ name: 'termNote:register', value: 'neutral' }] };
  const sections = [{ ...first, termSections: [ofTerm] as const }, ...others] as const;
  const entry = { ...CYBERSPACE, languageSections: sections, kept };
  await saveElsewhere(entry);
  const { user } = await openRow(/^网络空间 網路空間/u);
  expect(await screen.findByRole('textbox', { name: 'termNote:register' })).toHaveProperty(
    'value',
    'neutral',
  );
  expect(screen.getByText('note: since May')).toBeDefined();
  const client = await screen.findByRole('textbox', { name: 'admin:customerSubset' });
  await user.clear(client);
  await user.type(client, 'ACME Ltd');
  await user.click(await screen.findByRole('button', { name: 'Remove: column:Client' }));
  await user.click(await screen.findByRole('button', save));
  await expect
    .poll(async () => (await stored(CYBERSPACE.id))?.entry)
    .toMatchObject({
      kept: [{ ...kept[0], value: 'ACME Ltd' }],
      languageSections: [{ termSections: [{ kept: ofTerm.kept }] }, {}, {}],
    });
});

test('a new entry is added, listed as added, and deleted with a way back', async () => {
  const { user } = renderView(<Options />);
  await user.click(await screen.findByRole('button', { name: 'Add an entry' }));
  const [chinese] = await screen.findAllByRole('textbox', { name: 'Term' });
  await user.type(chinese ?? document.body, '新质生产力');
  await user.type(await englishField(), 'new quality productive forces');
  await user.click(await screen.findByRole('button', save));
  expect(
    await screen.findByText('Done: addition of “new quality productive forces”.'),
  ).toBeDefined();
  expect(await screen.findByRole('row', { name: /新质生产力.*added/u })).toBeDefined();
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  expect(
    await screen.findByText('Done: deletion of “new quality productive forces”.'),
  ).toBeDefined();
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByRole('row', { name: /新质生产力/u })).toBeDefined();
});

test('a curated entry is hidden and shown again', async () => {
  const { user } = await openRow(/^网络安全/u);
  await user.click(await screen.findByRole('button', { name: 'Hide and stop marking' }));
  expect(await screen.findByRole('row', { name: /网络安全.*hidden/u })).toBeDefined();
  await user.click(await screen.findByRole('button', { name: 'Show again' }));
  await expect.poll(() => originOf(CYBERSECURITY.id)).toBe('curated');
});

test('a change by another window shows in the list, and leaves what is being typed alone', async () => {
  const { user } = await openRow(/^网络安全/u);
  await user.type(await englishField(), '!');
  await saveElsewhere({ ...CYBERSECURITY, subjectField: 'Elsewhere' });
  expect(await screen.findByRole('row', { name: /Elsewhere.*changed/u })).toBeDefined();
  expect(await englishField()).toHaveProperty('value', 'cybersecurity!');
  await user.click(await screen.findByRole('button', { name: 'Use the other version' }));
  await waitFor(async () => expect(await englishField()).toHaveProperty('value', 'cybersecurity'));
});

test('what was typed is still there after another entry was opened', async () => {
  const { user } = await openRow(/^网络安全/u);
  await user.type(await englishField(), '!');
  await user.click(await screen.findByRole('button', { name: /^网络空间 網路空間/u }));
  await waitFor(async () => expect(await englishField()).toHaveProperty('value', 'cyberspace'));
  await user.click(await screen.findByRole('button', { name: /^网络安全/u }));
  await waitFor(async () => expect(await englishField()).toHaveProperty('value', 'cybersecurity!'));
});

test('a failed save says why and keeps what was typed', async () => {
  const { user } = await openRow(/^网络安全/u);
  await user.type(await englishField(), '!');
  beforeCall('saveConceptEntry', () => Promise.reject(new Error('The disk is full')));
  await user.click(await screen.findByRole('button', save));
  expect(await screen.findByText('The disk is full')).toBeDefined();
  expect(await englishField()).toHaveProperty('value', 'cybersecurity!');
});

test('the entry that was pressed is opened, though another one comes to its place', async () => {
  const { user } = await renderOptions();
  const target = await screen.findByRole('button', { name: /^网络安全/u });
  await user.pointer({ keys: '[MouseLeft>]', target });
  await saveElsewhere({ ...ONE_SIDED, languageSections: [AIRSPACE] });
  await screen.findByText('4 entries');
  await user.pointer({ keys: '[/MouseLeft]', target });
  expect(await screen.findByRole('heading', { name: '网络安全' })).toBeDefined();
});

test('the arrow keys go from row to row', async () => {
  const { user } = renderView(<Options />);
  const row = await screen.findByRole('button', { name: /^网络安全/u });
  row.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toMatch(/^网络空间/u);
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(row);
});

test('the page with an open entry is accessible', async () => {
  const { element } = await openRow(/^网络空间命运共同体/u);
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('what is selected before anything was found is kept', async () => {
  renderView(<Options />);
  (await screen.findByRole('checkbox', { name: 'Select all entries found' })).click();
  expect(await screen.findByText('3 selected')).toBeDefined();
});

test('entries that are selected are changed together, and taken back as one', async () => {
  const { user } = await renderOptions();
  await user.click(await screen.findByRole('checkbox', { name: 'Select all entries found' }));
  expect(await screen.findByText('3 selected')).toBeDefined();
  await user.click(await screen.findByRole('checkbox', { name: 'Select “网络安全”' }));
  expect(await screen.findByText('2 selected')).toBeDefined();
  await user.click(await screen.findByRole('button', { name: 'Change…' }));
  // Nothing is taken away before the user says what is to change.
  const apply = await screen.findByRole('button', { name: 'Change' });
  expect(apply).toHaveProperty('disabled', true);
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'What to change' }),
    'Subject field',
  );
  // Its name is typed, and what is stored for it is stored.
  await user.type(await screen.findByRole('combobox', { name: 'New subject field' }), 'Security');
  await press('button', 'Change 2 entries');
  const fieldOf = async (concept: string) => (await stored(concept))?.entry.subjectField;
  await expect.poll(() => fieldOf(CYBERSPACE.id)).toBe('security');
  expect(await fieldOf(CYBERSECURITY.id)).not.toBe('security');
  await user.keyboard('{Control>}z{/Control}');
  await expect.poll(() => fieldOf(CYBERSPACE.id)).toBe(CYBERSPACE.subjectField);
});

test('a new status is none that was not chosen', async () => {
  const { user } = await renderOptions();
  await user.click(await screen.findByRole('checkbox', { name: 'Select all entries found' }));
  await user.click(await screen.findByRole('button', { name: 'Change…' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'What to change' }), 'Status');
  const status = await screen.findByRole('combobox', { name: 'New status' });
  expect(status).toHaveProperty('value', '');
  expect(screen.getByRole('button', { name: 'Change' })).toHaveProperty('disabled', true);
  await user.selectOptions(status, 'admitted');
  expect(await screen.findByRole('button', { name: /^Change [1-3] entr/u })).toBeDefined();
});

/** Opens the dialog that replaces _cyber_ by _net_ in all entries, and shows what it would do. */
async function previewReplacing() {
  const { user } = await renderOptions();
  await user.click(await screen.findByRole('checkbox', { name: 'Select all entries found' }));
  await user.click(await screen.findByRole('button', { name: 'Find and replace…' }));
  await user.type(await screen.findByRole('textbox', { name: 'Find' }), 'cyber');
  await user.type(await screen.findByRole('textbox', { name: 'Replace with' }), 'net');
  expect(await screen.findByText('netsecurity')).toBeDefined();
  return user;
}

test('find and replace shows each change, and leaves out what is unticked', async () => {
  const user = await previewReplacing();
  expect(await originOf(CYBERSECURITY.id)).toBe('curated');
  await user.click(await screen.findByRole('checkbox', { name: 'cybersecurity' }));
  await press('button', /^Change \d+ entr/u);
  await expect.poll(async () => JSON.stringify(await stored(CYBERSPACE.id))).toContain('netspace');
  expect((await stored(CYBERSECURITY.id))?.entry).toEqual(CYBERSECURITY);
});

test('find and replace does what it showed, or shows it anew', async () => {
  await previewReplacing();
  await saveElsewhere({ ...CYBERSPACE, id: 'user-realm' });
  // Another window looks at another change, so that this one is not known any more.
  const other = { kind: 'subjectField', subjectField: 'x' } as const;
  await ask('previewChange', { concepts: [] }, other, 0, 1);
  await press('button', /^Change \d+ entr/u);
  await screen.findByText(/^One of these entries was changed meanwhile/u);
  expect(await originOf(CYBERSECURITY.id)).toBe('curated');
  await screen.findByText('4 entries will change.');
  await press('button', 'Change 4 entries');
  await expect.poll(async () => JSON.stringify(await stored('user-realm'))).toContain('netspace');
});

test('a cell is edited in place by F2, and Escape leaves it as it was', async () => {
  const { user } = renderView(<Options />);
  (await screen.findByRole('button', { name: /^网络空间 網路空間/u })).focus();
  await user.keyboard('{ArrowRight}{F2}');
  const field = await screen.findByRole('textbox', { name: 'English' });
  await user.clear(field);
  await user.type(field, 'the net{Escape}');
  expect(await originOf(CYBERSPACE.id)).toBe('curated');
  await user.keyboard('{F2}');
  const again = await screen.findByRole('textbox', { name: 'English' });
  await user.clear(again);
  await user.type(again, 'cyber realm{Enter}');
  await expect.poll(() => originOf(CYBERSPACE.id)).toBe('changed');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('cyber realm'));
});

test('a cell that is edited stays with its entry when another window changes the order', async () => {
  const { user } = renderView(<Options />);
  (await screen.findByRole('button', { name: /^网络空间 網路空間/u })).focus();
  await user.keyboard('{ArrowRight}{F2}');
  const field = await screen.findByRole('textbox', { name: 'English' });
  await user.clear(field);
  await user.type(field, 'cyber realm');
  await saveElsewhere({ ...ONE_SIDED, languageSections: [AIRSPACE] });
  await screen.findByText('4 entries');
  await user.keyboard('{Enter}');
  await expect.poll(() => originOf(CYBERSPACE.id)).toBe('changed');
  expect(JSON.stringify(await stored(CYBERSECURITY.id))).not.toContain('cyber realm');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('cyber realm'));
});

test('a filter is saved under a name and used again', async () => {
  const { user } = renderView(<Options />);
  await user.type(await screen.findByRole('searchbox'), '安全');
  expect(await screen.findByText('1 entry')).toBeDefined();
  await press('button', 'Saved filters');
  await user.type(
    await screen.findByRole('textbox', { name: 'Save the current results as' }),
    'Safety{Enter}',
  );
  await press('button', 'Saved filters');
  await user.clear(await screen.findByRole('searchbox'));
  expect(await screen.findByText('3 entries')).toBeDefined();
  await press('button', 'Saved filters');
  await user.click(await screen.findByRole('button', { name: 'Safety' }));
  expect(await screen.findByText('1 entry')).toBeDefined();
});

test('the columns and saved filters are not changed before they are known', async () => {
  const read = Promise.withResolvers<void>();
  beforeCall('getListView', () => read.promise);
  renderView(<Options />);
  const menus = await Promise.all(
    ['Columns', 'Saved filters'].map(async (name) => screen.findByRole('button', { name })),
  );
  for (const menu of menus) expect(menu).toHaveProperty('disabled', true);
  read.resolve();
  for (const menu of menus) await expect.poll(() => menu).toHaveProperty('disabled', false);
});

test('columns and saved filters that were not read are not written over, and that is said', async () => {
  beforeCall('getListView', () => {
    throw new Error('The layout was not read.');
  });
  renderView(<Options />);
  expect(await screen.findByText('The layout was not read.')).toBeDefined();
  for (const name of ['Columns', 'Saved filters'])
    expect(screen.getByRole('button', { name })).toHaveProperty('disabled', true);
});

test('a column is taken out and put elsewhere', async () => {
  const { user } = renderView(<Options />);
  await screen.findByRole('columnheader', { name: 'Subject field' });
  await press('button', 'Columns');
  await user.click(await screen.findByRole('checkbox', { name: 'Subject field' }));
  await waitFor(() =>
    expect(screen.queryByRole('columnheader', { name: 'Subject field' })).toBeNull(),
  );
  await user.click(await screen.findByRole('button', { name: 'Move “English” forward' }));
  await waitFor(() =>
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      '',
      'English',
      'Chinese',
      'Origin',
    ]),
  );
});

describe('a term that a user said in a card is to be marked on request only', () => {
  const notice = /^“cyberspace” will be marked only when everyday words are marked/u;

  test('is so in the form, and stored when that is saved', async () => {
    const { asked } = await keepAsked(JSON.stringify(['cyberspace']));
    history.replaceState(null, '', `?asked=${asked}#${CYBERSPACE.id}`);
    const { user } = renderView(<Options />);
    expect(await screen.findByText(notice)).toBeDefined();
    expect(location.search).toBe('');
    expect(await originOf(CYBERSPACE.id)).toBe('curated');
    await user.click(await screen.findByRole('button', save));
    await waitFor(() => expect(screen.queryByText(notice)).toBeNull());
    const english = (await stored(CYBERSPACE.id))?.entry.languageSections.find(
      ({ language }) => language === 'en',
    );
    expect(english?.termSections[0].matching).toEqual({ marking: 'onRequest' });
    expect(await originOf(CYBERSPACE.id)).toBe('changed');
  });

  test('is asked for once: another entry, and the page loaded again, are left alone', async () => {
    const { asked } = await keepAsked(JSON.stringify(['cyberspace']));
    history.replaceState(null, '', `?asked=${asked}#${CYBERSPACE.id}`);
    const { user } = renderView(<Options />);
    expect(await screen.findByText(notice)).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Discard changes' }));
    expect(screen.queryByText(notice)).toBeNull();
    history.replaceState(null, '', `?asked=${asked}#${CYBERSPACE.id}`);
    renderView(<Options />);
    await screen.findAllByRole('form');
    expect(screen.queryByText(notice)).toBeNull();
  });
});
