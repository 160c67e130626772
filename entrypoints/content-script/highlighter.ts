/** Paints findings through the CSS Custom Highlight API; the page's tree stays as it is. */
import type { Finding } from './findings.ts';
import { rangesOf } from './text-block.ts';

/** A fixed name, which tells a page nothing about glossaries or terms. `highlight.css` paints it. */
const NAME = 'termlight';
/** The one finding that the reader was just taken to. */
const CURRENT = 'termlight-current';

/** How long the finding that the reader was taken to stands out, in milliseconds. */
const EMPHASIS = 2_000;

export class Highlighter {
  readonly #highlight = new Highlight();
  readonly #current = new Highlight();
  readonly #ranges = new Map<Finding, readonly StaticRange[]>();
  readonly #signal: AbortSignal;
  #emphasis: ReturnType<typeof setTimeout> | undefined;

  /** Takes everything off the page when the signal aborts. */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      this.#ranges.clear();
      this.#highlight.clear();
      this.#current.clear();
      withdraw(NAME, this.#highlight);
      withdraw(CURRENT, this.#current);
    });
  }

  /** Findings that are registered now. */
  get painted(): ReadonlyMap<Finding, readonly StaticRange[]> {
    return this.#ranges;
  }

  paint(finding: Finding): void {
    if (this.#ranges.has(finding) || this.#signal.aborted) return;
    const ranges = rangesOf(finding.block, finding.match.span);
    this.#ranges.set(finding, ranges);
    for (const range of ranges) this.#highlight.add(range);
    if (this.#ranges.size === 1) this.heal();
  }

  /** Whether the finding was painted. */
  erase(finding: Finding): boolean {
    for (const range of this.#ranges.get(finding) ?? []) this.#highlight.delete(range);
    return this.#ranges.delete(finding);
  }

  /** Makes one finding stand out for a moment. */
  emphasize(finding: Finding): void {
    clearTimeout(this.#emphasis);
    this.#current.clear();
    for (const range of rangesOf(finding.block, finding.match.span)) this.#current.add(range);
    this.#current.priority = 1;
    CSS.highlights.set(CURRENT, this.#current);
    this.#emphasis = setTimeout(() => {
      this.#current.clear();
      withdraw(CURRENT, this.#current);
    }, EMPHASIS);
  }

  /**
   * Registers again what the page threw out of its registry; called no more than once a second.
   * @returns whether the page had done so
   */
  heal(): boolean {
    if (this.#ranges.size === 0 || CSS.highlights.get(NAME) === this.#highlight) return false;
    if (this.#highlight.size === 0) {
      for (const ranges of this.#ranges.values()) {
        for (const range of ranges) this.#highlight.add(range);
      }
    }
    CSS.highlights.set(NAME, this.#highlight);
    return true;
  }
}

/** Takes our own highlight out of the registry, and never that of a successor or of the page. */
function withdraw(name: string, highlight: Highlight): void {
  if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
}
