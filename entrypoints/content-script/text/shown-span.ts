/** Tells how a span of a text block is rendered now. */
import type { Span } from '../../../glossary/match/span.ts';
import { flatParentOf, isElement, isTextShown } from './dom.ts';
import { kindOf } from './element-kind.ts';
import { nodeAt, type TextBlock } from './text-block.ts';

/** Whether a span is visible as a whole. `known` caches the answers by element. */
export function isSpanShown(
  block: TextBlock,
  { start, end }: Span,
  known: Map<Element, boolean>,
): boolean {
  const last = nodeAt(block, end - 1);
  for (let at = nodeAt(block, start); at <= last; at += 1) {
    const node = block.nodes[at];
    const parent = node === undefined ? null : flatParentOf(node);
    if (parent === null || !isElement(parent)) return false;
    const isShown = known.get(parent) ?? isTextShown(parent);
    known.set(parent, isShown);
    if (!isShown) return false;
  }
  return true;
}

/** Whether the page's style has split a span into several blocks since its block was read. */
export function isSpanParted(
  block: TextBlock,
  { start, end }: Span,
  blockAncestor: Element,
): boolean {
  const first = nodeAt(block, start);
  const last = nodeAt(block, end - 1);
  if (first === last) return false;
  for (const node of block.nodes.slice(first, last + 1)) {
    for (let at = flatParentOf(node); at !== blockAncestor; at = flatParentOf(at)) {
      if (at === null || (isElement(at) && kindOf(at, false) === 'block')) return true;
    }
  }
  return false;
}
