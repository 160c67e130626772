/**
 * Reads one page with one matcher: connects the scanner to the parts that follow the page's
 * changes.
 */
import type { Matcher } from '../../../glossary/match/match.ts';
import type { ReadingSettings } from '../../../glossary/model/settings/settings.ts';
import { isConnected, looksLikeHost, parentOf, shadowRootOf } from '../text/dom.ts';
import { isDesigned } from '../text/element-kind.ts';
import { keepListening } from '../keep-listening.ts';
import { Evidence } from '../reading/evidence.ts';
import { type Finding, Findings } from '../reading/findings.ts';
import { Highlighter } from './highlighter.ts';
import { MarkChoice } from './mark-choice.ts';
import { MutationFollower } from '../reading/mutations.ts';
import { NearView } from './near-view.ts';
import { PageScanner } from '../reading/page-scanner.ts';
import { SilentChangeWatch } from '../reading/silent-changes.ts';
import { VisibilityWatch } from '../reading/visibility-watch.ts';
import { blocksInView } from '../reading/view-first.ts';

/**
 * Most elements that are checked each second for a shadow root that was attached late, in about 100
 * µs.
 */
const MOST_ROOTLESS = 2_000;
/** The same for elements that have content of their own, few of which ever get a shadow root. */
const MOST_FILLED = 500;

/**
 * Events, besides tree mutations, that may change what is visible or show that the reader is
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
export interface PageReader {
  readonly findings: Findings;
  readonly highlighter: Highlighter;
  readonly shadowRoots: ReadonlySet<ShadowRoot>;
  /** Shows the marks that are hidden until the reader asks, or hides them again. */
  toggleMarks(): void;
  /** Whether a finding has a mark, or would have one if it were in the viewport. */
  isDrawn(finding: Finding): boolean;
  /** Whether some of the page is being read or about to be. */
  readonly isReading: boolean;
  /** Whether the page was read to its end at least once. */
  readonly isReadThrough: boolean;
}

/** Callbacks of `readPage`. */
export interface PageReaderListener {
  /** Called before any work, so that it can be aborted if the extension is gone. */
  looked(): void;
  /** Findings were added, removed, shown or hidden. */
  changed(): void;
}

/**
 * Marks the page's terms and follows its changes. When the signal aborts, all marks are removed.
 */
export function readPage(
  matcher: Matcher,
  settings: ReadingSettings,
  listener: PageReaderListener,
  signal: AbortSignal,
): PageReader {
  const choice = new MarkChoice(settings, matcher, () => highlighter.redraw(), signal);
  const highlighter = new Highlighter((finding) => choice.nameOf(finding), signal);
  const findings = new Findings(new Evidence(matcher, settings), {
    added: (finding) => nearView.add(finding),
    removed: (finding) => nearView.remove(finding),
    changed: () => {
      choice.update(findings);
      listener.changed();
    },
  });
  const nearView = new NearView(findings, highlighter, signal);
  const shadowRoots = new Set<ShadowRoot>();
  const rootless = new Set<Element>();
  const filled = new Set<Element>();
  const scanner = new PageScanner(
    matcher,
    findings,
    {
      hidden: (element) => visibility.watch(element),
      shadowRoot: (root) => {
        shadowRoots.add(root);
        mutations.follow(root);
      },
      rootless: (element) => {
        if (!looksLikeHost(element)) {
          if (filled.size < MOST_FILLED) filled.add(element);
        } else if (rootless.size < MOST_ROOTLESS) rootless.add(element);
      },
    },
    signal,
  );
  const reread = (element: Element): void => {
    scanner.noteInserted(element);
    const parent = parentOf(element);
    const around = parent === null ? undefined : findings.around(parent);
    if (around === undefined) scanner.readAll(element);
    else scanner.readAgain(around);
  };
  const visibility = new VisibilityWatch(
    findings,
    reread,
    (element) => scanner.readAgain(element),
    () => {
      findings.settle(!scanner.hasMore);
      choice.lookAgain();
    },
    signal,
  );
  const mutations = new MutationFollower(
    findings,
    scanner,
    {
      noted: () => silentChanges.noteActivity(),
      restyled: () => {
        visibility.lookSoon();
        nearView.lookSoon();
      },
    },
    signal,
  );
  let isBegun = false;
  scanner.beforeSlice = () => {
    listener.looked();
    // Only now, just before a paint, is the page laid out anyway.
    if (!isBegun) readViewFirst(scanner);
    isBegun = true;
    mutations.settle();
  };
  scanner.afterSlice = (isBeforePaint) => {
    findings.settle(!scanner.hasMore);
    nearView.update(isBeforePaint);
  };

  const follow = (): void => {
    nearView.follow();
  };
  const lookForRoots = (elements: Set<Element>): void => {
    for (const element of elements) {
      if (!isConnected(element)) elements.delete(element);
      else if (shadowRootOf(element) !== null) {
        elements.delete(element);
        reread(element);
      }
    }
  };
  let wasDesigned = isDesigned();
  const lookForDesign = (): void => {
    if (isDesigned() === wasDesigned) return;
    wasDesigned = !wasDesigned;
    findings.forgetWithin(document.documentElement);
    scanner.readAll(document.documentElement);
  };
  const silentChanges = new SilentChangeWatch(() => {
    listener.looked();
    if (signal.aborted) return;
    // A page that removed our highlights may do so again.
    if (highlighter.restoreRegistry()) silentChanges.noteActivity();
    lookForRoots(rootless);
    lookForRoots(filled);
    lookForDesign();
    visibility.lookSoon();
  }, signal);
  const noteActivity = (): void => {
    silentChanges.noteActivity();
    visibility.lookSoon();
    nearView.lookSoon();
  };
  const loaded = ({ isTrusted, target }: Event): void => {
    noteActivity();
    // A new style sheet may change which elements are blocks.
    if (isTrusted && target instanceof HTMLLinkElement) scanner.readAll(document.documentElement);
  };
  const wake = (): void => {
    scanner.wake();
    noteActivity();
  };
  const listen = (): void => {
    const options = { capture: true, passive: true, signal } as const;
    for (const type of ACTIVITY) addEventListener(type, noteActivity, options);
    // A style sheet's or script's `load` event reaches the document, but not the window.
    document.addEventListener('load', loaded, options);
    addEventListener('scroll', follow, options);
    document.addEventListener('visibilitychange', wake, { signal });
  };
  // No event of the page's own says when the reader switches to dark colours or back.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', noteActivity, { signal });
  signal.addEventListener('abort', () => {
    shadowRoots.clear();
    rootless.clear();
    filled.clear();
  });

  keepListening(listen, signal);
  noteActivity();
  mutations.follow(document);
  scanner.readUnread(document.documentElement);
  return {
    findings,
    highlighter,
    shadowRoots,
    toggleMarks: () => choice.toggle(),
    isDrawn: (finding) => choice.draws(finding),
    get isReading() {
      return scanner.isWorking;
    },
    get isReadThrough() {
      return scanner.isThrough;
    },
  };
}

/**
 * In a scrolled page, reads the text in the viewport before the text above it. Does nothing if the
 * whole document is an editor, which is found out when it is read from its root.
 */
function readViewFirst(scanner: PageScanner): void {
  if (scrollY === 0 || isDesigned()) return;
  for (const element of blocksInView()) scanner.readUnread(element);
}
