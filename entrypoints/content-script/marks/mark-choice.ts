/** Decides from the settings which findings are marked, and how. */
import { firstWhere } from '../../../glossary/model/search/first-where.ts';
import { highlightName } from '../../../glossary/model/settings/mark-look.ts';
import type { Matcher } from '../../../glossary/match/match.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { ReadingSettings } from '../../../glossary/model/settings/settings.ts';
import { elementAround, isShadowRoot } from '../text/dom.ts';
import type { Finding, Findings } from '../reading/findings.ts';
import { inOrder } from '../reading/in-order.ts';
import { type Pace, Throttle } from '../reading/throttle.ts';
import type { Highlighter } from './highlighter.ts';
import { PageBackgrounds } from './page-backgrounds.ts';
import { MarkColours } from './mark-colours.ts';
import { nodeAt } from '../text/text-block.ts';

/** How often the first matches are chosen again. */
const CHOICES: Pace = { soonest: 250, rest: 250, share: 20 };
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';

/**
 * Asked for each finding when it is painted. Where only the first match in each section is marked,
 * the first ones are chosen again some time after changes.
 */
export class MarkChoice {
  readonly #shown: ReadingSettings['marksShown'];
  readonly #colours: MarkColours;
  readonly #backgrounds = new PageBackgrounds();
  readonly #matcher: Matcher;
  readonly #findings: Findings;
  readonly #highlighter: Highlighter;
  #firsts: ReadonlySet<Finding> = new Set();
  readonly #choices: Throttle;
  #isAskedFor = false;

  /** Draws the painted findings anew when others are to be marked, until the signal aborts. */
  constructor(
    settings: ReadingSettings,
    matcher: Matcher,
    findings: Findings,
    highlighter: Highlighter,
    signal: AbortSignal,
  ) {
    this.#shown = settings.marksShown;
    this.#colours = new MarkColours(settings, matcher);
    this.#matcher = matcher;
    this.#findings = findings;
    this.#highlighter = highlighter;
    this.#choices = new Throttle(() => this.#choices.run(() => this.#choose()), CHOICES, signal);
    if (this.#shown === 'firstInSection' || this.#colours.speak)
      findings.listen({ changed: () => this.#choices.ask() });
  }

  /** Whether a finding gets a mark. */
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

  /** The name of the highlight for a finding; undefined where it gets no mark. */
  readonly nameOf = (finding: Finding): string | undefined =>
    this.draws(finding) ? this.#nameOnGround(finding) : undefined;

  /** Repaints if the page's background colours have changed. */
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

  #choose(): void {
    const findings = this.#findings;
    if (this.#shown === 'firstInSection') this.#firsts = firstsOf(findings, this.#matcher);
    this.#redraw();
    if (this.#colours.speak) this.#colours.learn(findings).then(this.#redrawIf, () => undefined);
  }

  #redraw(): void {
    this.#highlighter.redraw(this.nameOf);
  }

  /** If there is no answer because the extension is gone, marks keep the usual colour. */
  readonly #redrawIf = (hasLearned: boolean): void => {
    if (hasLearned) this.#redraw();
  };

  /** Shows the marks that are hidden until the user asks, or hides them again. */
  toggle(): void {
    this.#isAskedFor = !this.#isAskedFor;
    this.#redraw();
  }
}

/** The first finding of each concept below each heading. */
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
  const start = block.nodes[nodeAt(block, match.span.start)];
  if (start === undefined) return 0;
  let node: Node = start;
  for (let root = node.getRootNode(); isShadowRoot(root); root = node.getRootNode()) {
    node = root.host;
  }
  return firstWhere(0, headings.length, (at) => !isBefore(headings[at], node));
}

function isBefore(heading: Element | undefined, node: Node): boolean {
  const position = heading?.compareDocumentPosition(node) ?? 0;
  return heading === node || (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
