/** Which findings are drawn, and how: as the reader's settings say. */
import { highlightName } from '../../../glossary/model/settings/mark-look.ts';
import type { Matcher } from '../../../glossary/match/match.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { ReadingSettings } from '../../../glossary/model/settings/settings.ts';
import { elementAround, isShadowRoot } from '../text/dom.ts';
import type { Finding, Findings } from '../reading/findings.ts';
import { inOrder } from '../reading/in-order.ts';
import { PageBackgrounds } from './page-backgrounds.ts';
import { MarkColours } from './mark-colours.ts';
import { nodeAt } from '../text/text-block.ts';

/** Least time between two choices of the first of each section, in ms, and its least share. */
const REST = 250;
const SHARE = 20;
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';

/**
 * Which findings have a mark is asked for at each drawing. Where first ones alone are drawn they
 * are chosen anew after changes, when those have come to rest.
 */
export class MarkChoice {
  readonly #shown: ReadingSettings['marksShown'];
  readonly #colours: MarkColours;
  readonly #backgrounds = new PageBackgrounds();
  readonly #matcher: Matcher;
  readonly #redraw: () => void;
  #firsts: ReadonlySet<Finding> = new Set();
  #isAskedFor = false;
  #rest = REST;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Calls `redraw` whenever other findings are to be drawn, until the signal aborts. */
  constructor(
    settings: ReadingSettings,
    matcher: Matcher,
    redraw: () => void,
    signal: AbortSignal,
  ) {
    this.#shown = settings.marksShown;
    this.#colours = new MarkColours(settings, matcher);
    this.#matcher = matcher;
    this.#redraw = redraw;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Whether a finding is drawn. */
  draws(finding: Finding): boolean {
    switch (this.#shown) {
      case 'all':
        return true;
      case 'firstInSection':
        return this.#firsts.has(finding);
      case 'onKey':
        return this.#isAskedFor;
    }
    return this.#shown satisfies never;
  }

  /** The name of the highlight that a finding is drawn with; undefined where it is not drawn. */
  nameOf(finding: Finding): string | undefined {
    return this.draws(finding) ? this.#nameOnGround(finding) : undefined;
  }

  /** The page may have other colours now, or other sheets. */
  lookAgain(): void {
    if (this.#backgrounds.forgetIfChanged()) this.#redraw();
  }

  #nameOnGround(finding: Finding): string {
    const { block, match } = finding;
    const node = block.nodes[nodeAt(block, match.span.start)];
    const element = node === undefined ? undefined : elementAround(node);
    const ground = element === undefined ? 'light' : this.#backgrounds.of(element);
    return highlightName(this.#colours.lookOf(finding), ground);
  }

  /** Findings came or went. */
  update(findings: Findings): void {
    if (this.#shown !== 'firstInSection' && !this.#colours.speak) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const began = performance.now();
      if (this.#shown === 'firstInSection') this.#firsts = firstsOf(findings, this.#matcher);
      this.#redraw();
      if (this.#colours.speak) this.#colours.learn(findings).then(this.#redrawIf, () => undefined);
      this.#rest = Math.max(REST, SHARE * (performance.now() - began));
    }, this.#rest);
  }

  /** Without an answer, when the extension is gone, marks keep their one colour. */
  readonly #redrawIf = (hasLearned: boolean): void => {
    if (hasLearned) this.#redraw();
  };

  /** The reader asked for the marks, or has seen enough of them. */
  toggle(): void {
    this.#isAskedFor = !this.#isAskedFor;
    this.#redraw();
  }
}

/** Of each concept the first finding below each heading. */
function firstsOf(findings: Findings, matcher: Matcher): ReadonlySet<Finding> {
  const headings = [...Document.prototype.querySelectorAll.call(document, HEADINGS)];
  const seen = new Map<number, Set<ConceptId>>();
  const firsts = new Set<Finding>();
  for (const finding of inOrder(findings)) {
    const section = sectionOf(finding, headings);
    const known = seen.get(section) ?? new Set();
    seen.set(section, known);
    for (const concept of matcher.conceptsOf(finding.match)) {
      if (!known.has(concept)) firsts.add(finding);
      known.add(concept);
    }
  }
  return firsts;
}

/** How many headings begin before the end of a finding. */
function sectionOf({ block, match }: Finding, headings: readonly Element[]): number {
  let node: Node | undefined = block.nodes[nodeAt(block, match.span.start)];
  if (node === undefined) return 0;
  for (let root = node.getRootNode(); isShadowRoot(root); root = node.getRootNode()) {
    node = root.host;
  }
  let [from, to] = [0, headings.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(headings[middle], node)) from = middle + 1;
    else to = middle;
  }
  return from;
}

function isBefore(heading: Element | undefined, node: Node): boolean {
  const position = heading?.compareDocumentPosition(node) ?? 0;
  return heading === node || (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
