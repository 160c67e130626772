/** Reads the page's text block by block and updates the findings. */
import type { Matcher } from '../../../glossary/match/match.ts';
import type { Touching } from '../../../glossary/match/scan/matcher.ts';
import type { ChildContainer, Reading } from '../text/container-reader.ts';
import { isConnected, isWithin, languageAround } from '../text/dom.ts';
import { findInBlock, LONGEST_AT_ONCE } from '../text/find-in-block.ts';
import { asTold } from '../../shared/layer-text.ts';
import type { Finding, Findings, MatchedContainer } from './findings.ts';
import { nextFrame, Slices } from './slices.ts';
import { isReadInParts, readContainer, readInParts } from '../text/text-blocks.ts';
import { isSpanShown } from '../text/shown-span.ts';
import type { TextBlock } from '../text/text-block.ts';

/** Told of the reading, and of elements that it comes across and that must be watched. */
export interface ReadingListener {
  hidden(element: Element): void;
  shadowRoot(root: ShadowRoot): void;
  rootless(element: Element): void;
  /** Called before each slice, to queue what has changed meanwhile. */
  beforeSlice(): void;
  /**
   * Called after each slice, to show what was found. `isBeforePaint` is true after the first slice,
   * which runs just before a paint, and after the last one, which nothing follows.
   */
  afterSlice(isBeforePaint: boolean): void;
}

interface Due {
  readonly element: Element;
  /** The language around it; when absent, it is looked up. */
  readonly language?: string | undefined;
  /** Whether to skip blocks inside it that were read before. */
  readonly skipsKnown?: boolean;
  /** The rest of it, if it is being read in parts. */
  readonly parts?: Parts | undefined;
  /** Whether the blocks in it were read already, or are queued by themselves. */
  readonly isAlone?: boolean;
  /** If given, what was read before is searched again only where this says so. */
  readonly touches?: Touching | undefined;
}

type Parts = ReturnType<typeof readInParts>;

type FoundInBlock = readonly [TextBlock, Finding['match']];

/**
 * Works in slices, so that the page can run in between, and stops when nothing is left to read. A
 * block is read as a whole, because a match never crosses the end of one.
 */
export class PageScanner {
  readonly #matcher: Matcher;
  readonly #findings: Findings;
  #listener: ReadingListener | undefined;
  readonly #signal: AbortSignal;
  /** Block ancestors to read with everything in them. A stack: the last one is read first. */
  #deep: Due[] = [];
  /** Those whose text cannot be searched yet, because the matcher is not complete. */
  #waiting: Due[] = [];
  /** Block ancestors whose own text changed. */
  readonly #changed = new Set<Element>();
  /** Elements that are being read in parts. A new reading of an element replaces the one before. */
  readonly #inParts = new WeakMap<Element, Parts>();
  #inserted = new WeakSet<Node>();
  #isWorking = false;
  #isNewPage = true;
  #isThrough = false;

  constructor(matcher: Matcher, findings: Findings, signal: AbortSignal) {
    this.#matcher = matcher;
    this.#findings = findings;
    this.#signal = signal;
  }

  /** Begins to read the document. Nothing is read before. */
  begin(listener: ReadingListener): void {
    this.#listener = listener;
    this.readUnread(document.documentElement);
  }

  /** Queues an element and everything in it. */
  readAll(element: Element): void {
    this.#deep.push({ element });
    this.wake();
  }

  /** Queues an element and those blocks in it that are still unread when their turn comes. */
  readUnread(element: Element): void {
    this.#deep.push({ element, skipsKnown: true });
    this.wake();
  }

  /** Queues an element and everything in it whose matches may have changed. */
  readTouched(element: Element, touches: Touching): void {
    this.#deep.push({ element, touches });
    this.wake();
  }

  /** Queues the own text of a block ancestor. */
  readAgain(element: Element): void {
    this.#changed.add(element);
    this.wake();
  }

  /** Removes an element and everything in it from the queue. */
  leaveOut(element: Element): void {
    const isOutside = (due: Due): boolean => !isWithin(due.element, element);
    this.#deep = this.#deep.filter(isOutside);
    this.#waiting = this.#waiting.filter(isOutside);
    for (const one of this.#changed) if (isWithin(one, element)) this.#changed.delete(one);
  }

  /** To be called for an element that was inserted, or whose content may have changed unnoticed. */
  noteInserted(element: Element): void {
    this.#inserted.add(element);
  }

  /** Whether something is being read or about to be. */
  get isWorking(): boolean {
    return this.#isWorking;
  }

  /** Whether the queue has anything left. */
  get hasMore(): boolean {
    return this.#deep.length > 0 || this.#changed.size > 0 || this.#waiting.length > 0;
  }

  /** Whether the queue was empty at least once. */
  get isThrough(): boolean {
    return this.#isThrough;
  }

  /** Starts working if there may be something to read. Does nothing in a hidden tab. */
  wake(): void {
    if (this.#isWorking || this.#signal.aborted || document.hidden) return;
    if (this.#listener === undefined) return;
    this.#isWorking = true;
    void this.#work(this.#listener);
  }

  async #work(listener: ReadingListener): Promise<void> {
    await nextFrame(this.#signal);
    listener.beforeSlice();
    // The clock starts only now: the first layout of a page alone can take longer than a slice.
    const slices = new Slices(this.#isNewPage);
    this.#isNewPage = false;
    let isFirst = true;
    while (!this.#signal.aborted && !document.hidden) {
      const due = this.#next();
      if (due === undefined) {
        this.#isThrough = this.#waiting.length === 0;
        break;
      }
      const { element } = due;
      const found: FoundInBlock[] = [];
      let blocks = this.#read(due, listener);
      if (this.#isUntouched(due, blocks)) blocks = undefined;
      if (blocks?.some(({ text }) => this.#isWaiting(due, text)) === true) blocks = undefined;
      for (const block of blocks ?? []) {
        for (const matches of findInBlock(this.#matcher, block)) {
          for (const match of matches) found.push([block, match]);
          if (block.text.length > LONGEST_AT_ONCE) await slices.pause();
        }
      }
      if (this.#signal.aborted) break;
      if (blocks !== undefined && !this.#changed.has(element)) {
        const characters = blocks.reduce((sum, { text }) => sum + text.length, 0);
        this.#findings.put(element, characters, (container) => findingsOf(container, found));
      }
      if (!slices.isOverAfter(element)) continue;
      listener.afterSlice(isFirst);
      isFirst = false;
      await slices.next();
      listener.beforeSlice();
    }
    if (!this.#signal.aborted) listener.afterSlice(true);
    this.#inserted = new WeakSet();
    this.#isWorking = false;
  }

  /** Whether the matches that are known of an element stay as they are. */
  #isUntouched({ element, touches }: Due, blocks: readonly TextBlock[] = []): boolean {
    return (
      touches !== undefined &&
      this.#findings.isRead(element) &&
      !blocks.some(({ text, language }) => touches(text, language))
    );
  }

  /** Whether a text cannot be searched yet; then its element is queued again when it can. */
  #isWaiting(due: Due, text: string): boolean {
    const completed = this.#matcher.complete?.(text);
    if (completed === undefined) return false;
    this.#waiting.push({ ...due, parts: undefined, isAlone: true });
    if (this.#waiting.length === 1) void completed.then(() => this.#resume());
    return true;
  }

  #resume(): void {
    this.#deep = this.#deep.concat(this.#waiting.splice(0).reverse());
    this.wake();
  }

  #next(): Due | undefined {
    for (const element of this.#changed) {
      this.#changed.delete(element);
      return { element, skipsKnown: true };
    }
    return this.#deep.pop();
  }

  /**
   * Reads a block ancestor, queues the blocks in it, and gives its own text; undefined when that is
   * not searched or not read completely yet.
   */
  #read(due: Due, listener: ReadingListener): readonly TextBlock[] | undefined {
    const { element } = due;
    if (!isConnected(element)) {
      this.#findings.forget(element);
      return undefined;
    }
    const reading = this.#readNext(due);
    if (reading === undefined) return undefined;
    for (const one of reading.opaque) this.#findings.mark(one, 'opaque');
    for (const one of reading.hidden) {
      this.#findings.mark(one, 'hidden');
      listener.hidden(one);
    }
    for (const root of reading.shadowRoots) listener.shadowRoot(root);
    for (const one of reading.rootless) listener.rootless(one);
    this.#readLater(reading.children, due);
    return reading.opaque.includes(element) ? undefined : reading.blocks;
  }

  /**
   * The content of a block ancestor; undefined while it is read in parts and some are left, which
   * are queued.
   */
  #readNext(due: Due): Reading | undefined {
    const { element, parts } = due;
    if (parts !== undefined && this.#inParts.get(element) !== parts) return undefined;
    const language = 'language' in due ? due.language : languageAround(element);
    const isNew = (node: Node): boolean => this.#inserted.has(node);
    if (parts === undefined && !isReadInParts(element)) {
      this.#inParts.delete(element);
      return readContainer(element, language, isNew);
    }
    const going = parts ?? readInParts(element, language, isNew);
    const { done, value } = going.next();
    if (done === true) {
      this.#inParts.delete(element);
      return value;
    }
    this.#inParts.set(element, going);
    this.#deep.push({ ...due, parts: going });
    this.#readLater(value, due);
    return undefined;
  }

  /** Puts the blocks inside a block ancestor on top of the stack. */
  #readLater(children: readonly ChildContainer[], { skipsKnown, isAlone, touches }: Due): void {
    if (isAlone === true) return;
    for (let i = children.length - 1; i >= 0; i -= 1) {
      const child = children[i];
      if (child === undefined) continue;
      if (skipsKnown !== true || child.isNew) this.#deep.push({ ...child, touches });
      else if (!this.#findings.isRead(child.element)) {
        this.#deep.push({ ...child, skipsKnown: true });
      }
    }
  }
}

function findingsOf(
  container: MatchedContainer,
  found: readonly FoundInBlock[],
): readonly Finding[] {
  const shown = new Map<Element, boolean>();
  return found.map(([block, match]) => {
    const text = asTold(block.text.slice(match.span.start, match.span.end));
    const isSeen = isSpanShown(block, match.span, shown);
    return { container, block, match, text, isSeen, isShown: false };
  });
}
