import { fireEvent, screen, waitFor } from '@testing-library/dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { CYBERSECURITY, CYBERSPACE } from '../../../components/fixtures/fixtures.ts';
import { renderView } from '../../../components/fixtures/render-fixture.tsx';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
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

/** A window that was closed left this draft. */
async function leave(entry: ConceptEntry, at = '2026-11-30T10:00:00.000Z'): Promise<void> {
  await ask('keepDraft', { id: at, at, entry, base: CYBERSPACE }, null);
}

/** The note in the form of one of two windows: by its id, as its label leads to the first of both. */
async function noteIn(window: HTMLElement): Promise<HTMLTextAreaElement> {
  return waitFor(() => {
    const note = window.querySelector<HTMLTextAreaElement>('#field-note');
    if (note === null) throw new Error('There is no form');
    return note;
  });
}

async function keptNotes(): Promise<readonly unknown[]> {
  return (await ask('listDrafts')).map(({ entry }) => entry.note);
}

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
  await leave(reopened);
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
  await leave(reopened);
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
  const kept: unknown = expect.objectContaining({ base: CYBERSPACE });
  expect(request).toHaveBeenCalledWith('keepDraft', kept, null);
});

test('what two windows type into one entry is kept of both, and offered after both are closed', async () => {
  location.hash = `#${CYBERSPACE.id}`;
  const windows = [renderView(<Options />), renderView(<Options />)];
  for (const [number, { element, user }] of windows.entries()) {
    await user.type(await noteIn(element), `Note ${number}`);
    await expect.poll(keptNotes).toContain(`Note ${number}`);
  }
  expect(await keptNotes()).toEqual(['Note 1', 'Note 0']);
  for (const { close } of windows) close();

  const { view, element, user } = renderView(<Options />);
  const note = await noteIn(element);
  expect(note.value).toBe('Note 1');
  await user.click(await view.findByRole('button', { name: 'Show these in the form' }));
  await waitFor(() => expect(note.value).toBe('Note 0'));
  await user.type(note, '!');
  await expect.poll(keptNotes).toEqual(['Note 0!', 'Note 1']);
  await user.click(view.getByRole('button', { name: 'Discard these' }));
  await expect.poll(keptNotes).toEqual(['Note 0!']);
  expect(view.queryByText(/^Another window left/u)).toBeNull();
  await user.click(view.getByRole('button', { name: 'Save' }));
  await expect.poll(keptNotes).toEqual([]);
  expect((await stored(CYBERSPACE.id))?.entry.note).toBe('Note 0!');
});

test('a draft that a window found and did not touch is not written anew, nor dropped by another entry', async () => {
  await leave(reopened);
  location.hash = `#${CYBERSECURITY.id}`;
  const { user } = renderView(<Options />);
  await user.type(await englishField(), '!');
  await expect.poll(async () => (await ask('listDrafts')).length).toBe(2);
  expect((await draft())?.id).toBe('2026-11-30T10:00:00.000Z');
});

test('a draft that goes on in another window takes the place of the one that was found', async () => {
  await leave(reopened);
  location.hash = `#${CYBERSPACE.id}`;
  const { user } = renderView(<Options />);
  await user.type(await screen.findByRole('textbox', { name: 'Note on the entry' }), '!');
  await expect.poll(keptNotes).toEqual(['Half a note!']);
});

test('of several drafts of one entry, saving one leaves the others', async () => {
  await leave(reopened);
  await leave({ ...CYBERSPACE, note: 'Newer' }, '2026-11-30T11:00:00.000Z');
  const { view, user } = renderView(<Options />);
  await user.click(await view.findByRole('link', { name: '网络空间' }));
  await user.click(await view.findByRole('button', { name: 'Save' }));
  await expect.poll(keptNotes).toEqual(['Half a note']);
  await user.click(view.getByRole('button', { name: 'Show these in the form' }));
  expect(await view.findByText(/changed in another window/u)).toBeDefined();
});
