/** Follows the page's changes: turns mutation records into block ancestors to read again. */
import {
  hasOwnElements,
  elementAround,
  isConnected,
  isElement,
  isOwn,
  isText,
  nextSiblingOf,
  parentOf,
  previousSiblingOf,
} from '../text/dom.ts';
import { isEditor, kindOf } from '../text/element-kind.ts';
import type { Findings } from './findings.ts';

/** With more records than this, reading the whole page again is cheaper than looking at each. */
const MANY_RECORDS = 20_000;

/** Attributes that may change how an element's text is to be read. */
const MEANINGFUL = new Set([
  'class',
  'style',
  'hidden',
  'lang',
  'xml:lang',
  'contenteditable',
  'role',
  'slot',
  'dir',
  'open',
]);

/**
 * Attributes of the root element that change how all text is to be read. Its class and style are
 * left out: pages set them at every scroll, and text that they reveal or hide is noticed without
 * reading again.
 */
const MEANINGFUL_FOR_ALL = new Set(['lang', 'xml:lang', 'contenteditable', 'role']);

/** What is to be read again: a `PageScanner` does so. */
export interface ReadingQueue {
  readAll(element: Element): void;
  readAgain(element: Element): void;
  leaveOut(element: Element): void;
  noteInserted(element: Element): void;
  wake(): void;
}

/** Told of changes that need no new reading by themselves. */
export interface MutationListener {
  /** The page changed something. */
  noted(): void;
  /** Text may have been revealed or hidden. */
  restyled(): void;
}

/**
 * Collects mutation records, and has the changed text read again when `settle` is called. After too
 * many changes of children the whole document is read again.
 */
export class MutationFollower {
  readonly #findings: Findings;
  readonly #queue: ReadingQueue;
  readonly #listener: MutationListener;
  readonly #observer: MutationObserver;
  readonly #observed = new WeakSet<Node>();
  readonly #signal: AbortSignal;
  #children: MutationRecord[] = [];
  readonly #texts = new Set<Node>();
  readonly #attributes = new Set<Node>();
  /** Block ancestors that were taken out of the page. */
  #removed: Element[] = [];
  /** Elements inserted since the last `settle`, which will be read with everything in them. */
  #inserted = new WeakSet<Node>();
  #isOverrun = false;
  /** Whether all text has to be read again, because of an attribute of the root. */
  #isAllOther = false;

  constructor(
    findings: Findings,
    queue: ReadingQueue,
    listener: MutationListener,
    signal: AbortSignal,
  ) {
    this.#findings = findings;
    this.#queue = queue;
    this.#listener = listener;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => this.#note(records));
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Follows a document or a shadow root. Calling it again does no harm. */
  follow(root: Document | ShadowRoot): void {
    if (this.#observed.has(root)) return;
    this.#observed.add(root);
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      attributes: true,
      subtree: true,
    });
    // In the capture phase, because components often stop this event from bubbling.
    root.addEventListener('slotchange', (event) => this.#reassigned(event), {
      capture: true,
      signal: this.#signal,
    });
  }

  /** Queues what to read again after the changes so far. Reads computed styles. */
  settle(): void {
    // First, so that nothing inside a new editor is read.
    for (const node of this.#attributes) if (isElement(node)) this.#settleEditor(node);
    this.#inserted = new WeakSet();
    if (this.#isOverrun || this.#isAllOther) {
      this.#isOverrun = false;
      this.#isAllOther = false;
      this.#children = [];
      this.#texts.clear();
      this.#attributes.clear();
      this.#queue.readAll(document.documentElement);
      return;
    }
    const records = this.#children;
    this.#children = [];
    for (const record of records) this.#settleChildren(record);
    for (const node of this.#texts) this.#readAround(node);
    this.#texts.clear();
    for (const node of this.#attributes) if (isElement(node)) this.#settleRestyled(node);
    this.#attributes.clear();
  }

  /** Forgets what was taken out of the page, after a slice: what came in its place is read first. */
  forgetRemoved(): void {
    for (const element of this.#removed.splice(0)) {
      if (!isConnected(element)) this.#findings.forget(element);
    }
  }

  #note(records: readonly MutationRecord[]): void {
    let isNoted = false;
    let isRestyled = false;
    for (const record of records) {
      const { target } = record;
      if (isOurs(record)) continue;
      isNoted = true;
      if (record.type === 'characterData') {
        if (isText(target)) {
          this.#findings.dropStale(target);
          this.#texts.add(target);
        }
      } else if (record.type === 'attributes') {
        const name = record.attributeName ?? '';
        isRestyled = true;
        if (MEANINGFUL.has(name)) this.#attributes.add(target);
        if (target === document.documentElement) this.#isAllOther ||= MEANINGFUL_FOR_ALL.has(name);
      } else {
        // While it builds a subtree, the parser reports each node, although its root was reported
        // already.
        if (!this.#inserted.has(target)) this.#children.push(record);
        this.#noteInserted(record.addedNodes);
      }
    }
    if (this.#children.length > MANY_RECORDS) {
      this.#children = [];
      this.#isOverrun = true;
    }
    if (isNoted) this.#listener.noted();
    if (isRestyled || this.#children.length > 0) this.#listener.restyled();
    if (
      this.#children.length > 0 ||
      this.#texts.size > 0 ||
      this.#attributes.size > 0 ||
      this.#isOverrun
    ) {
      this.#queue.wake();
    }
  }

  #noteInserted(nodes: NodeList): void {
    // By index, because creating an iterator for each of many thousands of short lists is slow.
    for (let i = 0; i < nodes.length; i += 1) {
      const node = nodes[i];
      if (node !== undefined && isElement(node)) this.#inserted.add(node);
    }
  }

  #settleChildren(record: MutationRecord): void {
    const { target } = record;
    if (!isConnected(target)) return;
    const host = elementAround(target);
    if (host === undefined) {
      for (const node of record.addedNodes) {
        if (isElement(node) && isConnected(node)) this.#queue.readAll(node);
      }
      return;
    }
    const container = this.#findings.around(host);
    if (container === undefined) return;
    let changesText = container !== host;
    for (const node of record.addedNodes) {
      if (isText(node)) changesText ||= !isBlank(node);
      else if (isElement(node) && parentOf(node) === target) {
        this.#queue.noteInserted(node);
        changesText ||= !this.#isApart(node);
      }
    }
    for (const node of record.removedNodes) {
      if (isText(node)) changesText ||= !isBlank(node);
      else if (isElement(node)) {
        const isRead = this.#findings.isRead(node);
        changesText ||= !isRead;
        if (isRead) this.#removed.push(node);
      }
    }
    if (changesText || this.#joins(record)) {
      this.#queue.readAgain(container);
      return;
    }
    for (const node of record.addedNodes) {
      if (isElement(node) && isConnected(node)) this.#queue.readAll(node);
    }
  }

  /** Whether an inserted element is a block, so that the text around it is unchanged. */
  #isApart(element: Element): boolean {
    return kindOf(element, true) === 'block' && kindOf(element, false) !== 'aside';
  }

  /** Whether there is text on both sides of a change, which may join or split that text. */
  #joins(record: MutationRecord): boolean {
    return (
      this.#isText(record.previousSibling, previousSiblingOf) &&
      this.#isText(record.nextSibling, nextSiblingOf)
    );
  }

  #isText(from: Node | null, step: (node: Node) => Node | null): boolean {
    for (let node = from; node !== null; node = step(node)) {
      if (isText(node) ? !isBlank(node) : isElement(node)) {
        return !isElement(node) || !this.#findings.isRead(node);
      }
    }
    return false;
  }

  #settleEditor(element: Element): void {
    if (!isConnected(element) || !isEditor(element)) return;
    this.#findings.forgetWithin(element);
    this.#findings.mark(element, 'opaque');
    this.#queue.leaveOut(element);
  }

  #settleRestyled(element: Element): void {
    if (!isConnected(element)) return;
    this.#queue.noteInserted(element);
    const parent = parentOf(element);
    if (parent !== null) this.#readAround(parent);
    if (this.#findings.isRead(element)) this.#queue.readAgain(element);
  }

  #readAround(node: Node): void {
    const container = isConnected(node) ? this.#findings.around(node) : undefined;
    if (container !== undefined) this.#queue.readAgain(container);
  }

  #reassigned(event: Event): void {
    const slot = event.target;
    if (!(slot instanceof HTMLSlotElement)) return;
    for (const node of slot.assignedNodes()) {
      if (isElement(node)) this.#queue.noteInserted(node);
    }
    this.#texts.add(slot);
    this.#queue.wake();
  }
}

function isBlank(node: Text): boolean {
  return node.data.trim() === '';
}

function isOurs(record: MutationRecord): boolean {
  if (!hasOwnElements()) return false;
  const { target, addedNodes, removedNodes } = record;
  if (isOwn(target)) return true;
  const node = addedNodes[0] ?? removedNodes[0];
  return node !== undefined && addedNodes.length + removedNodes.length === 1 && isOwn(node);
}
