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

/** What is drawn of a list, and how tall all of it would be, in CSS pixels. */
export interface VirtualRows {
  readonly rows: readonly VirtualItem[];
  readonly height: number;
  /** How many rows are in view at once. */
  readonly perView: number;
  /** Brings a row into view, if it is not. */
  readonly reveal: (row: number) => void;
}

interface VirtualRowsOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Stands above the rows in the scroller and stays in view. */
  readonly header: RefObject<HTMLElement | null>;
  /** An element as tall as a row. */
  readonly probe: RefObject<HTMLElement | null>;
  readonly total: number;
  /** A row that is drawn even out of view, as the focus is in it. */
  readonly kept: number;
}

interface Heights {
  readonly row: number;
  readonly header: number;
}

/** Until the page is laid out. */
const UNKNOWN: Heights = { row: 56, header: 36 };

/** Draws only the rows in view and some around them, all of one height, which CSS decides. */
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
  // What the library calls by these names is what it has for the adapter of a view library.
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => virtualizer._didMount(), []);
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [heights]);
  useLayoutEffect(() => {
    const measure = (): void => {
      const row = probe.current?.offsetHeight ?? 0;
      const above = header.current?.offsetHeight ?? UNKNOWN.header;
      // Where the list is not shown, nothing has a height.
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

/** A list that is hidden for a while keeps what it has drawn, and where it was. */
const observeShownRect: typeof observeElementRect = (instance, report) =>
  observeElementRect(instance, (rect) => {
    if (rect.height > 0) report(rect);
  });
