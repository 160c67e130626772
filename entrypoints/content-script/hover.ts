/** From the reader's pointer to the hover card and back. Only events of the reader's own count. */
import { scriptOfText } from '../../components/script-of-text.ts';
import type { ConceptEntry, ConceptId } from '../../glossary/model/concept-entry.ts';
import type { Matcher } from '../../glossary/match/match.ts';
import { flatParentOf, isElement, matchesSelector } from './dom.ts';
import { findingAt, isOnBoxes } from './hit-test.ts';
import type { Hit } from './hit-test.ts';
import { showCard } from './hover-card-host.tsx';
import type { ShownCard } from './hover-card-host.tsx';
import type { PageReader } from './page-reader.ts';
import { elementAround } from './page-scanner.ts';

/** How long the pointer rests on a term before its card opens, in milliseconds. */
const INTENT = 150;
/** How long it may be away from both before the card goes. */
const PATIENCE = 250;
/** Least time between two looks at what is under a moving pointer. */
const LOOK = 40;

/** Gives entries by id; rejects when the extension is gone. */
export type EntrySource = (concepts: readonly ConceptId[]) => Promise<readonly ConceptEntry[]>;

interface OpenCard {
  readonly hit: Hit;
  readonly life: AbortController;
  readonly shown: ShownCard;
}

export class Hover {
  readonly #reader: PageReader;
  readonly #matcher: Matcher;
  readonly #entries: EntrySource;
  readonly #signal: AbortSignal;
  #open: OpenCard | undefined;
  #wanted: Hit | undefined;
  #pointer = { x: 0, y: 0 };
  #lookTimer: ReturnType<typeof setTimeout> | undefined;
  #openTimer: ReturnType<typeof setTimeout> | undefined;
  #closeTimer: ReturnType<typeof setTimeout> | undefined;
  /** Esc closed the card of this finding: it stays closed while the pointer rests there. */
  #dismissed: Hit['finding'] | undefined;

  constructor(reader: PageReader, matcher: Matcher, entries: EntrySource, signal: AbortSignal) {
    this.#reader = reader;
    this.#matcher = matcher;
    this.#entries = entries;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      clearTimeout(this.#lookTimer);
      this.close();
    });
  }

  /** Listens on the window; again after the page threw our listeners away. */
  listen(): void {
    const options = { capture: true, passive: true, signal: this.#signal } as const;
    addEventListener('pointermove', this.#moved, options);
    addEventListener('pointerdown', this.#pressed, options);
    addEventListener('scroll', this.#scrolled, options);
    addEventListener('keydown', this.#keyed, options);
    document.documentElement?.addEventListener('pointerleave', this.#left, options);
    addEventListener('blur', this.#scrolled, options);
  }

  /** Closes the card, if one is open or about to open. */
  close(): void {
    clearTimeout(this.#openTimer);
    clearTimeout(this.#closeTimer);
    this.#closeTimer = undefined;
    this.#wanted = undefined;
    this.#open?.life.abort();
    this.#open = undefined;
  }

  readonly #moved = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    this.#pointer = { x: event.clientX, y: event.clientY };
    if (event.buttons !== 0) return;
    this.#lookTimer ??= setTimeout(() => this.#look(), LOOK);
  };

  readonly #pressed = (event: PointerEvent): void => {
    if (!event.isTrusted) return;
    if (this.#open?.shown.isTargetOf(event) === true) return;
    this.close();
    if (event.pointerType !== 'touch') return;
    this.#pointer = { x: event.clientX, y: event.clientY };
    this.#look();
  };

  readonly #scrolled = (event: Event): void => {
    if (event.isTrusted && this.#open?.shown.isTargetOf(event) !== true) this.close();
  };

  readonly #left = (event: PointerEvent): void => {
    if (!event.isTrusted) return;
    clearTimeout(this.#openTimer);
    this.#wanted = undefined;
    this.#closeSoon();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    this.#dismissed = this.#open?.hit.finding;
    this.close();
  };

  #look(): void {
    this.#lookTimer = undefined;
    if (this.#signal.aborted) return;
    const { x, y } = this.#pointer;
    const open = this.#open;
    if (open !== undefined && (open.shown.holds(x, y) || isOnBoxes(open.hit, x, y))) {
      this.#stay();
      return;
    }
    const hit = findingAt(this.#reader.findings, this.#reader.shadowRoots, x, y);
    if (hit?.finding !== this.#dismissed) this.#dismissed = undefined;
    if (hit?.finding === this.#wanted?.finding) return;
    clearTimeout(this.#openTimer);
    this.#wanted = hit;
    if (open !== undefined && hit?.finding !== open.hit.finding) this.#closeSoon();
    if (hit === undefined || hit.finding === this.#dismissed) return;
    this.#openTimer = setTimeout(() => void this.#show(hit), INTENT);
  }

  #stay(): void {
    clearTimeout(this.#openTimer);
    clearTimeout(this.#closeTimer);
    this.#closeTimer = undefined;
    this.#wanted = this.#open?.hit;
  }

  #closeSoon(): void {
    if (this.#open === undefined) return;
    this.#closeTimer ??= setTimeout(() => {
      const next = this.#wanted;
      if (next?.finding === this.#open?.hit.finding) this.close();
      else {
        this.#closeTimer = undefined;
        this.#open?.life.abort();
        this.#open = undefined;
      }
    }, PATIENCE);
  }

  async #show(hit: Hit): Promise<void> {
    const { finding } = hit;
    const concepts = this.#matcher.conceptsOf(finding.match);
    const inner = this.#matcher.innerConceptsOf(finding.block.text, finding.match);
    const entries = await this.#entries([...concepts, ...inner]).catch(() => []);
    const isWanted = this.#wanted === hit && !this.#signal.aborted && finding.isShown;
    const own = entries.filter(({ id }) => concepts.includes(id));
    const node = finding.block.nodes[0];
    const around = node === undefined ? undefined : elementAround(node);
    if (!isWanted || own.length === 0 || around === undefined) return;
    this.close();
    const life = new AbortController();
    const shown = showCard(
      {
        entries: own,
        inner: entries.filter(({ id }) => inner.includes(id) && !concepts.includes(id)),
        matchedText: finding.text,
        script: scriptOfText(finding.text),
      },
      {
        line: hit.boxes[0],
        isVertical: getComputedStyle(around).writingMode !== 'horizontal-tb',
        layer: layerOf(around),
      },
      life.signal,
    );
    this.#wanted = hit;
    this.#open = { hit, life, shown };
  }
}

/** What is outside of an open dialog is dead to the pointer: the card goes where its term is. */
function layerOf(element: Element): Element {
  for (let at: Node | null = element; at !== null; at = flatParentOf(at)) {
    if (isElement(at) && matchesSelector(at, ':modal, :popover-open')) return at;
  }
  return document.documentElement;
}
