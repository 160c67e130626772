/** Reads the text that a page is about, when the user asks for it. Changes nothing. */
import { MOST_OF_PAGE, type PageParagraph } from '../../glossary/model/page/page-paragraph.ts';
import type { PageTree, TreePart, TreeText } from '../shared/card/page-tree.ts';
import { TYPED_BREAK } from '../shared/layer-text.ts';
import { runInSlices } from '../shared/run-in-slices.ts';

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
  /** As long as the texts of its blocks. */
  readonly text: string;
  readonly blocks: readonly TreeText[];
}

/**
 * The texts of the page's main part in their order, with its headline; of what users write in there is
 * nothing, as in all that is read. Empty where no text is shown. The page runs in between.
 */
export async function mainText(tree: PageTree): Promise<readonly PageParagraph[]> {
  const { pieces, main } = await mainPieces(tree);
  const rows = new Map<Element, number>();
  return pieces.map(({ element, text }) => {
    const row = rowAround(element, main, tree);
    if (row === undefined) return { text };
    const number = rows.get(row) ?? rows.size;
    rows.set(row, number);
    return { text, row: number };
  });
}

/** The texts of the page's main part, and that part; undefined where the page has none. */
export async function mainPieces(
  tree: PageTree,
): Promise<{ readonly pieces: readonly Piece[]; readonly main: Node | undefined }> {
  const shown = await runInSlices(shownPieces(tree));
  const main = mainPart(shown, tree);
  return { pieces: ofMainPart(shown, main, tree), main };
}

function* shownPieces(tree: PageTree): Generator<void, readonly Piece[]> {
  const pieces: Piece[] = [];
  const due: (TreePart | Piece)[] = [{ element: document.documentElement, language: undefined }];
  let length = 0;
  for (let next = due.pop(); next !== undefined && length < MOST_OF_PAGE; next = due.pop()) {
    if ('text' in next) {
      pieces.push(next);
      length += next.text.length;
    } else if (!tree.matchesSelector(next.element, BESIDE)) {
      for (const part of partsOf(next, tree).reverse()) due.push(part);
    }
    yield;
  }
  return pieces;
}

/** The own texts of a block ancestor and the blocks in it, in the order of the page. */
function partsOf({ element, language }: TreePart, tree: PageTree): (TreePart | Piece)[] {
  const { blocks, children } = tree.readContainer(element, language, never);
  const own = tree.isTextShown(element)
    ? blocks.map((block) => ({
        element,
        text: textOf(block, tree),
        blocks: [block],
        node: block.nodes[0] ?? element,
      }))
    : [];
  const parts = [...own, ...children.map((child) => ({ ...child, node: child.element }))];
  if (own.length > 0 && children.length > 0)
    parts.sort((one, other) => (isBefore(one.node, other.node) ? -1 : 1));
  // A text that was parted where another language begins is one.
  const joined: (TreePart | Piece)[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if ('text' in part && before !== undefined && 'text' in before)
      joined[joined.length - 1] = {
        element,
        text: `${before.text}${part.text}`,
        blocks: [...before.blocks, ...part.blocks],
      };
    else joined.push(part);
  }
  return joined.filter((part) => !('text' in part) || part.text.trim() !== '');
}

const isBefore = (one: Node, other: Node): boolean =>
  (Node.prototype.compareDocumentPosition.call(one, other) & Node.DOCUMENT_POSITION_FOLLOWING) !==
  0;

/** The text of a block, in which a line break is one that is seen: what was typed as one is a `TYPED_BREAK`. */
function textOf({ nodes, starts, text }: TreeText, tree: PageTree): string {
  let told = '';
  let reached = 0;
  nodes.forEach((node, at) => {
    const start = starts[at] ?? 0;
    const end = start + node.length;
    const own = text.slice(start, end);
    const around = own.includes('\n') ? tree.elementAround(node) : undefined;
    const isTyped = around !== undefined && !tree.keepsLineBreaks(around);
    told += text.slice(reached, start) + (isTyped ? own.replaceAll('\n', TYPED_BREAK) : own);
    reached = end;
  });
  return told + text.slice(reached);
}

/** The innermost element that has most of the page's prose; undefined where there is none. */
function mainPart(pieces: readonly Piece[], tree: PageTree): Node | undefined {
  const weights = new Map<Node, number>();
  let all = 0;
  for (const { element, text } of pieces) {
    if (!PROSE.test(text)) continue;
    const weight = text.length + MORE_THAN_LETTER * (text.match(HAN)?.length ?? 0);
    all += weight;
    // Around the block itself: what stands beside a single paragraph belongs to it.
    for (let at = tree.flatParentOf(element); at !== null; at = tree.flatParentOf(at))
      weights.set(at, (weights.get(at) ?? 0) + weight);
  }
  // With more than half each, they lie in each other.
  const heavy = [...weights].filter(([, weight]) => weight >= MOST_OF_PROSE * all);
  return heavy
    .map(([node]) => node)
    .find((node) => heavy.every(([other]) => tree.isWithin(node, other)));
}

/** The pieces in the main part, and the headline that stands before it. */
function ofMainPart(
  pieces: readonly Piece[],
  main: Node | undefined,
  tree: PageTree,
): readonly Piece[] {
  if (main === undefined) return pieces;
  const inside = pieces.filter(({ element }) => tree.isWithin(element, main));
  const isHeadline = ({ element }: Piece): boolean => tree.matchesSelector(element, 'h1');
  const [first] = inside;
  if (first === undefined || inside.some(isHeadline)) return inside;
  const headline = pieces.slice(0, pieces.indexOf(first)).findLast(isHeadline);
  return headline === undefined ? inside : [headline, ...inside];
}

/** The innermost table row around an element, within the main part: a whole page may stand in one. */
function rowAround(element: Element, main: Node | undefined, tree: PageTree): Element | undefined {
  for (let at: Node | null = element; at !== null && at !== main; at = tree.flatParentOf(at)) {
    if (tree.isElement(at) && tree.matchesSelector(at, 'tr, [role=row]')) return at;
  }
  return undefined;
}
