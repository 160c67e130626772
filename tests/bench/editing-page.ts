/** What the editing benchmark does inside a page of the extension; each function stands alone. */

/**
 * How long the background took, and the longest time that the page was blocked, in milliseconds.
 */
export interface Timed {
  readonly time: number;
  readonly longest: number;
}

/** Milliseconds from the request for the page until its first rows were painted. */
export function listShown(): number {
  return performance.getEntriesByName('list-shown')[0]?.startTime ?? Number.NaN;
}

/**
 * Types one text after another into the search field; returns the time until each list was drawn.
 */
export async function typeTexts(texts: readonly string[]): Promise<readonly Timed[]> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (field === null) throw new Error('No search field');
  const times: Timed[] = [];
  for (const text of texts) {
    const started = performance.now();
    let [longest, last] = [0, started];
    let changed = 0;
    const rows = document.querySelector('.list');
    const watch = new MutationObserver(() => {
      changed = performance.now();
    });
    if (rows !== null) watch.observe(rows, { subtree: true, childList: true, characterData: true });
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (changed === 0 || performance.now() - changed < 150) {
      await new Promise((done) => setTimeout(done));
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (now - started > 20_000) break;
    }
    watch.disconnect();
    times.push({ time: changed - started, longest });
  }
  return times;
}

/** Makes several calls to the background one after another, and times all of them together. */
export async function askAll(
  calls: readonly (readonly [call: string, ...args: readonly unknown[]])[],
): Promise<Timed & { readonly last: unknown }> {
  interface Api {
    readonly runtime: {
      sendMessage(message: unknown): Promise<{ ok: boolean; value?: unknown; error?: string }>;
    };
  }
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
  const started = performance.now();
  let [longest, before] = [0, started];
  const pulse = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }, 4);
  // As the requests of the page do, because Firefox ends a background that does not seem to be
  // used.
  const waiting = setInterval(() => {
    (browser ?? chrome).runtime.sendMessage({ kind: 'waiting' }).catch(() => undefined);
  }, 5_000);
  let last: unknown;
  for (const [call, ...args] of calls) {
    const reply = await (browser ?? chrome).runtime.sendMessage({ kind: 'request', call, args });
    if (!reply.ok) throw new Error(reply.error);
    last = reply.value;
  }
  clearInterval(pulse);
  clearInterval(waiting);
  return { time: performance.now() - started, longest, last };
}

/** Reads the whole glossary page by page, as an export does. */
export async function readAll(): Promise<Timed & { readonly entries: number }> {
  interface Api {
    readonly runtime: {
      sendMessage(message: unknown): Promise<{
        readonly value: { readonly entries: readonly unknown[]; readonly next?: string };
      }>;
    };
  }
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
  const started = performance.now();
  let [longest, before, entries] = [0, started, 0];
  const pulse = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }, 4);
  let after: string | null = null;
  do {
    const wire = { kind: 'request', call: 'readEntries', args: [after, 1_000] };
    const { value }: Awaited<ReturnType<Api['runtime']['sendMessage']>> = await (
      browser ?? chrome
    ).runtime.sendMessage(wire);
    entries += value.entries.length;
    after = value.next ?? null;
  } while (after !== null);
  clearInterval(pulse);
  return { time: performance.now() - started, longest, entries };
}
