/** The way through the terms of a frame without a pointer. */
import type { TermAct } from '../../glossary/messages/protocol.ts';
import { offeredSurface } from '../shared/card-surface.ts';
import type { OpenCard } from '../shared/card-surface.ts';
import type { Finding } from './findings.ts';
import { inOrder } from './frame-report.ts';
import { boxesOf } from './hit-test.ts';
import type { Hover } from './hover.ts';
import type { PageReader } from './page-reader.ts';
import { bringIntoView } from './revealer.ts';

/** Keeps the finding that the reader came to last, and begins at the view where there is none. */
export class TermKeys {
  readonly #reader: PageReader;
  readonly #hover: Hover;
  #current: Finding | undefined;

  constructor(reader: PageReader, hover: Hover) {
    this.#reader = reader;
    this.#hover = hover;
  }

  /** Does what a key asks for, if this is the frame that the reader works in. */
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
    const found = inOrder(this.#reader.findings);
    const at = this.#placeIn(found);
    const next =
      at === -1 ? firstInView(found, by) : found[(at + by + found.length) % found.length];
    if (next === undefined) return;
    this.#current = next;
    bringIntoView(this.#reader, next);
    await this.#hover.show(next, 'stepped');
  }

  /** The card of the term that was stepped to, or pointed at, or else of the first one in view. */
  async #showCurrent(manner: 'focused' | 'stepped'): Promise<void> {
    const found = inOrder(this.#reader.findings);
    const finding = found[this.#placeIn(found)] ?? firstInView(found, 1);
    if (finding === undefined) return;
    this.#current = finding;
    bringIntoView(this.#reader, finding);
    await this.#hover.show(finding, manner);
  }

  /** Where the last term is that the reader pointed at or stepped to; -1 when it is gone. */
  #placeIn(found: readonly Finding[]): number {
    const { finding = this.#current } = this.#hover;
    return finding === undefined ? -1 : found.indexOf(finding);
  }
}

/** The first term that is in the view, backwards the last one before it, else one at the ends. */
function firstInView(found: readonly Finding[], by: 1 | -1): Finding | undefined {
  const isBelowTop = (finding: Finding): boolean => (boxesOf(finding)[0]?.top ?? -1) >= 0;
  return by === 1
    ? (found.find(isBelowTop) ?? found[0])
    : (found.findLast((finding) => !isBelowTop(finding)) ?? found.at(-1));
}

/** Whether the reader's keys go to this very frame; to the top one while they go to no page. */
function hasReadersFocus(): boolean {
  if (!document.hasFocus()) return window === window.top;
  return !(
    document.activeElement instanceof HTMLIFrameElement ||
    document.activeElement instanceof HTMLFrameElement
  );
}
