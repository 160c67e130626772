/**
 * The folder of a run of tests. It holds all profiles, and is deleted with them. Browsers that are
 * lent from file to file still run when the tests are over, so their processes are noted here and
 * ended. It also has one Firefox profile that was filled by a first start, which takes as long as
 * the rest of the start; every other start gets a copy of it.
 */
import { readdirSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { BrowserName } from '../../scripts/find-browser.mjs';
import { startFirefox } from './firefox.ts';

/** The variable that tells the workers of the run where the folder is. */
const VARIABLE = 'TERMLIGHT_RUN_FOLDER';
const TEMPLATE = 'firefox-template';
/** The folder with an empty file for each process, named after its number. */
const PROCESSES = 'processes';

/** Vitest calls it before a run. */
export async function setup(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'termlight-run-'));
  process.env[VARIABLE] = folder;
  await mkdir(join(folder, PROCESSES));
  // A run that is ended from outside, as when a check beside it fails, has no teardown.
  process.once('SIGTERM', () => {
    endBrowsers(folder);
    rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  });
  const program = findBrowser('firefox');
  if (program === undefined) return;
  await mkdir(join(folder, TEMPLATE));
  const { browser } = await startFirefox(program, {
    extension: undefined,
    profile: join(folder, TEMPLATE),
    language: 'en',
    headless: true,
    attachesToBackground: true,
    offline: true,
    fonts: 'wide',
    opensWelcome: false,
  });
  await browser.close();
}

/** Vitest calls it after a run. */
export async function teardown(): Promise<void> {
  const folder = runFolder();
  if (folder === undefined) return;
  endBrowsers(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 20 });
}

/** Ends the browsers of a run that still run. */
function endBrowsers(folder: string): void {
  for (const pid of readdirSync(join(folder, PROCESSES))) {
    try {
      // The driver starts a browser as the leader of a process group, so its helpers end with it.
      process.kill(-Number(pid), 'SIGKILL');
    } catch {
      // It has already ended.
    }
  }
}

/** The folder of the run, for its workers; undefined outside a run of tests. */
export function runFolder(): string | undefined {
  return process.env[VARIABLE];
}

/** Notes a browser that was started, so that it ends with the run. */
export async function noteProcess(pid: number | undefined): Promise<void> {
  const folder = runFolder();
  if (folder === undefined || pid === undefined) return;
  await writeFile(join(folder, PROCESSES, String(pid)), '');
}

/**
 * A new profile of a browser, already filled if it is Firefox's; in the folder of the run if there
 * is one.
 */
export async function newProfile(name: BrowserName): Promise<string> {
  const folder = runFolder();
  const profile = await mkdtemp(join(folder ?? tmpdir(), `termlight-${name}-`));
  if (name === 'firefox' && folder !== undefined) {
    await cp(join(folder, TEMPLATE), profile, { recursive: true });
  }
  return profile;
}
