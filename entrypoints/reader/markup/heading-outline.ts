import type { OutlineItem } from '../../../glossary/model/document/document-facts.ts';
import { withoutBreaks } from '../../../glossary/model/text/without-breaks.ts';

interface Heading {
  readonly title: string;
  readonly target: string;
  readonly level: number;
}

/** The headings that become entries of the outline. */
const LEVELS = 'h1, h2, h3';

/** The outline of a text by its headings; each of these gets an id if it has none. */
export function headingOutline(content: ParentNode): readonly OutlineItem[] {
  const headings = [...content.querySelectorAll(LEVELS)].flatMap((heading, at): Heading[] => {
    const title = withoutBreaks(heading.textContent ?? '').trim();
    if (title === '') return [];
    if (heading.id === '') heading.id = `heading-${at + 1}`;
    return [{ title, target: heading.id, level: Number(heading.localName.slice(1)) }];
  });
  return nested(headings);
}

/** Nests under each heading the lower ones that follow, up to the next heading of its level. */
function nested(headings: readonly Heading[]): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  let at = 0;
  while (at < headings.length) {
    const { title, target, level } = headings[at] as Heading;
    let end = at + 1;
    while (end < headings.length && (headings[end]?.level ?? 0) > level) end += 1;
    items.push({ title, target, items: nested(headings.slice(at + 1, end)) });
    at = end;
  }
  return items;
}
