import { expect, test, vi } from 'vitest';
import { SOUND_FILES } from '../../../tests/reader/document-files.ts';
import { shownDocument } from '../../../tests/reader/shown-document.ts';
import { fileKind } from './file-kind.ts';
import { openDocument } from './open-document.ts';

// Node would get its other half, which reads files.
vi.mock('mammoth', async (): Promise<object> => {
  const inBrowsers = 'mammoth/mammoth.browser.js';
  return (await import(inBrowsers)) as object;
});

test.each(SOUND_FILES)('$name has its terms', async ({ name, content, terms }) => {
  expect(content.length).toBeLessThan(30_000);
  const kind = fileKind(content);
  if (kind === 'pdf') throw new Error('This is a PDF');
  const root = await shownDocument(await openDocument(kind, content, name));
  for (const hint of root.querySelectorAll('rt')) hint.remove();
  const text = root.textContent ?? '';
  const found = Object.keys(terms).map((term) => [term, text.split(term).length - 1]);
  expect(Object.fromEntries(found)).toEqual(terms);
});
