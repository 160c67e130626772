/**
 * Marks this frame with one matcher: finds terms, opens cards, reports to the background, scrolls
 * to matches.
 */
import type { Match, Matcher } from '../../glossary/match/match.ts';
import type { Touching } from '../../glossary/match/scan/matcher.ts';
import type { FrameReport, TermAct } from '../../glossary/messages/protocol.ts';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { ReadingSettings } from '../../glossary/model/settings/settings.ts';
import type { Direction } from '../../glossary/model/settings/site-rules.ts';
import { reportOf } from './frame-report.ts';
import { cardsHere } from './card/cards-here.ts';
import { Hover } from './card/hover.ts';
import type { LiftedCards } from './card/lifted-cards.ts';
import { keepListening } from './keep-listening.ts';
import { markPage } from './marks/marked-page.ts';
import { type Pace, Throttle } from './reading/throttle.ts';
import { Destination, scrollerToMatches, showTexts } from './card/scroll-to-match.ts';
import { TermKeys } from './card/term-keys.ts';

/** How often the background is told. */
const REPORTS: Pace = { soonest: 250, rest: 250, share: 20 };
/** Longest time without a report while the page is still being read, in milliseconds. */
const LONGEST_UNTOLD = 3_000;

const HAN = /\p{Script=Han}/u;

/**
 * A frame that is being marked, and what it can be asked to do. `report` sends a report at once;
 * `reveal` scrolls to an occurrence of a concept, counted from 0 and starting over after the last.
 */
export interface Marking {
  report(): void;
  /**
   * Searches again after a change of the matcher. Where marks have several colours it does nothing,
   * because the colours have to be asked for anew.
   * @returns whether it searches again
   */
  renew(touches: Touching): boolean;
  reveal(concept: ConceptId, index: number): void;
  /** Scrolls to the first of some texts, and emphasizes all of them. */
  show(ranges: readonly StaticRange[]): void;
  /** See `MarkedPage`. */
  toggleMarks(): void;
  /** See `TermKeys`. */
  act(act: TermAct): void;
}

/** What marking needs from outside. */
export interface Background {
  readonly send: (report: FrameReport) => void;
  /** Ends this script if the extension is gone. */
  readonly retireIfGone: () => void;
  /** The cards of this frame's terms that the top window shows. */
  readonly lifted: LiftedCards;
  /** Aborts when pinned cards must close; they outlive one marking. */
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
  const page = markPage(matcher, settings, background.retireIfGone, signal);
  const hover = new Hover(
    page,
    matcher,
    background.lifted.placeFrom(cardsHere(settings, background.stay), signal),
    settings,
    signal,
  );
  keepListening(() => hover.listen(), signal);
  const destination = new Destination(page);
  const keys = new TermKeys(page, hover, destination, signal);
  const report = (): void => background.send(reportOf(page.findings, matcher));
  const reports: Throttle = new Throttle(
    () => {
      // The growing count of a page that is being read needs only a few reports.
      if (page.reading.isGoingOn && reports.idle < LONGEST_UNTOLD) reports.askAgain();
      else reports.run(report);
    },
    REPORTS,
    signal,
  );
  reports.pause(0);
  page.findings.listen({
    changed: () => {
      hover.follow();
      reports.ask();
    },
  });
  return {
    report: () => reports.run(report),
    renew: (touches) => {
      if (settings.markColoursBy !== 'one') return false;
      hover.renew();
      page.reading.renew(touches);
      reports.ask();
      return true;
    },
    reveal: scrollerToMatches(page, matcher, destination),
    show: (ranges) => showTexts(page, ranges),
    toggleMarks: () => page.toggleMarks(),
    act: (act) => {
      // If the card cannot be opened, the next key tries again.
      keys.act(act).catch(() => hover.close());
    },
  };
}

/** Leaves out the matches of the other language: those with Han characters are Chinese. */
function inDirection(matcher: Matcher, direction: Direction): Matcher {
  if (direction === 'both') return matcher;
  const isWanted = (haystack: string, { span }: Match): boolean =>
    HAN.test(haystack.slice(span.start, span.end)) === (direction === 'zh');
  return {
    ...matcher,
    find: (haystack, context) =>
      matcher.find(haystack, context).filter((match) => isWanted(haystack, match)),
  };
}
