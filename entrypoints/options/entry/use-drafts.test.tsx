import { fireEvent, screen, waitFor } from '@testing-library/dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { CYBERSECURITY, CYBERSPACE } from '../../../components/fixtures/fixtures.ts';
import { renderView } from '../../../components/fixtures/render-fixture.tsx';
import type { KeptDraft } from '../../../glossary/messages/form-requests.ts';
import {
  ask,
  beforeCall,
  saveElsewhere,
  startBackground,
  stored,
} from '../../shared/own-pages/background-for-pages-fixture.ts';
import * as messaging from '../../shared/messaging.ts';
import { Options } from '../Options.tsx';

beforeEach(() => {
  location.hash = '';
  startBackground([CYBERSPACE, CYBERSECURITY]);
});

async function englishField(): Promise<HTMLElement> {
  return waitFor(() => {
    const fields = screen.getAllByRole('textbox', { name: 'Term' });
    const english = fields.find((field) => field.lang === 'en');
    if (english === undefined) throw new Error('The form has no English term');
    return english;
  });
}

/** What was typed for the entry and not saved. */
async function draft(): Promise<KeptDraft | undefined> {
  return (await ask('listDrafts')).find(({ entry }) => entry.id === CYBERSPACE.id);
}

const reopened = { ...CYBERSPACE, note: 'Half a note' };

test('what is typed is kept, and dropped when it is saved', async () => {
  location.hash = `#${CYBERSPACE.id}`;
  const { user } = renderView(<Options />);
  await user.type(await englishField(), ' realm');
  await expect
    .poll(async () => (await draft())?.entry.languageSections.at(-1)?.termSections[0].term)
    .toBe('cyberspace realm');
  expect((await draft())?.base).toEqual(CYBERSPACE);
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await expect.poll(() => ask('listDrafts')).toEqual([]);
  expect((await stored(CYBERSPACE.id))?.origin).toBe('changed');
});

test('what is typed while a save is under way is not lost with it', async () => {
  const saving = Promise.withResolvers<void>();
  beforeCall('saveConceptEntry', () => saving.promise);
  location.hash = `#${CYBERSPACE.id}`;
  const { user } = renderView(<Options />);
  await user.type(await englishField(), ' realm');
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await user.type(await screen.findByRole('textbox', { name: 'Note on the entry' }), 'Half a note');
  saving.resolve();
  await screen.findByText(/^Done: change/u);
  await expect.poll(draft).toMatchObject({
    entry: { note: 'Half a note' },
    base: (await stored(CYBERSPACE.id))?.entry,
  });
  expect(screen.getByRole('textbox', { name: 'Note on the entry' })).toHaveProperty(
    'value',
    'Half a note',
  );
  expect(screen.queryByText(/changed in another window/u)).toBeNull();
});

test('what is typed before what was stored has come back is not lost with it', async () => {
  location.hash = `#${CYBERSPACE.id}`;
  const { user } = renderView(<Options />);
  await user.type(await englishField(), ' realm');
  const back = Promise.withResolvers<void>();
  beforeCall('getStoredEntry', () => back.promise);
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await screen.findByText(/^Done: change/u);
  const note = await screen.findByRole('textbox', { name: 'Note on the entry' });
  await user.type(note, 'Half');
  back.resolve();
  // The page has just drawn what was stored, and has not acted on it yet.
  await screen.findByRole('button', { name: 'Reset to the official entry' });
  fireEvent.input(note, { target: { value: 'Half a note' } });
  await expect.poll(async () => (await draft())?.entry.note).toBe('Half a note');
  expect(note).toHaveProperty('value', 'Half a note');
});

test('what was typed before the page was closed is named above the list, and opened from there', async () => {
  await ask('keepDraft', { entry: reopened, base: CYBERSPACE });
  const { user } = renderView(<Options />);
  await screen.findByText(/1 entry has unsaved changes/u);
  await user.click(await screen.findByRole('link', { name: '网络空间' }));
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Note on the entry' })).toHaveProperty(
      'value',
      'Half a note',
    ),
  );
  expect(screen.queryByText(/kept here/u)).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Discard changes' }));
  await expect.poll(() => ask('listDrafts')).toEqual([]);
});

test('a draft of an entry that another window changed since is told so', async () => {
  await ask('keepDraft', { entry: reopened, base: CYBERSPACE });
  await saveElsewhere({ ...CYBERSPACE, subjectField: 'digital' });
  location.hash = `#${CYBERSPACE.id}`;
  renderView(<Options />);
  expect(await screen.findByText(/changed in another window/u)).toBeDefined();
});

test('what is typed is kept at once when the page goes', async () => {
  location.hash = `#${CYBERSPACE.id}`;
  const request = vi.spyOn(messaging, 'request');
  const { user, again } = renderView(<Options />);
  await user.type(await englishField(), '!');
  again(<p />);
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(request).toHaveBeenCalledWith('keepDraft', expect.objectContaining({ base: CYBERSPACE }));
});
