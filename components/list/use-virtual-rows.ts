import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** The rendered rows of a list, and the height of all rows, in CSS pixels. */
export interface VirtualRows {
  readonly rows: readonly VirtualItem[];
  readonly height: number;
  /** How many rows fit into the view. */
  readonly perView: number;
  /** Scrolls to a row unless it is in view. */
  readonly reveal: (row: number) => void;
}

interface VirtualRowsOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** The header, which stays in view above the rows. */
  readonly header: RefObject<HTMLElement | null>;
  /** An element with the height of a row. */
  readonly probe: RefObject<HTMLElement | null>;
  readonly total: number;
  /** A row that is rendered even outside the view, because it has the focus. */
  readonly kept: number;
}

interface Heights {
  readonly row: number;
  readonly header: number;
}

/** The heights to assume until the page is laid out, in CSS pixels. */
const UNKNOWN: Heights = { row: 56, header: 36 };

/** Renders only the rows in and near the view. All rows have one height, which is set by CSS. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { scroller, header, probe, total, kept } = options;
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const [heights, setHeights] = useState(UNKNOWN);
  const settings = {
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => heights.row,
    overscan: 10,
    scrollMargin: heights.header,
    scrollPaddingStart: heights.header,
    initialRect: { width: 0, height: 800 },
    observeElementRect: observeShownRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const drawn = defaultRangeExtractor(range);
      if (kept < 0 || kept >= total || drawn.includes(kept)) return drawn;
      return [...drawn, kept].sort((one, other) => one - other);
    },
    onChange: () => draw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(settings));
  virtualizer.setOptions(settings);
  // These methods with an underscore are the library's interface for view libraries.
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => virtualizer._didMount(), []);
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [heights]);
  useLayoutEffect(() => {
    const measure = (): void => {
      const row = probe.current?.offsetHeight ?? 0;
      const above = header.current?.offsetHeight ?? UNKNOWN.header;
      // Nothing has a height while the list is hidden.
      if (row === 0) return;
      setHeights((known) =>
        known.row === row && known.header === above ? known : { row, header: above },
      );
    };
    const observer = new ResizeObserver(measure);
    for (const element of [probe.current, header.current]) {
      if (element !== null) observer.observe(element);
    }
    measure();
    return () => observer.disconnect();
  }, []);
  return {
    rows: virtualizer
      .getVirtualItems()
      .map((row) => ({ ...row, start: row.start - heights.header })),
    height: total * heights.row,
    perView: Math.max(
      1,
      Math.floor(((virtualizer.scrollRect?.height ?? 0) - heights.header) / heights.row),
    ),
    reveal: (row) => virtualizer.scrollToIndex(row, { align: 'auto' }),
  };
}

/** Keeps the rendered rows and the scroll position while the list is hidden. */
const observeShownRect: typeof observeElementRect = (instance, report) =>
  observeElementRect(instance, (rect) => {
    if (rect.height > 0) report(rect);
  });
