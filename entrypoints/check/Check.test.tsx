import { fireEvent, screen, waitFor, within } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accessibilityIssues } from '../../components/fixtures/render-fixture.tsx';
import type { ConceptEntry, TermSection } from '../../glossary/model/entry/concept-entry.ts';
import { saveElsewhere, stored } from '../shared/own-pages/background-for-pages-fixture.ts';
import * as saving from '../shared/own-pages/save-file.ts';
import { nextTask } from '../shared/next-task.ts';
import * as practising from '../shared/own-pages/open-practice.ts';
import { openCheck, prepareCheck, showCheck } from './check-fixture.tsx';

const term = (text: string, status: TermSection['administrativeStatus']): TermSection => ({
  term: text,
  administrativeStatus: status,
});

const entryOf = (
  id: string,
  chinese: string,
  ...english: [TermSection, ...TermSection[]]
): ConceptEntry => ({
  id,
  languageSections: [
    { language: 'zh-Hans', termSections: [term(chinese, 'preferred')] },
    { language: 'en', termSections: english },
  ],
});

const SOVEREIGNTY = entryOf(
  'concept-sovereignty',
  '网络主权',
  { ...term('cyber sovereignty', 'preferred'), sources: [{ title: 'A law', date: '2017-06-01' }] },
  term('internet sovereignty', 'superseded'),
);
const ECOLOGY = entryOf(
  'concept-ecology',
  '生态文明',
  term('ecological civilization', 'preferred'),
);
const CURATED = [SOVEREIGNTY, ECOLOGY];

const SOURCE = '我们尊重网络主权。\n我们建设生态文明。';
const TARGET = 'We respect internet sovereignty.\nWe build a civilization of ecology.';

const field = (name: 'Source' | 'Translation'): HTMLTextAreaElement =>
  screen.getByRole('textbox', { name });
/** Types into a field as a paste does. */
const put = (name: 'Source' | 'Translation', text: string): void => {
  fireEvent.input(field(name), { target: { value: text } });
};
const kinds = (): readonly string[] =>
  Array.from(document.querySelectorAll('.check-results > .check-groups > li .check-kind')).map(
    (kind) => kind.textContent,
  );
const putBoth = async (source = SOURCE, target = TARGET): Promise<void> => {
  put('Source', source);
  put('Translation', target);
  await screen.findByRole('heading', { name: 'Findings' });
};
const openGroup = async (name: RegExp): Promise<HTMLElement> => {
  const button = await waitFor(() => {
    const lists = Array.from(document.querySelectorAll<HTMLElement>('.check-groups'));
    const found = lists.flatMap((list) => within(list).queryAllByRole('button', { name }))[0];
    if (!found) throw new Error(`no group ${String(name)}`);
    return found;
  });
  button.click();
  return waitFor(() => {
    const body = button.closest('li')?.querySelector<HTMLElement>('.check-body');
    if (!body) throw new Error('it is closed');
    return body;
  });
};

test('one text alone has its terms listed, and two are checked', async () => {
  const { element } = openCheck(CURATED);
  put('Source', SOURCE);
  expect(await screen.findByText(/^2 terms in this text/u)).toBeTruthy();
  expect(screen.getByText('cyber sovereignty')).toBeTruthy();
  put('Translation', TARGET);
  expect(
    await screen.findByText('2 findings. 0 of 2 terms match the official documents.'),
  ).toBeTruthy();
  expect(kinds()).toEqual(['Outdated', 'Another rendering']);
  const body = await openGroup(/^Outdated/u);
  expect(within(body).getByText('internet sovereignty', { selector: 'mark' })).toBeTruthy();
  expect(within(body).getByText('网络主权', { selector: 'mark' })).toBeTruthy();
  expect(body.textContent).toContain('cyber sovereignty (A law, Jun 1, 2017)');
  expect(await accessibilityIssues(element)).toEqual([]);
});

test.each([
  [{ date: '2016-11-07', document: 'A law' }, 'Replaced since Nov 7, 2016 by A law'],
  [{ date: '2016-11' }, 'Replaced since 2016-11'],
  [{ document: 'A law' }, 'Replaced by A law'],
])('an outdated form says when and by what it was replaced: %j', async (replaced, said) => {
  openCheck(CURATED, { [SOVEREIGNTY.id]: { 'internet sovereignty': replaced } });
  await putBoth();
  expect((await openGroup(/^Outdated/u)).textContent).toContain(said);
});

test('the list of terms stays while its text is typed', async () => {
  const { element } = openCheck(CURATED);
  put('Source', SOURCE);
  await screen.findByText(/^2 terms in this text/u);
  const list = element.querySelector('.check-term-list');
  put('Source', `${SOURCE}生态文明。`);
  await screen.findByText('2 times');
  expect(element.querySelector('.check-term-list')).toBe(list);
});

test('a finding goes as its rendering is mended', async () => {
  openCheck(CURATED);
  await putBoth();
  put('Translation', TARGET.replace('internet', 'cyber'));
  await expect.poll(kinds).toEqual(['Another rendering']);
  put('Translation', 'We respect cyber sovereignty.\nWe build an ecological civilization.');
  expect(
    await screen.findByText('Nothing to report. 2 of 2 terms match the official documents.'),
  ).toBeTruthy();
});

test('an equivalent is put in the place of what stands there, and can be taken back', async () => {
  openCheck(CURATED);
  await putBoth(SOURCE, TARGET.replace('a civilization', 'civilizations'));
  const body = await openGroup(/^Outdated/u);
  within(body).getByRole('button', { name: 'cyber sovereignty' }).click();
  await expect.poll(kinds).toEqual(['Another rendering']);
  expect(field('Translation').value).toContain('We respect cyber sovereignty.');
  expect(screen.getByText('Replaced with “cyber sovereignty”.')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Findings');
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await expect.poll(kinds).toEqual(['Outdated', 'Another rendering']);
  expect(screen.queryByText(/Replaced with/u)).toBeNull();
});

test('the article before an equivalent is adjusted where that is certain', async () => {
  openCheck(CURATED);
  await putBoth('我们建设生态文明。', 'It is a civilization of ecology.');
  within(await openGroup(/^Another/u))
    .getByRole('button', { name: 'ecological civilization' })
    .click();
  await expect.poll(() => field('Translation').value).toBe('It is an ecological civilization.');
  expect(screen.getByText('Replaced with “ecological civilization”.')).toBeTruthy();
});

test('an article that may not fit is told of', async () => {
  openCheck([entryOf('concept-summit', '峰会', term('SCO summit', 'preferred'))]);
  await putBoth('他参加峰会。', 'He went to a meeting of theirs.');
  const button = within(await openGroup(/^No rendering/u)).getByRole('button', {
    name: 'SCO summit',
  });
  field('Translation').setSelectionRange('He went to a '.length, 'He went to a meeting'.length);
  button.click();
  await expect.poll(() => field('Translation').value).toBe('He went to a SCO summit of theirs.');
  expect(
    screen.getByText(/Replaced with “SCO summit”\. Check whether “a” before it still fits\.$/u),
  ).toBeTruthy();
});

test('Enter on a place puts the first equivalent there, and the next place comes after it', async () => {
  openCheck(CURATED);
  await putBoth();
  fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  const place = await waitFor(() => {
    const found = document.querySelector('.check-place[aria-current=true]');
    if (found === null || document.activeElement !== found) throw new Error('no place');
    return found;
  });
  fireEvent.keyDown(place, { key: 'Enter' });
  await expect.poll(kinds).toEqual(['Another rendering']);
  fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  await expect
    .poll(() => document.querySelector('.check-place[aria-current=true] mark')?.textContent)
    .toBe('生态文明');
});

test('Enter is for the place that has the focus, though the keys went to another', async () => {
  openCheck(CURATED);
  await putBoth();
  fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  await expect.poll(() => document.activeElement?.classList).toContain('check-place');
  const other = (await openGroup(/^Another/u)).querySelector<HTMLElement>('.check-place');
  if (other === null) throw new Error('no place');
  other.focus();
  fireEvent.keyDown(other, { key: 'Enter' });
  await expect.poll(kinds).toEqual(['Outdated']);
  expect(field('Translation').value).toContain('ecological civilization.');
});

test('where nothing stands, the words that an equivalent replaces have to be selected', async () => {
  openCheck(CURATED);
  await putBoth(SOURCE, 'We respect it.\nWe build an ecological civilization.');
  const button = within(await openGroup(/^No rendering/u)).getByRole('button', {
    name: 'cyber sovereignty',
  });
  button.click();
  expect(await screen.findByText(/^Select the words to replace/u)).toBeTruthy();
  const translation = field('Translation');
  expect(document.activeElement).toBe(translation);
  translation.setSelectionRange('We respect '.length, 'We respect it'.length);
  button.click();
  await expect.poll(() => translation.value).toContain('We respect cyber sovereignty.');
  await expect.poll(kinds).toEqual([]);
});

test('an answer stays when the page is opened again, survives editing, and is taken back', async () => {
  const { close } = openCheck(CURATED);
  await putBoth();
  within(await openGroup(/^Another/u))
    .getByRole('button', { name: 'Correct in this text' })
    .click();
  await expect.poll(kinds).toEqual(['Outdated']);
  put('Translation', `${TARGET} Truly.`);
  await waitFor(() => expect(field('Translation').value).toContain('Truly'));
  expect(kinds()).toEqual(['Outdated']);
  close();
  showCheck();
  await putBoth();
  await expect.poll(kinds).toEqual(['Outdated']);
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toMatch(/尊重|建设/u);
  (await screen.findByRole('button', { name: /^Answered/u })).click();
  const settled = await openGroup(/^Another/u);
  expect(settled.textContent).toContain('You marked this as correct in this text.');
  within(settled).getByRole('button', { name: 'Take back' }).click();
  await expect.poll(kinds).toEqual(['Outdated', 'Another rendering']);
});

test('a rendering that is admitted is right from then on, and can be undone', async () => {
  openCheck(CURATED);
  await putBoth();
  const body = await openGroup(/^Another/u);
  within(body).getByRole('button', { name: 'Admit in my glossary' }).click();
  await expect.poll(kinds).toEqual(['Outdated']);
  const terms = (await stored(ECOLOGY.id))?.entry.languageSections[1]?.termSections;
  expect(terms?.[1]).toEqual(term('civilization of ecology', 'admitted'));
  (await screen.findByRole('button', { name: 'Undo' })).click();
  await expect.poll(kinds).toEqual(['Outdated', 'Another rendering']);
});

test('entries of the user and switched-off glossaries count', async () => {
  openCheck(CURATED);
  await putBoth();
  await saveElsewhere(entryOf('user-respect', '我们尊重', term('we honour', 'preferred')));
  await expect.poll(kinds).toContain('No rendering found');
});

test('the keys go from place to place, but not in a field', async () => {
  openCheck(CURATED);
  await putBoth();
  const current = (): string =>
    document.querySelector('.check-place[aria-current=true] mark')?.textContent ?? '';
  fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  await expect.poll(current).toBe('网络主权');
  fireEvent.keyDown(document.body, { key: 'j' });
  await expect.poll(current).toBe('生态文明');
  expect(document.activeElement?.classList).toContain('check-place');
  fireEvent.keyDown(document.body, { key: 'K' });
  await expect.poll(current).toBe('网络主权');
  fireEvent.keyDown(field('Translation'), { key: 'j' });
  expect(current()).toBe('网络主权');
});

test('the report has all findings with their sentences and answers, the date and the glossaries', async () => {
  const { element, user } = openCheck(CURATED);
  await putBoth();
  within(await openGroup(/^Another/u))
    .getByRole('button', { name: 'Correct in this text' })
    .click();
  await expect.poll(kinds).toEqual(['Outdated']);
  const showReport = async (): Promise<HTMLElement> => {
    await user.click(await screen.findByRole('button', { name: 'Report' }));
    await user.click(await screen.findByRole('button', { name: 'Print…' }));
    return screen.findByRole('article');
  };
  const report = await showReport();
  expect(document.activeElement?.textContent).toBe('Report');
  await user.type(within(report).getByRole('textbox', { name: 'Source' }), 'A speech');
  expect(within(report).getByText('Outdated: 1')).toBeTruthy();
  expect(within(report).getByText(/^Termlight .*0\.1\.0/u)).toBeTruthy();
  const findings = Array.from(report.querySelectorAll('h3'), ({ textContent }) => textContent);
  expect(findings).toEqual([
    'Outdated: 网络主权 → internet sovereignty',
    'Another rendering: 生态文明 → civilization of ecology',
  ]);
  expect(report.textContent).toContain('cyber sovereignty (A law, Jun 1, 2017)');
  expect(report.textContent).toContain('You marked this as correct in this text.');
  expect(within(report).getByText('internet sovereignty', { selector: 'mark' })).toBeTruthy();
  expect(await accessibilityIssues(element)).toEqual([]);
  const print = vi.fn<() => void>();
  vi.stubGlobal('print', print);
  within(report).getByRole('button', { name: 'Print' }).click();
  expect(print).toHaveBeenCalledOnce();
  within(report).getByRole('button', { name: 'Back to the findings' }).click();
  await expect.poll(() => screen.queryByRole('article')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Findings');
  expect(field('Translation').value).toBe(TARGET);
  const again = await showReport();
  expect(within(again).getByRole<HTMLInputElement>('textbox', { name: 'Source' }).value).toBe(
    'A speech',
  );
  (await screen.findByRole('button', { name: 'Clear both' })).click();
  await expect.poll(() => screen.queryByRole('article')).toBeNull();
  await putBoth();
  await screen.findByRole('heading', { name: 'Findings' });
  expect(screen.queryByRole('article')).toBeNull();
});

/** The rows of the paired sentences, each as the texts of its cells. */
const pairRows = (): readonly string[] =>
  Array.from(document.querySelectorAll('.pair-row'), (row) =>
    Array.from(row.querySelectorAll(':scope > :not(.check-actions)'), (cell) =>
      Array.from(cell.childNodes, ({ textContent }) => textContent).join(' '),
    ).join(' | '),
  );

test('sentences are joined, parted and moved by keys, which is taken back and checked', async () => {
  const { element } = openCheck(CURATED);
  await putBoth();
  const details = element.querySelector<HTMLDetailsElement>('details:last-of-type');
  if (details === null) throw new Error('no paired sentences');
  details.open = true;
  await expect
    .poll(pairRows)
    .toEqual([
      'Pair 1 | 我们尊重网络主权。 | We respect internet sovereignty.',
      'Pair 2 | 我们建设生态文明。 | We build a civilization of ecology.',
    ]);
  expect(await accessibilityIssues(element)).toEqual([]);
  const key = (pressed: string, isCtrl = false, isShift = false): void => {
    const row = document.querySelector('.pair-number[aria-expanded=true]');
    if (row === null) throw new Error('no pair is open');
    fireEvent.keyDown(row, { key: pressed, ctrlKey: isCtrl, shiftKey: isShift });
  };
  key('+');
  await expect
    .poll(pairRows)
    .toEqual([
      'Pair 1  set by you | 我们尊重网络主权。 我们建设生态文明。 | We respect internet sovereignty. We build a civilization of ecology.',
    ]);
  expect(screen.getByText('Merged.')).toBeTruthy();
  key('Z', true, true);
  expect(pairRows()).toHaveLength(1);
  key('z', true);
  await expect.poll(() => pairRows().length).toBe(2);
  key('d');
  await expect
    .poll(pairRows)
    .toEqual([
      'Pair 1  set by you | 我们尊重网络主权。 | no counterpart',
      'Pair 2  set by you | 我们建设生态文明。 | We respect internet sovereignty. We build a civilization of ecology.',
    ]);
  await expect.poll(kinds).toEqual(['Another rendering']);
  expect(document.activeElement?.textContent).toMatch(/^Pair 1/u);
  key('ArrowDown');
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^Pair 2/u);
  within(element).getByRole('button', { name: 'Translation up' }).click();
  await expect.poll(kinds).toEqual(['Outdated', 'Another rendering']);
  (await screen.findByRole('button', { name: 'Pair the others again' })).click();
  await expect.poll(() => pairRows().length).toBe(2);
  expect(pairRows()[0]).toContain('set by you');
  put('Translation', `${TARGET} Truly.`);
  await expect.poll(() => screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await expect.poll(() => pairRows()[1]).toContain('Truly.');
});

test('what cannot be checked is said with what to do', async () => {
  openCheck(CURATED);
  put('Source', SOURCE);
  put('Translation', SOURCE);
  expect(await screen.findByText('Both texts are in the same language.')).toBeTruthy();
  put('Translation', '12345');
  expect(await screen.findByText('One of the texts has no words.')).toBeTruthy();
  put('Translation', `${'x'.repeat(1_000_000)} is too long`);
  expect(await screen.findByText('A text is longer than 1,000,000 characters.')).toBeTruthy();
  put('Source', '大家好。');
  put('Translation', 'Hello everyone.');
  expect(
    await screen.findByText('The source contains no terms from your glossaries.'),
  ).toBeTruthy();
});

test('a file of text fills a side, and a file of something else does not', async () => {
  const { user, element } = openCheck(CURATED);
  const [first] = element.querySelectorAll<HTMLInputElement>('input[type=file]');
  if (!first) throw new Error('there is no field for files');
  await user.upload(first, new File([SOURCE], 'source.txt', { type: 'text/plain' }));
  await expect.poll(() => field('Source').value).toBe(SOURCE);
  await user.upload(first, new File([new Uint8Array([0, 1, 2, 0, 255, 0, 0, 7])], 'a.txt'));
  expect(await screen.findByText(/a\.txt is not a text file/u)).toBeTruthy();
});

test('a file with both texts fills both sides, and each segment stays with its own translation', async () => {
  const { user, element } = openCheck(CURATED);
  const [first] = element.querySelectorAll<HTMLInputElement>('input[type=file]');
  if (!first) throw new Error('there is no field for files');
  const unit = (source: string, target: string): string =>
    `<trans-unit><source>${source}</source><target>${target}</target></trans-unit>`;
  const file = (units: string): string =>
    `<xliff version="1.2"><file source-language="zh" target-language="en"><body>${units}</body></file></xliff>`;
  const units = [
    unit('我们尊重<g id="1">网络主权</g>。', 'We respect cyber sovereignty.'),
    unit('各国平等。', ''),
    unit('我们建设生态文明。', ''),
  ];
  await user.upload(first, new File([file(units.join(''))], 'job.sdlxliff'));
  await expect
    .poll(() => field('Source').value)
    .toBe('我们尊重网络主权。\n各国平等。\n我们建设生态文明。');
  expect(field('Translation').value).toBe('We respect cyber sovereignty.\n\n');
  expect(screen.getByText(/^3 segments of job\.sdlxliff/u)).toBeTruthy();
  await screen.findByRole('heading', { name: 'Findings' });
  expect(screen.getByRole('button', { name: /^Not translated 2/u })).toBeTruthy();
  // Typed in the third line, it is the translation of the third segment.
  put('Translation', `${field('Translation').value}We build a civilization of ecology.`);
  await expect.poll(kinds).toEqual(['Another rendering']);
  expect(screen.getByRole('button', { name: /^Not translated 1/u })).toBeTruthy();
  put('Translation', 'We respect cyber sovereignty.\n\nWe build an ecological civilization.');
  await expect.poll(kinds).toEqual([]);

  await user.upload(first, new File([file('')], 'none.xlf'));
  expect(
    await screen.findByText('none.xlf: This file has no segment with text, or no second column.'),
  ).toBeTruthy();
  expect(field('Source').value).toContain('网络主权');
});

test('pairs that the user set of a file with both texts stay while its translation is edited', async () => {
  const { user, element } = openCheck(CURATED);
  const [first] = element.querySelectorAll<HTMLInputElement>('input[type=file]');
  if (!first) throw new Error('there is no field for files');
  const [one, two] = [SOURCE.split('\n'), TARGET.split('\n')];
  const table = `zh\ten\n${one.map((line, at) => `${line}\t${two[at]}`).join('\n')}\n`;
  await user.upload(first, new File([table], 'job.tsv'));
  await expect.poll(kinds).toEqual(['Outdated', 'Another rendering']);
  const details = element.querySelector<HTMLDetailsElement>('.check-work > details');
  if (details === null) throw new Error('no paired sentences');
  details.open = true;
  await expect.poll(() => pairRows().length).toBe(2);
  within(element).getByRole('button', { name: 'Merge with the next' }).click();
  await expect.poll(() => pairRows().length).toBe(1);
  put('Translation', TARGET.replace('internet', 'cyber'));
  await expect.poll(kinds).toEqual(['Another rendering']);
  expect(pairRows()).toHaveLength(1);
  within(element).getByRole('button', { name: 'Pair the others again' }).click();
  await expect.poll(() => pairRows()[0]).toContain('set by you');
  expect(pairRows()).toHaveLength(1);
});

test('segments of a file stay lines while a line break comes and goes, and beside pairs that the user set', async () => {
  const { user, element } = openCheck(CURATED);
  const [first] = element.querySelectorAll<HTMLInputElement>('input[type=file]');
  if (!first) throw new Error('there is no field for files');
  const lines = ['We respect cyber sovereignty.', '', ''];
  const table = ['我们尊重网络主权。', '各国平等。', '我们建设生态文明。'];
  const rows = table.map((line, at) => `${line}\t${lines[at]}`).join('\n');
  await user.upload(first, new File([`zh\ten\n${rows}\n`], 'job.tsv'));
  await screen.findByRole('heading', { name: 'Findings' });
  const details = element.querySelector<HTMLDetailsElement>('.check-work > details');
  if (details === null) throw new Error('no paired sentences');
  details.open = true;
  await expect.poll(() => pairRows().length).toBe(3);
  put('Translation', 'We honour cyber sovereignty.\n\n\n');
  await expect.poll(() => pairRows()[0]).toContain('honour');
  put('Translation', `${lines[0]}\n\nEcology.`);
  const asLines = [
    'Pair 1 | 我们尊重网络主权。 | We respect cyber sovereignty.',
    'Pair 2 | 各国平等。 | no counterpart',
    'Pair 3 | 我们建设生态文明。 | Ecology.',
  ];
  await expect.poll(pairRows).toEqual(asLines);
  within(element).getByRole('button', { name: 'Split' }).click();
  await expect.poll(() => pairRows().length).toBe(4);
  within(element).getByRole('button', { name: 'Pair the others again' }).click();
  await expect
    .poll(pairRows)
    .toEqual([
      'Pair 1  set by you | 我们尊重网络主权。 | no counterpart',
      'Pair 2  set by you | no counterpart | We respect cyber sovereignty.',
      ...asLines.slice(1).map((row) => row.replace(/\d/u, (n) => String(Number(n) + 1))),
    ]);
  (await screen.findByRole('button', { name: 'Undo' })).click();
  expect(await screen.findByText('Undone.')).toBeTruthy();
  (await screen.findByRole('button', { name: 'Undo' })).click();
  await expect.poll(pairRows).toEqual(asLines);
  put('Translation', `${lines[0]}\nAll are equal.\n`);
  await expect.poll(() => pairRows()[1]).toContain('All are equal.');
  expect(pairRows()[2]).toContain('no counterpart');
});

test('a list of answers that comes late takes back none that was given since', async () => {
  prepareCheck(CURATED);
  const sending = vi.mocked(fakeBrowser.runtime.sendMessage);
  const send = sending.getMockImplementation() as (sent: unknown) => Promise<unknown>;
  const late = Promise.withResolvers<void>();
  const cameLate = Promise.withResolvers<void>();
  sending.mockImplementation(async (sent: unknown) => {
    const reply = await send(sent);
    if ((sent as { readonly call: string }).call !== 'getAnswers') return reply;
    await late.promise;
    cameLate.resolve();
    return reply;
  });
  showCheck();
  await putBoth();
  within(await openGroup(/^Another/u))
    .getByRole('button', { name: 'Correct in this text' })
    .click();
  await screen.findByRole('button', { name: /^Answered/u });
  late.resolve();
  await cameLate.promise;
  await nextTask();
  expect(screen.getByRole('button', { name: /^Answered/u })).toBeTruthy();
});

test('a report is saved in each format, and one as JSON is opened again with its answers', async () => {
  const saved = vi.spyOn(saving, 'saveFile').mockImplementation(() => undefined);
  const replaced = { date: '2016-11-07', document: 'A law' };
  const { user, close } = openCheck(CURATED, {
    [SOVEREIGNTY.id]: { 'internet sovereignty': replaced },
  });
  await putBoth();
  within(await openGroup(/^Another/u))
    .getByRole('button', { name: 'Correct in this text' })
    .click();
  await expect.poll(kinds).toEqual(['Outdated']);
  const save = async (
    name: RegExp,
  ): Promise<{ readonly content: string; readonly name: string }> => {
    saved.mockClear();
    await user.click(await screen.findByRole('button', { name: 'Report' }));
    await user.click(await screen.findByRole('button', { name }));
    await expect.poll(() => saved.mock.calls.length).toBe(1);
    const [content, fileName = ''] = saved.mock.calls[0] ?? [];
    return { content: content as string, name: fileName };
  };
  const page = await save(/HTML/u);
  expect(page.name).toMatch(/^termlight-check-\d{4}-\d\d-\d\d\.html$/u);
  expect(page.content).toContain('<mark>internet sovereignty</mark>');
  expect(page.content).toContain('Replaced since 2016-11-07 by A law');
  expect(page.content).toContain('Answer: Correct in this text');
  expect(page.content).toMatch(/<dt>Glossaries<\/dt><dd>Termlight [^<]*0\.1\.0<\/dd>/u);
  expect((await save(/CSV/u)).content).toContain('internet sovereignty');
  expect((await save(/XLIFF/u)).content).toContain('its:locQualityIssue ');
  expect((await save(/TMX/u)).content).toContain('<seg>我们建设生态文明。</seg>');
  expect((await save(/TSV/u)).content).toContain('zh-CN\ten');
  expect((await save(/XLSX/u)).content).toBeInstanceOf(ArrayBuffer);
  const json = await save(/JSON/u);
  close();

  // Another computer: no text, and no answer.
  await fakeBrowser.storage.local.clear();
  openCheck(CURATED);
  const [first] = document.querySelectorAll<HTMLInputElement>('input[type=file]');
  if (!first) throw new Error('there is no field for files');
  await user.upload(first, new File([json.content], json.name));
  await expect.poll(() => field('Translation').value).toBe(TARGET);
  (await screen.findByRole('button', { name: 'Add 1 answer' })).click();
  await expect.poll(kinds).toEqual(['Outdated']);
  expect(screen.getByRole('button', { name: /^Answered/u })).toBeTruthy();
});

test('pairs that the user set are there again when the saved check is opened, and can be set otherwise', async () => {
  const saved = vi.spyOn(saving, 'saveFile').mockImplementation(() => undefined);
  const { user, element, close } = openCheck(CURATED);
  await putBoth();
  const unfoldPairs = async (page: HTMLElement, count: number): Promise<void> => {
    const details = page.querySelector<HTMLDetailsElement>('.check-work > details');
    if (details === null) throw new Error('no paired sentences');
    details.open = true;
    await expect.poll(() => pairRows().length).toBe(count);
  };
  await unfoldPairs(element, 2);
  within(element).getByRole('button', { name: 'Merge with the next' }).click();
  await expect.poll(() => pairRows().length).toBe(1);
  await user.click(await screen.findByRole('button', { name: 'Report' }));
  await user.click(await screen.findByRole('button', { name: /JSON/u }));
  await expect.poll(() => saved.mock.calls.length).toBe(1);
  const [content] = saved.mock.calls[0] ?? [];
  close();

  const again = openCheck(CURATED);
  const upload = async (): Promise<void> => {
    const [first] = again.element.querySelectorAll<HTMLInputElement>('input[type=file]');
    if (!first) throw new Error('there is no field for files');
    await user.upload(first, new File([content as string], 'saved.json'));
    await screen.findByText(/1 pair of sentences is as it was set by hand\.$/u);
  };
  await upload();
  await expect.poll(kinds).toEqual(['Outdated', 'Another rendering']);
  await unfoldPairs(again.element, 1);
  expect(pairRows()[0]).toContain('set by you');
  within(again.element).getByRole('button', { name: 'Split' }).click();
  await expect.poll(() => pairRows().length).toBe(2);
  const parted = pairRows();
  within(again.element).getByRole('button', { name: 'Pair the others again' }).click();
  put('Translation', `${TARGET} Truly.`);
  await expect.poll(() => pairRows().at(-1)).toContain('Truly.');
  expect(pairRows()[0]).toBe(parted[0]);
  // Another source and back again brings back nothing that was saved: what was set since stays.
  put('Source', `${SOURCE}好。`);
  await expect.poll(() => pairRows().at(-1)).toContain('好。');
  put('Source', SOURCE);
  await expect.poll(() => pairRows().at(-1)).not.toContain('好。');
  expect(pairRows()[0]).toBe(parted[0]);
  // Opened again over the same texts, it is as it was saved.
  put('Translation', TARGET);
  await expect.poll(() => pairRows().at(-1)).not.toContain('Truly.');
  await upload();
  await expect.poll(() => pairRows().length).toBe(1);
});

test('the terms of the findings that are open are practised as the source has them', async () => {
  const opened = vi.spyOn(practising, 'openPractice').mockResolvedValue(undefined);
  const { user } = openCheck(CURATED);
  const practise = async (): Promise<unknown> => {
    opened.mockClear();
    await user.click(await screen.findByRole('button', { name: 'Practise these terms' }));
    return opened.mock.calls[0]?.[0];
  };
  // One term with two findings is one card.
  await putBoth(
    `${SOURCE}\n网络主权重要。`,
    `${TARGET}\nThe sovereignty of the network is important.`,
  );
  expect(kinds()).toEqual(['Outdated', 'Another rendering', 'Another rendering']);
  expect(await practise()).toEqual({
    title: '',
    terms: [
      { concept: SOVEREIGNTY.id, text: '网络主权' },
      { concept: ECOLOGY.id, text: '生态文明' },
    ],
  });
  // Of what is shown alone, only that.
  await user.click(await screen.findByRole('button', { name: 'Outdated 1' }));
  expect(await practise()).toHaveProperty('terms', [{ concept: SOVEREIGNTY.id, text: '网络主权' }]);
  await user.click(await screen.findByRole('button', { name: 'Outdated 1' }));
  await putBoth();
  await expect.poll(kinds).toEqual(['Outdated', 'Another rendering']);
  within(await openGroup(/^Outdated/u))
    .getByRole('button', { name: 'Correct in this text' })
    .click();
  await expect.poll(kinds).toEqual(['Another rendering']);
  expect(await practise()).toMatchObject({ terms: [{ concept: ECOLOGY.id }] });
  // Into Chinese the English term is asked.
  await user.click(screen.getByRole('button', { name: 'Clear both' }));
  await putBoth('We build an ecological civilization.', '我们建设生态。');
  expect(await practise()).toMatchObject({ terms: [{ text: 'ecological civilization' }] });
  put('Translation', '我们建设生态文明。');
  await expect.poll(kinds).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Practise these terms' })).toBeNull();
});

test('what takes long says its step, and can be cancelled', async () => {
  openCheck(CURATED);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    async () => new Promise(() => undefined),
  );
  put('Source', SOURCE);
  const cancel = await screen.findByRole('button', { name: 'Cancel' });
  cancel.click();
  expect(await screen.findByText('The check was cancelled.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Check again' })).toBeTruthy();
});
