import { expect, test, vi } from 'vitest';
import type { MatchReason } from '../../glossary/model/page/match-reason.ts';
import { accessibilityIssues, renderView } from '../fixtures/render-fixture.tsx';
import { TextTrialView } from './TextTrialView.tsx';
import type { TriedSoFar } from '../../glossary/model/text/tried-so-far.ts';
import { groupsOf, stretchesOf } from '../../glossary/model/text/tried-places.ts';

type OnText = (text: string, language: string) => void;

const form = (concept: string, term: string): MatchReason => ({
  concept,
  term,
  form: term,
  origin: 'term',
  ways: [],
  folds: [],
});

const TEXT = '网络主权和主权，保障民主权利。';
const TRIED: TriedSoFar = {
  text: TEXT,
  isWhole: true,
  places: [
    { start: 0, end: 4, forms: [form('c1', '网络主权')] },
    { start: 5, end: 7, forms: [form('c2', '主权')] },
    {
      start: 11,
      end: 13,
      forms: [form('c2', '主权')],
      miss: { kind: 'cutsWord', words: ['民主', '权利'] },
    },
  ],
  entries: [
    {
      concept: 'c1',
      title: '网络主权 = cyber sovereignty',
      origin: 'curated',
      glossary: { id: 'curated', name: '' },
    },
    { concept: 'c2', title: '主权 = sovereignty', origin: 'draft' },
  ],
};

const box = (tried: TriedSoFar | undefined, concept?: string, onText = vi.fn<OnText>()) => (
  <TextTrialView
    text={TEXT}
    language="zh-Hans"
    most={100}
    tried={tried}
    {...(concept !== undefined && { concept })}
    onText={onText}
  />
);

test('says in words what is marked and what is not, with the words that would be cut', async () => {
  const { view, element } = renderView(box(TRIED));
  expect(view.getByText('2 places are marked. 1 place was passed over.')).toBeDefined();
  expect(view.getByText('“主权” would cut a word in two here: 民主|权利.')).toBeDefined();
  expect(
    view.getByText(
      /“网络主权” is the term “网络主权”\. Entry: 网络主权 = cyber sovereignty \(Termlight glossary\)/u,
    ),
  ).toBeDefined();
  const [passage] = element.getElementsByClassName('scroll-region');
  expect(passage?.textContent).toBe(TEXT);
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('of an entry in its form says what is its own first, and the others when asked', async () => {
  const { view, user } = renderView(box(TRIED, 'c2'));
  expect(view.getByText('1 place is marked. 1 place was passed over.')).toBeDefined();
  await user.click(view.getByText('1 place from other entries'));
  expect(view.getByText(/Entry: 网络主权/u)).toBeDefined();
});

test('says that nothing was found, and that a text is too long', () => {
  const none = { ...TRIED, places: [] };
  const { view, again } = renderView(box(none, 'c2'));
  expect(view.getByText('This text contains no form of this entry.')).toBeDefined();
  again(
    <TextTrialView
      text={'长'.repeat(101)}
      language=""
      most={100}
      tried={undefined}
      onText={vi.fn<OnText>()}
    />,
  );
  expect(view.getByText('Only the first 100 characters are checked.')).toBeDefined();
});

test('takes a sample text with its language', async () => {
  const onText = vi.fn<OnText>();
  const { view, user } = renderView(box(undefined, undefined, onText));
  await user.selectOptions(
    view.getByRole('combobox', { name: 'Sample text' }),
    'An ordinary Saturday (English)',
  );
  expect(onText).toHaveBeenCalledWith(expect.stringContaining('On Saturday'), 'en');
});

test('a text cut at its places is the text, what is marked before what is not', () => {
  const places = [
    { start: 0, end: 4, forms: [] },
    { start: 3, end: 6, forms: [], miss: { kind: 'overlap', by: 'abcd' } },
    { start: 7, end: 9, forms: [], miss: { kind: 'case' } },
  ] as const;
  const stretches = stretchesOf('abcdefghijk', places);
  expect(stretches.map(({ text }) => text)).toEqual(['abcd', 'efg', 'hi', 'jk']);
});

test('places alike are one group, with the nearest form of each concept', () => {
  const far: MatchReason = { ...form('c1', '網絡'), folds: ['script'] };
  const forms = [far, form('c1', '网络')];
  const groups = groupsOf('网络网络', [
    { start: 0, end: 2, forms },
    { start: 2, end: 4, forms },
  ]);
  expect(groups).toMatchObject([{ count: 2, forms: [form('c1', '网络')] }]);
});
