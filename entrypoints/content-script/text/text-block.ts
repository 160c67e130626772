import type { Span } from '../../../glossary/match/span.ts';
import { firstChildOf, isText, nextSiblingOf } from './dom.ts';
import { asRead, LINE_END } from '../../shared/layer-text.ts';
import type { RunPlace } from './text-layer.ts';

/** The rendered text of one block ancestor, across inline elements, as one string. */
export interface TextBlock {
  readonly nodes: readonly Text[];
  /** Where each node's data starts in `text`. Text between two nodes' data belongs to neither. */
  readonly starts: readonly number[];
  /**
   * Indices of nodes that do not directly follow the node before, so that no range may cover both.
   */
  readonly gaps: readonly number[];
  readonly text: string;
  /** The nearest `lang`, as written; undefined where there is none. */
  readonly language: string | undefined;
}

/**
 * Stands for anything that is not text. It is neither a letter nor white space, so no term crosses
 * it.
 */
export const OBJECT = '\uFFFC';

/**
 * The ranges that cover a span of a block; several where it crosses a gap. They are static, because
 * live ranges slow down every change of the page's tree.
 */
export function rangesOf(block: TextBlock, span: Span): readonly StaticRange[] {
  const first = nodeAt(block, span.start);
  const last = nodeAt(block, span.end - 1);
  const ranges: StaticRange[] = [];
  let from = first;
  for (let at = first; at <= last; at += 1) {
    if (at < last && !block.gaps.includes(at + 1)) continue;
    const range = rangeBetween(block, span, from, at);
    if (range !== undefined) ranges.push(range);
    from = at + 1;
  }
  return ranges;
}

function rangeBetween(
  block: TextBlock,
  span: Span,
  from: number,
  to: number,
): StaticRange | undefined {
  const startContainer = block.nodes[from];
  const endContainer = block.nodes[to];
  if (startContainer === undefined || endContainer === undefined) return undefined;
  const startOffset = Math.max(0, span.start - (block.starts[from] ?? 0));
  const endOffset = Math.min(endContainer.length, span.end - (block.starts[to] ?? 0));
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** The index of the node that contains an offset of the text, or of the last one before it. */
export function nodeAt(block: TextBlock, offset: number): number {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The text of an element without child elements. Its nodes are looked up when first needed, which
 * must be before the element changes: most texts have no term, and keeping their nodes would cost
 * more than reading them.
 */
export class PlainTextBlock implements TextBlock {
  readonly gaps: readonly never[] = [];
  readonly text: string;
  readonly language: string | undefined;
  readonly #element: Element;
  #places: Pick<TextBlock, 'nodes' | 'starts'> | undefined;

  constructor(element: Element, text: string, language: string | undefined) {
    this.#element = element;
    this.text = text;
    this.language = language;
  }

  get nodes(): readonly Text[] {
    return (this.#places ??= placesIn(this.#element)).nodes;
  }

  get starts(): readonly number[] {
    return (this.#places ??= placesIn(this.#element)).starts;
  }
}

function placesIn(element: Element): Pick<TextBlock, 'nodes' | 'starts'> {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let length = 0;
  for (let node = firstChildOf(element); node !== null; node = nextSiblingOf(node)) {
    if (!isText(node) || node.length === 0) continue;
    nodes.push(node);
    starts.push(length);
    length += node.length;
  }
  return { nodes, starts };
}

/** Collects one text block, node by node; use a new builder for each. */
export class TextBlockBuilder {
  readonly #nodes: Text[] = [];
  readonly #starts: number[] = [];
  readonly #gaps: number[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #isBlank = true;
  #blankSinceBreak = false;
  #gapNext = false;
  #isLayer = false;

  /** Whether only white space was added so far. */
  get isBlank(): boolean {
    return this.#isBlank;
  }

  /**
   * Adds a node's text.
   * @param data the text as rendered, as long as the node's own data
   */
  addText(node: Text, data: string): void {
    if (data === '') return;
    const before = this.#nodes.at(-1);
    if (this.#gapNext && before !== undefined) this.#gaps.push(this.#nodes.length);
    this.#gapNext = false;
    this.#nodes.push(node);
    this.#starts.push(this.#length);
    this.#add(data);
    if (data.trim() !== '') {
      this.#isBlank = false;
      this.#blankSinceBreak = false;
    }
  }

  /** Adds a line break, which counts as white space; a second one in a row ends the paragraph. */
  addLineBreak(): void {
    this.#add(this.#blankSinceBreak ? OBJECT : '\n');
    this.#blankSinceBreak = true;
  }

  /** Says that the next node is a run of a text layer, and where it stands. */
  addRun(place: RunPlace): void {
    this.#isLayer = true;
    if (place === 'nextLine') this.#add(LINE_END);
    else if (place === 'apart') this.addLineBreak();
  }

  addWordBreak(): void {
    this.#add('\u200B');
  }

  addObject(): void {
    this.#add(OBJECT);
  }

  /** Says that the next node does not directly follow, so that no range may cover both. */
  addGap(): void {
    this.#gapNext = true;
  }

  /** The text that was added; undefined when there is nothing to search. */
  build(language: string | undefined): TextBlock | undefined {
    if (this.#isBlank) return undefined;
    const text = this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join('');
    return {
      nodes: this.#nodes,
      starts: this.#starts,
      gaps: this.#gaps,
      text: this.#isLayer ? asRead(text) : text,
      language,
    };
  }

  #add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
