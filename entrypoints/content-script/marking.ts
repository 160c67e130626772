/** Marks this frame with one set of matching data: reading, hovering, reporting, revealing. */
import { createMatcher } from '../../glossary/match/matcher.ts';
import type { MatchingData } from '../../glossary/match/matching-data.ts';
import type { FrameReport } from '../../glossary/messages/protocol.ts';
import type { ConceptId } from '../../glossary/model/concept-entry.ts';
import type { ReadingSettings } from '../../glossary/model/settings.ts';
import { reportOf } from './frame-report.ts';
import { cardsHere } from './cards-here.ts';
import { Hover } from './hover.ts';
import { inDirection } from './in-direction.ts';
import { readPage } from './page-reader.ts';
import { revealer } from './revealer.ts';

/** Least time between two reports in milliseconds, and least share of time between them. */
const REPORT_REST = 250;
const SHARE = 20;

export interface Marking {
  report(): void;
  reveal(concept: ConceptId, index: number): void;
  /** See `PageReader`. */
  toggleMarks(): void;
}

/** What marking needs of the background. */
export interface Background {
  readonly send: (report: FrameReport) => void;
  /** Aborts the marking when the extension is gone. */
  readonly retireIfGone: () => void;
}

/**
 * Marks the frame until the signal aborts.
 * @throws DamagedLayerError when the matching data cannot be read
 */
export function markFrame(
  data: MatchingData,
  settings: ReadingSettings,
  background: Background,
  signal: AbortSignal,
): Marking {
  const matcher = inDirection(createMatcher(data), settings.direction);
  let rest = REPORT_REST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const report = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const began = performance.now();
    background.send(reportOf(reader.findings, matcher));
    rest = Math.max(REPORT_REST, SHARE * (performance.now() - began));
  };
  const reader = readPage(
    matcher,
    settings,
    {
      looked: background.retireIfGone,
      changed: () => {
        hover.follow();
        timer ??= setTimeout(report, rest);
      },
      documentReplaced: () => {
        hover.close();
        hover.listen();
      },
    },
    signal,
  );
  const hover = new Hover(reader, matcher, cardsHere(settings, signal), settings, signal);
  hover.listen();
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    report,
    reveal: revealer(reader, matcher),
    toggleMarks: () => reader.toggleMarks(),
  };
}
