/**
 * A profile that Firefox has filled once. Filling one takes as long as the rest of its start, so that
 * each start of a run of tests gets a copy of this one.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { startFirefox } from './firefox.ts';

/** Tells the workers of the run where it is. */
const VARIABLE = 'TERMLIGHT_FIREFOX_TEMPLATE';

/** Vitest calls it before a run. */
export async function setup(): Promise<void> {
  const program = findBrowser('firefox');
  if (program === undefined) return;
  const profile = await mkdtemp(join(tmpdir(), 'termlight-template-'));
  const { browser } = await startFirefox(program, {
    extension: undefined,
    profile,
    language: 'en',
    headless: true,
    attachesToBackground: true,
    offline: true,
    opensWelcome: false,
  });
  await browser.close();
  process.env[VARIABLE] = profile;
}

/** Vitest calls it after a run. */
export async function teardown(): Promise<void> {
  const profile = process.env[VARIABLE];
  if (profile !== undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** Fills a new profile with a copy of the template; leaves it empty where there is none. */
export async function fillProfile(profile: string): Promise<void> {
  const template = process.env[VARIABLE];
  if (template !== undefined) await cp(template, profile, { recursive: true });
}
