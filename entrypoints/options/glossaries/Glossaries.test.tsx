import { fireEvent, screen, waitFor, within } from '@testing-library/dom';
import { beforeEach, expect, test } from 'vitest';
import { CYBERSPACE, HOSTILE } from '../../../components/fixtures/fixtures.ts';
import {
  accessibilityIssues,
  renderView,
  type Rendered,
} from '../../../components/fixtures/render-fixture.tsx';
import { ask, startBackground } from '../../shared/own-pages/background-for-pages-fixture.ts';
import { Options } from '../Options.tsx';

beforeEach(() => {
  location.hash = '';
  startBackground([CYBERSPACE]);
});

async function openList(): Promise<Rendered> {
  const rendered = renderView(<Options />);
  await rendered.user.click(await screen.findByRole('heading', { name: 'Glossaries' }));
  return rendered;
}

/** The names of the glossaries in use, in their order. */
function names(): readonly (string | null)[] {
  const list = screen.getByRole('list', { name: 'Glossaries' });
  return within(list)
    .getAllByRole<HTMLInputElement>('switch')
    .map(({ labels }) => labels?.[0]?.textContent ?? null);
}

const USE_OWN = 'Use “My glossary”';
const USE_CURATED = 'Use “Termlight glossary”';
const USE_TRADE = 'Use “Trade talks”';

async function createTrade({ user }: Rendered): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'New glossary' }));
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Trade talks');
  await user.click(await screen.findByRole('button', { name: 'Create' }));
  await waitFor(() => expect(names()).toContain(USE_TRADE));
}

test('the user’s first glossary stands before the official one', async () => {
  await openList();
  expect(names()).toEqual([USE_OWN, USE_CURATED]);
  expect(screen.getByText(/Simplified.* · 1 entry/u)).toBeDefined();
});

test('a new glossary stands in front, is named in words, and is taken back', async () => {
  const rendered = await openList();
  await createTrade(rendered);
  expect(names()).toEqual([USE_TRADE, USE_OWN, USE_CURATED]);
  expect(await screen.findByText(/creation of the glossary “Trade talks”\.$/u)).toBeDefined();
  await rendered.user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(names()).toEqual([USE_OWN, USE_CURATED]));
});

test('a name that is taken is refused at its field, which has the focus', async () => {
  const rendered = await openList();
  await createTrade(rendered);
  await rendered.user.click(await screen.findByRole('button', { name: 'New glossary' }));
  const field = await screen.findByRole('textbox', { name: 'Name' });
  await rendered.user.type(field, 'trade talks');
  await rendered.user.click(await screen.findByRole('button', { name: 'Create' }));
  expect(await screen.findByText('Another glossary has this name.')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(field));
});

test('the order is changed by buttons, which keep the focus and say the new place', async () => {
  const { user } = await openList();
  const button = await screen.findByRole('button', { name: 'Move “Termlight glossary” up' });
  await user.click(button);
  await waitFor(() => expect(names()).toEqual([USE_CURATED, USE_OWN]));
  expect(screen.getByText('“Termlight glossary” is now 1 of 2.')).toBeDefined();
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move “Termlight glossary” up'),
  );
  await user.click(await screen.findByRole('button', { name: 'Move “Termlight glossary” up' }));
  expect(names()).toEqual([USE_CURATED, USE_OWN]);
});

test('the order is changed by dragging', async () => {
  await openList();
  const list = await screen.findByRole('list', { name: 'Glossaries' });
  const [first] = list.querySelectorAll('.glossary-line');
  const [, handle] = list.querySelectorAll('[draggable=true]');
  if (!handle || !first) throw new Error('There is nothing to drag');
  fireEvent.dragStart(handle);
  fireEvent.dragOver(first);
  fireEvent.drop(first);
  fireEvent.dragEnd(handle);
  await waitFor(() => expect(names()).toEqual([USE_CURATED, USE_OWN]));
});

test('a glossary is switched off, renamed, and put in the trash and back', async () => {
  const rendered = await openList();
  const { user } = rendered;
  await createTrade(rendered);
  await user.click(await screen.findByRole('switch', { name: USE_TRADE }));
  await waitFor(() =>
    expect(screen.getByRole('switch', { name: USE_TRADE })).toHaveProperty('checked', false),
  );
  await user.click(await screen.findByRole('button', { name: 'Open “Trade talks”' }));
  const field = await screen.findByRole('textbox', { name: 'Name' });
  await user.clear(field);
  await user.type(field, 'Tariffs');
  const form = await screen.findByRole('form', { name: 'Change “Trade talks”' });
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(names()[0]).toBe('Use “Tariffs”'));
  await user.click(await screen.findByRole('button', { name: 'Open “Tariffs”' }));
  await user.click(await screen.findByRole('button', { name: 'Move to trash' }));
  await waitFor(() => expect(names()).toHaveLength(2));
  await user.click(await screen.findByRole('button', { name: 'Restore “Tariffs”' }));
  await waitFor(() => expect(names()).toHaveLength(3));
});

test('markup in names is shown letter for letter, in notices and the trash too', async () => {
  const name = '"><img src=x onerror=alert(1)>';
  await ask('createGlossary', { name, languages: ['en'], colour: 'blue' });
  await ask('saveConceptEntry', HOSTILE);
  const { user, element } = await openList();
  const shown = async (where: string): Promise<void> => {
    await waitFor(() => expect(element.textContent).toContain(where));
    expect(document.querySelector('img, script, main b')).toBeNull();
  };
  await shown(`Use “${name}”`);
  await user.click(await screen.findByRole('button', { name: `Open “${name}”` }));
  await user.click(await screen.findByRole('button', { name: 'Move to trash' }));
  await shown(`deletion of the glossary “${name}”`);
  const erase = await screen.findByRole('button', { name: `Delete “${name}” permanently` });
  await user.click(erase);
  await shown(`permanent deletion of the glossary “${name}”`);
});

test('a glossary is merged into another after what becomes of its entries is said', async () => {
  const rendered = await openList();
  const { user } = rendered;
  await createTrade(rendered);
  await user.click(await screen.findByRole('button', { name: 'Open “Trade talks”' }));
  await user.click(await screen.findByRole('button', { name: 'Merge into another…' }));
  expect(await screen.findByText('No entries will move.')).toBeDefined();
  await user.click(await screen.findByRole('button', { name: 'Merge' }));
  await waitFor(() => expect(names()).toEqual([USE_OWN, USE_CURATED]));
});

test('the official glossary keeps its name, and is neither merged nor deleted', async () => {
  const { user } = await openList();
  await user.click(await screen.findByRole('button', { name: 'Open “Termlight glossary”' }));
  expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Merge into another…' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Move to trash' })).toBeNull();
});

test('the official glossary is duplicated, and the copy is the user’s', async () => {
  const { user } = await openList();
  await user.click(await screen.findByRole('button', { name: 'Open “Termlight glossary”' }));
  await user.click(await screen.findByRole('button', { name: 'Duplicate…' }));
  const name = await screen.findByRole('textbox', { name: 'Name' });
  expect(name).toHaveProperty('value', 'Termlight glossary (copy)');
  await user.click(await screen.findByRole('button', { name: 'Create' }));
  await waitFor(() => expect(names()[0]).toBe('Use “Termlight glossary (copy)”'));
  expect(await ask('searchEntries', { text: '', offset: 0, limit: 9 })).toHaveProperty('total', 2);
});

test('the open list is accessible', async () => {
  const rendered = await openList();
  await createTrade(rendered);
  await rendered.user.click(await screen.findByRole('button', { name: 'Open “Trade talks”' }));
  expect(await accessibilityIssues(document.body)).toEqual([]);
});
