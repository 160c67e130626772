/** The life of one frame: follows the background's word on whether and with what to mark. */
import type { FrameReport } from '../../glossary/messages/protocol.ts';
import { offeredSurface, offerSurface } from '../shared/card-surface.ts';
import { answerCopyCommand } from '../shared/copy-command.ts';
import {
  isExtensionGone,
  onEvents,
  onTabRequests,
  openLine,
  request,
} from '../shared/messaging.ts';
import { NOTHING_FOUND, SWITCHED_OFF } from './frame-report.ts';
import { keepListening } from './keep-listening.ts';
import { HostedCards } from './card/hosted-cards.ts';
import { LiftedCards } from './card/lifted-cards.ts';
import { markFrame } from './marking.ts';
import type { Marking } from './marking.ts';
import { selectedText } from './text/selected-text.ts';
import { editionOf, loadMatcher, matcherOf } from './reading/shared-matcher.ts';
import { untilText } from './text/until-text.ts';

/** Questions that may fail one after another, and the pause after the first of them, in ms. */
const MOST_FAILURES = 6;
const FIRST_PAUSE = 50;

/** Marks the frame, now and at every change, until the signal aborts or the extension is gone. */
export function followBackground(life: AbortController, fail: (error: unknown) => void): void {
  const { signal } = life;
  const lifted = new LiftedCards();
  let stay = new AbortController();
  const hosted = new HostedCards(() => stay.signal);
  let asked = 0;
  let live:
    | { readonly round: AbortController; readonly marking: Marking; readonly state: string }
    | undefined;
  let isStale = false;
  let alarm: ReturnType<typeof setTimeout> | undefined;

  const retireIfGone = (): void => {
    if (isExtensionGone()) life.abort();
  };
  /** The browser owns up to it only after it has cut the line, in a busy process some time after. */
  const lookWhetherGone = (looks = 0): void => {
    later(looks, () => {
      retireIfGone();
      lookWhetherGone(looks + 1);
    });
  };
  let closeLine: (() => void) | undefined;
  /** The browser cuts the line when the extension goes, and when its background falls asleep. */
  const keepLine = (): void => {
    if (import.meta.env.FIREFOX || closeLine !== undefined || signal.aborted) return;
    closeLine = openLine(() => {
      closeLine = undefined;
      lookWhetherGone();
    });
  };
  let failedReports = 0;
  const reported = (): void => {
    failedReports = 0;
    keepLine();
  };
  const send = (report: FrameReport): void => {
    request('reportFrame', report).then(reported, () => {
      retireIfGone();
      // What is found by then is told: another report may have come meanwhile.
      later(failedReports, () => live?.marking.report());
      failedReports += 1;
    });
  };
  /** Does again what a background that died under a question left undone; asked again, it wakes. */
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
    // What an earlier version of the extension left in this world knows another protocol.
    offerSurface(undefined);
  };

  /** Asks what holds now. With `lazily`, marks that hold as they are stay as they are. */
  const start = async (lazily: boolean): Promise<void> => {
    asked += 1;
    const own = asked;
    const isLate = (): boolean => own !== asked || signal.aborted;
    isStale = document.hidden;
    if (isStale) return;
    // The top document is all but sure to have text: there the data comes while the page arrives.
    const early = window === window.top && !lazily ? loadMatcher() : undefined;
    early?.catch(() => {});
    const frameState = await request('getFrameState');
    const { enabled, reading, resumes } = frameState;
    const edition = editionOf(frameState);
    if (isLate()) return;
    if (lazily && enabled && live?.state === JSON.stringify([edition, reading])) return;
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
    let loaded = await (early ?? matcherOf(edition));
    // The settings may have changed between the two answers.
    if (loaded.edition !== edition) loaded = await matcherOf(edition);
    if (isLate()) return;
    // Gone out of view meanwhile: what is marked stays until the reader comes back.
    isStale = document.hidden;
    if (isStale) return;
    stop();
    const round = new AbortController();
    const background = { send, retireIfGone, lifted, stay: stay.signal };
    const marking = markFrame(loaded.matcher, reading, background, round.signal);
    live = { round, marking, state: JSON.stringify([loaded.edition, reading]) };
    offeredSurface()?.renew(reading);
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
        const selected = selectedText();
        if (selected !== undefined) request('reportSelection', selected).catch(retireIfGone);
      },
      toggleMarks: () => live?.marking.toggleMarks(),
      hostCard: (card) => hosted.host(card),
      receiveCardEvent: (card, event) => lifted.receive(card, event),
      commandHostedCard: (card, command) => hosted.command(card, command),
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
    if (isTrusted && persisted) restart();
  };
  // A frame that the page takes away counts no more; a document on top goes with its tab's count.
  const left = ({ isTrusted, persisted }: PageTransitionEvent): void => {
    if (!isTrusted || window === window.top) return;
    if (live !== undefined) send(NOTHING_FOUND);
    // Nothing can be waited for any more: its timers are gone.
    if (!persisted) life.abort();
  };
  keepListening(() => {
    answerCopyCommand(signal);
    document.addEventListener('visibilitychange', looked, { signal });
    addEventListener('pageshow', shown, { signal });
    addEventListener('pagehide', left, { signal });
  }, signal);
  signal.addEventListener('abort', () => {
    closeLine?.();
    clearTimeout(alarm);
    stop();
    closeCards();
  });
  restart();
}

/** Milliseconds until an ISO 8601 time; a timer takes no more than 2^31, and asks again then. */
function timeUntil(time: string): number {
  return Math.min(Math.max(Date.parse(time) - Date.now(), 0) + 50, 2 ** 31 - 1);
}
