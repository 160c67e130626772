/** Which pages are near the view. */

/** How far from the view pages are near, in heights of the view. */
const NEAR = 1.5;
/** Most pictures that are kept, besides those of pages in view. */
const MOST_PICTURES = 5;

/** Pages near the view, by their numbers. */
export interface NearPages {
  /** The pages in view, in order. */
  readonly inView: readonly number[];
  /** The pages to draw: those in view first, then those next to them. */
  readonly drawn: readonly number[];
  /** The pages whose text is placed over the picture. */
  readonly placed: ReadonlySet<number>;
}

/**
 * Calls back when other pages are near the view, until the signal aborts.
 * @param pages the elements of pages 1 to n
 */
export function watchNearPages(
  pages: readonly HTMLElement[],
  changed: (near: NearPages) => void,
  signal: AbortSignal,
): void {
  const numbers = new Map<Element, number>(pages.map((page, at) => [page, at + 1]));
  const placed = new Set<number>();
  const visible = new Set<number>();
  const tell = (): void => {
    const inView = [...visible].toSorted((a, b) => a - b);
    const [first = 0] = inView;
    const next = [...placed]
      .filter((page) => !visible.has(page))
      .toSorted((a, b) => Math.abs(a - first) - Math.abs(b - first));
    const room = Math.max(0, MOST_PICTURES - inView.length);
    changed({ inView, drawn: [...inView, ...next.slice(0, room)], placed });
  };
  const watch = (into: Set<number>, margin: string): IntersectionObserver =>
    new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const page = numbers.get(target);
          if (page === undefined) continue;
          if (isIntersecting) into.add(page);
          else into.delete(page);
        }
        tell();
      },
      { rootMargin: margin },
    );
  const observers = [watch(placed, `${NEAR * 100}% 0px`), watch(visible, '0px')];
  for (const observer of observers) for (const page of pages) observer.observe(page);
  signal.addEventListener('abort', () => {
    for (const observer of observers) observer.disconnect();
  });
}
