import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { answerTo } from '../../glossary/model/check/answer.ts';
import type { CheckReport, ReportGroup } from '../../glossary/model/check/check-report.ts';
import { accessibilityIssues, renderView, type Rendered } from '../fixtures/render-fixture.tsx';
import { PageCheckView, type PageCheckProps, type PageCheckState } from './PageCheckView.tsx';

const place = (marked: string, pair: number): ReportGroup['places'][number] => ({
  source: { before: '我们尊重', marked: '网络主权', after: '。' },
  target: { before: 'We respect ', marked, after: '.' },
  start: 11,
  end: 11 + marked.length,
  hash: `h${pair}`,
  pair,
});
const OUTDATED: ReportGroup = {
  key: 'outdated a',
  kind: 'outdated',
  weight: 'error',
  concept: 'a',
  term: '网络主权',
  rendering: 'internet sovereignty',
  expected: { term: 'cyber sovereignty', status: 'preferred', document: 'A law', date: '2026' },
  found: { term: 'internet sovereignty', status: 'superseded' },
  places: [place('internet sovereignty', 0), place('internet sovereignty', 1)],
};
const MISSING: ReportGroup = {
  key: 'missing b',
  kind: 'missing',
  weight: 'warning',
  concept: 'b',
  term: '改革开放',
  rendering: '',
  expected: { term: 'reform and opening up', status: 'preferred' },
  places: [place('', 2)],
};
const REMARK: ReportGroup = { ...MISSING, key: 'short b', kind: 'short', weight: 'remark' };
const APPROVED: ReportGroup = { ...MISSING, key: 'approved', kind: 'approved', weight: 'none' };

const REPORT: CheckReport = {
  sourceLanguage: 'zh',
  targetLanguage: 'en',
  text: 'hash',
  groups: [OUTDATED, MISSING, REMARK, APPROVED],
  untranslated: [{ source: '各国一律平等。', target: '', pair: 3 }],
  unasked: [],
  sentences: { source: [], target: [] },
  pairs: [],
};
const texts = { source: '', target: '' };
const done = (report: CheckReport): PageCheckState => ({
  state: 'read',
  outcome: { state: 'done', report, texts },
  step: undefined,
});

function show(change: Partial<PageCheckProps>): Rendered & { readonly props: PageCheckProps } {
  const props: PageCheckProps = {
    check: done(REPORT),
    answers: [],
    isChanged: false,
    onAnswer: vi.fn<PageCheckProps['onAnswer']>(),
    onTakeBack: vi.fn<PageCheckProps['onTakeBack']>(),
    onAdmit: vi.fn<PageCheckProps['onAdmit']>(),
    onShow: vi.fn<PageCheckProps['onShow']>(),
    onCome: vi.fn<NonNullable<PageCheckProps['onCome']>>(),
    onShowSentence: vi.fn<NonNullable<PageCheckProps['onShowSentence']>>(),
    onOpenEntry: vi.fn<PageCheckProps['onOpenEntry']>(),
    onAgain: vi.fn<() => void>(),
    onCancel: vi.fn<() => void>(),
    onOpenAll: vi.fn<() => void>(),
    ...change,
  };
  return { ...renderView(<PageCheckView {...props} />), props };
}

/** The group whose line begins so, opened. */
async function open(user: Rendered['user'], name: RegExp): Promise<HTMLElement> {
  const row = screen.getByRole('button', { name, expanded: false });
  await user.click(row);
  const group = row.closest('li');
  if (group === null) throw new Error('A line outside of the list');
  return group;
}

test('lists findings with what should stand there, untranslated sentences, and the rest folded', async () => {
  const { view, user, element } = show({});
  expect(view.getByText('3 findings. 1 of 5 terms match the official documents.')).toBeTruthy();
  const rows = view.getAllByRole('button', { expanded: false });
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'Outdated网络主权 → internet sovereignty Official cyber sovereignty2 times',
    'No rendering found改革开放 Official reform and opening uponce',
  ]);
  expect(view.getByRole('heading', { name: 'Not translated' })).toBeTruthy();
  expect(view.getByText('各国一律平等。')).toBeTruthy();
  expect(view.getByText('Remarks (1)')).toBeTruthy();
  await open(user, /^Outdated/u);
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('a finding opens to both sentences with the term marked, and to its documents', async () => {
  const { user, props } = show({});
  const group = await open(user, /^Outdated/u);
  expect(group.textContent).toContain('cyber sovereignty (A law, 2026)');
  const [first, second] = within(group)
    .getAllByRole('listitem')
    .map((one) => [
      one.textContent,
      ...[...one.querySelectorAll('mark')].map((m) => m.textContent),
    ]);
  expect(first).toEqual(second);
  expect(first?.[0]).toContain('我们尊重网络主权。We respect internet sovereignty.');
  expect(first?.slice(1)).toEqual(['网络主权', 'internet sovereignty']);
  // A page cannot be edited.
  expect(within(group).queryByText('Replace with')).toBeNull();
  expect(props.onCome).toHaveBeenLastCalledWith(OUTDATED.places[0]);
  const [, there] = within(group).getAllByRole('button', { name: 'Show on the page' });
  if (there !== undefined) await user.click(there);
  expect(props.onShow).toHaveBeenCalledExactlyOnceWith(OUTDATED.places[1]);
});

test('a finding is answered, and what was answered is taken back below the others', async () => {
  const { view, user, props, again } = show({});
  const group = await open(user, /^Outdated/u);
  for (const [name, kind] of [
    ['Correct in this text', 'text'],
    ['Never check this term', 'never'],
    ['Mark as an error', 'error'],
  ] as const) {
    await user.click(within(group).getByRole('button', { name }));
    expect(props.onAnswer).toHaveBeenLastCalledWith(kind, OUTDATED);
    // The button may be gone with the finding.
    expect(document.activeElement).toBe(view.getByRole('heading', { name: 'Findings' }));
  }
  const [here] = within(group).getAllByRole('button', { name: 'Correct here' });
  here?.focus();
  await user.keyboard('{Enter}');
  expect(props.onAnswer).toHaveBeenLastCalledWith('here', OUTDATED, OUTDATED.places[0]);
  const answer = answerTo('text', OUTDATED, REPORT);
  again(<PageCheckView {...props} answers={[answer]} />);
  expect(view.getByText('1 finding. 1 of 5 terms match the official documents.')).toBeTruthy();
  await user.click(view.getByText('Answered (2)'));
  // It is as open as it was.
  expect(view.getByText('You marked this as correct in this text.')).toBeTruthy();
  await user.click(view.getByRole('button', { name: 'Take back' }));
  expect(props.onTakeBack).toHaveBeenCalledExactlyOnceWith(answer);
});

test('another rendering is admitted, and the entry of a finding is opened', async () => {
  const other: ReportGroup = { ...OUTDATED, key: 'other', kind: 'other', weight: 'warning' };
  const { found: _found, ...group } = other;
  const { user, props } = show({ check: done({ ...REPORT, groups: [group] }) });
  const element = await open(user, /^Another/u);
  await user.click(within(element).getByRole('button', { name: 'Admit in my glossary' }));
  expect(props.onAdmit).toHaveBeenCalledExactlyOnceWith(group);
  await user.click(within(element).getByRole('button', { name: 'Open the entry' }));
  expect(props.onOpenEntry).toHaveBeenCalledExactlyOnceWith(group);
});

test('keys go through all places from the finding that was opened, and Enter shows one again', async () => {
  const { user, props } = show({});
  const [first, second] = OUTDATED.places;
  const [missing] = MISSING.places;
  const row = await open(user, /^No rendering/u);
  expect(props.onCome).toHaveBeenLastCalledWith(missing);
  await user.keyboard('{ArrowLeft}');
  expect(props.onCome).toHaveBeenLastCalledWith(second);
  await user.keyboard('k');
  expect(props.onCome).toHaveBeenLastCalledWith(first);
  await user.keyboard('{ArrowRight}');
  expect(props.onCome).toHaveBeenLastCalledWith(second);
  await user.keyboard('j');
  expect(props.onCome).toHaveBeenLastCalledWith(missing);
  await waitFor(() => expect(document.activeElement?.parentElement?.closest('li')).toBe(row));
  await user.keyboard('{Enter}');
  expect(props.onCome).toHaveBeenLastCalledWith(missing);
  expect(props.onCome).toHaveBeenCalledTimes(6);
  expect(props.onShow).not.toHaveBeenCalled();
});

test('a sentence without translation is shown on the page', async () => {
  const { view, user, props } = show({ check: done({ ...REPORT, groups: [] }) });
  await user.click(view.getByRole('button', { name: 'Show on the page' }));
  expect(props.onShowSentence).toHaveBeenCalledExactlyOnceWith(REPORT.untranslated[0]);
});

test('a page without findings says so and leads on to the page of the check', async () => {
  const { view, user, props } = show({
    check: done({ ...REPORT, groups: [APPROVED], untranslated: [] }),
  });
  expect(
    view.getByText('Nothing to report. 1 of 1 terms match the official documents.'),
  ).toBeTruthy();
  expect(view.queryByText(/^Keys/u)).toBeNull();
  await user.click(view.getByRole('button', { name: 'Open in the translation check' }));
  expect(props.onOpenAll).toHaveBeenCalledOnce();
});

test('what takes long can be cancelled, and done again', async () => {
  const { view, user, props, again } = show({
    check: { state: 'read', outcome: { state: 'empty' }, step: 'glossaries' },
  });
  await user.click(view.getByRole('button', { name: 'Cancel' }));
  expect(props.onCancel).toHaveBeenCalledOnce();
  const check = { state: 'read', outcome: { state: 'cancelled' }, step: undefined } as const;
  again(<PageCheckView {...props} check={check} />);
  expect(view.getByText('The check was cancelled.')).toBeTruthy();
  expect(view.queryByRole('button', { name: 'Cancel' })).toBeNull();
  await user.click(view.getByRole('button', { name: 'Check again' }));
  expect(props.onAgain).toHaveBeenCalledOnce();
});

test('a page that has changed since is checked again when the user says so', async () => {
  const { view, user, props } = show({ isChanged: true });
  expect(view.getByText('The page has changed since it was checked.')).toBeTruthy();
  await user.click(view.getByRole('button', { name: 'Check again' }));
  expect(props.onAgain).toHaveBeenCalledOnce();
});

test.each<readonly [string, PageCheckState]>([
  ['Reading the page…', { state: 'reading' }],
  [
    'This page is not responding. Reload it, then choose it again.',
    { state: 'refused', why: 'noAnswer' },
  ],
  ['No text with its translation was found on this page.', { state: 'oneLanguage' }],
  [
    'A text is longer than 1,000,000 characters.',
    { state: 'read', outcome: { state: 'tooLong' }, step: undefined },
  ],
  ['Pairing sentences', { state: 'read', outcome: { state: 'empty' }, step: 'alignment' }],
  [
    'These texts do not look like a translation of each other.',
    done({ ...REPORT, refusal: 'not a translation' }),
  ],
])('says: %s', (text, check) => {
  const { view } = show({ check });
  expect(view.getByText(text)).toBeTruthy();
  expect(view.queryAllByRole('listitem')).toEqual([]);
});
