import type { OutlineItem } from '../../../glossary/model/document/document-facts.ts';
import { withoutBreaks } from '../../../glossary/model/text/without-breaks.ts';
import { elementsNamed } from '../markup/inert-markup.ts';

/** Deeper entries of a table of contents are left out. */
const DEEPEST = 12;

/** Gives the id, in our page, of the place that an address in the table of contents leads to. */
type TargetOf = (address: string) => string | undefined;

/**
 * The outline of an EPUB 3 book: the lists in the `nav` that is the table of contents, or in the
 * first `nav`.
 */
export function outlineOfNav(body: Element, targetOf: TargetOf): readonly OutlineItem[] {
  const navs = elementsNamed(body, 'nav');
  const isContents = (nav: Element): boolean =>
    (nav.getAttribute('epub:type') ?? nav.getAttribute('role') ?? '').includes('toc');
  const list = (navs.find(isContents) ?? navs[0])?.querySelector('ol');
  return list === null || list === undefined ? [] : itemsOfList(list, targetOf, DEEPEST);
}

function itemsOfList(list: Element, targetOf: TargetOf, depth: number): readonly OutlineItem[] {
  if (depth === 0) return [];
  return [...list.children].flatMap((item) => {
    const children = [...item.children];
    const label = children.find(({ localName }) => localName === 'a' || localName === 'span');
    const inner = children.find(({ localName }) => localName === 'ol');
    const address = label?.getAttribute('href') ?? undefined;
    const items = inner === undefined ? [] : itemsOfList(inner, targetOf, depth - 1);
    return itemOf(label?.textContent, address, items, targetOf);
  });
}

/** The outline of an EPUB 2 book. */
export function outlineOfNcx(ncx: Element, targetOf: TargetOf): readonly OutlineItem[] {
  const [map] = elementsNamed(ncx, 'navMap');
  return map === undefined ? [] : itemsOfPoints(map, targetOf, DEEPEST);
}

function itemsOfPoints(parent: Element, targetOf: TargetOf, depth: number): readonly OutlineItem[] {
  if (depth === 0) return [];
  const points = [...parent.children].filter(({ localName }) => localName === 'navPoint');
  return points.flatMap((point) => {
    const children = [...point.children];
    const label = children.find(({ localName }) => localName === 'navLabel');
    const content = children.find(({ localName }) => localName === 'content');
    const items = itemsOfPoints(point, targetOf, depth - 1);
    return itemOf(label?.textContent, content?.getAttribute('src') ?? undefined, items, targetOf);
  });
}

function itemOf(
  label: string | null | undefined,
  address: string | undefined,
  items: readonly OutlineItem[],
  targetOf: TargetOf,
): readonly OutlineItem[] {
  const title = withoutBreaks(label ?? '').trim();
  if (title === '') return items;
  return [{ title, target: address === undefined ? undefined : targetOf(address), items }];
}
