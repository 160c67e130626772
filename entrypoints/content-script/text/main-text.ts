/** Reads the text that a page is about, when the user asks for it. Changes nothing. */
import { MOST_OF_PAGE, type PageParagraph } from '../../../glossary/model/page/page-paragraph.ts';
import { TYPED_BREAK } from '../../shared/layer-text.ts';
import { runInSlices } from '../../shared/run-in-slices.ts';
import type { ChildContainer } from './container-reader.ts';
import {
  elementAround,
  flatParentOf,
  isElement,
  isTextShown,
  isWithin,
  localNameOf,
  matchesSelector,
} from './dom.ts';
import { keepsLineBreaks } from './line-breaks.ts';
import type { TextBlock } from './text-block.ts';
import { readContainer } from './text-blocks.ts';

/** What stands beside the text of a page. */
const BESIDE =
  'nav, aside, footer, [role=navigation], [role=complementary], [role=contentinfo], [role=search]';

/** A text with a sentence, and not a name in a menu. */
const PROSE = /.{5}[。！？]|.{10}[.!?]/u;

const HAN = /\p{sc=Han}/gu;
/** A Han character says as much as so many letters more. */
const MORE_THAN_LETTER = 3;

/** The main part of a page has this share of its prose. */
const MOST_OF_PROSE = 0.8;

const never = (): boolean => false;

/** A text of the page and its block ancestor. */
interface Piece {
  readonly element: Element;
  readonly text: string;
}

/**
 * The texts of the page's main part in their order, with its headline; of what users write in there is
 * nothing, as in all that is read. Empty where no text is shown. The page runs in between.
 */
export async function mainText(): Promise<readonly PageParagraph[]> {
  const pieces = await runInSlices(shownPieces());
  const main = mainPart(pieces);
  const rows = new Map<Element, number>();
  return ofMainPart(pieces, main).map(({ element, text }) => {
    const row = rowAround(element, main);
    if (row === undefined) return { text };
    const number = rows.get(row) ?? rows.size;
    rows.set(row, number);
    return { text, row: number };
  });
}

function* shownPieces(): Generator<void, readonly Piece[]> {
  const pieces: Piece[] = [];
  const due: (ChildContainer | Piece)[] = [
    { element: document.documentElement, language: undefined, isNew: false },
  ];
  let length = 0;
  for (let next = due.pop(); next !== undefined && length < MOST_OF_PAGE; next = due.pop()) {
    if ('text' in next) {
      pieces.push(next);
      length += next.text.length;
    } else if (!matchesSelector(next.element, BESIDE)) {
      for (const part of partsOf(next).reverse()) due.push(part);
    }
    yield;
  }
  return pieces;
}

/** The own texts of a block ancestor and the blocks in it, in the order of the page. */
function partsOf({ element, language }: ChildContainer): (ChildContainer | Piece)[] {
  const { blocks, children } = readContainer(element, language, never);
  const own = isTextShown(element)
    ? blocks.map((block) => ({ element, text: textOf(block), node: block.nodes[0] ?? element }))
    : [];
  const parts = [...own, ...children.map((child) => ({ ...child, node: child.element }))];
  if (own.length > 0 && children.length > 0)
    parts.sort((one, other) => (isBefore(one.node, other.node) ? -1 : 1));
  // A text that was parted where another language begins is one.
  const joined: (ChildContainer | Piece)[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if ('text' in part && before !== undefined && 'text' in before)
      joined[joined.length - 1] = { element, text: `${before.text}${part.text}` };
    else joined.push('text' in part ? { element, text: part.text } : part);
  }
  return joined.filter((part) => !('text' in part) || part.text.trim() !== '');
}

const isBefore = (one: Node, other: Node): boolean =>
  (Node.prototype.compareDocumentPosition.call(one, other) & Node.DOCUMENT_POSITION_FOLLOWING) !==
  0;

/** The text of a block, in which a line break is one that is seen: what was typed as one is a `TYPED_BREAK`. */
function textOf({ nodes, starts, text }: TextBlock): string {
  let told = '';
  let reached = 0;
  nodes.forEach((node, at) => {
    const start = starts[at] ?? 0;
    const end = start + node.length;
    const own = text.slice(start, end);
    const around = own.includes('\n') ? elementAround(node) : undefined;
    const isTyped = around !== undefined && !keepsLineBreaks(around);
    told += text.slice(reached, start) + (isTyped ? own.replaceAll('\n', TYPED_BREAK) : own);
    reached = end;
  });
  return told + text.slice(reached);
}

/** The innermost element that has most of the page's prose; undefined where there is none. */
function mainPart(pieces: readonly Piece[]): Node | undefined {
  const weights = new Map<Node, number>();
  let all = 0;
  for (const { element, text } of pieces) {
    if (!PROSE.test(text)) continue;
    const weight = text.length + MORE_THAN_LETTER * (text.match(HAN)?.length ?? 0);
    all += weight;
    // Around the block itself: what stands beside a single paragraph belongs to it.
    for (let at = flatParentOf(element); at !== null; at = flatParentOf(at))
      weights.set(at, (weights.get(at) ?? 0) + weight);
  }
  // With more than half each, they lie in each other.
  const heavy = [...weights].filter(([, weight]) => weight >= MOST_OF_PROSE * all);
  return heavy
    .map(([node]) => node)
    .find((node) => heavy.every(([other]) => isWithin(node, other)));
}

/** The pieces in the main part, and the headline that stands before it. */
function ofMainPart(pieces: readonly Piece[], main: Node | undefined): readonly Piece[] {
  if (main === undefined) return pieces;
  const inside = pieces.filter(({ element }) => isWithin(element, main));
  const isHeadline = ({ element }: Piece): boolean => localNameOf(element) === 'h1';
  const [first] = inside;
  if (first === undefined || inside.some(isHeadline)) return inside;
  const headline = pieces.slice(0, pieces.indexOf(first)).findLast(isHeadline);
  return headline === undefined ? inside : [headline, ...inside];
}

/** The innermost table row around an element, within the main part: a whole page may stand in one. */
function rowAround(element: Element, main: Node | undefined): Element | undefined {
  for (let at: Node | null = element; at !== null && at !== main; at = flatParentOf(at)) {
    if (isElement(at) && matchesSelector(at, 'tr, [role=row]')) return at;
  }
  return undefined;
}
