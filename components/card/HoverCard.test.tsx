import { fireEvent } from '@testing-library/dom';
import type { JSX } from 'preact';
import { expect, test, vi } from 'vitest';
import {
  cardEntryOf,
  CYBERSECURITY,
  CYBERSPACE,
  HOSTILE,
  NETWORK_SECURITY,
  ONE_SIDED,
  SHARED_FUTURE,
} from '../fixtures/fixtures.ts';
import { HoverCard, type HoverCardProps } from './HoverCard.tsx';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { accessibilityIssues, renderView } from '../fixtures/render-fixture.tsx';

const onChinese = { inner: [], matchedText: '网络空间命运共同体', script: 'Hans' } as const;
const onEnglish = { inner: [], matchedText: 'cyberspace', script: 'Latn' } as const;

const FORM = {
  userLanguage: 'en',
  withPinyin: true,
  withZhuyin: false,
  withToneColours: false,
  citationTemplate: '{term} = {equivalent} ({document}, {date})',
};

const QUIET: Omit<HoverCardProps, 'entries' | 'inner' | 'matchedText' | 'script'> = {
  form: FORM,
  notice: '',
  aloud: '',
  why: undefined,
  notMeant: undefined,
  isPinned: false,
  isSheet: false,
  onBack: undefined,
  side: undefined,
  onSide: () => undefined,
  onPin: () => undefined,
  onDrag: () => undefined,
  onMove: () => undefined,
  onClose: () => undefined,
  onStep: () => undefined,
  onCopy: () => undefined,
  listenTo: () => undefined,
};

type CardProps = Partial<HoverCardProps> & Pick<HoverCardProps, 'matchedText' | 'script' | 'inner'>;

function Card({ of, ...props }: CardProps & { readonly of: readonly ConceptEntry[] }): JSX.Element {
  return <HoverCard entries={of.map(cardEntryOf)} {...QUIET} {...props} />;
}

function textsIn(list: HTMLElement): readonly string[] {
  return [...list.querySelectorAll('.term')].map((term) => term.textContent ?? '');
}

test('a card on a Chinese page puts the preferred English first', () => {
  const { view } = renderView(<Card of={[SHARED_FUTURE]} {...onChinese} />);
  expect(textsIn(view.getByRole('list', { name: 'Equivalents' }))).toEqual([
    'community with a shared future in cyberspace',
    'community of shared future in cyberspace',
    'community of common destiny in cyberspace',
  ]);
});

test('a card on an English page puts the Chinese first, labelled by script and region', () => {
  const { view } = renderView(<Card of={[SHARED_FUTURE]} {...onEnglish} />);
  const equivalents = view.getByRole('list', { name: 'Equivalents' });
  expect(textsIn(equivalents)[0]).toBe('网络空间命运共同体');
  expect(equivalents.textContent).toMatch(/Simplified.*Taiwan.*Hong Kong/u);
});

test('each term says its language, so that Han takes the glyphs of its region', () => {
  const { view } = renderView(<Card of={[SHARED_FUTURE]} {...onEnglish} />);
  expect(view.getByText('網絡空間命運共同體').lang).toBe('zh-Hant-HK');
  expect(view.getAllByText('community with a shared future in cyberspace')[0]?.lang).toBe('en');
});

test('syllables have the colours of their tones for those who want it', () => {
  const form = { ...FORM, withZhuyin: true };
  const { element, again } = renderView(<Card of={[CYBERSPACE]} {...onChinese} form={form} />);
  const reading = element.querySelector('.reading')?.textContent;
  expect(element.querySelector('[class^=tone-]')).toBeNull();
  again(<Card of={[CYBERSPACE]} {...onChinese} form={{ ...form, withToneColours: true }} />);
  expect(element.querySelector('.reading')?.textContent).toBe(reading);
  const tones = [...element.querySelectorAll('[class^=tone-]')].map(
    (syllable) => `${syllable.textContent} ${syllable.className}`,
  );
  expect(tones).toEqual([
    'wǎng tone-3',
    'luò tone-4',
    'kōng tone-1',
    'jiān tone-1',
    'ㄨㄤˇ tone-3',
    'ㄌㄨㄛˋ tone-4',
    'ㄎㄨㄥ tone-1',
    'ㄐㄧㄢ tone-1',
  ]);
});

test('a superseded term is struck out and called so', () => {
  const { view } = renderView(<Card of={[SHARED_FUTURE]} {...onChinese} />);
  expect(view.getByText('community of common destiny in cyberspace').tagName).toBe('S');
  expect(view.getByText('superseded')).toBeDefined();
});

test('a source says its date, and whether the document was read or is only named', () => {
  const { element } = renderView(<Card of={[SHARED_FUTURE]} {...onChinese} />);
  const [seen, named] = element.querySelectorAll('.sources li');
  expect(seen?.textContent).toContain('2023-11-08 read in the document');
  expect(named?.textContent).toContain('2015-12-16 cited, not read');
});

test('a card says whether a document has the terms, and which terms are only proposed', () => {
  const { element, again } = renderView(<Card of={[SHARED_FUTURE]} {...onChinese} />);
  expect(element.querySelector('.facts')?.textContent).toContain('official');
  const others = [...element.querySelectorAll('.equivalents .labels')];
  expect(others.map(({ textContent }) => textContent)).toEqual([
    'admitted · proposed',
    'superseded',
  ]);
  again(<Card of={[ONE_SIDED]} {...onChinese} />);
  expect(element.querySelector('.facts')?.textContent).toContain('proposed');
});

test('an example has its sentence, its page and the day; the latest three are shown', async () => {
  const examples = ['2026-11-01', '2026-11-04', '2026-11-03', '2026-11-02'].map((date) => ({
    sentence: `Read on ${date}.`,
    title: 'News',
    url: 'https://example.org/',
    date,
  }));
  const [first, ...others] = CYBERSPACE.languageSections;
  const [term, ...terms] = first.termSections;
  const entry: ConceptEntry = {
    ...CYBERSPACE,
    languageSections: [{ ...first, termSections: [{ ...term, examples }, ...terms] }, ...others],
  };
  const { view, element } = renderView(<Card of={[entry]} {...onEnglish} />);
  const shown = [...element.querySelectorAll('.examples li')].map(({ textContent }) => textContent);
  expect(shown).toEqual(
    ['2026-11-04', '2026-11-03', '2026-11-02'].map((date) => `Read on ${date}. News, ${date}`),
  );
  expect(element.querySelector('q')?.lang).toBe(first.language);
  expect(view.getAllByRole('link', { name: 'News' })).toHaveLength(3);
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('a document without an address leads to its issuer, one with an address does not', () => {
  const issuer = { issuer: 'Office', issuerUrl: 'https://example.org/' };
  const [first, ...others] = CYBERSPACE.languageSections;
  const [term] = first.termSections;
  const sources = [
    { title: 'Gazette', ...issuer },
    { title: 'Report', ...issuer, url: 'https://example.org/report' },
    { title: 'Bulletin', issuer: 'Bureau', issuerUrl: 'javascript:alert(1)' },
  ];
  const entry: ConceptEntry = {
    ...CYBERSPACE,
    languageSections: [{ ...first, termSections: [{ ...term, sources }] }, ...others],
  };
  const { element } = renderView(<Card of={[entry]} {...onEnglish} />);
  const found = [...element.querySelectorAll('.sources a')];
  for (const link of found) fireEvent.pointerDown(link);
  const links = found.map((link) => [link.textContent, link.getAttribute('href')]);
  expect(links).toEqual([
    ['Office', 'https://example.org/'],
    ['Report', 'https://example.org/report'],
  ]);
});

test('several concepts of one form each stand under their own heading', () => {
  const entries = [CYBERSECURITY, NETWORK_SECURITY];
  const { view } = renderView(<Card of={entries} {...onChinese} />);
  const headings = view.getAllByRole('heading').map((heading) => heading.textContent);
  expect(headings).toEqual(['1. Cyberspace', '2. Data law · China']);
});

test('terms inside the longer one are listed with their equivalents, to step into', async () => {
  const onStep = vi.fn<HoverCardProps['onStep']>();
  const { view, user } = renderView(
    <Card of={[SHARED_FUTURE]} {...onChinese} inner={[CYBERSPACE]} onStep={onStep} />,
  );
  await user.click(view.getByRole('button', { name: '网络空间 cyberspace' }));
  expect(onStep).toHaveBeenCalledWith('cyberspace');
});

test('related concepts stand under how they are related', () => {
  const related = [
    { relation: 'seeAlso', entry: CYBERSECURITY },
    { relation: 'contains', entry: CYBERSPACE },
  ] as const;
  const entries = [{ ...cardEntryOf(SHARED_FUTURE), related }];
  const { view } = renderView(<Card of={[]} entries={entries} {...onChinese} />);
  const headings = view.getAllByRole('heading').map((heading) => heading.textContent);
  expect(headings).toEqual(['Contains', 'See also']);
});

test('superseded terms say what is used now, once for all that the same term replaced', () => {
  const superseded = { administrativeStatus: 'superseded' } as const;
  const entry: ConceptEntry = {
    id: 'a',
    languageSections: [
      {
        language: 'en',
        termSections: [
          { term: 'community with a shared future', administrativeStatus: 'preferred' },
          { term: 'community of common destiny', ...superseded },
          { term: 'community of shared destiny', ...superseded },
        ],
      },
    ],
  };
  const { element } = renderView(<Card of={[entry]} {...onChinese} />);
  expect(element.querySelectorAll('li.superseded')).toHaveLength(2);
  const said = [...element.querySelectorAll('.replaced-by')].map((one) => one.textContent);
  expect(said).toEqual(['now: community with a shared future']);
});

test.each([
  ['curated', { id: 'curated', name: '', colour: 'amber' }, 'Termlight glossary'],
  ['changed', { id: 'curated', name: '', colour: 'amber' }, 'Termlight glossary · changed by you'],
  ['added', { id: 'own', name: '', colour: 'purple' }, 'My glossary'],
  ['added', { id: 'glossary-law', name: 'Law & order', colour: 'blue' }, 'Law & order'],
] as const)('an entry that is %s says which glossary it is from: $2', (origin, glossary, text) => {
  const entries = [{ ...cardEntryOf(CYBERSPACE), origin, glossary }];
  const { element } = renderView(<Card of={[]} entries={entries} {...onChinese} />);
  expect(element.querySelector('.facts')?.textContent).toContain(text);
  expect(element.querySelector('.facts .swatch')?.classList).toContain(glossary.colour);
});

test('an entry of a team says whether it has several versions', () => {
  const glossary = { id: 'glossary-desk', name: 'Desk', colour: 'blue' } as const;
  const entry = { ...cardEntryOf(CYBERSPACE), origin: 'added', glossary } as const;
  const { element, again } = renderView(<Card of={[]} entries={[entry]} {...onChinese} />);
  expect(element.querySelector('.facts')?.textContent).not.toContain('several versions');
  again(<Card of={[]} entries={[{ ...entry, hasVersions: true }]} {...onChinese} />);
  expect(element.querySelector('.facts')?.textContent).toContain('Desk · several versions');
});

test('a reading is given in pinyin, zhuyin, both or not at all, as the user wants it', () => {
  const { element, again } = renderView(<Card of={[CYBERSPACE]} {...onChinese} />);
  expect(element.querySelector('.zhuyin')).toBeNull();
  again(<Card of={[CYBERSPACE]} {...onChinese} form={{ ...FORM, withZhuyin: true }} />);
  expect(element.querySelector('.zhuyin')?.textContent).toBe('ㄨㄤˇ ㄌㄨㄛˋ\u2003ㄎㄨㄥ ㄐㄧㄢ');
  expect(element.querySelector('.pinyin')?.textContent).toBe('wǎngluò kōngjiān');
  const withoutPinyin = { ...FORM, withPinyin: false };
  again(<Card of={[CYBERSPACE]} {...onChinese} form={{ ...withoutPinyin, withZhuyin: true }} />);
  expect(element.querySelector('.pinyin')).toBeNull();
  expect(element.querySelector('.zhuyin')).not.toBeNull();
  again(<Card of={[CYBERSPACE]} {...onChinese} form={withoutPinyin} />);
  expect(element.querySelector('.reading')).toBeNull();
});

test('equivalent, pair, citation and every other form are copied by a press each', async () => {
  const onCopy = vi.fn<HoverCardProps['onCopy']>();
  const { view, user } = renderView(<Card of={[CYBERSPACE]} {...onChinese} onCopy={onCopy} />);
  for (const name of ['Copy', 'Copy pair', 'Copy citation']) {
    await user.click(view.getByRole('button', { name }));
  }
  await user.click(view.getByRole('button', { name: 'Copy “網路空間”' }));
  expect(onCopy.mock.calls.flat()).toEqual([
    'cyberspace',
    '网络空间\tcyberspace',
    '网络空间 = cyberspace',
    '網路空間',
  ]);
});

test('a term can be listened to where there is a voice for it', async () => {
  const spoken = vi.fn<(text: string) => void>();
  const { view, user, again } = renderView(<Card of={[CYBERSPACE]} {...onChinese} />);
  expect(view.queryByRole('button', { name: 'Listen' })).toBeNull();
  again(
    <Card
      of={[CYBERSPACE]}
      {...onChinese}
      listenTo={({ term }) =>
        () =>
          spoken(term)
        }
    />,
  );
  await user.click(view.getByRole('button', { name: 'Listen' }));
  expect(spoken).toHaveBeenCalledWith('cyberspace');
});

test('the user who asks is told why the text is marked', async () => {
  const onAsk = vi.fn<() => void>();
  const { view, user, again } = renderView(
    <Card
      of={[CYBERSPACE]}
      {...onEnglish}
      why={{ reasons: undefined, others: undefined, onAsk }}
    />,
  );
  await user.click(view.getByText('Why is this marked?'));
  expect(onAsk).toHaveBeenCalled();
  const reasons = [
    {
      concept: 'cyberspace',
      term: 'cyberspace',
      form: 'cyberspaces',
      origin: 'inflection',
      ways: ['plural', 'british'],
      shortFor: 'cyber space',
      folds: ['case', 'separator'],
    },
  ] as const;
  again(<Card of={[CYBERSPACE]} {...onEnglish} why={{ reasons, others: undefined, onAsk }} />);
  expect(view.getAllByRole('listitem').map((one) => one.textContent)).toContain(
    '“cyberspace” is “cyberspaces”: plural, British spelling of the term “cyberspace”. ' +
      'It is short for “cyber space”. ' +
      'Differences that are ignored: capitals, hyphens and spaces.',
  );
});

test.each([
  [undefined, null],
  [0, 'It depends on the context, and another form of it appears on this page.'],
  [8, 'It depends on the context, and 8 other terms appear on this page.'],
])('of a term in context, %s other terms that speak for it are told unasked', (others, says) => {
  const why = { reasons: undefined, others, onAsk: () => undefined };
  const { element } = renderView(<Card of={[CYBERSPACE]} {...onEnglish} why={why} />);
  expect(element.querySelector('.why > p')?.textContent ?? null).toBe(says);
});

const NOT_MEANT = {
  wrong: {
    passage: { before: 'The ', text: 'cybersecurity', after: ' of it.' },
    entries: [CYBERSECURITY, NETWORK_SECURITY].map(cardEntryOf),
  },
  address: 'https://example.org/',
  onView: () => undefined,
  onNeverHere: () => undefined,
  onNeverUnasked: () => undefined,
  onCopyReport: () => undefined,
};

test('what is not meant has a choice for each of several concepts, and is accessible', async () => {
  const onNeverUnasked = vi.fn<(concept: string) => void>();
  const notMeant = { ...NOT_MEANT, view: 'report', onNeverUnasked } as const;
  const { view, user, element } = renderView(
    <Card of={[CYBERSECURITY, NETWORK_SECURITY]} {...onEnglish} notMeant={notMeant} />,
  );
  expect(await accessibilityIssues(element)).toEqual([]);
  await user.click(view.getByRole('button', { name: /^Mark only with everyday.*\(2\)$/u }));
  expect(onNeverUnasked).toHaveBeenCalledExactlyOnceWith(NETWORK_SECURITY.id);
});

test('the key opens and closes what is not meant, but not with others held', async () => {
  const onView = vi.fn<(view: string) => void>();
  const card = (view: 'closed' | 'choices'): JSX.Element => (
    <Card of={[CYBERSECURITY]} {...onEnglish} notMeant={{ ...NOT_MEANT, view, onView }} />
  );
  const { view, user, again } = renderView(card('closed'));
  view.getByRole('dialog').focus();
  await user.keyboard('{Control>}n{/Control}x');
  expect(onView).not.toHaveBeenCalled();
  await user.keyboard('n');
  again(card('choices'));
  await user.keyboard('N');
  expect(onView.mock.calls).toEqual([['choices'], ['closed']]);
});

test('a pinned card can be moved without dragging', async () => {
  const onMove = vi.fn<HoverCardProps['onMove']>();
  const { view, user } = renderView(
    <Card of={[CYBERSPACE]} {...onChinese} isPinned onMove={onMove} />,
  );
  const move = view.getByRole('button', { name: /^Move/u });
  await user.click(move);
  await user.keyboard('{ArrowLeft}{ArrowDown}');
  expect(onMove.mock.calls.flat()).toEqual(['nextCorner', 'left', 'down']);
});

test('what was done is said politely', () => {
  const { view } = renderView(
    <Card of={[CYBERSPACE]} {...onChinese} notice="Copied: cyberspace" />,
  );
  expect(view.getAllByRole('status').map((one) => one.textContent)).toEqual([
    'Copied: cyberspace',
    '',
  ]);
});

test('of two definitions the one in the language of the interface is shown', () => {
  const [chinese, ...others] = SHARED_FUTURE.languageSections;
  const entry = {
    ...SHARED_FUTURE,
    languageSections: [{ ...chinese, definition: '各国同处一个网络空间。' }, ...others],
  } as const;
  const { view } = renderView(<Card of={[entry]} {...onChinese} />);
  expect(view.queryByText('各国同处一个网络空间。')).toBeNull();
  expect(view.getByText(/^The vision of cyberspace/u)).toBeDefined();
});

test('an entry without the other side says so', () => {
  const { view } = renderView(<Card of={[ONE_SIDED]} {...onChinese} />);
  expect(view.getByText('This entry has no equivalent yet.')).toBeDefined();
});

test('markup in any field is shown letter for letter', () => {
  const { element } = renderView(<Card of={[HOSTILE]} {...onChinese} />);
  expect(element.querySelector('img, script, b')).toBeNull();
  expect(element.textContent).toContain('"><img src=x onerror=alert(1)>');
  expect(element.textContent).toContain('{{constructor}}');
});

test('only web addresses become links, and they tell the site nothing', () => {
  const { view } = renderView(<Card of={[HOSTILE]} {...onChinese} />);
  const links = view.getAllByRole('link');
  for (const link of links) fireEvent.pointerDown(link);
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['HTTPS://example.org/a']);
  expect(links[0]?.getAttribute('rel')).toBe('noreferrer noopener');
});

test.each([
  ['full', [SHARED_FUTURE]],
  ['of several concepts', [CYBERSECURITY, NETWORK_SECURITY]],
  ['of a hostile entry', [HOSTILE]],
])('a card %s is accessible', async (_, entries) => {
  const { element } = renderView(<Card of={entries} {...onChinese} inner={[CYBERSPACE]} />);
  expect(await accessibilityIssues(element)).toEqual([]);
});
