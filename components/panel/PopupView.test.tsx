import { expect, test, vi } from 'vitest';
import { CYBERSPACE, HOSTILE, SHARED_FUTURE } from '../fixtures/fixtures.ts';
import { GlossariesProvider } from '../glossaries/GlossaryOf.tsx';
import type {
  GlossariesOf,
  PlacedGlossary,
} from '../../glossary/model/glossary/placed-glossary.ts';
import { PopupView, type PopupViewProps } from './PopupView.tsx';
import { accessibilityIssues, renderView } from '../fixtures/render-fixture.tsx';
import { FailureNotice } from '../controls/FailureNotice.tsx';
import { StorageNotice } from '../controls/StorageNotice.tsx';

const ignore = (): void => undefined;

function propsWith(change: Partial<PopupViewProps>): PopupViewProps {
  return {
    page: {
      state: 'reached',
      perhaps: [],
      terms: [
        { concept: SHARED_FUTURE.id, text: '网络空间命运共同体', count: 7 },
        { concept: CYBERSPACE.id, text: '网络空间', count: 1 },
      ],
      entries: new Map([SHARED_FUTURE, CYBERSPACE].map((entry) => [entry.id, entry])),
    },
    site: 'example.org',
    paused: false,
    pausedUntil: undefined,
    marking: 'on',
    rule: undefined,
    pageOff: false,
    tabOff: false,
    drawsItsText: false,
    marksOnKey: false,
    glossaries: [
      { id: 'own', name: '', colour: 'purple' },
      { id: 'curated', name: '', colour: 'amber' },
    ],
    glossariesHere: undefined,
    editorsHere: false,
    progress: undefined,
    searchText: '',
    found: undefined,
    onAllowSites: undefined,
    onPaused: ignore,
    onPausedForAnHour: ignore,
    onTabMarked: ignore,
    onSiteMarked: ignore,
    onPageMarked: ignore,
    onToggleMarks: ignore,
    onGlossaries: ignore,
    onEditors: ignore,
    onOpenSettings: ignore,
    onOpenReader: ignore,
    onOpenCheck: ignore,
    file: undefined,
    onReadFile: ignore,
    onOpenPanel: ignore,
    onSearchText: ignore,
    onReveal: ignore,
    onOpenEntry: ignore,
    onOpenGlossary: ignore,
    ...change,
  };
}

const nothingThere = { state: 'reached', perhaps: [], terms: [], entries: new Map() } as const;

test('offers to read the file that the tab shows, each by its name where there are several', async () => {
  const onReadFile = vi.fn<(address: string | undefined) => void>();
  const file = { kind: 'pdf', addresses: ['https://a.example/one.pdf', 'https://a.example/b.pdf'] };
  const { view, user } = renderView(
    <PopupView {...propsWith({ page: nothingThere, file: file as never, onReadFile })} />,
  );
  expect(view.getByText('b.pdf')).toBeDefined();
  const [, second] = view.getAllByRole('button', { name: 'Read it in Termlight' });
  if (second !== undefined) await user.click(second);
  expect(onReadFile).toHaveBeenCalledExactlyOnceWith('https://a.example/b.pdf');
  expect(view.queryByText('No terms found on this page')).toBeNull();
});

test('a file that is still being read says of how many chapters the terms are', () => {
  const progress = { read: 3, total: 12, parts: 'chapters' } as const;
  const { view } = renderView(<PopupView {...propsWith({ progress })} />);
  expect(view.getByText('Terms from 3 of 12 chapters so far')).toBeDefined();
});

test('the terms of the page stand with their equivalents and counts', () => {
  const { view } = renderView(<PopupView {...propsWith({})} />);
  expect(view.getByRole('heading', { name: '2 terms on this page' })).toBeDefined();
  expect(
    view.getByRole('button', {
      name: '网络空间命运共同体 : community with a shared future in cyberspace 7 occurrences',
    }),
  ).toBeDefined();
});

test('what is perhaps meant is counted beside the terms, and where there are none', () => {
  const perhaps = ['a', 'b'].map((concept) => ({ concept, text: concept, count: 1 }));
  const { view } = renderView(<PopupView {...propsWith({ page: { ...nothingThere, perhaps } })} />);
  expect(view.getByText('2 more possible terms, listed in the side panel')).toBeDefined();
});

test('markup in entries, names of glossaries, sites and errors is shown letter for letter', () => {
  const markup = '"><img src=x onerror=alert(1)>';
  const page = {
    state: 'reached',
    perhaps: [],
    terms: [{ concept: HOSTILE.id, text: markup, count: 1 }],
    entries: new Map([[HOSTILE.id, HOSTILE]]),
  } as const;
  const glossaries = [{ id: 'own', name: markup, colour: 'purple' }] as const;
  const failed = <FailureNotice message={markup} title={markup} advice={markup} />;
  const { element } = renderView(
    <PopupView {...propsWith({ page, glossaries, site: markup, notices: failed })} />,
  );
  expect(element.querySelector('img, script, b')).toBeNull();
  expect(element.textContent?.split(markup).length).toBeGreaterThan(5);
});

test('a term leads to its next occurrence', async () => {
  const onReveal = vi.fn<PopupViewProps['onReveal']>();
  const { view, user } = renderView(<PopupView {...propsWith({ onReveal })} />);
  await user.click(view.getByRole('button', { name: /^网络空间 / }));
  expect(onReveal).toHaveBeenCalledExactlyOnceWith(CYBERSPACE.id);
});

const SITE_OFF = { marking: 'off', rule: 'example.org' } as const;
const PAGE_OFF = { marking: 'off', rule: 'example.org/a', pageOff: true } as const;

test('the switch of the site turns marking off and on', async () => {
  const onSiteMarked = vi.fn<PopupViewProps['onSiteMarked']>();
  const { view, user, again } = renderView(<PopupView {...propsWith({ onSiteMarked })} />);
  await user.click(view.getByRole('switch', { name: 'Mark terms on example.org' }));
  again(<PopupView {...propsWith({ onSiteMarked, ...SITE_OFF })} />);
  await user.click(view.getByRole('switch', { name: 'Mark terms on example.org' }));
  expect(onSiteMarked.mock.calls).toEqual([[false], [true]]);
});

test('one page is switched off and on at a click', async () => {
  const onPageMarked = vi.fn<PopupViewProps['onPageMarked']>();
  const { view, user, again } = renderView(<PopupView {...propsWith({ onPageMarked })} />);
  await user.click(view.getByRole('button', { name: 'Switch off for this page' }));
  again(<PopupView {...propsWith({ onPageMarked, ...PAGE_OFF })} />);
  await user.click(view.getByRole('button', { name: 'Switch on for this page' }));
  expect(onPageMarked.mock.calls).toEqual([[false], [true]]);
});

test('access that the browser withholds is explained, and given at a click', async () => {
  const onAllowSites = vi.fn<() => void>();
  const page = { state: 'unreachable' } as const;
  const { view, user } = renderView(<PopupView {...propsWith({ page, onAllowSites })} />);
  expect(view.getByText('Termlight may not read this page')).toBeDefined();
  await user.click(view.getByRole('button', { name: 'Allow on all sites' }));
  expect(onAllowSites).toHaveBeenCalledOnce();
});

test('marks that wait for a key have a button here', async () => {
  const onToggleMarks = vi.fn<() => void>();
  const { view, user } = renderView(
    <PopupView {...propsWith({ marksOnKey: true, onToggleMarks })} />,
  );
  await user.click(view.getByRole('button', { name: 'Show or hide marks' }));
  expect(onToggleMarks).toHaveBeenCalledOnce();
});

test('a page without a host has no switch of its own', () => {
  const { view } = renderView(<PopupView {...propsWith({ site: undefined })} />);
  expect(view.getAllByRole('switch')).toHaveLength(1);
});

test.each<readonly [string, Partial<PopupViewProps>, string | RegExp]>([
  ['nothing found', { page: nothingThere }, 'No terms found on this page'],
  ['paused', { paused: true }, 'Paused on all sites'],
  ['off on this site', SITE_OFF, 'Off on example.org'],
  ['off on this page', PAGE_OFF, 'Off on this page'],
  ['off by a rule', { marking: 'off', rule: '*.org' }, /This rule .+ \*\.org/u],
  ['not listed', { marking: 'notListed' }, 'Not switched on for example.org'],
  [
    'paused for a time',
    { paused: true, pausedUntil: '2026-11-25T08:00:00Z' },
    /until \d?\d:00 [AP]M/u,
  ],
  ['an unreachable page', { page: { state: 'unreachable' } }, 'This page cannot be marked'],
])('%s is said in words', (_, change, text) => {
  const { view } = renderView(<PopupView {...propsWith(change)} />);
  expect(view.getByText(text)).toBeDefined();
});

test('a search takes the place of the list, and each entry opens', async () => {
  const onOpenEntry = vi.fn<PopupViewProps['onOpenEntry']>();
  const found = { total: 1, entries: [CYBERSPACE] };
  const { view, user } = renderView(
    <PopupView {...propsWith({ searchText: 'wang', found, onOpenEntry })} />,
  );
  expect(view.getByRole('heading', { name: '1 entry found' })).toBeDefined();
  await user.click(view.getByRole('button', { name: '网络空间 : cyberspace' }));
  expect(onOpenEntry).toHaveBeenCalledExactlyOnceWith(CYBERSPACE.id);
});

test('Escape empties a search before it closes the popup', async () => {
  const onSearchText = vi.fn<PopupViewProps['onSearchText']>();
  const { view, user } = renderView(
    <PopupView {...propsWith({ searchText: 'wang', onSearchText })} />,
  );
  await user.type(view.getByRole('searchbox', { name: 'Search the glossary' }), '{Escape}');
  expect(onSearchText).toHaveBeenLastCalledWith('');
});

test.each([
  ['with terms', {}],
  ['of an unreachable page', { page: { state: 'unreachable' } }],
  ['with trouble', { notices: <StorageNotice health={{ state: 'damaged', setAside: 3 }} /> }],
] as const)('a popup %s is accessible', async (_, change) => {
  const { element } = renderView(<PopupView {...propsWith(change)} />);
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('the glossaries of the site are chosen, and all is no choice', async () => {
  const onGlossaries = vi.fn<PopupViewProps['onGlossaries']>();
  const { view, user, again } = renderView(<PopupView {...propsWith({ onGlossaries })} />);
  await user.click(view.getByText(/^Glossaries on this site/u));
  await user.click(view.getByRole('checkbox', { name: 'Termlight glossary' }));
  expect(onGlossaries).toHaveBeenLastCalledWith(['own']);
  again(<PopupView {...propsWith({ onGlossaries, glossariesHere: ['own'] })} />);
  expect(view.getByText('1 of 2')).toBeDefined();
  await user.click(view.getByRole('checkbox', { name: 'Termlight glossary' }));
  expect(onGlossaries).toHaveBeenLastCalledWith(undefined);
});

test('text in editors is read where the site’s own switch says so, which is off', async () => {
  const onEditors = vi.fn<PopupViewProps['onEditors']>();
  const { view, user, again } = renderView(<PopupView {...propsWith({ onEditors })} />);
  const name = 'Also mark in editors on this site';
  expect(view.getByRole('switch', { name }).getAttribute('aria-checked')).toBe('false');
  await user.click(view.getByRole('switch', { name }));
  expect(onEditors).toHaveBeenLastCalledWith(true);
  again(<PopupView {...propsWith({ marking: 'off' })} />);
  expect(view.queryByRole('switch', { name })).toBeNull();
});

test('each term says its glossary where they are of several, and none where all are of one', () => {
  const own = { id: 'own', name: '', colour: 'purple', place: 0 } as const;
  const law = { id: 'glossary-law', name: 'Law', colour: 'blue', place: 1 } as const;
  const page = (glossaries: GlossariesOf) => (
    <GlossariesProvider value={glossaries}>
      <PopupView {...propsWith({})} />
    </GlossariesProvider>
  );
  const { element, again } = renderView(
    page(
      new Map<string, PlacedGlossary>([
        [SHARED_FUTURE.id, own],
        [CYBERSPACE.id, law],
      ]),
    ),
  );
  const said = (): readonly (string | null)[] =>
    [...element.querySelectorAll('.glossary-of')].map((one) => one.textContent);
  expect(said()).toEqual(['My glossary', 'Law']);
  again(page(new Map([[CYBERSPACE.id, law]])));
  expect(said()).toEqual([]);
});
