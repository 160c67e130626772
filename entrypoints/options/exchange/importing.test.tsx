/** Imports in the whole options page, up to what is stored. */
import { waitFor } from '@testing-library/dom';
import { beforeEach, expect, test } from 'vitest';
import {
  choose,
  giveFile,
  press,
  textsOf,
  waitForNone,
  waitForText,
} from '../../../components/fixtures/controls-fixture.ts';
import { accessibilityIssues } from '../../../components/fixtures/render-fixture.tsx';
import { ownEntry } from '../../../tests/launcher/own-entry.ts';
import { ask, saveElsewhere } from '../../shared/own-pages/background-for-pages-fixture.ts';
import { openOptions } from '../options-fixture.tsx';

beforeEach(async () => {
  await openOptions();
});

async function give(name: string, content: string): Promise<void> {
  await waitForNone('dialog');
  await press('button', 'Import…');
  await giveFile('Choose files…', new File([content], name));
}

async function write(button: string, file: string): Promise<void> {
  await press('button', button, 'dialog');
  await waitForText(`Done: import of ${file}`);
}

/** The English terms and notes of the user's own entries that hold a text. */
async function found(text: string): Promise<readonly string[]> {
  const { rows } = await ask('searchEntries', {
    text,
    offset: 0,
    limit: 100,
    filter: { origins: ['added', 'changed'] },
  });
  return rows.map(({ entry }) => {
    const english = entry.languageSections.find(({ language }) => language === 'en');
    return [english?.termSections[0].term ?? '', entry.note ?? ''].join('|');
  });
}

test('a table is shown before it is written, and cancelling leaves nothing', async () => {
  const markup = '<img src=x onerror=alert(1)>';
  await give('table.csv', `灯塔协定,Lighthouse Accord,"${markup}"\n`);
  await waitForText('1 new');
  await waitForText(markup);
  expect(document.querySelector('dialog img')).toBeNull();
  await press('button', 'Cancel', 'dialog');
  await waitForNone('dialog');
  expect(await found('')).toEqual([]);
  expect(await ask('getUndoSteps')).toMatchObject({ undo: null });
});

test('a broken file changes nothing, and says where it is broken', async () => {
  await give('broken.tbx', '<martif type="TBX">\n<text><body>\n<termEntry id="c1"></wrong>');
  await waitForText('Line 3');
  await press('button', 'Cancel', 'dialog');
  await give('bomb.tbx', '<!DOCTYPE martif [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<martif/>');
  await waitForText('declares XML entities');
  await press('button', 'Cancel', 'dialog');
  expect(await found('')).toEqual([]);
  expect(await ask('getUndoSteps')).toMatchObject({ undo: null });
});

test('columns are mapped by hand', async () => {
  await give('mapped.csv', 'Begriff,qqx,Extra\nHafenordnung,港口条例,Harbour Rules\n');
  await choose('Row that names the columns', '1');
  await choose('What column qqx holds', 'term zh-Hans');
  await choose('What column Extra holds', 'term en');
  await choose('What column Begriff holds', 'note');
  await waitForText('1 new');
  await write('Import 1 entry', 'mapped.csv');
  expect(await found('港口条例')).toEqual(['Harbour Rules|Hafenordnung']);
});

test('a language that nobody knows is asked for', async () => {
  await give(
    'code.tbx',
    '<martif type="TBX"><text><body><termEntry><langSet xml:lang="x-ours"><tig><term>航道条例</term></tig></langSet>' +
      '<langSet xml:lang="en"><tig><term>Fairway Rules</term></tig></langSet></termEntry></body></text></martif>',
  );
  await choose('“x-ours” in the file', 'zh-Hans');
  await waitForText('1 new');
  await write('Import 1 entry', 'code.tbx');
  expect(await found('航道条例')).toEqual(['Fairway Rules|']);
});

test('what conflicts is listed with its line, and merged, replaced or put into a new glossary', async () => {
  await saveElsewhere(ownEntry('user-1', '灯塔协定', 'Lighthouse Accord'));
  await saveElsewhere(ownEntry('user-2', '浮标章程', 'Buoy Charter'));
  const file = 'zh-CN,en,note\n灯塔协定,Lighthouse Accord,first\n';
  await give('note.csv', file);
  await waitForText('1 changed');
  await write('Import 1 entry', 'note.csv');

  const other = `${file.replace('first', 'second')}浮标章程,Buoy Charter,\n潮汐,tide,\n潮汐,tide,\n`;
  await give('conflict.csv', other);
  await waitForText('1 with conflicting values');
  await press('button', '1 with conflicting values');
  await waitFor(() => {
    const [row, ...others] = textsOf('.differences tbody tr');
    expect(row).toMatch(/^2\D.*“first”.*“second”/su);
    expect(others).toEqual([]);
  });
  await press('button', '1 left out');
  await waitForText('The file has this entry twice.');
  expect(await accessibilityIssues(document.body)).toEqual([]);
  await choose('Where the two differ', 'incoming');
  await write('Import 2 entries', 'conflict.csv');
  expect(await found('灯塔协定')).toEqual(['Lighthouse Accord|second']);

  await give('replace.csv', 'zh-CN,en,note\n灯塔协定,Lighthouse Accord,third\n');
  await waitForText('1 with conflicting values');
  await choose('Entries that already exist', 'replace');
  await waitForText('1 changed');
  await write('Import 1 entry', 'replace.csv');
  expect(await found('灯塔协定')).toEqual(['Lighthouse Accord|third']);

  await give('harbour.csv', 'zh-CN,en\n灯塔协定,Lighthouse Accord\n');
  await waitForText('1 already there');
  await choose('Into', 'new');
  await waitForText('1 new');
  await write('Import 1 entry', 'harbour.csv');
  expect(await found('灯塔协定')).toHaveLength(2);
  const glossaries = await ask('listGlossaries');
  expect(glossaries.map(({ glossary }) => glossary.name)).toContain('harbour');
});
