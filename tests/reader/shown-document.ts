import { expect } from 'vitest';
import type { OpenedFile } from '../../entrypoints/reader/opened-file.ts';

/** A document in the page of a test, with all its parts. */
export async function shownDocument(file: OpenedFile): Promise<HTMLElement> {
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  await file.show(root, () => undefined);
  await expect
    .poll(() => file.progress)
    .toEqual({
      read: file.progress.total,
      total: file.progress.total,
    });
  return root;
}

/** The text of each block that is shown, in one line each. */
export function blocksOf(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('p, h1, h2, h3, li, td, th, pre, dt, dd')].map(
    (block) => block.textContent?.replaceAll(/\s+/gu, ' ').trim() ?? '',
  );
}
