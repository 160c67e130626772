import { fireEvent, screen, waitFor } from '@testing-library/dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { CYBERSECURITY, CYBERSPACE } from '../../../components/fixtures/fixtures.ts';
import {
  accessibilityIssues,
  renderView,
  type Rendered,
} from '../../../components/fixtures/render-fixture.tsx';
import {
  ask,
  beforeCall,
  saveElsewhere,
  startBackground,
  stored,
} from '../../shared/own-pages/background-for-pages-fixture.ts';
import { row as sheetRow, workbook } from '../../../glossary/exchange/workbook-fixture.ts';
import * as messaging from '../../shared/messaging.ts';
import { startExchange } from './exchange-fixture.ts';
import { ImportDialog } from './ImportDialog.tsx';
import * as workers from './start-exchange.ts';

beforeEach(() => {
  vi.spyOn(workers, 'startExchange').mockImplementation(startExchange);
  startBackground([CYBERSPACE, CYBERSECURITY]);
});

/** How many entries there are. */
async function total(): Promise<number> {
  return (await ask('searchEntries', { text: '', offset: 0, limit: 1 })).total;
}

interface Opened extends Rendered {
  readonly done: ReturnType<typeof vi.fn>;
  readonly closed: ReturnType<typeof vi.fn>;
  readonly exported: ReturnType<typeof vi.fn>;
}

async function openWith(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Opened> {
  const done = vi.fn<(changed: number) => void>();
  const closed = vi.fn<() => void>();
  const exported = vi.fn<() => void>();
  const rendered = renderView(<ImportDialog onDone={done} onClose={closed} onExport={exported} />);
  const file = new File([content], name);
  await rendered.user.upload(await screen.findByLabelText('Choose files…'), file);
  return { ...rendered, done, closed, exported };
}

test('what would change is counted and listed with its lines, and nothing is written', async () => {
  const { element } = await openWith(
    'terms.csv',
    'zh-CN,en\n数字鸿沟,digital divide\n网络空间,cyberspace\n网络安全,cybersecurity\n',
  );
  expect(await screen.findByText('1 new')).toBeDefined();
  expect(screen.getByText('2 already there')).toBeDefined();
  expect(screen.getByRole('row', { name: /^2 new 数字鸿沟 · digital divide/u })).toBeDefined();
  expect(await total()).toBe(2);
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('it is written on one press, and what is there already is left alone', async () => {
  const { user, done } = await openWith('terms.csv', 'zh-CN,en\n数字鸿沟,digital divide\n');
  await user.click(await screen.findByRole('button', { name: 'Import 1 entry' }));
  await waitFor(() => expect(done).toHaveBeenCalledWith(1));
  expect(await total()).toBe(3);
  expect((await stored(CYBERSPACE.id))?.origin).toBe('curated');
});

test('a glossary that changed in the meantime is compared again, and nothing is written', async () => {
  const { user, done } = await openWith('terms.csv', 'zh-CN,en\n数字鸿沟,digital divide\n');
  const write = await screen.findByRole('button', { name: 'Import 1 entry' });
  await saveElsewhere({ ...CYBERSPACE, note: 'elsewhere' });
  await user.click(write);
  expect(await screen.findByText(/This is a new comparison/u)).toBeDefined();
  expect(done).not.toHaveBeenCalled();
  expect(await total()).toBe(2);
  await user.click(await screen.findByRole('button', { name: 'Import 1 entry' }));
  await waitFor(() => expect(done).toHaveBeenCalledWith(1));
});

test('a long file is shown page by page, and by what becomes of its entries', async () => {
  const rows = Array.from({ length: 320 }, (_, at) => `词${at},term ${at}`);
  const { user } = await openWith(
    'long.csv',
    `zh-CN,en\n${rows.join('\n')}\n网络空间,cyberspace\n`,
  );
  expect(await screen.findByText('The first 300 of 321 are shown.')).toBeDefined();
  expect(screen.queryByRole('row', { name: /^321 new/u })).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('row', { name: /^321 new 词319/u })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  await user.click(await screen.findByRole('button', { name: '1 already there' }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /^3 new/u })).toBeNull());
  expect(screen.getByRole('row', { name: /^322 the same 网络空间/u })).toBeDefined();
  await user.click(await screen.findByRole('button', { name: '1 already there', pressed: true }));
  expect(await screen.findByRole('row', { name: /^2 new 词0/u })).toBeDefined();
});

test('what is listed is not chosen while the file is written, which goes on', async () => {
  const staged = Promise.withResolvers<void>();
  beforeCall('stageEntries', () => staged.promise);
  const { user, done } = await openWith('terms.csv', 'zh-CN,en\n数字鸿沟,digital divide\n');
  const kind = await screen.findByRole<HTMLButtonElement>('button', { name: '1 new' });
  await user.click(await screen.findByRole('button', { name: 'Import 1 entry' }));
  expect(kind.disabled).toBe(true);
  await user.click(kind);
  staged.resolve();
  await waitFor(() => expect(done).toHaveBeenCalledWith(1));
});

test('what would change a read-only glossary is left out with a word, or added by choice', async () => {
  await ask('changeGlossary', 'curated', { readOnly: true });
  const { user, done, element } = await openWith(
    'terms.csv',
    'zh-CN,en,note\n数字鸿沟,digital divide,\n网络空间,cyberspace,another note\n',
  );
  expect(await screen.findByText('1 left out')).toBeDefined();
  expect(screen.getByText(/^1 entry in the file would change one in a read-only/u)).toBeDefined();
  expect(screen.getByRole('row', { name: /^3 left out .* read-only glossary/u })).toBeDefined();
  expect(await accessibilityIssues(element)).toEqual([]);
  const choice = await screen.findByRole('combobox', { name: /\(read-only\)$/u });
  await user.selectOptions(choice, 'copy');
  await user.click(await screen.findByRole('button', { name: 'Import 2 entries' }));
  await waitFor(() => expect(done).toHaveBeenCalledWith(2));
  expect((await stored(CYBERSPACE.id))?.origin).toBe('curated');
});

test('a language that nobody knows is asked for', async () => {
  const { user } = await openWith('terms.txt', 'чужой\t網路\nслово\t資訊\n');
  const question = await screen.findByLabelText('“source” in the file');
  expect(screen.getByText('Begins with: чужой · слово')).toBeDefined();
  await user.selectOptions(question, 'ru');
  expect(await screen.findByText('2 new')).toBeDefined();
});

test('of more languages than anybody has, the first are asked for', async () => {
  const rows = Array.from({ length: 200 }, (_, at) => `${at},q${at}x,term ${at}`);
  await openWith('terms.csv', `id,language,term\n${rows.join('\n')}\n`);
  expect(await screen.findByLabelText('“q49x” in the file')).toBeDefined();
  expect(screen.queryByLabelText('“q50x” in the file')).toBeNull();
  expect(screen.getByText('The first 50 of 200 are shown.')).toBeDefined();
});

test('damaged UTF-8 is said with its line, and read if that is chosen', async () => {
  const bytes = new TextEncoder().encode('zh-CN,en\n网络,network\n数字鸿沟,digital divide\n');
  bytes[bytes.length - 3] = 0xff;
  const { user, element } = await openWith('damaged.csv', bytes);
  expect(await screen.findByText(/^This is damaged UTF-8\..*line 3/u)).toBeDefined();
  expect(screen.queryByText(/Which of these is readable/u)).toBeNull();
  expect(await accessibilityIssues(element)).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Read as UTF-8' }));
  expect(await screen.findByText('2 new')).toBeDefined();
  expect(screen.getByText(/^Line 3: Some bytes/u)).toBeDefined();
});

test('what has two values is named in words, with both', async () => {
  await openWith('terms.csv', 'zh-CN,en,subject field\n网络空间,cyberspace,economy\n');
  const row = await screen.findByRole('row', { name: /^2 conflict/u });
  expect(row.textContent).toContain('Subject field: “Cyberspace” – in the file “Economy”');
});

test('columns that were opened to be mapped stay open while they are', async () => {
  const { user, element } = await openWith('terms.csv', 'Begriff,qqx\n港口条例,Harbour Rules\n');
  const header = await screen.findByLabelText('Row that names the columns');
  expect(element.querySelector('.import-reading details[open]')).not.toBeNull();
  await user.selectOptions(header, '1: Begriff · qqx');
  await screen.findByRole('combobox', { name: 'What column qqx holds' });
  expect(element.querySelector('.import-reading details[open]')).not.toBeNull();
});

test('a column that nobody can tell is asked for, with the first of its texts', async () => {
  const { user, element } = await openWith(
    'terms.csv',
    'en,zh-CN,甲类\nharbour rules,港口条例,港口規例\nbuoy charter,浮标章程,浮標章程\n',
  );
  const question = await screen.findByLabelText('Column “甲类”');
  expect(screen.getByText('Begins with: 港口規例 · 浮標章程')).toBeDefined();
  expect(question).toHaveProperty('value', 'keep');
  expect(await accessibilityIssues(element)).toEqual([]);
  await user.selectOptions(question, 'term zh-Hant');
  expect(await screen.findByRole('row', { name: /^2 new .*港口規例/u })).toBeDefined();
  expect(screen.getByLabelText('Column “甲类”')).toHaveProperty('value', 'term zh-Hant');
});

test('several signs separate the terms of a cell', async () => {
  const { user, element } = await openWith(
    'terms.csv',
    'zh-CN,en\n港口条例,harbour rules; port rules；quay rules\n',
  );
  await screen.findByText('1 new');
  const menu = await screen.findByText('Term separators in a cell');
  await user.click(menu);
  await user.click(await screen.findByRole('checkbox', { name: ';' }));
  await user.click(await screen.findByRole('checkbox', { name: '；' }));
  expect(
    await screen.findByRole('row', { name: /harbour rules · port rules · quay rules/u }),
  ).toBeDefined();
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('sheets of a workbook are chosen, several at once, and lines are told with them', async () => {
  const { user, element } = await openWith(
    'terms.xlsx',
    new Uint8Array(
      workbook({
        Law: sheetRow(1, '中文', '英文', 'X') + sheetRow(2, '条例', 'rules', 'one'),
        Ports:
          sheetRow(1, '中文', '英文', 'X') +
          sheetRow(2, '港口', 'port', 'two') +
          sheetRow(3, '浮标'),
      }),
    ),
  );
  expect(await screen.findByText('1 new')).toBeDefined();
  expect(screen.getByText(/^Some sheets .* \(Ports\)$/u)).toBeDefined();
  await user.click(await screen.findByText(/^Sheets/u));
  await user.click(await screen.findByRole('checkbox', { name: 'Ports' }));
  expect(await screen.findByText('3 new')).toBeDefined();
  expect(screen.getByRole('row', { name: /^Ports 2 new .*port/u })).toBeDefined();
  expect(await accessibilityIssues(element)).toEqual([]);
});

/** A file or a folder as a browser gives it when it is dropped. */
function dropped(name: string, content: string | readonly object[]): object {
  if (typeof content === 'string') {
    const file = (done: (file: File) => void): void => done(new File([content], name));
    return { name, isDirectory: false, file };
  }
  const parts = [content, []];
  const createReader = () => ({
    readEntries: (done: (part: readonly object[]) => void) => done(parts.shift() ?? []),
  });
  return { name, isDirectory: true, createReader };
}

function drop(element: Element, entries: readonly object[]): void {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  const event = new Event('drop', { bubbles: true, cancelable: true });
  fireEvent(element, Object.assign(event, { dataTransfer: { items, files: [] } }));
}

test('several files are read together, shown one at a time, and stored as one import', async () => {
  const done = vi.fn<(changed: number) => void>();
  const { user, element } = renderView(
    <ImportDialog onDone={done} onClose={() => undefined} onExport={() => undefined} />,
  );
  const gb18030 = new Uint8Array([0xcd, 0xf8, 0xc2, 0xe7, 0x2c, 0x6e, 0x65, 0x74, 0x0a]);
  await user.upload(await screen.findByLabelText('Choose files…'), [
    new File(['zh-CN,en\n港口条例,harbour rules\n'], 'a.csv'),
    new File(['%PDF-'], 'b.csv'),
    new File([gb18030], 'c.csv'),
    new File(['zh-CN,en\n港口条例,harbour rules\n浮标,buoy\n'], 'd.csv'),
  ]);
  expect(await screen.findByText('2 new')).toBeDefined();
  expect(screen.getByText('4 files')).toBeDefined();
  const shown = await screen.findByLabelText('File shown below');
  // The first that is not read is shown first.
  expect(shown).toHaveProperty('value', '1');
  expect(screen.getByRole('option', { name: 'a.csv – 1 entry' })).toBeDefined();
  expect(screen.getByRole('option', { name: /^b\.csv – This format/u })).toBeDefined();
  expect(screen.getByRole('alert').textContent).toContain('PDF');
  expect(await accessibilityIssues(element)).toEqual([]);
  expect(screen.getByRole('row', { name: /^a\.csv 2 new 港口条例/u })).toBeDefined();
  expect(screen.getByRole('row', { name: /^d\.csv 2 left out 港口条例/u })).toBeDefined();
  await user.selectOptions(shown, '2');
  await user.click(await screen.findByRole('button', { name: 'Read as GB18030' }));
  expect(await screen.findByText('3 new')).toBeDefined();
  await user.click(await screen.findByRole('button', { name: 'Import 3 entries' }));
  await waitFor(() => expect(done).toHaveBeenCalledWith(3));
  await ask('undoLastChange');
  expect(await total()).toBe(2);
});

test('of several files the first that has something to answer is shown, and named so', async () => {
  const { user } = renderView(
    <ImportDialog
      onDone={vi.fn<() => void>()}
      onClose={() => undefined}
      onExport={() => undefined}
    />,
  );
  await user.upload(await screen.findByLabelText('Choose files…'), [
    new File(['zh-CN,en\n浮标,buoy\n'], 'a.csv'),
    new File(['en,zh-CN,甲类\nharbour rules,港口条例,港口規例\n'], 'b.csv'),
  ]);
  expect(await screen.findByLabelText('Column “甲类”')).toBeDefined();
  expect(screen.getByLabelText('File shown below')).toHaveProperty('value', '1');
  expect(screen.getByRole('option', { name: 'b.csv – What do these columns hold?' })).toBeDefined();
});

test('of a folder that is dropped the files of terms are read, in all its folders', async () => {
  const { element } = renderView(
    <ImportDialog onDone={() => undefined} onClose={() => undefined} onExport={() => undefined} />,
  );
  const zone = element.ownerDocument.querySelector('.file-drop') ?? element;
  const table = (term: string): string => `zh-CN,en\n${term},${term} in English\n`;
  drop(zone, [
    dropped('terms', [
      dropped('b.csv', table('港口')),
      dropped('.hidden.csv', table('隐藏')),
      dropped('photo.jpg', 'x'),
      dropped('more', [dropped('C.CSV', table('浮标'))]),
    ]),
  ]);
  expect(await screen.findByText('2 files')).toBeDefined();
  expect(await screen.findByText('2 new')).toBeDefined();
});

test('more files than are taken at once are refused with a word', async () => {
  const { element } = renderView(
    <ImportDialog onDone={() => undefined} onClose={() => undefined} onExport={() => undefined} />,
  );
  const zone = element.ownerDocument.querySelector('.file-drop') ?? element;
  drop(zone, [
    dropped(
      'terms',
      Array.from({ length: 1_100 }, (_, at) => dropped(`${at}.csv`, '')),
    ),
  ]);
  expect((await screen.findByRole('alert')).textContent).toContain('more than 1,000 files');
});

test('the row of headers is chosen among the first ones', async () => {
  const { user } = await openWith('terms.csv', 'ACME,2026,Ltd\nqq,中文,英文\n1,港口条例,rules\n');
  const header = await screen.findByLabelText('Row that names the columns');
  expect(header).toHaveProperty('value', '0');
  await user.selectOptions(header, '2: qq · 中文 · 英文');
  expect(await screen.findByText('1 new')).toBeDefined();
  expect(screen.getByText(/^Line 1: A row above the names of the columns/u)).toBeDefined();
});

test('columns that are mapped one after another at once are all mapped', async () => {
  await openWith('terms.csv', 'Begriff,qqx,Extra\nHafenordnung,港口条例,Harbour Rules\n');
  const column = async (name: string): Promise<HTMLElement> =>
    screen.findByRole('combobox', { name: `What column ${name} holds` });
  const header = await screen.findByLabelText('Row that names the columns');
  fireEvent.change(header, { target: { value: '1' } });
  const choose = async (name: string, choice: string): Promise<void> => {
    fireEvent.change(await column(name), { target: { value: choice } });
  };
  await choose('qqx', 'term zh-Hans');
  await choose('Extra', 'term en');
  await choose('Begriff', 'note');
  expect(await screen.findByText('1 new')).toBeDefined();
  expect((await column('qqx')) as HTMLSelectElement).toHaveProperty('value', 'term zh-Hans');
});

test('a text that does not say its encoding is shown in each', async () => {
  const bytes = new Uint8Array([0xcd, 0xf8, 0xc2, 0xe7, 0x2c, 0x6e, 0x65, 0x74, 0x0a]);
  const { user, element } = await openWith('old.csv', bytes);
  expect(await screen.findByText('网络,net')).toBeDefined();
  expect(await accessibilityIssues(element)).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Read as GB18030' }));
  expect(await screen.findByText('1 new')).toBeDefined();
});

test('a pasted list is read like a file', async () => {
  const { user } = renderView(
    <ImportDialog onDone={() => undefined} onClose={() => undefined} onExport={() => undefined} />,
  );
  await user.type(
    await screen.findByLabelText('Or paste a table or a list'),
    '数字鸿沟,digital divide',
  );
  await user.click(await screen.findByRole('button', { name: 'Preview the pasted text' }));
  expect(await screen.findByText('1 new')).toBeDefined();
});

test('a list with a sign between each pair says which, and what is left out by another one', async () => {
  const { user } = await openWith('a.txt', '数字鸿沟 = digital divide\n港口 = port: harbour\n');
  expect(await screen.findByText('2 new')).toBeDefined();
  const separator = screen.getByLabelText<HTMLSelectElement>('Column separator');
  expect(separator.selectedOptions[0]?.text).toBe('pairs on a line, with = between');
  await user.selectOptions(separator, 'pairs on a line, with : between');
  const left = await screen.findByText(/No term and equivalent could be told apart in this line/u);
  expect(left.textContent).toContain('Line 1');
});

test('a refused file says why, and another one can be taken', async () => {
  const { user } = await openWith('a.tbx', '<martif>\n<a></b>');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Line 2');
  await user.click(await screen.findByRole('button', { name: 'Another file' }));
  expect(screen.getByLabelText('Choose files…')).toBeDefined();
});

test('an import that fails says so in our words, with what can be done, before the reason', async () => {
  beforeCall('stageEntries', () => Promise.reject(new TypeError('Sink type mismatch')));
  const { user, done, exported, element } = await openWith(
    'terms.csv',
    'zh-CN,en\n数字鸿沟,digital divide\n',
  );
  await user.click(await screen.findByRole('button', { name: 'Import 1 entry' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(
    /^The import failed.+Try again\..+Sink type mismatchExport my data$/u,
  );
  await user.click(await screen.findByRole('button', { name: 'Export my data' }));
  expect(exported).toHaveBeenCalledOnce();
  expect(await accessibilityIssues(element)).toEqual([]);
  beforeCall('stageEntries', () => undefined);
  await user.click(await screen.findByRole('button', { name: 'Import 1 entry' }));
  await waitFor(() => expect(done).toHaveBeenCalledWith(1));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('markup is shown as text', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const { element } = await openWith(`${hostile}.csv`, `zh-CN,en,${hostile}\n网络,${hostile},x\n`);
  expect(await screen.findByText('1 new')).toBeDefined();
  expect(element.querySelector('img')).toBeNull();
  expect(screen.getAllByText(hostile, { exact: false }).length).toBeGreaterThan(1);
});

test('a file goes into a new glossary, and nothing of it is compared with what is there', async () => {
  vi.spyOn(messaging, 'request');
  const { user, done } = await openWith('trade.csv', 'zh-CN,en\n网络空间,cyberspace\n');
  await user.selectOptions(await screen.findByLabelText('Into'), 'a new glossary');
  const name = await screen.findByLabelText('Name');
  expect(name).toHaveProperty('value', 'trade');
  await user.clear(name);
  await user.type(name, 'Trade talks');
  await user.click(await screen.findByRole('button', { name: 'Import 1 entry' }));
  await waitFor(() => expect(done).toHaveBeenCalledWith(1));
  const target = { create: { name: 'Trade talks', languages: [], colour: 'blue' } };
  expect(messaging.request).toHaveBeenCalledWith(
    'commitImport',
    expect.any(String),
    'trade.csv',
    expect.any(Number),
    target,
  );
  expect((await stored(CYBERSPACE.id))?.origin).toBe('curated');
});

test('a name that is typed while the file is compared stays as it was typed', async () => {
  const { user } = await openWith('trade.csv', 'zh-CN,en\n网络空间,cyberspace\n');
  await screen.findByText('1 already there');
  const compared = Promise.withResolvers<void>();
  beforeCall('readEntries', () => compared.promise);
  await user.selectOptions(await screen.findByLabelText('Into'), 'a new glossary');
  const name = await screen.findByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'Trade talks');
  compared.resolve();
  await screen.findByText('1 new');
  expect(name).toHaveProperty('value', 'Trade talks');
});

test('a file goes into one glossary alone, and is compared with that', async () => {
  const { user } = await openWith('trade.csv', 'zh-CN,en\n网络空间,cyberspace\n');
  await screen.findByText('1 already there');
  await user.selectOptions(await screen.findByLabelText('Into'), '“My glossary” only');
  expect(await screen.findByText('1 new')).toBeDefined();
});
