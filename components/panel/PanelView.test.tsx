import { expect, test, vi } from 'vitest';
import { CYBERSPACE, HOSTILE, SHARED_FUTURE } from '../fixtures/fixtures.ts';
import { accessibilityIssues, renderView } from '../fixtures/render-fixture.tsx';
import { PanelView, type PanelViewProps } from './PanelView.tsx';

const MARKED = { concept: SHARED_FUTURE.id, text: '网络空间命运共同体', count: 7 };
const PERHAPS = { concept: CYBERSPACE.id, text: '网络空间', count: 2 };

function propsWith(change: Partial<PanelViewProps>): PanelViewProps {
  return {
    page: {
      state: 'reached',
      terms: [MARKED],
      perhaps: [PERHAPS],
      entries: new Map([SHARED_FUTURE, CYBERSPACE].map((entry) => [entry.id, entry])),
    },
    progress: undefined,
    title: 'A page',
    notices: undefined,
    translation: undefined,
    place: undefined,
    site: 'example.org',
    paused: false,
    pausedUntil: undefined,
    marking: 'on',
    rule: undefined,
    pageOff: false,
    tabOff: false,
    marksOnKey: false,
    glossaries: [],
    glossariesHere: undefined,
    editorsHere: false,
    onAllowSites: undefined,
    onReveal: () => undefined,
    onOpenEntry: () => undefined,
    onExport: () => undefined,
    onPractise: () => undefined,
    onPrint: () => undefined,
    onCompare: () => undefined,
    ...change,
  };
}

test('a file that is still being read says of how many pages the terms are', () => {
  const progress = { read: 120, total: 300, parts: 'pages' } as const;
  const { view } = renderView(<PanelView {...propsWith({ progress })} />);
  expect(view.getByText('Terms from 120 of 300 pages so far')).toBeDefined();
});

test('what is perhaps meant is a folded list with what it means, and leads to its places', async () => {
  const onReveal = vi.fn<PanelViewProps['onReveal']>();
  const { view, user, element } = renderView(<PanelView {...propsWith({ onReveal })} />);
  expect(view.getByRole('heading', { name: '1 term on this page' })).toBeDefined();
  const summary = view.getByText('Possible terms');
  expect(summary.closest('details')?.open).toBe(false);
  await user.click(summary);
  const list = view.getByRole('list', { name: 'Possible terms' });
  expect(list.textContent).toMatch(/网络空间.*cyberspace/u);
  expect(await accessibilityIssues(element)).toEqual([]);
  await user.click(view.getByRole('button', { name: 'Next occurrence: 网络空间' }));
  expect(onReveal).toHaveBeenCalledExactlyOnceWith(CYBERSPACE.id, 1);
});

test('the terms that the list shows are practised, in its order', async () => {
  const onPractise = vi.fn<PanelViewProps['onPractise']>();
  const page = { ...propsWith({}).page, terms: [MARKED, PERHAPS] } as PanelViewProps['page'];
  const { view, user } = renderView(<PanelView {...propsWith({ page, onPractise })} />);
  await user.selectOptions(view.getByRole('combobox', { name: 'Order' }), 'by frequency');
  await user.click(view.getByRole('button', { name: 'Practise' }));
  expect(onPractise).toHaveBeenLastCalledWith([MARKED, PERHAPS]);
  await user.type(view.getByRole('searchbox', { name: 'Filter these terms' }), '共同体');
  await user.click(view.getByRole('button', { name: 'Practise' }));
  expect(onPractise).toHaveBeenLastCalledWith([MARKED]);
});

test('markup in entries and names is shown letter for letter', () => {
  const markup = '"><img src=x onerror=alert(1)>';
  const term = { concept: HOSTILE.id, text: markup, count: 1 };
  const page = {
    state: 'reached',
    terms: [term],
    perhaps: [term],
    entries: new Map([[HOSTILE.id, HOSTILE]]),
  } as const;
  const { element } = renderView(<PanelView {...propsWith({ page, title: markup })} />);
  expect(element.querySelector('img, script, b')).toBeNull();
  expect(element.textContent).toContain(markup);
});

test('it stands there too where nothing is marked, and not where nothing may be meant', () => {
  const page = { state: 'reached', terms: [], entries: new Map() } as const;
  const some = renderView(<PanelView {...propsWith({ page: { ...page, perhaps: [PERHAPS] } })} />);
  expect(some.view.getByText('Possible terms')).toBeDefined();
  const none = renderView(<PanelView {...propsWith({ page: { ...page, perhaps: [] } })} />);
  expect(none.view.queryByText('Possible terms')).toBeNull();
});

test('the file of the list has the marked terms alone', async () => {
  const onExport = vi.fn<PanelViewProps['onExport']>();
  const { view, user } = renderView(<PanelView {...propsWith({ onExport })} />);
  await user.click(view.getByRole('button', { name: 'Save the list' }));
  expect(onExport.mock.calls[0]?.[1]).toEqual([MARKED]);
});
