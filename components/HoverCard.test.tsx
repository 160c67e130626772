// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  CYBERSECURITY,
  CYBERSPACE,
  HOSTILE,
  NETWORK_SECURITY,
  ONE_SIDED,
  SHARED_FUTURE,
} from './fixtures.ts';
import { HoverCard } from './HoverCard.tsx';
import { accessibilityIssues, renderView } from './render-fixture.tsx';

const onChinese = { inner: [], matchedText: '网络空间命运共同体', script: 'Hans' } as const;
const onEnglish = { inner: [], matchedText: 'cyberspace', script: 'Latn' } as const;

function textsIn(list: HTMLElement): readonly string[] {
  return [...list.querySelectorAll('.term')].map((term) => term.textContent ?? '');
}

test('a card on a Chinese page puts the preferred English first', () => {
  const { view } = renderView(<HoverCard entries={[SHARED_FUTURE]} {...onChinese} />);
  expect(textsIn(view.getByRole('list', { name: 'Equivalents' }))).toEqual([
    'community with a shared future in cyberspace',
    'community of shared future in cyberspace',
    'community of common destiny in cyberspace',
  ]);
});

test('a card on an English page puts the Chinese first, labelled by script and region', () => {
  const { view } = renderView(<HoverCard entries={[SHARED_FUTURE]} {...onEnglish} />);
  const equivalents = view.getByRole('list', { name: 'Equivalents' });
  expect(textsIn(equivalents)[0]).toBe('网络空间命运共同体');
  expect(equivalents.textContent).toMatch(/Simplified.*Taiwan.*Hong Kong/u);
});

test('each term says its language, so that Han takes the glyphs of its region', () => {
  const { view } = renderView(<HoverCard entries={[SHARED_FUTURE]} {...onEnglish} />);
  expect(view.getByText('網絡空間命運共同體').lang).toBe('zh-Hant-HK');
  expect(view.getByText('community with a shared future in cyberspace').lang).toBe('en');
});

test('a superseded term is struck out and called so', () => {
  const { view } = renderView(<HoverCard entries={[SHARED_FUTURE]} {...onChinese} />);
  expect(view.getByText('community of common destiny in cyberspace').tagName).toBe('S');
  expect(view.getByText('superseded')).toBeDefined();
});

test('a source says its date, and whether the document was read or is only named', () => {
  const { element } = renderView(<HoverCard entries={[SHARED_FUTURE]} {...onChinese} />);
  const [seen, named] = element.querySelectorAll('.sources li');
  expect(seen?.textContent).toContain('2023-11-08 read in the document');
  expect(named?.textContent).toContain('2015-12-16 named, not read');
});

test('several concepts of one form each stand under their own heading', () => {
  const entries = [CYBERSECURITY, NETWORK_SECURITY];
  const { view } = renderView(<HoverCard entries={entries} {...onChinese} />);
  const headings = view.getAllByRole('heading').map((heading) => heading.textContent);
  expect(headings).toEqual(['1. Cyberspace', '2. Data law']);
});

test('terms inside the longer one are listed with their equivalents', () => {
  const { view } = renderView(
    <HoverCard entries={[SHARED_FUTURE]} {...onChinese} inner={[CYBERSPACE]} />,
  );
  expect(view.getByRole('term').textContent).toBe('网络空间');
  expect(view.getByRole('definition').textContent).toBe('cyberspace');
});

test('of two definitions the one in the language of the interface is shown', () => {
  const [chinese, ...others] = SHARED_FUTURE.languageSections;
  const entry = {
    ...SHARED_FUTURE,
    languageSections: [{ ...chinese, definition: '各国同处一个网络空间。' }, ...others],
  } as const;
  const { view } = renderView(<HoverCard entries={[entry]} {...onChinese} />);
  expect(view.queryByText('各国同处一个网络空间。')).toBeNull();
  expect(view.getByText(/^The vision of cyberspace/u)).toBeDefined();
});

test('an entry without the other side says so', () => {
  const { view } = renderView(<HoverCard entries={[ONE_SIDED]} {...onChinese} />);
  expect(view.getByText('This entry has no equivalent yet.')).toBeDefined();
});

test('markup in any field is shown letter for letter', () => {
  const { element } = renderView(<HoverCard entries={[HOSTILE]} {...onChinese} />);
  expect(element.querySelector('img, script, b')).toBeNull();
  expect(element.textContent).toContain('"><img src=x onerror=alert(1)>');
  expect(element.textContent).toContain('{{constructor}}');
});

test('only web addresses become links, and they tell the site nothing', () => {
  const { view } = renderView(<HoverCard entries={[HOSTILE]} {...onChinese} />);
  const links = view.getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://example.org/a']);
  expect(links[0]?.getAttribute('rel')).toBe('noreferrer noopener');
});

test('the card has no button, so that no lured click can change anything', () => {
  const { view } = renderView(<HoverCard entries={[SHARED_FUTURE]} {...onChinese} />);
  expect(view.queryByRole('button')).toBeNull();
});

test.each([
  ['full', [SHARED_FUTURE]],
  ['of several concepts', [CYBERSECURITY, NETWORK_SECURITY]],
  ['of a hostile entry', [HOSTILE]],
])('a card %s is accessible', async (_, entries) => {
  const { element } = renderView(
    <HoverCard entries={entries} {...onChinese} inner={[CYBERSPACE]} />,
  );
  expect(await accessibilityIssues(element)).toEqual([]);
});
