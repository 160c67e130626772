import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PICTURE as PIXEL } from '../../../tests/reader/books.ts';
import { PICTURE } from './clean-markup.ts';
import { showNearPictures } from './near-pictures.ts';

/** What the page is told of pictures that come near. */
let tell: (pictures: readonly Element[]) => void;
const observed = new Set<Element>();
const made: Blob[] = [];
const revoked: string[] = [];

beforeEach(() => {
  observed.clear();
  made.length = 0;
  revoked.length = 0;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: readonly object[]) => void) {
        tell = (pictures) => callback(pictures.map((target) => ({ target, isIntersecting: true })));
      }
      observe(picture: Element): void {
        observed.add(picture);
      }
      unobserve(picture: Element): void {
        observed.delete(picture);
      }
      disconnect(): void {
        observed.clear();
      }
    },
  );
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${made.push(blob as Blob)}`);
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void revoked.push(address));
});
afterEach(() => document.body.replaceChildren());

function part(...names: readonly string[]): HTMLElement {
  const section = document.createElement('section');
  for (const name of names) {
    const picture = document.createElement('img');
    picture.setAttribute(PICTURE, name);
    section.append(picture);
  }
  return section;
}

const files: Readonly<Record<string, Uint8Array>> = {
  'a.png': PIXEL,
  'page.png': new TextEncoder().encode('<script>alert(1)</script>'),
  'drawing.png': new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  'b.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
};

test('a picture is unpacked when it comes near, once for all places, and given back in the end', async () => {
  const asked: string[] = [];
  const closing = new AbortController();
  const root = document.createElement('article');
  document.body.append(root);
  showNearPictures(root, (name) => (asked.push(name), files[name]), closing.signal);
  const first = part('a.png', 'b.jpg', 'a.png');
  root.append(first);
  await expect.poll(() => observed.size).toBe(3);
  expect(asked).toEqual([]);
  const [one, , other] = first.children;
  tell([one as Element, other as Element]);
  expect(asked).toEqual(['a.png']);
  expect(one?.getAttribute('src')).toBe('blob:1');
  expect(other?.getAttribute('src')).toBe('blob:1');
  expect(observed.size).toBe(1);
  closing.abort();
  expect(revoked).toEqual(['blob:1']);
  expect(observed.size).toBe(0);
});

test('its kind is told by its bytes, and what is a document is not shown', async () => {
  const root = document.createElement('article');
  document.body.append(root);
  showNearPictures(root, (name) => files[name], new AbortController().signal);
  const all = part('page.png', 'drawing.png', 'none.png', 'b.jpg');
  root.append(all);
  await expect.poll(() => observed.size).toBe(4);
  tell([...all.children]);
  expect([...all.children].map((one) => one.getAttribute('src'))).toEqual([
    null,
    null,
    null,
    'blob:1',
  ]);
  expect(made.map(({ type }) => type)).toEqual(['image/jpeg']);
});
