/** Finds texts of `main-text.ts` again in the page, when the user wants to see them there. Changes nothing. */
import type { MarkedText } from '../../glossary/model/check/check-report.ts';
import type { PageTree, TreeText } from '../shared/card/page-tree.ts';
import { runInSlices } from '../shared/run-in-slices.ts';
import { mainPieces } from './main-text.ts';

/** What a page's text may have that the text that was told of it has not, or has otherwise. */
const UNSURE = /[\s\u00AD\u2060\u200B\uFFFC-]/u;

/**
 * So many characters around a text say that it is the one that is meant. Of sentences as many are looked
 * for, and followed from there.
 */
const TELLING = 8;
/** More of them are not compared. */
const MOST_COMPARED = 200;

/** The main text of a page without what is unsure in it. */
interface PageText {
  readonly text: string;
  /** For each character of `text` its block, and where in the block it stands. */
  readonly blocks: readonly TreeText[];
  readonly offsets: readonly number[];
}

/** See `findTexts` of `CardSurface`. */
export async function findTexts(
  tree: PageTree,
  places: readonly MarkedText[],
): Promise<readonly StaticRange[] | undefined> {
  const { pieces } = await mainPieces(tree);
  const page = await runInSlices(sureText(pieces.flatMap(({ blocks }) => blocks)));
  const found = places.map((place) => rangesOfPlace(page, place));
  return found.every((ranges) => ranges.length > 0) ? found.flat() : undefined;
}

function* sureText(all: readonly TreeText[]): Generator<void, PageText> {
  const characters: string[] = [];
  const blocks: TreeText[] = [];
  const offsets: number[] = [];
  for (const block of all) {
    for (let at = 0; at < block.text.length; at += 1) {
      const character = block.text.charAt(at);
      if (UNSURE.test(character)) continue;
      characters.push(character);
      blocks.push(block);
      offsets.push(at);
    }
    yield;
  }
  return { text: characters.join(''), blocks, offsets };
}

const sure = (text: string): string => [...text].filter((one) => !UNSURE.test(one)).join('');

/** The ranges of a text where the page agrees most with what stands around it; none where it is not there. */
function rangesOfPlace(page: PageText, place: MarkedText): readonly StaticRange[] {
  const isMarked = place.marked !== '';
  const whole = sure(place.before + place.after);
  const [before, marked, after] = isMarked
    ? [sure(place.before), sure(place.marked), sure(place.after)]
    : ['', whole.slice(0, TELLING), whole.slice(TELLING)];
  if (marked === '') return [];
  let best = { start: 0, end: 0, agreeing: Math.min(TELLING, before.length + after.length) - 1 };
  for (
    let start = page.text.indexOf(marked);
    start >= 0;
    start = page.text.indexOf(marked, start + 1)
  ) {
    const end = start + marked.length;
    const behind = alikeBehind(page.text, end, after);
    const agreeing = alikeBefore(page.text, start, before) + behind;
    if (agreeing > best.agreeing) best = { start, end: isMarked ? end : end + behind, agreeing };
  }
  return rangesBetween(page, best.start, best.end);
}

function alikeBehind(text: string, from: number, other: string): number {
  const most = Math.min(other.length, MOST_COMPARED);
  let length = 0;
  while (length < most && text[from + length] === other[length]) length += 1;
  return length;
}

function alikeBefore(text: string, to: number, other: string): number {
  const most = Math.min(other.length, MOST_COMPARED);
  let length = 0;
  while (length < most && text[to - 1 - length] === other.at(-1 - length)) length += 1;
  return length;
}

/** A range for each node, since nothing that stands between them is meant. */
function rangesBetween(
  { blocks, offsets }: PageText,
  start: number,
  end: number,
): readonly StaticRange[] {
  const parts: { node: Text; from: number; to: number }[] = [];
  for (let at = start; at < end; at += 1) {
    const block = blocks[at];
    const offset = offsets[at] ?? 0;
    const index = block?.starts.findLastIndex((from) => from <= offset) ?? -1;
    const node = block?.nodes[index];
    if (block === undefined || node === undefined) continue;
    const own = offset - (block.starts[index] ?? 0);
    const last = parts.at(-1);
    if (last?.node === node) last.to = own + 1;
    else parts.push({ node, from: own, to: own + 1 });
  }
  return parts.map(
    ({ node, from, to }) =>
      new StaticRange({
        startContainer: node,
        startOffset: Math.min(from, node.length),
        endContainer: node,
        endOffset: Math.min(to, node.length),
      }),
  );
}
