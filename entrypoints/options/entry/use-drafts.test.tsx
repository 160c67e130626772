// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { CYBERSECURITY, CYBERSPACE } from '../../../components/fixtures/fixtures.ts';
import { renderView } from '../../../components/fixtures/render-fixture.tsx';
import { fakeBackground } from '../../shared/fake-background.ts';
import * as messaging from '../../shared/messaging.ts';
import { Options } from '../Options.tsx';

let background: ReturnType<typeof fakeBackground>;

beforeEach(() => {
  location.hash = '';
  background = fakeBackground([CYBERSPACE, CYBERSECURITY]);
  vi.spyOn(messaging, 'onEvents').mockImplementation((...args) => background.onEvents(...args));
  vi.spyOn(messaging, 'request').mockImplementation(async (call, ...args) => {
    const answer = Reflect.get(background.answers, call) as (...given: unknown[]) => unknown;
    return (await answer(...args)) as never;
  });
});

async function englishField(): Promise<HTMLElement> {
  return waitFor(() => {
    const fields = screen.getAllByRole('textbox', { name: 'Term' });
    const english = fields.find((field) => field.lang === 'en');
    if (english === undefined) throw new Error('The form has no English term');
    return english;
  });
}

const reopened = { ...CYBERSPACE, note: 'Half a note' };

test('what is typed is kept, and dropped when it is saved', async () => {
  const { user } = renderView(<Options />);
  location.hash = `#${CYBERSPACE.id}`;
  await user.type(await englishField(), ' realm');
  await waitFor(() => {
    const kept = background.drafts.get(CYBERSPACE.id);
    expect(kept?.entry.languageSections.at(-1)?.termSections[0].term).toBe('cyberspace realm');
    expect(kept?.base).toEqual(CYBERSPACE);
  });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(background.drafts.size).toBe(0));
  expect(background.entries.get(CYBERSPACE.id)?.origin).toBe('changed');
});

test('what is typed while a save is under way is not lost with it', async () => {
  const stored = Promise.withResolvers<void>();
  const { saveConceptEntry } = background.answers;
  vi.spyOn(background.answers, 'saveConceptEntry').mockImplementation(async (...args) => {
    await stored.promise;
    return saveConceptEntry(...args);
  });
  const { user } = renderView(<Options />);
  location.hash = `#${CYBERSPACE.id}`;
  await user.type(await englishField(), ' realm');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.type(screen.getByRole('textbox', { name: 'Note on the entry' }), 'Half a note');
  stored.resolve();
  await screen.findByText(/^Done: change/u);
  await waitFor(() => {
    const { entry, base } = background.drafts.get(CYBERSPACE.id) ?? {};
    expect(entry?.note).toBe('Half a note');
    expect(base).toEqual(background.entries.get(CYBERSPACE.id)?.entry);
  });
  expect(screen.getByRole('textbox', { name: 'Note on the entry' })).toHaveProperty(
    'value',
    'Half a note',
  );
  expect(screen.queryByText(/changed in another window/u)).toBeNull();
});

test('what is typed before what was stored has come back is not lost with it', async () => {
  const { user } = renderView(<Options />);
  location.hash = `#${CYBERSPACE.id}`;
  await user.type(await englishField(), ' realm');
  const back = Promise.withResolvers<void>();
  const { getStoredEntry } = background.answers;
  vi.spyOn(background.answers, 'getStoredEntry').mockImplementation(async (...args) => {
    await back.promise;
    return getStoredEntry(...args);
  });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(/^Done: change/u);
  const note = screen.getByRole('textbox', { name: 'Note on the entry' });
  await user.type(note, 'Half');
  back.resolve();
  // The page has just drawn what was stored, and has not acted on it yet.
  await screen.findByRole('button', { name: 'Reset to the official entry' });
  fireEvent.input(note, { target: { value: 'Half a note' } });
  await waitFor(() => expect(background.drafts.get(CYBERSPACE.id)?.entry.note).toBe('Half a note'));
  expect(note).toHaveProperty('value', 'Half a note');
});

test('what was typed before the page was closed is named above the list, and opened from there', async () => {
  background.drafts.set(CYBERSPACE.id, { entry: reopened, base: CYBERSPACE });
  const { user } = renderView(<Options />);
  await screen.findByText(/1 entry has unsaved changes/u);
  await user.click(screen.getByRole('link', { name: '网络空间' }));
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Note on the entry' })).toHaveProperty(
      'value',
      'Half a note',
    ),
  );
  expect(screen.queryByText(/kept here/u)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Discard changes' }));
  await waitFor(() => expect(background.drafts.size).toBe(0));
});

test('a draft of an entry that another window changed since is told so', async () => {
  background.drafts.set(CYBERSPACE.id, { entry: reopened, base: CYBERSPACE });
  background.put({
    entry: { ...CYBERSPACE, subjectField: 'digital' },
    origin: 'changed',
    glossary: 'curated',
  });
  renderView(<Options />);
  location.hash = `#${CYBERSPACE.id}`;
  expect(await screen.findByText(/changed in another window/u)).toBeDefined();
});
