/** Reads one page, and reads again what changes in it. */
import type { Matcher } from '../../../glossary/match/match.ts';
import type { Touching } from '../../../glossary/match/scan/matcher.ts';
import { keepListening } from '../keep-listening.ts';
import { parentOf } from '../text/dom.ts';
import { isDesigned } from '../text/element-kind.ts';
import type { Findings } from './findings.ts';
import { LateRoots } from './late-roots.ts';
import { MutationFollower } from './mutations.ts';
import { PageScanner } from './page-scanner.ts';
import { SilentChangeWatch } from './silent-changes.ts';
import { blocksInView } from './view-first.ts';
import { VisibilityWatch } from './visibility-watch.ts';

/**
 * Events, besides tree mutations, that may change what is visible or show that the user is
 * active.
 */
const ACTIVITY = [
  'toggle',
  'transitionend',
  'animationstart',
  'animationend',
  'click',
  'change',
  'keyup',
  'focusin',
  'mouseover',
  'scrollend',
  'resize',
  'focus',
  'fullscreenchange',
  'hashchange',
  'load',
] as const;

/** A page that is being read until the signal aborts. */
export interface PageReading {
  readonly shadowRoots: ReadonlySet<ShadowRoot>;
  /** Whether some of the page is being read or about to be. */
  readonly isGoingOn: boolean;
  /** Whether the page was read to its end at least once. */
  readonly isThrough: boolean;
  /** Searches again where the matches may have changed, the viewport first. */
  renew(touches: Touching): void;
}

/** Told of what is read and seen. */
export interface PageReadingListener {
  /** Called before any work, so that it can be aborted if the extension is gone. */
  beforeWork(): void;
  /** A part of the page was read; see `ReadingListener`. */
  afterSlice(isBeforePaint: boolean): void;
  scrolled(): void;
  /** Text may have moved into the viewport without scrolling. */
  restyled(): void;
  /** Colours of the page may have changed. */
  looked(): void;
  /**
   * Called about once a second while the page is active, to restore what the page has removed.
   * @returns whether it had removed anything, and may do so again
   */
  restore(): boolean;
}

/** Reads the page's terms into the findings, and follows its changes. */
export function readPage(
  matcher: Matcher,
  findings: Findings,
  listener: PageReadingListener,
  signal: AbortSignal,
): PageReading {
  const scanner = new PageScanner(matcher, findings, signal);
  const reread = (element: Element): void => {
    scanner.noteInserted(element);
    const parent = parentOf(element);
    const around = parent === null ? undefined : findings.around(parent);
    if (around === undefined) scanner.readAll(element);
    else scanner.readAgain(around);
  };
  const settle = (): void => findings.settle(!scanner.hasMore);

  const visibility = new VisibilityWatch(
    findings,
    {
      revealed: reread,
      parted: (element) => scanner.readAgain(element),
      looked: () => {
        settle();
        listener.looked();
      },
    },
    signal,
  );
  const restyled = (): void => {
    visibility.lookSoon();
    listener.restyled();
  };

  const lateRoots = new LateRoots(signal);
  let wasDesigned = isDesigned();
  const lookForDesign = (): void => {
    if (isDesigned() === wasDesigned) return;
    wasDesigned = !wasDesigned;
    findings.forgetWithin(document.documentElement);
    scanner.readAll(document.documentElement);
  };
  const silentChanges = new SilentChangeWatch(() => {
    listener.beforeWork();
    if (signal.aborted) return false;
    const hasRestored = listener.restore();
    for (const element of lateRoots.take()) reread(element);
    lookForDesign();
    visibility.lookSoon();
    return hasRestored;
  }, signal);
  const noteActivity = (): void => {
    silentChanges.noteActivity();
    restyled();
  };

  const mutations = new MutationFollower(
    findings,
    scanner,
    { noted: () => silentChanges.noteActivity(), restyled },
    signal,
  );

  const loaded = ({ isTrusted, target }: Event): void => {
    noteActivity();
    // A new style sheet may change which elements are blocks.
    if (isTrusted && target instanceof HTMLLinkElement) scanner.readAll(document.documentElement);
  };
  const wake = (): void => {
    scanner.wake();
    noteActivity();
  };
  const scrolled = (): void => listener.scrolled();
  keepListening(() => {
    const options = { capture: true, passive: true, signal } as const;
    for (const type of ACTIVITY) addEventListener(type, noteActivity, options);
    // A style sheet's or script's `load` event reaches the document, but not the window.
    document.addEventListener('load', loaded, options);
    addEventListener('scroll', scrolled, options);
    document.addEventListener('visibilitychange', wake, { signal });
  }, signal);
  // No event of the page's own says when the user switches to dark colours or back.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', noteActivity, { signal });
  noteActivity();
  mutations.follow(document);

  const shadowRoots = new Set<ShadowRoot>();
  signal.addEventListener('abort', () => shadowRoots.clear());
  let isBegun = false;
  scanner.begin({
    hidden: (element) => visibility.watch(element),
    shadowRoot: (root) => {
      shadowRoots.add(root);
      mutations.follow(root);
    },
    rootless: (element) => lateRoots.watch(element),
    beforeSlice: () => {
      listener.beforeWork();
      // Only now, just before a paint, is the page laid out anyway.
      if (!isBegun) readViewFirst((element) => scanner.readUnread(element));
      isBegun = true;
      mutations.settle();
    },
    afterSlice: (isBeforePaint) => {
      mutations.forgetRemoved();
      settle();
      listener.afterSlice(isBeforePaint);
    },
  });
  return {
    shadowRoots,
    get isGoingOn() {
      return scanner.isWorking;
    },
    get isThrough() {
      return scanner.isThrough;
    },
    renew: (touches) => {
      const read = (element: Element): void => scanner.readTouched(element, touches);
      read(document.documentElement);
      readViewFirst(read);
    },
  };
}

/**
 * In a scrolled page, reads the text in the viewport before the text above it. Does nothing if the
 * whole document is an editor, which is found out when it is read from its root.
 */
function readViewFirst(read: (element: Element) => void): void {
  if (scrollY === 0 || isDesigned()) return;
  for (const element of blocksInView()) read(element);
}
