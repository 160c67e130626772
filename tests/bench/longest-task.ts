/** What `watchTasks` keeps in a page. */
export interface TaskWatch {
  /** Forgets the tasks up to now. */
  begin(): void;
  /** Milliseconds of the longest task since then; in Firefox the most that a timer was late. */
  longest(): number;
}

declare global {
  var taskWatch: TaskWatch;
}

/** Watches how long tasks of the page take. It is sent into the page, and stands alone. */
export function watchTasks(): void {
  const PULSE = 4;
  let began = performance.now();
  let longest = 0;
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        if (startTime + duration > began) longest = Math.max(longest, duration);
      }
    }).observe({ type: 'longtask' });
  } else {
    let before = began;
    setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - before - PULSE);
      before = now;
    }, PULSE);
  }
  globalThis.taskWatch = {
    begin: () => {
      began = performance.now();
      longest = 0;
    },
    longest: () => longest,
  };
}
