/**
 * Runs in every measured page before anything else, in its own world, where it is sent as text. It
 * sees when marks are on the screen, whichever extension made them, and how long the page's own
 * work takes.
 */

/** Milliseconds since the page was requested; -1 where there is nothing to report. */
export interface MarkTimes {
  readonly contentLoaded: number;
  /** The first frame after the document was loaded. */
  readonly firstFrame: number;
  readonly firstMark: number;
  /** The last of the marks in the view. */
  readonly allInView: number;
  readonly inView: number;
  /** Marks on the page, or registered with the browser. */
  readonly marks: number;
  readonly longest: number;
  /** The time that the recorder itself used of the main thread. */
  readonly ownTime: number;
}

/** What can be asked of the page from outside. All times are in milliseconds. */
export interface Recorder {
  times(): MarkTimes;
  /** When the number of marks last changed. */
  lastChange(): number;
  /** Changes one text of the page in each of several frames; returns how long each frame took. */
  changeText(frames: number): Promise<readonly number[]>;
  /**
   * Scrolls to the middle; returns how long it took until all marks there were seen, and how long
   * the frame of the scroll took.
   */
  jump(): Promise<{ readonly frame: number; readonly marks: number }>;
  /**
   * Inserts ten items at the top of the page every 50 ms; returns how long each insertion took the
   * page.
   */
  feed(batches: number): Promise<{ readonly insertions: readonly number[]; readonly end: number }>;
}

declare global {
  var recorder: Recorder;
  var feedParts: readonly string[];
}

/** Installs the recorder. It stands alone: the page has nothing that is outside this function. */
export function record(): void {
  const seen = new Map<AbstractRange | Element, number>();
  const marks = document.getElementsByTagName('mark');
  let sizeBefore = 0;
  let contentLoaded = -1;
  let firstFrame = -1;
  let longest = 0;
  let ownTime = 0;
  let isFeeding = false;
  let lastChange = 0;
  const channel = new MessageChannel();
  let waiting: (() => void)[] = [];
  channel.port1.addEventListener('message', () => {
    const due = waiting;
    waiting = [];
    for (const go of due) go();
  });
  channel.port1.start();
  /** Resolves once the next frame was painted. */
  const painted = async (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        waiting.push(resolve);
        channel.port2.postMessage(0);
      });
    });
  const pause = async (time: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, time);
    });
  const look = (): void => {
    const now = performance.now();
    let size = marks.length;
    for (const highlight of CSS.highlights.values()) size += highlight.size;
    // If there are few, all are looked through each time: some may have been replaced by others.
    if (size !== sizeBefore || (size <= 1_200 && marks.length === 0)) {
      if (size !== sizeBefore) lastChange = now;
      sizeBefore = size;
      for (const mark of marks) if (!seen.has(mark)) seen.set(mark, now);
      for (const highlight of CSS.highlights.values()) {
        for (const range of highlight) if (!seen.has(range)) seen.set(range, now);
      }
    }
    ownTime += performance.now() - now;
  };
  const watch = async (): Promise<void> => {
    for (;;) {
      // Requesting frames that nobody else requested adds to what is measured, so there are fewer
      // after a quiet second. While the feed runs there are as many where nothing is marked, to be
      // subtracted.
      const isCalm = performance.now() - Math.max(lastChange, contentLoaded) > 1_000;
      if (isCalm && !isFeeding) await pause(100);
      else await painted();
      if (contentLoaded >= 0 && firstFrame < 0) firstFrame = performance.now();
      look();
    }
  };
  const isInView = (mark: AbstractRange | Element): boolean => {
    let box: DOMRect;
    if (mark instanceof Element) {
      if (!mark.isConnected) return false;
      box = mark.getBoundingClientRect();
    } else {
      const live = document.createRange();
      live.setStart(mark.startContainer, mark.startOffset);
      live.setEnd(mark.endContainer, mark.endOffset);
      box = live.getBoundingClientRect();
    }
    return box.width > 0 && box.bottom > 0 && box.top < innerHeight;
  };
  const timesInView = (): readonly number[] => {
    look();
    const current = new Set<AbstractRange | Element>(marks);
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) current.add(range);
    }
    return [...current].filter(isInView).map((mark) => seen.get(mark) ?? 0);
  };
  document.addEventListener('DOMContentLoaded', () => {
    contentLoaded = performance.now();
  });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  }
  void watch();

  globalThis.recorder = {
    times() {
      const inView = timesInView();
      return {
        contentLoaded,
        firstFrame,
        firstMark: seen.size === 0 ? -1 : Math.min(...new Set(seen.values())),
        allInView: inView.length === 0 ? -1 : Math.max(...inView),
        inView: inView.length,
        marks: sizeBefore,
        longest,
        ownTime,
      };
    },
    lastChange: () => lastChange,
    async changeText(frames) {
      const text = document.querySelector('#changing')?.firstChild;
      const times: number[] = [];
      for (let i = 0; i < frames; i += 1) {
        await new Promise((resolve) => {
          requestAnimationFrame(() => {
            const began = performance.now();
            if (text instanceof Text) text.data = String(i);
            waiting.push(() => {
              times.push(performance.now() - began);
              resolve(undefined);
            });
            channel.port2.postMessage(0);
          });
        });
        // What extensions do about the change is not part of the page's frame.
        await pause(30);
      }
      return times;
    },
    async jump() {
      // From now on it looks in every frame again, not ten times a second.
      lastChange = performance.now();
      await pause(200);
      const began = performance.now();
      scrollTo(0, document.documentElement.scrollHeight / 2);
      await painted();
      const frame = performance.now() - began;
      lastChange = performance.now();
      await pause(700);
      return { frame, marks: Math.max(0, ...timesInView().map((time) => time - began)) };
    },
    async feed(batches) {
      const feed = document.querySelector('#feed');
      isFeeding = true;
      const insertions: number[] = [];
      for (let batch = 0; batch < batches; batch += 1) {
        const began = performance.now();
        for (let i = 0; i < 10; i += 1) {
          const entry = document.createElement('p');
          entry.textContent = feedParts[(batch * 10 + i) % feedParts.length] ?? '';
          feed?.prepend(entry);
        }
        insertions.push(performance.now() - began);
        await pause(50);
      }
      isFeeding = false;
      return { insertions, end: performance.now() };
    },
  };
}
