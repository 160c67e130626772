/** Marks this frame with one matcher: reading, hovering, reporting, revealing. */
import type { Matcher } from '../../glossary/match/match.ts';
import type { FrameReport, TermAct } from '../../glossary/messages/protocol.ts';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { ReadingSettings } from '../../glossary/model/settings/settings.ts';
import { reportOf } from './frame-report.ts';
import { cardsHere } from './card/cards-here.ts';
import { Hover } from './card/hover.ts';
import { inDirection } from './reading/in-direction.ts';
import type { LiftedCards } from './card/lifted-cards.ts';
import { keepListening } from './keep-listening.ts';
import { readPage } from './marks/page-reader.ts';
import { scrollerToMatches } from './card/scroll-to-match.ts';
import { TermKeys } from './card/term-keys.ts';

/** Least time between two reports in milliseconds, and least share of time between them. */
const REPORT_REST = 250;
const SHARE = 20;
/** Longest time without a report while the page is being read and its count grows. */
const LONGEST_UNTOLD = 3_000;

/**
 * A frame that is being marked, and what it can be asked to do.
 * `report` tells the background now; `reveal` goes to an occurrence of a concept, from 0 and round
 * again from the end.
 */
export interface Marking {
  report(): void;
  reveal(concept: ConceptId, index: number): void;
  /** See `PageReader`. */
  toggleMarks(): void;
  /** See `TermKeys`. */
  act(act: TermAct): void;
}

/** What marking needs of the background. */
export interface Background {
  readonly send: (report: FrameReport) => void;
  /** Aborts the marking when the extension is gone. */
  readonly retireIfGone: () => void;
  /** The cards of this frame that the top window shows. */
  readonly lifted: LiftedCards;
  /** How long the cards stay that the reader pinned: longer than one marking. */
  readonly stay: AbortSignal;
}

/** Marks the frame until the signal aborts. */
export function markFrame(
  all: Matcher,
  settings: ReadingSettings,
  background: Background,
  signal: AbortSignal,
): Marking {
  const matcher = inDirection(all, settings.direction);
  let rest = REPORT_REST;
  let lastReport = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Later while the page is being read: a count that grows is told a few times, not at each step. */
  const reportSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const isTooEarly = reader.isReading && performance.now() < lastReport + LONGEST_UNTOLD;
      if (isTooEarly) reportSoon();
      else report();
    }, rest);
  };
  const report = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const began = performance.now();
    background.send(reportOf(reader.findings, matcher));
    lastReport = performance.now();
    rest = Math.max(REPORT_REST, SHARE * (lastReport - began));
  };
  const reader = readPage(
    matcher,
    settings,
    {
      looked: background.retireIfGone,
      changed: () => {
        hover.follow();
        reportSoon();
      },
    },
    signal,
  );
  const hover = new Hover(
    reader,
    matcher,
    background.lifted.placeFrom(cardsHere(settings, background.stay), signal),
    settings,
    signal,
  );
  keepListening(() => hover.listen(), signal);
  const keys = new TermKeys(reader, hover, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    report,
    reveal: scrollerToMatches(reader, matcher),
    toggleMarks: () => reader.toggleMarks(),
    act: (act) => {
      // A card that cannot be opened is not opened: the next key tries again.
      keys.act(act).catch(() => hover.close());
    },
  };
}
