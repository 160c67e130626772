import { createRef } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { accessibilityIssues, renderView } from '../fixtures/render-fixture.tsx';
import type { Notice, Refusal } from '../../glossary/model/document/document-facts.ts';
import { FIRST_LOOK } from '../../glossary/model/document/text-look.ts';
import type { DocumentStage } from '../../glossary/model/document/document-stage.ts';
import { ReaderView, type ReaderViewProps } from './ReaderView.tsx';

const ignore = (): void => undefined;

function propsWith(change: Partial<ReaderViewProps>): ReaderViewProps {
  return {
    stage: { state: 'empty', isFromFile: false },
    name: '',
    accept: '.pdf',
    pages: undefined,
    look: undefined,
    isOutlineOpen: false,
    original: undefined,
    pageAsked: 0,
    documentRef: createRef(),
    onPage: ignore,
    onZoom: ignore,
    onLook: ignore,
    onOutline: ignore,
    onFiles: ignore,
    onText: ignore,
    onEncoding: ignore,
    onPassword: ignore,
    onCancel: ignore,
    onTarget: ignore,
    ...change,
  };
}

function openWith(change: Partial<Extract<DocumentStage, { state: 'open' }>>): DocumentStage {
  return {
    state: 'open',
    notices: [],
    progress: { read: 300, total: 300, parts: 'pages' },
    outline: [],
    encoding: undefined,
    ...change,
  };
}

const STAGES: readonly (readonly [name: string, stage: DocumentStage, text: string])[] = [
  ['nothing', { state: 'empty', isFromFile: false }, 'Read a file with its terms marked'],
  [
    'nothing, after a file of this computer was asked for',
    { state: 'empty', isFromFile: true },
    'Files on this computer cannot be opened from their tab. Choose the file, or drop it here.',
  ],
  ['bytes that come', { state: 'fetching', read: 1_500_000, total: 6e6 }, '1.5 of 6.0 MB'],
  [
    'bytes of a file whose size is unknown',
    { state: 'fetching', read: 2e6, total: undefined },
    '2.0 MB',
  ],
  [
    'a file that is locked',
    { state: 'password', wasWrong: false },
    'This file is protected by a password',
  ],
  ['a wrong password', { state: 'password', wasWrong: true }, 'That is not the password.'],
  [
    'a file that is refused',
    { state: 'refused', refusal: { reason: 'damaged' } },
    'The file is damaged or cut off.',
  ],
  [
    'a file that is being read',
    openWith({ progress: { read: 120, total: 300, parts: 'pages' } }),
    'Terms from 120 of 300 pages so far',
  ],
];

test.each(STAGES)('%s is said, and axe finds nothing wrong', async (_name, stage, text) => {
  const { view, element } = renderView(<ReaderView {...propsWith({ stage, name: 'a.pdf' })} />);
  expect(view.getByText(text)).toBeDefined();
  expect(await accessibilityIssues(element)).toEqual([]);
});

describe('why a file is refused', () => {
  const refusals: readonly (readonly [Refusal, string])[] = [
    [{ reason: 'empty' }, 'The file is empty.'],
    [{ reason: 'webPage' }, 'This is a web page and not a file.'],
    [{ reason: 'protected' }, 'The file is protected against copying (DRM).'],
    [{ reason: 'format', format: 'OFD' }, 'Termlight cannot read OFD files.'],
    [{ reason: 'unknownFormat' }, 'Termlight does not know this kind of file.'],
    [{ reason: 'tooLarge', megabytes: 200, unpacked: false }, 'Files of up to 200 MB can be read.'],
    [{ reason: 'tooLarge', megabytes: 200, unpacked: true }, 'Unpacked, it is larger than 200 MB.'],
    [{ reason: 'tooManyFiles', most: 20_000 }, 'It contains more than 20000 files.'],
    [{ reason: 'outOfMemory' }, 'There was not enough memory to read this file.'],
    [{ reason: 'status', status: 403 }, 'The site answered with an error (403).'],
    [{ reason: 'unreachable' }, 'The site could not be reached.'],
    [{ reason: 'tabGone' }, 'The tab that showed the file was closed, or shows something else.'],
  ];
  test.each(refusals)('%o', (refusal, why) => {
    const { view } = renderView(
      <ReaderView {...propsWith({ stage: { state: 'refused', refusal } })} />,
    );
    expect(view.getByRole('alert').textContent).toContain(why);
    expect(view.getByRole('button', { name: 'Choose a file…' })).toBeDefined();
  });
});

test('what is to be known of a file stands above it, with the pages in question', () => {
  const notices: readonly Notice[] = [
    {
      kind: 'pagesWithoutText',
      pages: [
        { first: 3, last: 9 },
        { first: 12, last: 12 },
      ],
    },
    { kind: 'pagesLeftOut', shown: 2_000, total: 2_400 },
    { kind: 'chaptersLeftOut', names: ['One', 'Two'] },
  ];
  const { view } = renderView(<ReaderView {...propsWith({ stage: openWith({ notices }) })} />);
  expect(view.getByText(/unmarked: 3–9, 12$/u)).toBeDefined();
  expect(view.getByText('This file has 2400 pages. The first 2000 are shown.')).toBeDefined();
  expect(view.getByText(/left out: One · Two$/u)).toBeDefined();
});

test('a page is gone to by its number, no further than the last', async () => {
  const onPage = vi.fn<(page: number) => void>();
  const pages = { count: 300, current: 12, scale: 1 };
  const { view, user } = renderView(
    <ReaderView {...propsWith({ stage: openWith({}), name: 'a.pdf', pages, onPage })} />,
  );
  const field = view.getByRole('textbox', { name: 'Page' });
  expect(field).toHaveProperty('value', '12');
  await user.clear(field);
  await user.type(field, '120{Enter}');
  await user.clear(field);
  await user.type(field, '999{Enter}');
  expect(onPage.mock.calls).toEqual([[120], [300]]);
});

test('contents lead to their places', async () => {
  const onTarget = vi.fn<(target: string) => void>();
  const outline = [
    { title: 'Part', target: undefined, items: [{ title: 'One', target: 'page-2', items: [] }] },
  ];
  const { view, element, user } = renderView(
    <ReaderView
      {...propsWith({ stage: openWith({ outline }), name: 'a', isOutlineOpen: true, onTarget })}
    />,
  );
  await user.click(view.getByRole('link', { name: 'One' }));
  expect(onTarget).toHaveBeenCalledExactlyOnceWith('page-2');
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('a text without pages can be set in another way', () => {
  const { view } = renderView(
    <ReaderView {...propsWith({ stage: openWith({}), name: 'a.epub', look: FIRST_LOOK })} />,
  );
  expect(view.getByRole('button', { name: 'Larger' })).toBeDefined();
  expect(view.queryByRole('textbox', { name: 'Page' })).toBeNull();
});
