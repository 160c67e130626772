import { screen, waitFor, within } from '@testing-library/dom';
import { beforeEach, expect, test } from 'vitest';
import { press } from '../../../components/fixtures/controls-fixture.ts';
import { CYBERSECURITY, CYBERSPACE, SHARED_FUTURE } from '../../../components/fixtures/fixtures.ts';
import {
  accessibilityIssues,
  renderView,
  type Rendered,
} from '../../../components/fixtures/render-fixture.tsx';
import {
  ask,
  saveElsewhere,
  startBackground,
} from '../../shared/own-pages/background-for-pages-fixture.ts';
import { Options } from '../Options.tsx';

const TRADE = { name: 'Trade talks', languages: ['zh-Hans', 'en'], colour: 'blue' } as const;

beforeEach(() => {
  location.hash = '';
  startBackground([SHARED_FUTURE, CYBERSPACE]);
});

/** Two entries of the curated glossary, and one of a glossary of the user's. */
async function addTrade(): Promise<string> {
  const made = await ask('createGlossary', TRADE);
  if (!made.ok) throw new Error('No glossary was made');
  await saveElsewhere({ ...CYBERSECURITY, id: 'user-cybersecurity' }, made.glossary);
  return made.glossary;
}

async function openMenu(name: string | RegExp): Promise<Rendered> {
  const rendered = renderView(<Options />);
  await screen.findByText('3 entries');
  const filters = within(screen.getByRole('group', { name: 'Filters' }));
  await rendered.user.click(filters.getByRole('button', { name }));
  // Glossaries and counts come after the list.
  await waitFor(() => expect(choices().at(-1)).toBe('Termlight glossary 2'));
  return rendered;
}

/** The choices of the open menu, with their counts. */
function choices(): readonly string[] {
  const menu = within(screen.getByRole('group', { name: 'Glossary' }));
  return menu.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent.trim() ?? '');
}

test('a menu has each glossary by its priority, with its colour and how many entries it has', async () => {
  await addTrade();
  const { element } = await openMenu('Glossary');
  expect(choices()).toEqual(['Trade talks 1', 'My glossary 0', 'Termlight glossary 2']);
  const label = screen.getByRole('checkbox', { name: /^Trade talks/u }).closest('label');
  expect(label?.querySelector('.swatch.blue')).not.toBeNull();
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('the list has only the entries of the glossaries that are ticked', async () => {
  await addTrade();
  const { user } = await openMenu('Glossary');
  await user.click(await screen.findByRole('checkbox', { name: /^Trade talks/u }));
  expect(await screen.findByText('1 entry')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Glossary: 1' })).toBeDefined();
  await user.click(await screen.findByRole('checkbox', { name: /^Termlight glossary/u }));
  expect(await screen.findByText('3 entries')).toBeDefined();
});

test('a saved filter keeps its glossaries, and names one that went to the trash', async () => {
  const trade = await addTrade();
  const { user } = await openMenu('Glossary');
  await user.click(await screen.findByRole('checkbox', { name: /^Trade talks/u }));
  await screen.findByText('1 entry');
  await press('button', 'Saved filters');
  await user.type(
    await screen.findByRole('textbox', { name: 'Save the current results as' }),
    'Talks',
  );
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: 'Clear filters' }));
  await screen.findByText('3 entries');
  await ask('deleteGlossary', trade);
  await user.click(await screen.findByRole('button', { name: 'Glossary' }));
  await waitFor(() => expect(choices()).toEqual(['My glossary 0', 'Termlight glossary 2']));
  await press('button', 'Saved filters');
  await user.click(await screen.findByRole('button', { name: 'Talks' }));
  await user.click(await screen.findByRole('button', { name: 'Glossary: 1' }));
  expect(choices()[0]).toMatch(/^Trade talks/u);
});

test('what is not in the list can be added, with what was looked for as its term', async () => {
  const { user, element } = renderView(<Options />);
  await screen.findByText('2 entries');
  await user.type(screen.getByRole('searchbox'), ' 灯塔协定 ');
  const add = await screen.findByRole('button', { name: 'Add “灯塔协定” to the glossary' });
  expect(await accessibilityIssues(element)).toEqual([]);
  await user.click(add);
  const form = within(await screen.findByRole('form', { name: 'New entry' }));
  const fields = form.getAllByRole<HTMLInputElement>('textbox', { name: 'Term' });
  expect(fields.map(({ value }) => value)).toEqual(['灯塔协定', '', '']);
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('1 entry')).toBeDefined();
});

test('filters that let nothing through are named as the reason, and nothing is offered', async () => {
  const { user } = renderView(<Options />);
  await screen.findByText('2 entries');
  await user.click(screen.getByRole('checkbox', { name: 'Only my changes' }));
  expect(await screen.findByText('No entries match these filters.')).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Add “/u })).toBeNull();
});
