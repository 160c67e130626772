/** Processor time and memory of a page, as far as the browser or the system reports them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'puppeteer-core';

import type { RunningBrowser } from '../../launcher/launch.ts';

/** What a tab has used. Read it twice and take the difference. */
export interface Meter {
  /** Milliseconds up to now: of the page's main thread in Chromium, of all of Firefox's processes. */
  cpu(): Promise<number>;
  /** Megabytes of the page's heap after a forced collection, buffers included; NaN in Firefox. */
  heap(): Promise<number>;
}

/**
 * A meter for a tab that is on a page of the same site already, and therefore keeps its process.
 */
export async function openMeter(running: RunningBrowser, page: Page): Promise<Meter> {
  if (running.name === 'firefox') {
    const pid = running.browser.process()?.pid ?? 0;
    return {
      cpu: async () => processTime(pid),
      heap: async () => Number.NaN,
    };
  }
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    cpu: async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    },
    heap: async () => heapOf(session),
  };
}

/** Megabytes of a page's or a worker's heap after a forced collection, buffers included. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const usage: Readonly<Record<string, number>> = {
    ...(await session.send('Runtime.getHeapUsage')),
  };
  const parts = ['usedSize', 'embedderHeapUsedSize', 'backingStorageSize'];
  return parts.reduce((sum, part) => sum + (usage[part] ?? 0), 0) / 1e6;
}

/**
 * Megabytes of the page and its workers after a collection; NaN in Firefox, which does not report
 * them.
 */
export async function megabytesOf(page: Page, { name }: RunningBrowser): Promise<number> {
  if (name === 'firefox') return Number.NaN;
  const own = await page.createCDPSession();
  const all = [own, ...page.workers().map(({ client }) => client)];
  const parts = await Promise.all(all.map(heapOf));
  await own.detach();
  return parts.reduce((sum, part) => sum + part, 0);
}

/**
 * Processor time in milliseconds of a process and all that it started, from /proc; NaN where there
 * is none.
 */
function processTime(root: number): number {
  const ticks = new Map<number, { readonly parent: number; readonly used: number }>();
  try {
    for (const name of readdirSync('/proc')) {
      const pid = Number(name);
      if (!Number.isInteger(pid)) continue;
      const fields = statOf(pid);
      if (fields === undefined) continue;
      ticks.set(pid, { parent: Number(fields[1]), used: Number(fields[11]) + Number(fields[12]) });
    }
  } catch {
    return Number.NaN;
  }
  const isOurs = (pid: number): boolean =>
    pid === root || (pid > 1 && isOurs(ticks.get(pid)?.parent ?? 0));
  let sum = 0;
  for (const [pid, { used }] of ticks) if (isOurs(pid)) sum += used;
  return sum * 10;
}

/** The fields of /proc/…/stat after the name of the program, which may contain spaces. */
function statOf(pid: number): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}
