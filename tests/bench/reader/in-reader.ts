/** What the benchmark of the reader does in the reader's page; each function stands alone. */

/** Times in milliseconds from when the file was dropped. */
export interface ReaderTimes {
  /** The first term was painted in its mark. */
  readonly firstMark: number;
  /** All pages were read, and all their terms were reported to popup and panel. */
  readonly allCounted: number;
  /** How many terms these are. */
  readonly terms: number;
  /** The longest task of the page; in Firefox the longest delay of a timer. */
  readonly longestTask: number;
}

/** What `watchReader` keeps in the page. */
export interface ReaderWatch {
  times(): ReaderTimes;
  /** Whether the file is read, and nothing new was reported for a while. */
  isCalm(): boolean;
}

declare global {
  var keptFile: File;
  var readerWatch: ReaderWatch;
}

/** Makes a file from bytes in Base64, to be dropped later. */
export function keepFile(base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  globalThis.keptFile = new File([bytes], 'paper.pdf');
}

/** Drops the kept file on the reader, and watches the page from then on; its tasks by `watchTasks`, which runs before. */
export function watchReader(): void {
  interface Api {
    readonly runtime: { sendMessage: (...args: readonly unknown[]) => unknown };
  }
  /** While it is read, terms are reported at least every three seconds. */
  const CALM = 3_500;
  const began = performance.now();
  let firstMark = Number.NaN;
  let allCounted = Number.NaN;
  let lastTold = began;
  let terms = 0;

  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
  const { runtime } = browser ?? chrome;
  const send = runtime.sendMessage;
  runtime.sendMessage = (...args) => {
    const [message] = args as readonly [{ call?: string; args?: unknown }];
    if (message.call === 'reportFrame') {
      const told = (
        typeof message.args === 'string' ? JSON.parse(message.args) : message.args
      ) as readonly [{ found: readonly { readonly count: number }[] }];
      const sum = told[0].found.reduce((all, { count }) => all + count, 0);
      lastTold = performance.now();
      if (sum !== terms) allCounted = lastTold - began;
      terms = sum;
    }
    return send.apply(runtime, args as unknown[]);
  };

  const look = (): void => {
    const isMarked = [...CSS.highlights.values()].some(({ size }) => size > 0);
    if (!isMarked) requestAnimationFrame(look);
    // The next task runs after this frame was painted.
    else setTimeout(() => (firstMark = performance.now() - began));
  };
  requestAnimationFrame(look);

  globalThis.readerWatch = {
    times: () => ({ firstMark, allCounted, terms, longestTask: globalThis.taskWatch.longest() }),
    isCalm: () =>
      terms > 0 &&
      document.querySelector('.reader-progress') === null &&
      performance.now() - lastTold > CALM,
  };
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(globalThis.keptFile);
  const options = { dataTransfer, bubbles: true, cancelable: true };
  document.body.dispatchEvent(new DragEvent('drop', options));
}

/** Turns pages, and measures the longest frame in the time after each turn, in milliseconds. */
export async function turnPages(turns: number): Promise<readonly number[]> {
  const WATCHED = 250;
  const longest: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const end = performance.now() + WATCHED;
    scrollBy(0, innerHeight);
    let most = 0;
    for (let before = performance.now(); before < end;) {
      const now = await new Promise<number>((painted) => requestAnimationFrame(painted));
      most = Math.max(most, performance.now() - before, now - before);
      before = performance.now();
    }
    longest.push(most);
  }
  return longest;
}
