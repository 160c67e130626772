import { expect, test, vi } from 'vitest';
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
    current: undefined,
    onGo: vi.fn<PageCheckProps['onGo']>(),
    onAgain: vi.fn<() => void>(),
    onCancel: vi.fn<() => void>(),
    onOpenAll: vi.fn<() => void>(),
    ...change,
  };
  return { ...renderView(<PageCheckView {...props} />), props };
}

test('lists findings with what stands there and what the documents say, and no remark', async () => {
  const { view, element } = show({});
  expect(view.getByText('3 findings. 1 of 5 terms are as the documents say.')).toBeTruthy();
  expect(view.getByText('1 sentence is not translated.')).toBeTruthy();
  const [first, second, ...others] = view
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(first).toMatch(
    /Outdated网络主权 → internet sovereignty.*2 times.*Officialcyber sovereignty \(A law, 2026\)/u,
  );
  expect(second).toMatch(/No rendering found改革开放.*Officialreform and opening up/u);
  expect(others).toEqual([]);
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('a press goes to the next place of a finding, and keys go through all of them', async () => {
  const { view, user, props, again } = show({});
  await user.click(view.getByRole('button', { name: /^Outdated/u }));
  expect(props.onGo).toHaveBeenLastCalledWith(expect.objectContaining({ key: OUTDATED.key }), 0);
  again(<PageCheckView {...props} current={{ key: OUTDATED.key, place: 0 }} />);
  expect(view.getByText('Place 1 of 2')).toBeTruthy();
  await user.click(view.getByRole('button', { name: 'Next place: 网络主权' }));
  expect(props.onGo).toHaveBeenLastCalledWith(expect.objectContaining({ key: OUTDATED.key }), 1);
  await user.click(view.getByRole('button', { name: 'Previous place: 网络主权' }));
  expect(props.onGo).toHaveBeenLastCalledWith(expect.objectContaining({ key: OUTDATED.key }), 1);
  again(<PageCheckView {...props} current={{ key: OUTDATED.key, place: 1 }} />);
  await user.keyboard('{ArrowRight}');
  expect(props.onGo).toHaveBeenLastCalledWith(expect.objectContaining({ key: MISSING.key }), 0);
  await user.keyboard('k');
  expect(props.onGo).toHaveBeenLastCalledWith(expect.objectContaining({ key: OUTDATED.key }), 0);
  again(<PageCheckView {...props} />);
  await user.keyboard('{ArrowLeft}');
  expect(props.onGo).toHaveBeenLastCalledWith(expect.objectContaining({ key: MISSING.key }), 0);
});

test('a page without findings says so and leads on to the page of the check', async () => {
  const { view, user, props } = show({
    check: done({ ...REPORT, groups: [APPROVED], untranslated: [] }),
  });
  expect(view.getByText('Nothing to report. 1 of 1 terms are as the documents say.')).toBeTruthy();
  expect(view.queryByText(/^Keys/u)).toBeNull();
  await user.click(view.getByRole('button', { name: 'All in the translation check' }));
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
    'This page does not answer. Load it again, and choose it again.',
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
