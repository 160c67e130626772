// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { CYBERSECURITY, CYBERSPACE } from '../../../components/fixtures/fixtures.ts';
import {
  accessibilityIssues,
  renderView,
  type Rendered,
} from '../../../components/fixtures/render-fixture.tsx';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { fakeBackground } from '../../shared/fake-background.ts';
import * as messaging from '../../shared/messaging.ts';
import { Options } from '../Options.tsx';

const [CHINESE, TAIWAN] = CYBERSPACE.languageSections;
const english = (term: string, note?: string): ConceptEntry['languageSections'][number] => ({
  language: 'en',
  termSections: [{ term, administrativeStatus: 'preferred', ...(note !== undefined && { note }) }],
});

/** The official entry of an earlier version, and what the user made of it. */
const THEN: ConceptEntry = {
  ...CYBERSPACE,
  subjectField: 'digital',
  languageSections: [CHINESE, ...(TAIWAN ? [TAIWAN] : []), english('cyber space')],
};
const MINE: ConceptEntry = {
  ...THEN,
  languageSections: [CHINESE, ...(TAIWAN ? [TAIWAN] : []), english('cyber realm', 'Ours.')],
};

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

async function openCyberspace(): Promise<Rendered> {
  const rendered = renderView(<Options />);
  await rendered.user.click(await screen.findByRole('button', { name: /^网络空间/u }));
  await screen.findByRole('form');
  return rendered;
}

function stored(): ConceptEntry | undefined {
  return background.entries.get(CYBERSPACE.id)?.entry;
}

test('each difference from the official entry is shown in words and taken back by itself', async () => {
  background.put({
    entry: { ...CYBERSPACE, note: 'N', subjectField: 'digital' },
    origin: 'changed',
    glossary: 'curated',
  });
  const { user } = await openCyberspace();
  await user.click(await screen.findByText('2 differences from the official entry'));
  await user.click(screen.getByRole('button', { name: 'Revert: Note on the entry' }));
  expect(await screen.findByText('1 difference from the official entry')).toBeDefined();
  expect(stored()?.note).toBe('N');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(stored()?.note).toBeUndefined());
  expect(stored()?.subjectField).toBe('digital');
});

test('a new official entry is announced above the list, and opened from there', async () => {
  background.older.set(CYBERSPACE.id, THEN);
  background.put({ entry: MINE, origin: 'changed', glossary: 'curated' });
  const { user } = renderView(<Options />);
  await screen.findByText(/changed 1 entry that you had changed or hidden/u);
  await user.click(screen.getByText('Show which'));
  await user.click(screen.getByRole('link', { name: CYBERSPACE.id }));
  const update = await screen.findByRole('region', { name: 'The official entry has changed' });
  const fields = within(update).getAllByRole('group');
  // The user's own note is nothing to decide on.
  expect(fields.map((field) => field.textContent)).toEqual([
    'English · TermBefore: cyber space New: cyberspace Yours: cyber realm',
    'Subject fieldBefore: Digital development New: Cyberspace Yours: Digital development',
  ]);
  expect(await accessibilityIssues(update)).toEqual([]);
});

test('a merge takes what is new where the user had changed nothing, and keeps the rest', async () => {
  background.older.set(CYBERSPACE.id, THEN);
  background.put({ entry: MINE, origin: 'changed', glossary: 'curated' });
  const { user } = await openCyberspace();
  await user.click(await screen.findByRole('button', { name: 'Merge as chosen' }));
  await waitFor(() => expect(stored()?.subjectField).toBe('cyberspace'));
  expect(stored()?.languageSections.at(-1)).toEqual(english('cyber realm', 'Ours.'));
  expect(screen.queryByText('The official entry has changed')).toBeNull();
});

test('a merge takes what was chosen by hand', async () => {
  background.older.set(CYBERSPACE.id, THEN);
  background.put({ entry: MINE, origin: 'changed', glossary: 'curated' });
  const { user } = await openCyberspace();
  const term = await screen.findByRole('group', { name: 'English · Term' });
  await user.click(within(term).getByRole('radio', { name: /^New:/u }));
  await user.click(screen.getByRole('button', { name: 'Merge as chosen' }));
  await waitFor(() =>
    expect(stored()?.languageSections.at(-1)).toEqual(english('cyberspace', 'Ours.')),
  );
});

test.each([
  ['Keep mine', MINE],
  ['Use the new entry', CYBERSPACE],
])('“%s” leaves nothing to decide', async (name, entry) => {
  background.older.set(CYBERSPACE.id, THEN);
  background.put({ entry: MINE, origin: 'changed', glossary: 'curated' });
  const { user } = await openCyberspace();
  await user.click(await screen.findByRole('button', { name }));
  await waitFor(() => expect(screen.queryByText('The official entry has changed')).toBeNull());
  expect(stored()).toEqual(entry);
});
