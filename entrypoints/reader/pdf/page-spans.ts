import type { PageSpan } from '../../../glossary/model/document/document-facts.ts';

/** Pages, counted from 1 and in any order, as ranges of neighbours. */
export function spansOf(pages: readonly number[]): readonly PageSpan[] {
  const spans: PageSpan[] = [];
  for (const page of pages.toSorted((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last?.last === page - 1) spans[spans.length - 1] = { ...last, last: page };
    else spans.push({ first: page, last: page });
  }
  return spans;
}
