/** Paints findings with the CSS Custom Highlight API, which leaves the page's tree unchanged. */
import { CURRENT_MARK } from '../../../glossary/model/settings/mark-look.ts';
import type { Finding } from '../reading/findings.ts';
import { rangesOf } from '../text/text-block.ts';

/** How long the finding that was scrolled to is emphasized, in milliseconds. */
const EMPHASIS = 2_000;

/**
 * Gives the name of the highlight that a finding is painted with; undefined to leave it unpainted.
 */
export type NameOf = (finding: Finding) => string | undefined;

/** The ranges of a finding, and the highlight that contains them. */
interface Painted {
  readonly ranges: readonly StaticRange[];
  name: string | undefined;
}

/**
 * Registers the ranges of each painted finding, in one highlight for each look. The page can see
 * the names and the ranges, but gets no elements.
 */
export class Highlighter {
  readonly #highlights = new Map<string, Highlight>();
  /** What is emphasized; made when something first is. */
  #current: Highlight | undefined;
  readonly #painted = new Map<Finding, Painted>();
  readonly #signal: AbortSignal;
  #emphasis: ReturnType<typeof setTimeout> | undefined;

  /** Removes all highlights when the signal aborts. */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      this.#painted.clear();
      this.#calm();
      for (const [name, highlight] of this.#highlights) {
        highlight.clear();
        withdraw(name, highlight);
      }
    });
  }

  /** The findings that are painted now. */
  get painted(): ReadonlyMap<Finding, unknown> {
    return this.#painted;
  }

  paint(finding: Finding, nameOf: NameOf): void {
    if (this.#painted.has(finding) || this.#signal.aborted) return;
    const painted: Painted = {
      ranges: rangesOf(finding.block, finding.match.span),
      name: undefined,
    };
    this.#painted.set(finding, painted);
    this.#draw(painted, nameOf(finding));
  }

  /** Removes a finding's mark. @returns whether it had one */
  erase(finding: Finding): boolean {
    const painted = this.#painted.get(finding);
    if (painted !== undefined) this.#wipe(painted);
    return this.#painted.delete(finding);
  }

  /** Moves each painted finding to another highlight if its name has changed. */
  redraw(nameOf: NameOf): void {
    for (const [finding, painted] of this.#painted) this.#draw(painted, nameOf(finding));
  }

  /** Emphasizes one finding for a moment. */
  emphasize({ block, match }: Finding): void {
    this.emphasizeRanges(rangesOf(block, match.span));
  }

  /** Emphasizes some texts of the page for a moment. */
  emphasizeRanges(ranges: readonly StaticRange[]): void {
    this.#calm();
    const current = (this.#current ??= new Highlight());
    for (const range of ranges) current.add(range);
    current.priority = 1;
    CSS.highlights.set(CURRENT_MARK, current);
    this.#emphasis = setTimeout(() => this.#calm(), EMPHASIS);
  }

  /** Ends the emphasis. */
  #calm(): void {
    if (this.#current === undefined) return;
    clearTimeout(this.#emphasis);
    this.#current.clear();
    withdraw(CURRENT_MARK, this.#current);
  }

  /**
   * Restores highlights that the page removed or changed. Called at most once a second.
   * @returns whether the page had done so
   */
  restoreRegistry(): boolean {
    let wasThrownOut = false;
    for (const [name, highlight] of this.#highlights) {
      const isRegistered = CSS.highlights.get(name) === highlight;
      const drawn = [...this.#painted.values()].filter((painted) => painted.name === name);
      const ranges = drawn.flatMap((painted) => painted.ranges);
      if (ranges.length === 0 || (isRegistered && highlight.size === ranges.length)) continue;
      if (highlight.size !== ranges.length) {
        highlight.clear();
        for (const range of ranges) highlight.add(range);
      }
      if (!isRegistered) CSS.highlights.set(name, highlight);
      wasThrownOut = true;
    }
    return wasThrownOut;
  }

  #draw(painted: Painted, name: string | undefined): void {
    if (painted.name === name) return;
    this.#wipe(painted);
    painted.name = name;
    if (name === undefined) return;
    const known = this.#highlights.get(name);
    const highlight = known ?? new Highlight();
    for (const range of painted.ranges) highlight.add(range);
    if (known !== undefined) return;
    this.#highlights.set(name, highlight);
    CSS.highlights.set(name, highlight);
  }

  #wipe(painted: Painted): void {
    const highlight = this.#highlights.get(painted.name ?? '');
    for (const range of painted.ranges) highlight?.delete(range);
    painted.name = undefined;
  }
}

/** Removes our highlight, unless the page or a newer content script has replaced it. */
function withdraw(name: string, highlight: Highlight): void {
  if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
}
