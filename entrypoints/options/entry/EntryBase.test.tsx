import { screen, waitFor, within } from '@testing-library/dom';
import { beforeEach, expect, test } from 'vitest';
import { CYBERSECURITY, CYBERSPACE } from '../../../components/fixtures/fixtures.ts';
import {
  accessibilityIssues,
  renderView,
  type Rendered,
} from '../../../components/fixtures/render-fixture.tsx';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import {
  saveElsewhere,
  startBackground,
  stored,
  updateBackground,
} from '../../shared/own-pages/background-for-pages-fixture.ts';
import { renderOptions } from '../options-fixture.tsx';
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

beforeEach(() => {
  location.hash = '';
  startBackground([CYBERSPACE, CYBERSECURITY]);
});

async function openCyberspace(): Promise<Rendered> {
  const rendered = await renderOptions();
  await rendered.user.click(await screen.findByRole('button', { name: /^网络空间/u }));
  await screen.findByRole('form');
  return rendered;
}

async function cyberspace(): Promise<ConceptEntry | undefined> {
  return (await stored(CYBERSPACE.id))?.entry;
}

/** The user changes the entry of an earlier version, and then has a version with another one. */
async function changeBeforeUpdate(): Promise<void> {
  updateBackground([THEN, CYBERSECURITY]);
  await saveElsewhere(MINE);
  updateBackground([CYBERSPACE, CYBERSECURITY]);
}

test('each difference from the official entry is shown in words and taken back by itself', async () => {
  await saveElsewhere({ ...CYBERSPACE, note: 'N', subjectField: 'digital' });
  const { user } = await openCyberspace();
  await user.click(await screen.findByText('2 differences from the official entry'));
  await user.click(await screen.findByRole('button', { name: 'Revert: Note on the entry' }));
  expect(await screen.findByText('1 difference from the official entry')).toBeDefined();
  expect((await cyberspace())?.note).toBe('N');
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await expect.poll(async () => (await cyberspace())?.note).toBeUndefined();
  expect((await cyberspace())?.subjectField).toBe('digital');
});

test('a new official entry is announced above the list, and opened from there', async () => {
  await changeBeforeUpdate();
  const { user } = renderView(<Options />);
  await screen.findByText(/changed 1 entry that you had changed or hidden/u);
  await user.click(await screen.findByText('Show which'));
  await user.click(await screen.findByRole('link', { name: 'cyber realm' }));
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
  await changeBeforeUpdate();
  const { user } = await openCyberspace();
  await user.click(await screen.findByRole('button', { name: 'Merge as chosen' }));
  await expect.poll(async () => (await cyberspace())?.subjectField).toBe('cyberspace');
  expect((await cyberspace())?.languageSections.at(-1)).toEqual(english('cyber realm', 'Ours.'));
  await waitFor(() => expect(screen.queryByText('The official entry has changed')).toBeNull());
});

test('a merge takes what was chosen by hand', async () => {
  await changeBeforeUpdate();
  const { user } = await openCyberspace();
  const term = await screen.findByRole('group', { name: 'English · Term' });
  await user.click(within(term).getByRole('radio', { name: /^New:/u }));
  await user.click(await screen.findByRole('button', { name: 'Merge as chosen' }));
  await expect
    .poll(async () => (await cyberspace())?.languageSections.at(-1))
    .toEqual(english('cyberspace', 'Ours.'));
});

test.each([
  ['Keep mine', MINE],
  ['Use the new entry', CYBERSPACE],
])('“%s” leaves nothing to decide', async (name, entry) => {
  await changeBeforeUpdate();
  const { user } = await openCyberspace();
  await user.click(await screen.findByRole('button', { name }));
  await waitFor(() => expect(screen.queryByText('The official entry has changed')).toBeNull());
  expect(await cyberspace()).toEqual(entry);
});
