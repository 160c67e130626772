/** Exports of the whole options page: what the dialog says, and what the files hold. */
import { waitFor } from '@testing-library/dom';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  choose,
  giveFile,
  press,
  waitForNone,
  waitForNoText,
  waitForText,
} from '../../../components/fixtures/controls-fixture.ts';
import type { ReadResult } from '../../../glossary/exchange/file/read-result.ts';
import type { WrittenFormat } from '../../../glossary/exchange/file/written-format.ts';
import { readFile } from '../../../glossary/exchange/read.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import { readPieces } from '../../../glossary/subscription/source-fixture.ts';
import { COVENANT, ownEntry } from '../../../tests/launcher/own-entry.ts';
import { ask, saveElsewhere } from '../../shared/own-pages/background-for-pages-fixture.ts';
import * as saving from '../../shared/own-pages/save-file.ts';
import { openOptions } from '../options-fixture.tsx';

const ACCORD = ownEntry('user-x2', '灯塔协定', 'Lighthouse Accord');
const CHARTER = ownEntry('user-x3', '浮标章程', 'Buoy Charter');
const PROTOCOL = ownEntry('user-x4', '潮汐议定书', 'Tide Protocol');

type Read = ReadResult & { readonly outcome: 'read' };

const ALL_KEPT = 'This format carries everything.';

beforeEach(async () => {
  vi.spyOn(saving, 'saveFile').mockImplementation(() => undefined);
  await openOptions();
});

/** The bytes of the file that was saved last. */
function saved(): Uint8Array {
  const [content] = vi.mocked(saving.saveFile).mock.lastCall ?? [];
  if (content === undefined) throw new Error('Nothing was saved');
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

/** Saves the user's entries in a format, once the dialog names these losses, or none. */
async function saveOwnAs(format: WrittenFormat, losses: readonly string[]): Promise<Uint8Array> {
  await press('button', 'Export…');
  await choose('Format', format);
  await choose('Entries', 'own');
  if (losses.length === 0) await waitForText(ALL_KEPT);
  for (const loss of losses) await waitForText(loss);
  await press('button', 'Save the file', 'dialog');
  await waitForNone('dialog');
  return saved();
}

async function give(name: string, content: Uint8Array): Promise<void> {
  await press('button', 'Import…');
  await giveFile('Choose files…', new File([new Uint8Array(content)], name));
}

async function readAgain(name: string, bytes: Uint8Array): Promise<Read> {
  const result = await readFile({ name, bytes });
  if (result.outcome !== 'read') throw new Error(JSON.stringify(result));
  return result;
}

/** The user's own entries, by their ids. */
async function own(): Promise<readonly ConceptEntry[]> {
  const { rows } = await ask('searchEntries', {
    text: '',
    offset: 0,
    limit: 100,
    filter: { origins: ['added', 'changed'] },
  });
  return byId(rows.map(({ entry }) => entry));
}

function byId(entries: readonly ConceptEntry[]): readonly ConceptEntry[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Each term of an entry with its language and status. */
function termsOf({ languageSections }: ConceptEntry): readonly string[] {
  return languageSections.flatMap(({ language, termSections }) =>
    termSections.map(
      ({ term, administrativeStatus }) => `${language} ${term} ${administrativeStatus}`,
    ),
  );
}

test('what is exported is what is there, after the dialog said what a format loses', async () => {
  for (const entry of [ACCORD, CHARTER, PROTOCOL, COVENANT]) await saveElsewhere(entry);
  await ask('deleteConceptEntry', PROTOCOL.id);
  await press('button', 'Export…');
  await waitForText(ALL_KEPT);
  await choose('Format', 'deepl');
  await waitForText('definitions');
  await waitForNoText(ALL_KEPT);
  await choose('Format', 'json');
  await waitForText(ALL_KEPT);
  await press('button', 'Save the file', 'dialog');
  await waitFor(() => saved());
  const { entries, issues } = await readAgain('a.json', saved());
  expect(issues).toEqual([]);
  const terms = entries.map(({ entry }) => entry.languageSections[0].termSections[0].term);
  expect(terms.toSorted()).toEqual(
    ['灯塔协定', '浮标章程', '锚地规约', '网络空间', '网络安全'].toSorted(),
  );
});

test('a glossary that is saved as JSON Lines says its name, and can be subscribed to', async () => {
  const made = await ask('createGlossary', { name: 'Harbour', languages: ['en'], colour: 'blue' });
  if (!made.ok) throw new Error(made.issues[0].message);
  await ask('saveConceptEntry', ACCORD, made.glossary);
  await saveElsewhere(CHARTER);
  await press('button', 'Export…');
  await choose('Format', 'jsonLines');
  await choose('Entries', `glossary ${made.glossary}`);
  await waitForText(ALL_KEPT);
  await press('button', 'Save the file', 'dialog');
  await waitForNone('dialog');
  expect(readPieces([saved()])).toMatchObject({
    ok: true,
    source: { frame: { name: 'Harbour', languages: ['en'] }, entries: [ACCORD] },
  });
});

test('a glossary without a name says its languages', async () => {
  await ask('changeGlossary', 'own', { languages: ['zh-Hans', 'en'] });
  await saveElsewhere(CHARTER);
  await press('button', 'Export…');
  await choose('Format', 'jsonLines');
  await choose('Entries', 'glossary own');
  await waitForText(ALL_KEPT);
  await press('button', 'Save the file', 'dialog');
  await waitForNone('dialog');
  const read = readPieces([saved()]);
  expect(read.ok && read.source.frame).toEqual({ languages: ['zh-Hans', 'en'] });
});

test('a UTX that is saved has the pairs, their status and ids, and nothing new', async () => {
  for (const entry of [ACCORD, COVENANT]) await saveElsewhere(entry);
  const there = await own();
  const file = await saveOwnAs('utx', ['definitions', 'notes', 'sources', 'subject fields']);
  const { entries } = await readAgain('a.utx', file);
  const read = byId(entries.map(({ entry }) => entry));
  expect(read.map(({ id }) => id)).toEqual(there.map(({ id }) => id));
  expect(read.map(termsOf)).toEqual(there.map(termsOf));
  await give('saved.utx', file);
  await waitForText(`${there.length} already there`);
  await waitForText('Nothing to import');
});

test('cards that are saved for Anki have their six fields', async () => {
  for (const entry of [ACCORD, COVENANT]) await saveElsewhere(entry);
  const losses = ['the status of terms', 'notes', 'part of speech'];
  const text = new TextDecoder().decode(await saveOwnAs('anki', losses));
  const lines = text.trimEnd().split('\n');
  expect(lines.slice(0, 4)).toEqual([
    '#separator:tab',
    '#html:false',
    '#columns:Front\tBack\tReading\tDefinition\tSource\tTags',
    '#tags column:6',
  ]);
  const cards = lines.slice(4).map((line) => line.split('\t'));
  expect(cards).toHaveLength((await own()).length);
  expect(cards).toContainEqual([
    '锚地规约',
    'Anchorage Covenant',
    'máodì guīyuē',
    '关于锚地的规约',
    expect.stringContaining('Harbour Gazette'),
    'law_of_the_sea',
  ]);
});
