/** One page being read with one matcher: wires the scanner to what keeps it true. */
import type { Matcher } from '../../glossary/match/match.ts';
import { isConnected, parentOf, shadowRootOf } from './dom.ts';
import { Findings } from './findings.ts';
import { Highlighter } from './highlighter.ts';
import { MutationFollower } from './mutations.ts';
import { elementsInView, MOST_PAINTED, NearView } from './near-view.ts';
import { elementAround, PageScanner } from './page-scanner.ts';
import { RevealWatch } from './reveal.ts';

/** Least time between two looks for what tells nobody that it happened, in milliseconds. */
const HEARTBEAT = 1_000;
const MOST_ROOTLESS = 2_000;

export interface PageReader {
  readonly findings: Findings;
  readonly highlighter: Highlighter;
  readonly shadowRoots: ReadonlySet<ShadowRoot>;
}

/** What the reader of a page tells of it. */
export interface PageReaderListener {
  /** Findings came, went, were shown or hidden. */
  changed(): void;
  /** The page threw away the listeners of its window and document. */
  documentReplaced(): void;
}

/** Marks the page's terms and follows it until the signal aborts; then nothing of it is left. */
export function readPage(
  matcher: Matcher,
  listener: PageReaderListener,
  signal: AbortSignal,
): PageReader {
  const highlighter = new Highlighter(signal);
  const findings = new Findings({
    added: (finding) => {
      if (highlighter.painted.size < MOST_PAINTED) highlighter.paint(finding);
      else nearView.update();
    },
    removed: (finding) => highlighter.erase(finding),
    changed: () => {
      if (findings.shown > highlighter.painted.size) nearView.update();
      listener.changed();
    },
  });
  const nearView = new NearView(findings, highlighter, signal);
  const shadowRoots = new Set<ShadowRoot>();
  const rootless = new Set<Element>();
  const scanner = new PageScanner(
    matcher,
    findings,
    {
      hidden: (element) => reveal.watch(element),
      shadowRoot: (root) => {
        shadowRoots.add(root);
        mutations.follow(root);
      },
      rootless: (element) => {
        if (rootless.size < MOST_ROOTLESS) rootless.add(element);
      },
    },
    signal,
  );
  const reread = (element: Element): void => {
    scanner.noteInserted(element);
    const parent = parentOf(element);
    const around = parent === null ? undefined : findings.around(parent);
    if (around === undefined) scanner.readAll(element);
    else scanner.readAgain(around.element);
  };
  const reveal = new RevealWatch(findings, reread, signal);
  const mutations = new MutationFollower(
    findings,
    scanner,
    {
      restyled: () => reveal.lookSoon(),
      documentReplaced: () => {
        listen();
        listener.documentReplaced();
      },
    },
    signal,
  );
  scanner.beforeSlice = () => mutations.settle();

  const follow = (): void => {
    if (findings.shown > MOST_PAINTED) nearView.update();
  };
  const wake = (): void => {
    scanner.wake();
    reveal.lookSoon();
  };
  const listen = (): void => {
    reveal.listen();
    addEventListener('scroll', follow, { capture: true, passive: true, signal });
    document.addEventListener('visibilitychange', wake, { signal });
  };
  const heartbeat = setInterval(() => {
    if (document.hidden) return;
    highlighter.heal();
    for (const element of rootless) {
      if (!isConnected(element)) rootless.delete(element);
      else if (shadowRootOf(element) !== null) {
        rootless.delete(element);
        reread(element);
      }
    }
  }, HEARTBEAT);
  signal.addEventListener('abort', () => {
    clearInterval(heartbeat);
    shadowRoots.clear();
    rootless.clear();
  });

  listen();
  mutations.follow(document);
  scanner.readAll(document.documentElement);
  if (scrollY > 0) {
    for (const element of elementsInView()) {
      const start = elementAround(element);
      if (start !== undefined) scanner.readAll(start);
    }
  }
  return { findings, highlighter, shadowRoots };
}
