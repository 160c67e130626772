// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { CYBERSPACE, SHARED_FUTURE } from './fixtures.ts';
import { PopupView, type PopupViewProps } from './PopupView.tsx';
import { accessibilityIssues, renderView } from './render-fixture.tsx';
import { StorageNotice } from './StorageNotice.tsx';

const ignore = (): void => undefined;

function propsWith(change: Partial<PopupViewProps>): PopupViewProps {
  return {
    page: {
      state: 'reached',
      terms: [
        { concept: SHARED_FUTURE.id, text: '网络空间命运共同体', count: 7 },
        { concept: CYBERSPACE.id, text: '网络空间', count: 1 },
      ],
      entries: new Map([SHARED_FUTURE, CYBERSPACE].map((entry) => [entry.id, entry])),
    },
    site: 'example.org',
    paused: false,
    siteOff: false,
    searchText: '',
    found: undefined,
    onPaused: ignore,
    onSiteOff: ignore,
    onSearchText: ignore,
    onReveal: ignore,
    onOpenEntry: ignore,
    onOpenGlossary: ignore,
    ...change,
  };
}

const nothingThere = { state: 'reached', terms: [], entries: new Map() } as const;

test('the terms of the page stand with their equivalents and counts', () => {
  const { view } = renderView(<PopupView {...propsWith({})} />);
  expect(view.getByRole('heading', { name: '2 terms on this page' })).toBeDefined();
  expect(
    view.getByRole('button', {
      name: '网络空间命运共同体 : community with a shared future in cyberspace 7 occurrences',
    }),
  ).toBeDefined();
});

test('a term leads to its next occurrence', async () => {
  const onReveal = vi.fn<PopupViewProps['onReveal']>();
  const { view, user } = renderView(<PopupView {...propsWith({ onReveal })} />);
  await user.click(view.getByRole('button', { name: /^网络空间 / }));
  expect(onReveal).toHaveBeenCalledExactlyOnceWith(CYBERSPACE.id);
});

test('the switch of the site turns marking off and on', async () => {
  const onSiteOff = vi.fn<PopupViewProps['onSiteOff']>();
  const { view, user, again } = renderView(<PopupView {...propsWith({ onSiteOff })} />);
  await user.click(view.getByRole('switch', { name: 'Mark terms on example.org' }));
  again(<PopupView {...propsWith({ onSiteOff, siteOff: true })} />);
  await user.click(view.getByRole('switch', { name: 'Mark terms on example.org' }));
  expect(onSiteOff.mock.calls).toEqual([[true], [false]]);
});

test('a page without a host has no switch of its own', () => {
  const { view } = renderView(<PopupView {...propsWith({ site: undefined })} />);
  expect(view.getAllByRole('switch')).toHaveLength(1);
});

test.each([
  ['nothing found', { page: nothingThere }, 'No terms found on this page'],
  ['paused', { paused: true }, 'Paused on all sites'],
  ['off on this site', { siteOff: true }, 'Off on example.org'],
  ['an unreachable page', { page: { state: 'unreachable' } }, 'This page cannot be marked'],
] as const)('%s is said in words', (_, change, text) => {
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
