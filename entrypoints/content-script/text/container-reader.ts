/** Reads the text of one block ancestor node by node, and notes the blocks inside it. */
import {
  firstChildOf,
  isElement,
  isText,
  localNameOf,
  mayBeHost,
  nextSiblingOf,
  ownLanguageOf,
  parentOf,
  shadowRootOf,
} from './dom.ts';
import {
  beginsLine,
  isDesigned,
  isEditor,
  kindOf,
  rendersOwnText,
  showsDetails,
} from './element-kind.ts';
import { asRendered } from './line-breaks.ts';
import { TextBlockBuilder } from './text-block.ts';
import type { TextBlock } from './text-block.ts';
import { isRunsAround, RunsBefore } from './text-layer.ts';

/** A block inside another one. */
export interface ChildContainer {
  readonly element: Element;
  readonly language: string | undefined;
  /** Whether it is in a subtree that was inserted, according to `isNew`. */
  readonly isNew: boolean;
}

/** The result of reading one block ancestor, without the text of the blocks inside it. */
export interface Reading {
  readonly blocks: readonly TextBlock[];
  readonly children: readonly ChildContainer[];
  /** The outermost elements that are not rendered now, but may be later. */
  readonly hidden: readonly Element[];
  /** Elements whose text is never searched, so that changes in them do not matter. */
  readonly opaque: readonly Element[];
  readonly shadowRoots: readonly ShadowRoot[];
  /** Elements without a shadow root that may get one later. */
  readonly rootless: readonly Element[];
}

/** Deepest inline nesting that is followed; anything deeper is read as a block of its own. */
const DEEPEST = 500;

const ASSIGNED = { flatten: false };

/** How many children are read in one part. */
const PART = 64;

/** Reads one block ancestor; use a new reader for each. Reads computed styles, changes nothing. */
export class ContainerReader {
  #builder = new TextBlockBuilder();
  readonly #reading = {
    blocks: [] as TextBlock[],
    children: [] as ChildContainer[],
    hidden: [] as Element[],
    opaque: [] as Element[],
    shadowRoots: [] as ShadowRoot[],
    rootless: [] as Element[],
  };
  readonly #isNew: (node: Node) => boolean;
  readonly #runs = new RunsBefore();
  /** The language of the text that is being collected. */
  #language: string | undefined;

  constructor(language: string | undefined, isNew: (node: Node) => boolean) {
    this.#language = language;
    this.#isNew = isNew;
  }

  read(container: Element): Reading {
    if (isDesigned() || isEditor(container)) this.#reading.opaque.push(container);
    else this.#readChildren(container, this.#language, false, 0);
    this.#flush();
    return this.#reading;
  }

  *readInParts(container: Element): Generator<readonly ChildContainer[], Reading> {
    const language = this.#language;
    if (mayBeHost(container)) this.#reading.rootless.push(container);
    let count = 0;
    for (let node = firstChildOf(container); node !== null; node = nextSiblingOf(node)) {
      this.#readNode(node, container, language, false, 0);
      count += 1;
      if (count % PART !== 0) continue;
      yield this.#reading.children.splice(0);
      // The page moved the node meanwhile, so our place is lost: start over.
      if (parentOf(node) !== container) {
        return new ContainerReader(language, this.#isNew).read(container);
      }
    }
    this.#flush();
    return this.#reading;
  }

  #readChildren(
    parent: Element,
    language: string | undefined,
    isNew: boolean,
    depth: number,
  ): void {
    const root = shadowRootOf(parent);
    if (root !== null) {
      this.#reading.shadowRoots.push(root);
      this.#builder.addGap();
      this.#readSiblings(firstChildOf(root), parent, language, isNew, depth);
      this.#builder.addGap();
      return;
    }
    const name = localNameOf(parent);
    const first = firstChildOf(parent);
    if (mayBeHost(parent)) this.#reading.rootless.push(parent);
    if (name === 'details' && !showsDetails(parent)) {
      this.#readSummary(first, parent, language, isNew, depth);
      return;
    }
    const assigned =
      name === 'slot' && parent instanceof HTMLSlotElement ? parent.assignedNodes(ASSIGNED) : [];
    if (assigned.length === 0) {
      this.#readSiblings(first, parent, language, isNew, depth);
      return;
    }
    this.#builder.addGap();
    for (const node of assigned) this.#readNode(node, parent, language, isNew, depth);
    this.#builder.addGap();
  }

  /** Reads the summary of a closed `details`, the only part of it that is rendered. */
  #readSummary(
    first: ChildNode | null,
    parent: Element,
    language: string | undefined,
    isNew: boolean,
    depth: number,
  ): void {
    let isFound = false;
    for (let node = first; node !== null; node = nextSiblingOf(node)) {
      if (!isElement(node)) continue;
      if (isFound || localNameOf(node) !== 'summary') this.#reading.hidden.push(node);
      else {
        isFound = true;
        this.#readNode(node, parent, language, isNew, depth);
      }
    }
  }

  #readSiblings(
    first: ChildNode | null,
    parent: Element,
    language: string | undefined,
    isNew: boolean,
    depth: number,
  ): void {
    for (let node = first; node !== null; node = nextSiblingOf(node)) {
      this.#readNode(node, parent, language, isNew, depth);
    }
  }

  #readNode(
    node: Node,
    parent: Element,
    language: string | undefined,
    isInNew: boolean,
    depth: number,
  ): void {
    if (isText(node)) this.#readText(node, parent, language);
    else if (isElement(node)) {
      this.#readElement(node, language, isInNew || this.#isNew(node), depth);
    }
  }

  #readText(node: Text, parent: Element, language: string | undefined): void {
    if (!rendersOwnText(parent)) return;
    this.#runs.noteText(node, parent);
    if (
      language !== this.#language &&
      primary(language) !== primary(this.#language) &&
      node.data.trim() !== ''
    ) {
      // Each search is in one language, so text in another one starts a new block.
      this.#flush();
      this.#language = language;
    }
    this.#builder.addText(node, asRendered(node.data, parent));
  }

  #readElement(
    element: Element,
    inherited: string | undefined,
    isNew: boolean,
    depth: number,
  ): void {
    const kind = depth > DEEPEST ? 'block' : kindOf(element, this.#builder.isBlank);
    const language = ownLanguageOf(element) ?? inherited;
    switch (kind) {
      case 'inline':
        if (beginsLine(element)) this.#builder.addLineBreak();
        this.#readChildren(element, language, isNew, depth + 1);
        return;
      case 'textRun':
        if (!isRunsAround(element)) this.#builder.addRun(this.#runs.follow(element));
        this.#readChildren(element, language, isNew, depth + 1);
        return;
      case 'block':
        this.#flush();
        this.#reading.children.push({ element, language, isNew });
        return;
      case 'aside':
        this.#builder.addGap();
        this.#reading.children.push({ element, language, isNew });
        return;
      case 'object':
        this.#builder.addObject();
        this.#reading.opaque.push(element);
        return;
      case 'hidden':
        this.#reading.hidden.push(element);
        return;
      case 'lineBreak':
        // Where the next run of a layer stands says more.
        if (!this.#runs.isAny) this.#builder.addLineBreak();
        return;
      case 'wordBreak':
        this.#builder.addWordBreak();
        return;
      case 'nothing':
        this.#reading.opaque.push(element);
        return;
    }
  }

  #flush(): void {
    const block = this.#builder.build(this.#language);
    this.#builder = new TextBlockBuilder();
    if (block !== undefined) this.#reading.blocks.push(block);
  }
}

function primary(language: string | undefined): string | undefined {
  return language?.split(/[-_]/u, 1)[0]?.toLowerCase();
}
