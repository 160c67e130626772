/**
 * Opens and closes cards by pointer and keys. Events that the page's scripts make up are ignored.
 */
import type { CardSubject } from '../../../glossary/model/page/card-entry.ts';
import type { Matcher } from '../../../glossary/match/match.ts';
import type { ReadingSettings } from '../../../glossary/model/settings/settings.ts';
import type { CardManner } from '../../../glossary/model/page/lifted-card.ts';
import type { OpenCard } from '../../shared/card/card-surface.ts';
import { anchorOf, subjectOf } from './card-subject.ts';
import type { CardPlace } from './cards-here.ts';
import { claim, flatParentOf, isElement, matchesSelector } from '../text/dom.ts';
import type { Finding } from '../reading/findings.ts';
import { findingAt } from './hit-test.ts';
import type { PointedFinding } from './hit-test.ts';
import type { MarkedPage } from '../marks/marked-page.ts';

/** How long the pointer may be off both term and card before the card closes, in milliseconds. */
const PATIENCE = 250;
/** Least time between two hit tests while the pointer moves, in milliseconds. */
const LOOK = 40;

/** A click on one of these already does something, so it opens no card. */
const INTERACTIVE =
  'a[href], area, button, input, label, select, summary, textarea, [role=button], [role=link], [role=tab], [role=menuitem]';

type CardOpening = Pick<ReadingSettings, 'cardOpens' | 'hoverDelay'>;

interface Opened {
  readonly finding: Finding;
  readonly manner: CardManner;
  /** Absent until the card has opened. */
  card?: OpenCard | undefined;
}

/**
 * Opens at most one unpinned card, and closes it when the pointer has left both card and term.
 * Stops when its signal aborts.
 */
export class Hover {
  readonly #page: MarkedPage;
  readonly #matcher: Matcher;
  readonly #place: CardPlace;
  readonly #opening: CardOpening;
  readonly #signal: AbortSignal;
  #open: Opened | undefined;
  #wanted: PointedFinding | undefined;
  #isOnCard = false;
  #pointer = { x: -1, y: -1 };
  #hasModifier = false;
  #lookTimer: ReturnType<typeof setTimeout> | undefined;
  #openTimer: ReturnType<typeof setTimeout> | undefined;
  #closeTimer: ReturnType<typeof setTimeout> | undefined;
  #isFollowing = false;
  /** The finding whose card Esc closed: it stays closed while the pointer rests there. */
  #dismissed: Finding | undefined;

  constructor(
    page: MarkedPage,
    matcher: Matcher,
    place: CardPlace,
    opening: CardOpening,
    signal: AbortSignal,
  ) {
    this.#page = page;
    this.#matcher = matcher;
    this.#place = place;
    this.#opening = opening;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      clearTimeout(this.#lookTimer);
      this.close();
    });
  }

  /**
   * Adds the listeners to the window. Called again after `document.open()`, which removes the
   * listeners and the card.
   */
  listen(): void {
    this.close();
    const options = { capture: true, passive: true, signal: this.#signal } as const;
    addEventListener('pointermove', this.#moved, options);
    addEventListener('pointerdown', this.#pressed, options);
    addEventListener('click', this.#clicked, options);
    addEventListener('scroll', this.#scrolled, options);
    addEventListener('resize', this.#scrolled, options);
    addEventListener('keydown', this.#keyed, options);
    addEventListener('keyup', this.#keyed, options);
    document.documentElement?.addEventListener('pointerleave', this.#left, options);
  }

  /** The open card; undefined while it is still being opened. */
  get card(): OpenCard | undefined {
    return this.#open?.card;
  }

  /** The finding whose card is open, or that the pointer rests on. */
  get finding(): Finding | undefined {
    return this.#open?.finding ?? this.#wanted?.finding;
  }

  /** Closes the open card, or stops one that is about to open. */
  close(): void {
    clearTimeout(this.#openTimer);
    clearTimeout(this.#closeTimer);
    this.#closeTimer = undefined;
    this.#wanted = undefined;
    const open = this.#open;
    this.#open = undefined;
    this.#isOnCard = false;
    open?.card?.close();
  }

  /** Closes the card after the glossary has changed; one that Esc closed may open again. */
  renew(): void {
    this.close();
    this.#dismissed = undefined;
  }

  /** Moves the card to its term, after the page changed or scrolled. */
  follow(): void {
    if (this.#open === undefined || this.#isFollowing) return;
    this.#isFollowing = true;
    requestAnimationFrame(() => {
      this.#isFollowing = false;
      this.#open?.card?.follow();
    });
  }

  /** Opens the card of a finding without the hover delay. */
  async show(finding: Finding, manner: CardManner, line?: DOMRect): Promise<OpenCard | undefined> {
    this.close();
    const anchor = anchorOf(finding, line);
    if (anchor === undefined) return undefined;
    const opened: Opened = { finding, manner };
    this.#open = opened;
    const isCurrent = (): boolean => this.#open === opened;
    const card = await this.#place.open(this.#subjectOf(finding), anchor, manner, {
      life: this.#signal,
      claim,
      entered: () => {
        if (!isCurrent()) return;
        this.#isOnCard = true;
        // The pointer left the term. When another frame shows the card, no event says so here.
        this.#pointer = { x: -1, y: -1 };
        this.#stay();
      },
      left: () => {
        if (!isCurrent()) return;
        this.#isOnCard = false;
        if (manner === 'beside') this.#lookSoon();
      },
      released: () => {
        if (!isCurrent()) return;
        this.#open = undefined;
        this.#isOnCard = false;
      },
    });
    if (isCurrent()) opened.card = card;
    else card?.close();
    if (card === undefined && isCurrent()) this.#open = undefined;
    return card;
  }

  readonly #moved = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    this.#pointer = { x: event.clientX, y: event.clientY };
    this.#hasModifier = event.altKey;
    if (event.buttons === 0) this.#lookSoon();
  };

  readonly #pressed = (event: PointerEvent): void => {
    if (event.isTrusted && this.#open?.card?.isTargetOf(event) !== true) this.close();
  };

  readonly #clicked = (event: MouseEvent): void => {
    const { pointerType } = event as Partial<PointerEvent>;
    const isTouch = pointerType === 'touch';
    if (!event.isTrusted || event.button !== 0) return;
    if (!isTouch && this.#opening.cardOpens !== 'click') return;
    if (this.#open?.card?.isTargetOf(event) === true || isInteractive(event)) return;
    if (getSelection()?.isCollapsed === false) return;
    const hit = this.#hitAt(event.clientX, event.clientY);
    if (hit === undefined) return;
    const manner = isTouch ? 'sheet' : 'beside';
    this.#showHit(hit, manner);
  };

  readonly #scrolled = (event: Event): void => {
    if (!event.isTrusted || this.#open?.card?.isTargetOf(event) === true) return;
    this.follow();
    if (this.#open?.manner === 'beside') this.#lookSoon();
  };

  readonly #left = (event: PointerEvent): void => {
    if (!event.isTrusted) return;
    clearTimeout(this.#openTimer);
    this.#pointer = { x: -1, y: -1 };
    this.#wanted = undefined;
    if (this.#open?.manner === 'beside') this.#closeSoon();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    if (event.key === 'Escape' && event.type === 'keydown') {
      this.#dismissed = this.#open?.finding;
      this.close();
    } else if (event.key === 'Alt' && this.#opening.cardOpens === 'modifier') {
      this.#hasModifier = event.type === 'keydown';
      this.#lookSoon();
    }
  };

  #lookSoon(): void {
    this.#lookTimer ??= setTimeout(() => this.#look(), LOOK);
  }

  #look(): void {
    this.#lookTimer = undefined;
    if (this.#signal.aborted) return;
    const { x, y } = this.#pointer;
    const hit = this.#hitAt(x, y);
    const open = this.#open;
    if (open !== undefined && (this.#isOnCard || hit?.finding === open.finding)) {
      this.#stay();
      this.#wanted = hit;
      return;
    }
    if (hit?.finding !== this.#dismissed) this.#dismissed = undefined;
    const isNew = hit?.finding !== this.#wanted?.finding;
    if (isNew) clearTimeout(this.#openTimer);
    this.#wanted = hit;
    if (open?.manner === 'beside') this.#closeSoon();
    if (hit === undefined || !isNew || hit.finding === this.#dismissed) return;
    if (this.#opening.cardOpens === 'click') return;
    if (this.#opening.cardOpens === 'modifier' && !this.#hasModifier) {
      this.#wanted = undefined;
      return;
    }
    this.#place.prepare(this.#subjectOf(hit.finding));
    this.#openTimer = setTimeout(() => {
      if (this.#wanted?.finding === hit.finding) this.#showHit(hit, 'beside');
    }, this.#opening.hoverDelay);
  }

  #showHit(hit: PointedFinding, manner: CardManner): void {
    this.show(hit.finding, manner, hit.boxes[0]).catch(() => this.close());
    this.#wanted = hit;
  }

  /**
   * The finding that the user points at. Unmarked terms count only when cards open by a held key:
   * a card that appears over plain text would be a surprise.
   */
  #hitAt(x: number, y: number): PointedFinding | undefined {
    const { findings, reading } = this.#page;
    const hit = findingAt(findings, reading.shadowRoots, x, y);
    const isAskedFor = this.#opening.cardOpens === 'modifier';
    return hit !== undefined && (isAskedFor || this.#page.isDrawn(hit.finding)) ? hit : undefined;
  }

  #stay(): void {
    clearTimeout(this.#openTimer);
    clearTimeout(this.#closeTimer);
    this.#closeTimer = undefined;
  }

  #closeSoon(): void {
    if (this.#open === undefined || this.#isOnCard) return;
    const closing = this.#open;
    this.#closeTimer ??= setTimeout(() => {
      this.#closeTimer = undefined;
      if (this.#open !== closing || this.#isOnCard) return;
      if (closing.card === undefined) this.#open = undefined;
      else closing.card.leave();
    }, PATIENCE);
  }

  #subjectOf(finding: Finding): CardSubject {
    return subjectOf(finding, this.#matcher, this.#page.findings);
  }
}

function isInteractive(event: MouseEvent): boolean {
  const [target] = event.composedPath();
  let at = target instanceof Node ? target : null;
  for (; at !== null; at = flatParentOf(at)) {
    if (isElement(at) && matchesSelector(at, INTERACTIVE)) return true;
  }
  return false;
}
