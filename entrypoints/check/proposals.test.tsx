import { fireEvent, screen, within } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accessibilityIssues, renderView } from '../../components/fixtures/render-fixture.tsx';
import { ProposedTerms } from '../../components/check/ProposedTerms.tsx';
import { entriesOfCase } from '../../glossary/match/match-cases/entries-of.ts';
import { readQuickDraft } from '../../glossary/model/form/quick-draft.ts';
import { entryOfDraft } from '../../glossary/model/form/quick-entry.ts';
import { takeAsked } from '../shared/asked-text.ts';
import { ask } from '../shared/own-pages/background-for-pages-fixture.ts';
// Only a test may have two pages: what one gives the other is read by it.
import { LookUp } from '../lookup/LookUp.tsx';
import { openCheck } from './check-fixture.tsx';

const GLOSSARY = entriesOfCase(['网络主权 = cyber sovereignty']);

const put = (name: string, value: string): void => {
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
};

test('what the texts propose is listed with sentences, and opens the form, which alone stores it', async () => {
  const { element, close } = openCheck(GLOSSARY);
  put('Source', '我们尊重网络主权。\n他们写《蓝色的窗》。');
  put('Translation', 'We respect cyber sovereignty.\nThey write “The Blue Window.”');
  await screen.findByRole('heading', { name: 'Findings' });
  const details = screen.getByText('Terms you could add from these texts').closest('details');
  if (details === null) throw new Error('nothing is folded');
  details.open = true;
  expect(await screen.findByText('1 proposal, the most reliable first')).toBeTruthy();
  const list = within(details);
  expect(list.getByText('The Blue Window')).toBeTruthy();
  expect(list.getByText('他们写《蓝色的窗》。')).toBeTruthy();
  expect(await accessibilityIssues(element)).toEqual([]);
  const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  list.getByRole('button', { name: 'Add: 蓝色的窗' }).click();
  await expect.poll(() => opened.mock.calls.length).toBe(1);
  const { url = '' } = opened.mock.calls[0]?.[0] ?? {};
  const { search, searchParams } = new URL(url);
  expect(searchParams.has('draft')).toBe(true);
  const filled = readQuickDraft(await takeAsked(searchParams));
  close();
  const { rows } = await ask('searchEntries', { text: '', offset: 0, limit: 10 });
  expect(rows.map(({ entry }) => entry.id)).toEqual(['c0']);

  renderView(<LookUp query={search} asked="" filled={filled} />);
  const valueOf = (name: string): string =>
    screen.getByRole<HTMLInputElement>('textbox', { name }).value;
  expect(valueOf('Term')).toBe('蓝色的窗');
  expect(valueOf('Equivalent')).toBe('The Blue Window');
  expect(valueOf('Sentence it appears in')).toBe('他们写《蓝色的窗》。');
});

test.each([
  ['zh-Hant', '我們尊重網絡主權。\n他們寫《藍色的窗》。', '藍色的窗'],
  ['zh-Hans', '我们尊重网络主权。\n他们写《蓝色的窗》。', '蓝色的窗'],
])('a term is added in the script of its text: %s', async (language, source, term) => {
  openCheck(GLOSSARY);
  put('Source', source);
  put('Translation', 'We respect cyber sovereignty.\nThey write “The Blue Window.”');
  await screen.findByRole('heading', { name: 'Findings' });
  const details = screen.getByText('Terms you could add from these texts').closest('details');
  if (details === null) throw new Error('nothing is folded');
  details.open = true;
  const add = await within(details).findByRole('button', { name: `Add: ${term}` });
  expect(within(details).getByText(term, { selector: `[lang=${language}]` })).toBeTruthy();
  const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  add.click();
  await expect.poll(() => opened.mock.calls.length).toBe(1);
  const { searchParams } = new URL(opened.mock.calls[0]?.[0]?.url ?? '');
  const draft = readQuickDraft(await takeAsked(searchParams));
  if (draft === undefined) throw new Error('the form was given nothing');
  const [chinese] = entryOfDraft(draft, 'own', '2026-11-29').languageSections;
  expect(chinese).toMatchObject({ language, termSections: [{ term }] });
});

test('what is proposed follows the glossaries and the texts', async () => {
  openCheck(GLOSSARY);
  put('Source', '我们尊重网络主权。\n他们写《蓝色的窗》。');
  put('Translation', 'We respect cyber sovereignty.\nThey write “The Blue Window.”');
  await screen.findByRole('heading', { name: 'Findings' });
  const details = screen.getByText('Terms you could add from these texts').closest('details');
  if (details === null) throw new Error('nothing is folded');
  details.open = true;
  await screen.findByText('The Blue Window');
  put('Translation', 'We respect cyber sovereignty.\nThey write “The Azure Window.”');
  await screen.findByText('The Azure Window');
  const draft = {
    term: '蓝色的窗',
    language: 'zh-Hans',
    equivalent: 'The Azure Window',
    sentence: '',
    sourceTitle: '',
    sourceUrl: '',
  };
  const saved = await ask('saveConceptEntry', entryOfDraft(draft, 'user-window', '2026-11-29'));
  expect(saved.ok).toBe(true);
  await expect.poll(() => screen.queryByText('The Azure Window')).toBeNull();
  expect(details.open).toBe(true);
});

test('a search for proposals that failed is over', async () => {
  const { view } = renderView(
    <ProposedTerms
      report={{}}
      propose={async () => undefined}
      sourceLang="zh"
      targetLang="en"
      onAdd={() => undefined}
    />,
  );
  await expect.poll(() => view.queryByText('Looking for terms')).toBeNull();
});

test('what a text is called on the report goes with a term that is added from it', async () => {
  const { user } = openCheck(GLOSSARY);
  put('Source', '我们尊重网络主权。\n他们写《蓝色的窗》。');
  put('Translation', 'We respect cyber sovereignty.\nThey write “The Blue Window.”');
  await screen.findByRole('heading', { name: 'Findings' });
  await user.click(await screen.findByRole('button', { name: 'Report' }));
  await user.click(await screen.findByRole('button', { name: 'Print…' }));
  const report = await screen.findByRole('article');
  fireEvent.input(within(report).getByRole('textbox', { name: 'Source' }), {
    target: { value: 'A speech' },
  });
  within(report).getByRole('button', { name: 'Back to the findings' }).click();
  const details = screen.getByText('Terms you could add from these texts').closest('details');
  if (details === null) throw new Error('nothing is folded');
  details.open = true;
  const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  (await within(details).findByRole('button', { name: 'Add: 蓝色的窗' })).click();
  await expect.poll(() => opened.mock.calls.length).toBe(1);
  const { searchParams } = new URL(opened.mock.calls[0]?.[0]?.url ?? '');
  expect(readQuickDraft(await takeAsked(searchParams))?.sourceTitle).toBe('A speech');
});

test.each(['', '[]', '{}', '{"term":1}'])('no draft is read of %s', (text) => {
  expect(readQuickDraft(text)).toBeUndefined();
});
