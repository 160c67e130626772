/** What was deleted or changed, and the ways back to it, in the whole options page. */
import { readFile } from 'node:fs/promises';
import { waitFor } from '@testing-library/dom';
import { beforeEach, expect, test } from 'vitest';
import {
  fill,
  giveFile,
  press,
  textsOf,
  unfold,
  waitForNone,
  waitForText,
} from '../../components/fixtures/controls-fixture.ts';
import { accessibilityIssues } from '../../components/fixtures/render-fixture.tsx';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { writeOwnData } from '../../glossary/storage/own-data-file.ts';
import { ownEntry } from '../../tests/launcher/own-entry.ts';
import {
  ask,
  beforeCall,
  saveElsewhere,
  stored,
} from '../shared/own-pages/background-for-pages-fixture.ts';
import { openOptions } from './options-fixture.tsx';

const ACCORD = ownEntry('user-r1', '灯塔协定', 'Lighthouse Accord');
const CHARTER = ownEntry('user-r2', '浮标章程', 'Buoy Charter');

/** Official entries that another version had otherwise, as `older-base.json` says. */
const OFFICIAL = [
  ownEntry('concept-cyberspace', '网络空间', 'cyberspace'),
  ownEntry('concept-cyber-sovereignty', '网络主权', 'cyber sovereignty'),
  ownEntry('concept-digital-economy', '数字经济', 'digital economy'),
];

beforeEach(async () => {
  await openOptions(OFFICIAL);
  await saveElsewhere(ACCORD);
  await saveElsewhere(CHARTER);
});

/** What of an entry stands in the store. */
async function entryOf(id: string): Promise<ConceptEntry | undefined> {
  return (await stored(id))?.entry;
}

async function open(concept: string): Promise<void> {
  location.hash = `#${concept}`;
  await waitFor(() => expect(document.querySelector('.entry-form')).not.toBeNull());
}

async function giveBackup(text: string): Promise<void> {
  await unfold('Copies and backup');
  await giveFile('Restore from a backup file…', new File([text], 'backup.json'));
  await waitForText('Restore from a backup file');
}

test('an entry that was deleted lies in the trash, and is taken back from there', async () => {
  await open(ACCORD.id);
  await press('button', 'Delete', '.entry-form');
  await waitForText('Done: deletion of “Lighthouse Accord”');
  expect(await stored(ACCORD.id)).toBeNull();
  await unfold('Trash');
  await waitFor(() => expect(textsOf('.trash li')).toHaveLength(1));
  expect(await accessibilityIssues(document.body)).toEqual([]);
  await press('button', 'Restore', '.trash');
  await waitForText('Done: restoring of “Lighthouse Accord” from the trash');
  expect(await entryOf(ACCORD.id)).toEqual(ACCORD);
  await waitForText('The trash is empty.');
});

test('a trash that is emptied, which is asked first, gives nothing back', async () => {
  await ask('deleteConceptEntry', CHARTER.id);
  await unfold('Trash');
  await press('button', 'Empty the trash…');
  await press('button', 'Cancel', '.copies');
  expect(await ask('listTrash', 0, 10)).toMatchObject({ total: 1 });
  await press('button', 'Empty the trash…');
  await press('button', 'Delete 1 entry permanently');
  await waitForText('The trash is empty.');
  expect(await ask('listTrash', 0, 10)).toMatchObject({ total: 0 });
});

test('a trash into which more came than was seen is not emptied', async () => {
  await ask('deleteConceptEntry', CHARTER.id);
  await unfold('Trash');
  await press('button', 'Empty the trash…');
  beforeCall('emptyTrash', () => ask('deleteConceptEntry', ACCORD.id));
  await press('button', 'Delete 1 entry permanently');
  await waitForText('the trash has changed since');
  await waitFor(() => expect(textsOf('.trash li')).toHaveLength(2));
  await press('button', 'Empty the trash…');
  await press('button', 'Delete 2 entries permanently');
  await waitForText('The trash is empty.');
});

test('a trash that cannot be emptied says why, and keeps what is in it', async () => {
  await ask('deleteConceptEntry', CHARTER.id);
  beforeCall('emptyTrash', () => {
    throw new Error('The disk is full.');
  });
  await unfold('Trash');
  await press('button', 'Empty the trash…');
  await press('button', 'Delete 1 entry permanently');
  await waitForText('The disk is full.');
  expect(textsOf('.trash li')).toHaveLength(1);
});

test('an entry has its history, with the way back to each version', async () => {
  await open(ACCORD.id);
  await fill('textbox', 'Note on the entry', 'the first note');
  await press('button', 'Save');
  await waitForText('Done: change of “Lighthouse Accord”');
  await fill('textbox', 'Note on the entry', 'the second note');
  await press('button', 'Save');
  await expect.poll(() => entryOf(ACCORD.id)).toMatchObject({ note: 'the second note' });
  await unfold('History');
  await waitFor(() => {
    const [last, middle, first, ...others] = textsOf('.entry-history > li');
    expect(last).toContain('the first note');
    expect(last).toContain('the second note');
    expect(middle).toContain('changed by you');
    expect(first).toContain('added by you');
    expect(others).toEqual([]);
  });
  expect(await accessibilityIssues(document.body)).toEqual([]);
  await press('button', /^Restore this version/u, '.entry-history > li:nth-child(2)');
  await expect.poll(() => entryOf(ACCORD.id)).toMatchObject({ note: 'the first note' });
});

test('a dated copy says what it would bring, and is restored by two presses', async () => {
  await unfold('Copies and backup');
  await waitForText('daily copy');
  // A copy before a step that could do harm, of the two entries as they are.
  await ask('commitImport', 'none', 'x', 0, { glossary: 'own' });
  await ask('deleteConceptEntry', ACCORD.id);
  await saveElsewhere({ ...CHARTER, note: 'otherwise' });
  await waitForText('before an import');
  const at = textsOf('.snapshots li').findIndex((copy) => copy.includes('before an import'));
  const copy = `.snapshots li:nth-child(${at + 1})`;
  const [date = ''] = textsOf(`${copy} time`);
  await press('button', `Restore the copy of ${date}`, copy);
  await waitForText('1 of them no longer exists and will come back.');
  await waitForText('1 is different now and will be put back as it was.');
  expect(await accessibilityIssues(document.body)).toEqual([]);
  await press('button', 'Restore this copy');
  await expect.poll(() => entryOf(ACCORD.id)).toEqual(ACCORD);
  expect(await entryOf(CHARTER.id)).toEqual(CHARTER);
  await waitForText('before a restore');
  await press('button', 'Undo');
  await expect.poll(() => stored(ACCORD.id)).toBeNull();
  await press('button', /^Redo: restoring/u);
  await expect.poll(() => entryOf(ACCORD.id)).toEqual(ACCORD);
});

test('a file that is no backup is refused in words, and nothing changes', async () => {
  await giveBackup('{"format":"something"}');
  await waitForText('This file is not a Termlight backup.');
  await press('button', 'Cancel', 'dialog');
  expect(await entryOf(ACCORD.id)).toEqual(ACCORD);
});

test('a backup file says how many answers to checks come back, which can be left out', async () => {
  const answer = { kind: 'never', concept: ACCORD.id, rendering: '', scope: '' } as const;
  const backup = writeOwnData({
    exported: '2026-11-24',
    records: [],
    trash: [],
    setAside: [],
    answers: { version: 1, answers: [answer] },
  });
  await giveBackup(backup);
  await waitForText('1 answer to a translation check will come back.');
  await press('checkbox', 'Restore glossaries and entries');
  expect(await accessibilityIssues(document.body)).toEqual([]);
  await press('button', 'Restore', 'dialog');
  await expect.poll(() => ask('getAnswers')).toEqual([answer]);
  expect(await entryOf(ACCORD.id)).toEqual(ACCORD);
  await giveBackup(backup);
  await waitForText('The copy contains none of your own entries or changes.');
  expect(textsOf('dialog label').map((label) => label.trim())).toEqual([
    'Restore glossaries and entries',
  ]);
});

test('a backup file says how many practised terms come back, which can be left out', async () => {
  const card = { concept: ACCORD.id, direction: 'toChinese', box: 3, day: '2026-11-20' } as const;
  const backup = writeOwnData({
    exported: '2026-11-24',
    records: [],
    trash: [],
    setAside: [],
    practice: { version: 1, cards: [card] },
  });
  await giveBackup(backup);
  await waitForText('1 practised term will be put back.');
  await press('checkbox', 'Restore glossaries and entries');
  expect(await accessibilityIssues(document.body)).toEqual([]);
  await press('button', 'Restore', 'dialog');
  await expect.poll(() => ask('getPractice')).toEqual([card]);
  expect(await entryOf(ACCORD.id)).toEqual(ACCORD);
});

/** Waits until the form of the entry with a text asks: the list above has its name before. */
async function formAsks(text: string): Promise<void> {
  await waitFor(() => expect(textsOf('.base-update')[0]).toContain(text));
}

test('a new official entry under a change is shown, and kept, taken or merged', async () => {
  await giveBackup(await readFile('tests/restore/older-base.json', 'utf8'));
  await press('button', 'Restore', 'dialog');
  await waitForText(
    'A new version of the glossary changed 3 entries that you had changed or hidden.',
  );
  await open('concept-cyberspace');
  await waitForText('The official entry has changed');
  // What only the user changed is no question.
  const [asked] = textsOf('.base-update');
  expect(asked).toMatch(/Before:.*network space/su);
  expect(asked).not.toContain('Note');
  expect(await accessibilityIssues(document.body)).toEqual([]);
  await press('button', 'Keep mine');
  await waitForText('A new version of the glossary changed 2 entries');
  expect(await entryOf('concept-cyberspace')).toMatchObject({
    note: 'my note on cyberspace',
    languageSections: [{}, { termSections: [{ term: 'network space' }] }],
  });
  await open('concept-cyber-sovereignty');
  await formAsks('network sovereignty');
  await press('button', 'Use the new entry');
  await waitForText('A new version of the glossary changed 1 entry');
  expect(await stored('concept-cyber-sovereignty')).toMatchObject({ origin: 'curated' });
  await open('concept-digital-economy');
  await formAsks('numeric economy');
  await press('button', 'Merge as chosen');
  await waitForNone('.changed-bases');
  const merged = JSON.stringify(await stored('concept-digital-economy'));
  expect(merged).toContain('my note on the economy');
  expect(merged).toContain('digital economy');
  expect(merged).not.toContain('numeric economy');
});
