import { expect, test, vi } from 'vitest';
import { PageView } from './page-view.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';

/** The scale that each piece was last fitted to. */
const scales: number[] = [];

vi.mock('./pdfjs.ts', () => ({
  AnnotationMode: {},
  itemsOf: async () => ({ items: ITEMS, styles: {} }),
}));
vi.mock('./page-text.ts', () => ({
  pageTextOf: () => ({ blocks: [ITEMS.map((text, item) => ({ text, item }))], state: 'text' }),
}));
vi.mock('./place-pieces.ts', () => ({
  placePiece: (_span: unknown, text: string) => (scale: number) => {
    scales[Number(text)] = scale;
  },
}));

const ITEMS = ['0', '1', '2', '3'];

/** A page of four pieces, with a link whose target is awaited. */
function stage() {
  const target = Promise.withResolvers<null>();
  const asked = vi.fn<() => Promise<null>>(async () => target.promise);
  const viewport = { width: 1, height: 1, convertToViewportPoint: () => [0, 0] };
  const links = [
    { subtype: 'Link', rect: [0, 0, 1, 1], dest: 'a' },
    { subtype: 'Link', rect: [0, 0, 1, 1], url: 'https://a.example/' },
  ];
  const page = { getViewport: () => viewport, getAnnotations: async () => links };
  const pdf = { getPage: async () => page, getDestination: asked };
  const view = new PageView(pdf as unknown as PDFDocumentProxy, 1, 'Page 1');
  return { view, asked, found: () => target.resolve(null) };
}

test.each([
  ['has its links', false, 1],
  ['that was taken back meanwhile has none', true, 0],
])('a page %s', async (_name, isTakenBack, links) => {
  const { view, asked, found } = stage();
  const placing = view.place(() => 1);
  await expect.poll(() => asked.mock.calls.length).toBe(1);
  if (isTakenBack) view.takeBack();
  found();
  await placing;
  expect(view.element.querySelectorAll('a')).toHaveLength(links);
});

test('of two scales the text has the later one, though it is fitted faster', async () => {
  const { view, found } = stage();
  found();
  await view.place(() => 1);
  expect(scales).toEqual([1, 1, 1, 1]);
  const resume = pauseSoon();
  const first = view.fit(2);
  resume();
  await Promise.all([view.fit(3), first]);
  expect(scales).toEqual([3, 3, 3, 3]);
});

test('text that was taken back is fitted no more', async () => {
  const { view, found } = stage();
  found();
  await view.place(() => 1);
  const resume = pauseSoon();
  const fitting = view.fit(2);
  resume();
  view.takeBack();
  await fitting;
  expect(scales).toEqual([2, 1, 1, 1]);
});

/** Lets work pause after its first piece. @returns lets it go on without a pause */
function pauseSoon(): () => void {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 9));
  return () => clock.mockReturnValue(now);
}
