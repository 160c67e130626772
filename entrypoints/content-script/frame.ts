/** Marks one frame according to the settings and glossaries that the background gives it. */
import type { FrameReport } from '../../glossary/messages/protocol.ts';
import { offeredSurface, offerSurface } from '../shared/card/card-surface.ts';
import { isChildPath } from '../shared/card/frame-path.ts';
import { answerCopyCommand } from '../shared/card/copy-command.ts';
import { isExtensionGone, onEvents, onTabRequests, request } from '../shared/messaging.ts';
import { openPort } from '../shared/ports.ts';
import { isAmongTooManyFrames } from './too-many-frames.ts';
import { NOTHING_FOUND, SWITCHED_OFF } from './frame-report.ts';
import { keepListening } from './keep-listening.ts';
import { removeOrphanedCards } from './card/orphaned-cards.ts';
import { layerOf } from './card/card-subject.ts';
import { withSurface } from './card/cards-here.ts';
import { reportSelection, sendText, showText } from './card/read-by-card.ts';
import { LiftedCards } from './card/lifted-cards.ts';
import { markFrame } from './marking.ts';
import type { Marking } from './marking.ts';
import { claim, languageAround } from './text/dom.ts';
import {
  dropMatcher,
  editionOf,
  type LoadedMatcher,
  loadMatcher,
  matcherOf,
  noteLetters,
} from './reading/shared-matcher.ts';
import { readEditors } from './text/element-kind.ts';
import { firstText } from './text/first-text.ts';
import { untilText } from './text/until-text.ts';

/**
 * How many requests in a row may fail, and the pause after the first failure in milliseconds; it
 * doubles each time.
 */
const MOST_FAILURES = 6;
const FIRST_PAUSE = 50;

/** A letter that a page in a language has, by the first two letters of its tag. */
const LETTER_OF: Readonly<Record<string, string>> = { en: 'e', zh: '中' };

/**
 * Marks the frame, and again after every change, until the signal aborts or the extension is gone.
 */
export function followBackground(life: AbortController, fail: (error: unknown) => void): void {
  const { signal } = life;
  const lifted = new LiftedCards();
  let stay = new AbortController();
  let asked = 0;
  /** The looks of marks that this frame has a style for, besides those of every page. */
  let styled = '';
  let live:
    | {
        readonly round: AbortController;
        readonly marking: Marking;
        readonly howRead: string;
        loaded: LoadedMatcher;
      }
    | undefined;
  let isStale = false;
  let alarm: ReturnType<typeof setTimeout> | undefined;

  const retireIfGone = (): void => {
    if (isExtensionGone()) life.abort();
  };
  /**
   * Checks several times whether the extension is gone: the browser says so only some time after it
   * closed the port.
   */
  const lookWhetherGone = (looks = 0): void => {
    later(looks, () => {
      retireIfGone();
      lookWhetherGone(looks + 1);
    });
  };
  let closePort: (() => void) | undefined;
  /**
   * Opens a port to the background, which the browser closes when the extension goes or its
   * background falls asleep.
   */
  const keepPort = (): void => {
    if (import.meta.env.FIREFOX || closePort !== undefined || signal.aborted) return;
    closePort = openPort(() => {
      closePort = undefined;
      lookWhetherGone();
    });
  };
  let failedReports = 0;
  const reported = (): void => {
    failedReports = 0;
    keepPort();
  };
  const send = (report: FrameReport): void => {
    request('reportFrame', report).then(reported, () => {
      retireIfGone();
      // Send a new report rather than this one: there may be more findings by then.
      later(failedReports, () => live?.marking.report());
      failedReports += 1;
    });
  };
  /**
   * Tries again after a growing pause: a background that died while it was asked wakes up when it
   * is asked again.
   */
  const later = (failures: number, again: () => void): void => {
    if (signal.aborted || failures >= MOST_FAILURES) return;
    setTimeout(
      () => {
        if (!signal.aborted) again();
      },
      FIRST_PAUSE * 2 ** failures,
    );
  };
  const stop = (): void => {
    live?.round.abort();
    live = undefined;
  };
  const closeCards = (): void => {
    stay.abort();
    stay = new AbortController();
  };

  /**
   * Asks the background for the current state. With `lazily`, marks that are still right are kept.
   */
  const start = async (lazily: boolean): Promise<void> => {
    asked += 1;
    const own = asked;
    const isLate = (): boolean => own !== asked || signal.aborted;
    isStale = document.hidden;
    if (isStale) return;
    const letter = LETTER_OF[languageAround(document.documentElement)?.slice(0, 2) ?? ''] ?? '';
    noteLetters(letter);
    // The top document almost certainly has text. If its language is known, load the data while the page
    // still loads; without a layer of any script nothing could be read.
    const isEarly = window === window.top && !lazily && letter !== '';
    const early = isEarly ? loadMatcher() : undefined;
    early?.catch(() => {});
    const frameState = await request('getFrameState', styled);
    const { enabled, reading, editors = false, resumes } = frameState;
    if (enabled) styled = frameState.looks ?? styled;
    const howRead = JSON.stringify([reading, editors]);
    const edition = editionOf(frameState);
    if (isLate()) return;
    const isReadSo = live?.howRead === howRead;
    if (lazily && enabled && isReadSo && live?.loaded.edition === edition) return;
    clearTimeout(alarm);
    if (resumes !== undefined) alarm = setTimeout(restart, timeUntil(resumes));
    if (!enabled) {
      stop();
      closeCards();
      send(SWITCHED_OFF);
      return;
    }
    await untilText(signal);
    if (isLate()) return;
    if (isAmongTooManyFrames()) {
      stop();
      send(NOTHING_FOUND);
      return;
    }
    // All layers that the page will need come at once, so that no text is read twice.
    const text = firstText();
    noteLetters(text);
    let loaded = await (early ?? matcherOf(edition));
    // The settings may have changed between the two answers.
    if (loaded.edition !== edition) loaded = await matcherOf(edition);
    if (isLate()) return;
    // The tab was hidden meanwhile: keep the old marks until the user comes back.
    isStale = document.hidden;
    if (isStale) return;
    offeredSurface()?.renew(reading);
    const { change } = loaded;
    const isSame = isReadSo && change?.since === live?.loaded.matcher;
    if (isSame && change !== undefined && live?.marking.renew(change.touches) === true) {
      live.loaded = loaded;
      return;
    }
    stop();
    const round = new AbortController();
    const background = { send, retireIfGone, lifted, stay: stay.signal };
    void loaded.matcher.complete?.(text);
    readEditors(editors);
    const marking = markFrame(loaded.matcher, reading, background, round.signal);
    live = { round, marking, howRead, loaded };
  };
  const restart = (lazily = false, failures = 0): void => {
    start(lazily).catch((error: unknown) => {
      if (isExtensionGone()) life.abort();
      else if (failures >= MOST_FAILURES) fail(error);
      else later(failures, () => restart(lazily, failures + 1));
    });
  };

  onEvents({ glossaryChanged: () => restart(), settingsChanged: () => restart(true) }, signal);
  onTabRequests(
    {
      requestReport: () => {
        if (live === undefined) send(NOTHING_FOUND);
        else live.marking.report();
      },
      reveal: (concept, index) => live?.marking.reveal(concept, index),
      requestSelection: () => {
        reportSelection().catch(retireIfGone);
      },
      sendText: (port) => {
        sendText(port).catch(retireIfGone);
      },
      showText: (port, places) => {
        showText(port, places, (ranges) => live?.marking.show(ranges)).catch(retireIfGone);
      },
      toggleMarks: () => live?.marking.toggleMarks(),
      hostCard: (card) => {
        // All frames are told.
        if (!isChildPath(card.path)) return;
        withSurface((surface) => surface.host(card, { stay: stay.signal, claim, layerOf }));
      },
      receiveCardEvent: (card, event) => lifted.receive(card, event),
      commandHostedCard: (card, command) =>
        withSurface((surface) => surface.command(card, command)),
      retire: () => {
        send(NOTHING_FOUND);
        life.abort();
      },
      actOnTerm: (act) => live?.marking.act(act),
    },
    signal,
  );
  const looked = (): void => {
    retireIfGone();
    if (isStale && !document.hidden && !signal.aborted) restart();
  };
  const shown = ({ isTrusted, persisted }: PageTransitionEvent): void => {
    if (!isTrusted || !persisted) return;
    // A style that came while the document was put aside may have come into another one.
    styled = '';
    restart();
  };
  // A removed frame no longer counts. The top document needs no report: the tab's count is reset
  // with it.
  const left = ({ isTrusted, persisted }: PageTransitionEvent): void => {
    if (!isTrusted || window === window.top) return;
    if (live !== undefined) send(NOTHING_FOUND);
    // The document is being destroyed, and its timers no longer run.
    if (!persisted) life.abort();
  };
  keepListening(() => {
    answerCopyCommand(signal);
    document.addEventListener('visibilitychange', looked, { signal });
    addEventListener('pageshow', shown, { signal });
    addEventListener('pagehide', left, { signal });
  }, signal);
  signal.addEventListener('abort', () => {
    closePort?.();
    clearTimeout(alarm);
    stop();
    closeCards();
    // A script of a later version of the extension uses another protocol.
    offerSurface(undefined);
    dropMatcher();
  });
  if (import.meta.env.FIREFOX) removeOrphanedCards();
  restart();
}

/**
 * Milliseconds until an ISO 8601 time, at most 2^31 - 1: the longest delay of a timer. After a
 * shorter wait the background is simply asked again.
 */
function timeUntil(time: string): number {
  return Math.min(Math.max(Date.parse(time) - Date.now(), 0) + 50, 2 ** 31 - 1);
}
