/** Where the texts of a check come from: tabs, bilingual pages, tables, saved checks. */
import { fireEvent, screen, waitFor, within } from '@testing-library/dom';
import type { Runtime, Tabs } from 'webextension-polyfill';
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accessibilityIssues } from '../../components/fixtures/render-fixture.tsx';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { PageParagraph } from '../../glossary/model/page/page-paragraph.ts';
import { openCheck, prepareCheck, showCheck, stubAccess } from './check-fixture.tsx';

const SOVEREIGNTY: ConceptEntry = {
  id: 'concept-sovereignty',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [{ term: '网络主权', administrativeStatus: 'preferred' }],
    },
    {
      language: 'en',
      termSections: [
        { term: 'cyber sovereignty', administrativeStatus: 'preferred' },
        { term: 'internet sovereignty', administrativeStatus: 'superseded' },
      ],
    },
  ],
};
const CHINESE = '我们尊重网络主权。';
const ENGLISH = 'We respect internet sovereignty.';

const field = (name: 'Source' | 'Translation'): HTMLTextAreaElement =>
  screen.getByRole('textbox', { name });
const dialog = async (name: RegExp | string): Promise<HTMLElement> =>
  screen.findByRole('dialog', { name });
const chooseTab = async (side: 'source' | 'target', title: RegExp): Promise<void> => {
  const head = document.querySelector<HTMLElement>(`[data-side=${side}]`);
  if (head === null) throw new Error('no such side');
  if (screen.queryByRole('dialog') === null)
    within(head).getByRole('button', { name: 'Text of a tab…' }).click();
  const list = await dialog(/^Take the text/u);
  (await within(list).findByRole('button', { name: title })).click();
};

/** What the page of a tab sends; a tab that is not here has no script of ours in it. */
type Page = readonly PageParagraph[] | 'spoilt';
type Pages = Readonly<Record<number, Page | Promise<Page>>>;

/** The tabs of the browser, and what their pages send. */
function stubTabs(tabs: readonly Partial<Tabs.Tab>[], pages: Pages): void {
  const opened: ((port: Runtime.Port) => void)[] = [];
  const { onConnect } = browser.runtime;
  vi.spyOn(onConnect, 'addListener').mockImplementation((listener) => void opened.push(listener));
  vi.spyOn(onConnect, 'removeListener').mockImplementation((listener) => {
    opened.splice(opened.indexOf(listener), 1);
  });
  const sent = async (id: number, message: unknown): Promise<void> => {
    const { call, args } = message as { readonly call: string; readonly args: readonly string[] };
    const page = pages[id];
    if (call !== 'sendText' || page === undefined) throw new Error('No receiving end.');
    for (const listener of opened.toReversed())
      listener({
        name: args[0],
        sender: { tab: { id } },
        onMessage: {
          addListener: async (hear: (told: unknown) => void) => {
            const told = await page;
            hear(told === 'spoilt' ? [{ text: 1 }] : structuredClone(told));
          },
        },
        onDisconnect: { addListener: () => undefined },
        disconnect: () => undefined,
      } as unknown as Runtime.Port);
  };
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => tabs as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async (id) => {
    const tab = tabs.find((one) => one.id === id);
    if (tab === undefined) throw new Error('No tab with this id.');
    return tab as Tabs.Tab;
  });
  Object.assign(fakeBrowser.tabs, {
    getCurrent: async () => ({ id: 1 }),
    sendMessage: async (id: number, message: unknown) => sent(id, message),
  });
}

const OWN = { id: 1, url: 'chrome-extension://x/check.html', title: 'Check' };
const ONE = { id: 2, url: 'https://example.org/zh', title: '讲话', lastAccessed: 1 };
const TWO = { id: 3, url: 'https://example.org/en', title: 'Speech', lastAccessed: 2 };
const ASLEEP = { id: 4, url: 'https://example.org/old', title: 'Old', discarded: true };
const STORE = { id: 5, url: 'https://store.example.org/', title: 'Store' };
const BROWSERS = { id: 6 };

const PAGES: Pages = { 2: [{ text: CHINESE }], 3: [{ text: ENGLISH }, { text: 'More.' }] };

describe('the text of a tab', () => {
  test('is taken for each side, and the report names both pages', async () => {
    prepareCheck([SOVEREIGNTY]);
    stubTabs([OWN, ONE, TWO, ASLEEP, BROWSERS], PAGES);
    const { user } = showCheck();
    await chooseTab('source', /讲话/u);
    // The other side has none yet, so that a tab for it is chosen next.
    const next = await dialog('Take the text of a tab: Translation');
    expect(field('Source').value).toBe(CHINESE);
    const listed = await within(next).findAllByRole('button', { name: /example/u });
    expect(listed.map(({ textContent }) => textContent)).toEqual([
      'Speech https://example.org/en',
      '讲话 https://example.org/zh',
      'Old https://example.org/old',
    ]);
    expect(within(next).getByText(/^1 more tab/u)).toBeTruthy();
    expect(await accessibilityIssues(next)).toEqual([]);
    await chooseTab('target', /Speech/u);
    expect(
      await screen.findByText('1 finding. 0 of 1 terms match the official documents.'),
    ).toBeTruthy();
    expect(field('Translation').value).toBe(`${ENGLISH}\nMore.`);
    expect(screen.getByText('Text of “Speech”. You can edit it.')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Report' }));
    await user.click(await screen.findByRole('button', { name: 'Print…' }));
    const report = await screen.findByRole('article');
    expect(within(report).getByRole<HTMLInputElement>('textbox', { name: 'Source' }).value).toBe(
      '讲话 – https://example.org/zh',
    );
  });

  test.each([
    [ASLEEP, {}, /to sleep/u],
    [STORE, {}, /^This page belongs to the browser/u],
    [ONE, { 2: [] }, /^There is no text in this page/u],
    [ONE, { 2: 'spoilt' }, /^This page is not responding/u],
  ] as const)('is refused in words: %j', async (tab, pages, why) => {
    prepareCheck([SOVEREIGNTY]);
    stubTabs([OWN, tab], pages);
    showCheck();
    await chooseTab('source', new RegExp(tab.title, 'u'));
    const list = await dialog(/^Take the text/u);
    expect(await within(list).findByText(why)).toBeTruthy();
    within(list).getByRole('button', { name: 'Cancel' }).click();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(field('Source').value).toBe('');
  });

  test('of a tab that was closed meanwhile is refused', async () => {
    const tabs = [OWN, ONE];
    prepareCheck([SOVEREIGNTY]);
    stubTabs(tabs, PAGES);
    showCheck();
    document.querySelector<HTMLElement>('[data-side=source] .button:last-of-type')?.click();
    const list = await dialog(/^Take the text/u);
    const button = await within(list).findByRole('button', { name: /讲话/u });
    tabs.pop();
    button.click();
    expect(await within(list).findByText('This tab was closed.')).toBeTruthy();
  });

  test('has the lines that the page shows, and none of those of its source', async () => {
    const lines = `${CHINESE}\n\f  这是\f原则。 \f\n\fWe respect\f \fit.\f\n\f`;
    prepareCheck([SOVEREIGNTY]);
    stubTabs([OWN, ONE], { 2: [{ text: lines }] });
    showCheck();
    await chooseTab('source', /讲话/u);
    await waitFor(() =>
      expect(field('Source').value).toBe(`${CHINESE}\n这是原则。\nWe respect it.`),
    );
  });

  test('is not taken any more once the list is closed, and replaces nothing that was typed', async () => {
    const { promise, resolve } = Promise.withResolvers<Page>();
    prepareCheck([SOVEREIGNTY]);
    stubTabs([OWN, ONE, TWO], { ...PAGES, 2: promise });
    showCheck(2);
    (await screen.findByRole('button', { name: 'Use as the source' })).click();
    const list = await dialog('Take the text of a tab: Source');
    expect(await within(list).findByText('Reading the page…')).toBeTruthy();
    within(list).getByRole('button', { name: 'Cancel' }).click();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.input(field('Source'), { target: { value: CHINESE } });
    resolve([{ text: 'Of the page.' }]);
    await chooseTab('target', /Speech/u);
    await waitFor(() => expect(field('Translation').value).toBe(`${ENGLISH}\nMore.`));
    expect(field('Source').value).toBe(CHINESE);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('has the title that the page has by then', async () => {
    const tabs: Partial<Tabs.Tab>[] = [OWN, ONE];
    prepareCheck([SOVEREIGNTY]);
    stubTabs(tabs, PAGES);
    showCheck(2);
    const offered = await screen.findByRole('button', { name: 'Use as the source' });
    tabs[1] = { ...ONE, title: '公报' };
    offered.click();
    expect(await screen.findByText('Text of “公报”. You can edit it.')).toBeTruthy();
  });

  test('needs access, which can be given there', async () => {
    prepareCheck([SOVEREIGNTY]);
    stubAccess(false);
    stubTabs([OWN, BROWSERS], {});
    showCheck();
    document.querySelector<HTMLElement>('[data-side=source] .button:last-of-type')?.click();
    const list = await dialog(/^Take the text/u);
    expect(await within(list).findByText('No other tab has a page that can be read.')).toBeTruthy();
    stubTabs([OWN, ONE], PAGES);
    within(list).getByRole('button', { name: 'Allow on all sites' }).click();
    expect(await within(list).findByRole('button', { name: /讲话/u })).toBeTruthy();
    expect(within(list).queryByRole('button', { name: 'Allow on all sites' })).toBeNull();
  });

  test('is offered of the page from which the check was opened, and what was there can be had back', async () => {
    prepareCheck([SOVEREIGNTY]);
    stubTabs([OWN, ONE, TWO], PAGES);
    showCheck(3);
    expect(await screen.findByRole('heading', { name: 'The page “Speech”' })).toBeTruthy();
    (await screen.findByRole('button', { name: 'Use as the translation' })).click();
    await dialog('Take the text of a tab: Source');
    await chooseTab('source', /讲话/u);
    await screen.findByRole('heading', { name: 'Findings' });
    await chooseTab('source', /Speech/u);
    await waitFor(() => expect(field('Source').value).toBe(`${ENGLISH}\nMore.`));
    (await screen.findByRole('button', { name: 'Undo' })).click();
    await waitFor(() => expect(field('Source').value).toBe(CHINESE));
    (await screen.findByRole('button', { name: 'Swap the sides' })).click();
    await waitFor(() => expect(field('Translation').value).toBe(CHINESE));
  });
});

describe('a page with both languages', () => {
  test('is taken at once where the check was opened for it', async () => {
    prepareCheck([SOVEREIGNTY]);
    stubTabs([OWN, ONE], { 2: [{ text: CHINESE }, { text: ENGLISH }] });
    showCheck(2, true);
    await waitFor(() => expect(field('Translation').value).toBe(ENGLISH));
    expect(field('Source').value).toBe(CHINESE);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('fills both sides, each paragraph with its own translation', async () => {
    const texts = [CHINESE, ENGLISH, '各国一律平等。', 'All countries are equal, large or small.'];
    prepareCheck([SOVEREIGNTY]);
    stubTabs([OWN, ONE], { 2: texts.map((text) => ({ text })) });
    showCheck();
    await chooseTab('target', /讲话/u);
    expect(await screen.findByText(/^“讲话” has both languages: 2 pairs/u)).toBeTruthy();
    expect(field('Source').value).toBe(`${texts[0]}\n${texts[2]}`);
    expect(field('Translation').value).toBe(`${texts[1]}\n${texts[3]}`);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await screen.findByText(/^Paired sentences/u)).toBeTruthy();
  });
});

const upload = async (
  { user, element }: ReturnType<typeof openCheck>,
  content: string,
  name: string,
): Promise<void> => {
  const input = element.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('there is no field for files');
  await user.upload(input, new File([content], name));
};

describe('a table whose columns are not clear', () => {
  const table = `1\t${CHINESE}\t${ENGLISH}\tWe respect cyber sovereignty.\n`;

  test('is asked about, and has the columns that were chosen', async () => {
    const page = openCheck([SOVEREIGNTY]);
    await upload(page, table, 'job.tsv');
    const asked = await dialog('Columns of job.tsv');
    expect(await accessibilityIssues(asked)).toEqual([]);
    const target = within(asked).getByRole<HTMLSelectElement>('combobox', { name: 'Translation' });
    const open = within(asked).getByRole('button', { name: 'Compare these columns' });
    await page.user.selectOptions(target, '1');
    expect(within(asked).getByText('Choose two different columns.')).toBeTruthy();
    open.click();
    expect(field('Source').value).toBe('');
    await page.user.selectOptions(target, '3');
    open.click();
    await waitFor(() => expect(field('Translation').value).toBe('We respect cyber sovereignty.'));
    expect(field('Source').value).toBe(CHINESE);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('several files with both texts', () => {
  const xliff = (name: string, languages: string, ...units: readonly string[]): File =>
    new File(
      [
        `<xliff version="1.2"><file ${languages}><body>${units
          .map((unit) => `<trans-unit>${unit}</trans-unit>`)
          .join('')}</body></file></xliff>`,
      ],
      name,
    );
  const FROM_CHINESE = 'source-language="zh" target-language="en"';
  const unit = (source: string, target: string): string =>
    `<source>${source}</source><target>${target}</target>`;
  const first = xliff('a.xlf', FROM_CHINESE, unit(CHINESE, ENGLISH), unit('各国平等。', ''));
  const second = xliff(
    'b.mqxliff',
    FROM_CHINESE,
    unit(CHINESE, 'We respect the sovereignty of networks.'),
  );
  const drop = (...files: readonly File[]): void => {
    fireEvent.drop(document.body, { dataTransfer: { files, types: ['Files'] } });
  };

  test('are checked together, and each place says its file', async () => {
    const { element, user } = openCheck([SOVEREIGNTY]);
    drop(first, second);
    await screen.findByText(/^3 segments of 2 files\./u);
    expect(field('Source').value).toBe(`${CHINESE}\n各国平等。\n${CHINESE}`);
    expect(field('Translation').value).toBe(
      `${ENGLISH}\n\nWe respect the sovereignty of networks.`,
    );
    for (const [kind, name] of [
      [/^Outdated/u, 'a.xlf'],
      [/^Another rendering/u, 'b.mqxliff'],
    ] as const) {
      const group = await screen.findByRole('button', { name: kind, expanded: false });
      await user.click(group);
      const body = group.closest('li');
      expect(body && within(body).getByText(name)).toBeTruthy();
    }
    expect(await accessibilityIssues(element)).toEqual([]);
  });

  test('that cannot be taken with the others are named, and the others are checked', async () => {
    openCheck([SOVEREIGNTY]);
    drop(
      new File(['A text.'], 'notes.txt'),
      first,
      xliff('into.xlf', 'source-language="en" target-language="zh"', unit(ENGLISH, CHINESE)),
      xliff('none.xlf', FROM_CHINESE),
    );
    const said = await screen.findByText(/^2 segments of a\.xlf\./u);
    expect(said.textContent).toContain('notes.txt: Open it by itself.');
    expect(said.textContent).toContain('into.xlf: It is translated the other way round.');
    expect(said.textContent).toContain('none.xlf: This file has no segment with text');
    expect(field('Source').value).toBe(`${CHINESE}\n各国平等。`);
  });

  test('of more texts than two the others are named', async () => {
    openCheck([SOVEREIGNTY]);
    drop(...[CHINESE, ENGLISH, 'More.'].map((text, at) => new File([text], `${at}.txt`)));
    await screen.findByText('2.txt: Open it by itself.');
    await waitFor(() => expect(field('Translation').value).toBe(ENGLISH));
  });
});

describe('a saved check of somebody else', () => {
  const answer = (kind: string, scope: string): object => ({
    kind,
    concept: SOVEREIGNTY.id,
    rendering: kind === 'never' ? '' : 'internet sovereignty',
    scope,
  });
  const saved = JSON.stringify({
    format: 'termlight-check',
    version: 1,
    source: CHINESE,
    target: ENGLISH,
    isByLine: false,
    report: { sourceLanguage: 'zh', targetLanguage: 'en' },
    answers: [answer('never', ''), answer('here', 'a'), answer('text', 'b')],
  });
  const kept = async (): Promise<string> =>
    JSON.stringify(await fakeBrowser.storage.local.get(null));

  test('asks before its answers are added, and says how many are for good', async () => {
    const page = openCheck([SOVEREIGNTY]);
    await upload(page, saved, 'theirs.json');
    const asked = await dialog('Answers in theirs.json');
    expect(field('Translation').value).toBe(ENGLISH);
    expect(
      within(asked)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Correct here: 1', 'Correct in this text: 1', 'Never check this term: 1']);
    expect(within(asked).getByText(/^One of them says never to check a term/u)).toBeTruthy();
    expect(await accessibilityIssues(asked)).toEqual([]);
    expect(await kept()).not.toContain('never');
    within(asked).getByRole('button', { name: 'Open without them' }).click();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await kept()).not.toMatch(/never|"text"/u);
    // What was left out is asked again, what is there is not.
    await upload(page, saved, 'theirs.json');
    (await screen.findByRole('button', { name: 'Add 2 answers, without “never”' })).click();
    expect(await screen.findByText('2 answers were added.')).toBeTruthy();
    expect(await kept()).not.toContain('never');
    await upload(page, saved, 'theirs.json');
    (await screen.findByRole('button', { name: 'Add 1 answer' })).click();
    expect(await screen.findByText('1 answer was added.')).toBeTruthy();
    expect(await kept()).toContain('never');
    await upload(page, saved, 'again.json');
    await screen.findByText('Both texts were read from again.json.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
