/** Moves through the terms of a frame by keys. */
import type { TermAct } from '../../../glossary/messages/protocol.ts';
import { offeredSurface } from '../../shared/card/card-surface.ts';
import type { OpenCard } from '../../shared/card/card-surface.ts';
import type { Finding } from '../reading/findings.ts';
import { inOrder } from '../reading/in-order.ts';
import { boxesOf } from '../reading/finding-boxes.ts';
import type { Hover } from './hover.ts';
import type { MarkedPage } from '../marks/marked-page.ts';
import type { Destination } from './scroll-to-match.ts';
import { nextFrame } from '../reading/slices.ts';

/**
 * Longest wait for more terms in a page that was read through but still changes, in milliseconds.
 */
const LONGEST_WAIT = 1_000;

/** Goes on from the last finding that was gone to; without one, starts at the viewport. */
export class TermKeys {
  readonly #page: MarkedPage;
  readonly #hover: Hover;
  readonly #destination: Destination;
  readonly #signal: AbortSignal;

  constructor(page: MarkedPage, hover: Hover, destination: Destination, signal: AbortSignal) {
    this.#page = page;
    this.#hover = hover;
    this.#destination = destination;
    this.#signal = signal;
  }

  /** Carries out a key command, if this frame has the focus. */
  async act(act: TermAct): Promise<void> {
    if (!hasReadersFocus()) return;
    switch (act) {
      case 'next':
        await this.#step(1);
        break;
      case 'previous':
        await this.#step(-1);
        break;
      case 'open':
        if (this.#card === undefined) await this.#showCurrent('focused');
        else this.#card.act('focus');
        break;
      case 'copy':
      case 'pin':
        if (this.#card === undefined) await this.#showCurrent('stepped');
        this.#card?.act(act);
        break;
    }
  }

  get #card(): OpenCard | undefined {
    return this.#hover.card ?? offeredSurface()?.front;
  }

  async #step(by: 1 | -1): Promise<void> {
    const { reading } = this.#page;
    // The last known term may only be the last one read so far.
    const latest = performance.now() + LONGEST_WAIT;
    const mayCome = (): boolean =>
      reading.isGoingOn && (!reading.isThrough || performance.now() < latest);
    let found = inOrder(this.#page.findings);
    let next = this.#nextIn(found, by);
    while ((next === undefined || this.#isHereAwaitedIn(found)) && mayCome()) {
      await nextFrame(this.#signal);
      found = inOrder(this.#page.findings);
      next = this.#nextIn(found, by);
    }
    if (this.#signal.aborted) return;
    next ??= by === 1 ? found[0] : found.at(-1);
    if (next === undefined) return;
    await this.#show(next, 'stepped');
  }

  /**
   * The next term in that direction, or the first one in the viewport when there is no current
   * term.
   */
  #nextIn(found: readonly Finding[], by: 1 | -1): Finding | undefined {
    const at = this.#placeIn(found);
    if (at === -1) return inView(found, by);
    return found[at + by];
  }

  /** Whether the current term is being put into the page anew, so that nobody knows what is next to it. */
  #isHereAwaitedIn(found: readonly Finding[]): boolean {
    return this.#destination.isAwaited && this.#placeIn(found) === -1;
  }

  /** Shows the card of the current term, or of the first one in the viewport. */
  async #showCurrent(manner: 'focused' | 'stepped'): Promise<void> {
    const found = inOrder(this.#page.findings);
    const finding = found[this.#placeIn(found)] ?? inView(found, 1) ?? found[0];
    if (finding === undefined) return;
    await this.#show(finding, manner);
  }

  async #show(finding: Finding, manner: 'focused' | 'stepped'): Promise<void> {
    this.#destination.goTo(finding, (again) => {
      // If the card cannot be opened, the next key tries again.
      this.#hover.show(again, manner).catch(() => this.#hover.close());
    });
    await this.#hover.show(finding, manner);
  }

  /** The index of the term that the user pointed at or stepped to; -1 when it is gone. */
  #placeIn(found: readonly Finding[]): number {
    const { finding: here } = this.#hover;
    const at = here === undefined ? -1 : found.indexOf(here);
    // The term of a card may have been put anew since it was gone to.
    const gone = this.#destination.finding;
    return at === -1 && gone !== undefined ? found.indexOf(gone) : at;
  }
}

/** The first term below the top edge of the viewport; going backwards, the last one above it. */
function inView(found: readonly Finding[], by: 1 | -1): Finding | undefined {
  const isBelowTop = (finding: Finding): boolean => (boxesOf(finding)[0]?.top ?? -1) >= 0;
  return by === 1 ? found.find(isBelowTop) : found.findLast((finding) => !isBelowTop(finding));
}

/**
 * Whether this frame gets the user's keys. The top frame does while the focus is outside all
 * pages.
 */
function hasReadersFocus(): boolean {
  if (!document.hasFocus()) return window === window.top;
  return !(
    document.activeElement instanceof HTMLIFrameElement ||
    document.activeElement instanceof HTMLFrameElement
  );
}
