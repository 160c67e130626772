/** One page being read with one matcher: wires the scanner to what keeps it true. */
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

/** So many elements at most are asked at each beat for a root that came late, about 100 µs. */
const MOST_ROOTLESS = 2_000;
/** The same for those that show something of their own: few of them ever get a root. */
const MOST_FILLED = 500;

/** Beside the changes of the tree: what may change what is shown, or tells that a reader is there. */
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

/** A page that is being read, until the signal it was started with aborts. */
export interface PageReader {
  readonly findings: Findings;
  readonly highlighter: Highlighter;
  readonly shadowRoots: ReadonlySet<ShadowRoot>;
  /** Shows the marks that are hidden until the reader asks for them, or hides them again. */
  toggleMarks(): void;
  /** Whether a finding has a mark now, or would have one in the view. */
  isDrawn(finding: Finding): boolean;
  /** Whether more of the page is about to be read. */
  readonly isReading: boolean;
  /** Whether all that stood on the page was read once. */
  readonly isReadThrough: boolean;
}

/** What the reader of a page tells of it. */
export interface PageReaderListener {
  /** Before anything is done: whether the reader is still meant to do anything. */
  looked(): void;
  /** Findings came, went, were shown or hidden. */
  changed(): void;
}

/** Marks the page's terms and follows it until the signal aborts; then nothing of it is left. */
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
    // Not before now, shortly before a paint, when the page is laid out anyhow.
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
    // A page that wiped the registry may do so again.
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
    // What is a block may be none by the rules of a sheet that has just come.
    if (isTrusted && target instanceof HTMLLinkElement) scanner.readAll(document.documentElement);
  };
  const wake = (): void => {
    scanner.wake();
    noteActivity();
  };
  const listen = (): void => {
    const options = { capture: true, passive: true, signal } as const;
    for (const type of ACTIVITY) addEventListener(type, noteActivity, options);
    // The load of a sheet or a script is told to the document, and not to the window.
    document.addEventListener('load', loaded, options);
    addEventListener('scroll', follow, options);
    document.addEventListener('visibilitychange', wake, { signal });
  };
  // A page that follows the scheme of the reader's colours tells nobody when it does.
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
 * Where the page is scrolled, what stands in the view is read before what is above it; nothing is
 * where the page is an editor as a whole, which reading it from its root finds.
 */
function readViewFirst(scanner: PageScanner): void {
  if (scrollY === 0 || isDesigned()) return;
  for (const element of blocksInView()) scanner.readUnread(element);
}
