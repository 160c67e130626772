/**
 * Fills the disk under a browser in the middle of an import, and looks whether anything was left half
 * done: `npm run disk`, or `npm run disk -- firefox 20000`. The disk is a file system of its own in
 * memory, which Linux gives to whoever may make a name space; elsewhere it is said that nothing was
 * tried. What was there before has to be there afterwards, also after a kill, or be said to be lost
 * with a copy of all of it; and the next import has to succeed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, execPath, exit, stdout } from 'node:process';
import type { StorageHealth } from '../../glossary/model/list/storage-health.ts';
import { askFrom } from '../launcher/ask.ts';
import { browserNames, launch, type BrowserName, type RunningBrowser } from '../launcher/launch.ts';
import { countStored, importInPage, PAGE, versionOf } from './rounds.ts';

/** The size of the file system, for a profile with two such glossaries. */
const SIZE = '700m';
/** What is left free when an import begins, in bytes, less each time until it fails. */
const LEFT = [6_000_000, 3_000_000, 1_500_000, 700_000, 300_000, 100_000];
const MOUNTED = '--mounted';

const [, , wanted, size = '20000', where] = argv;
const names: readonly BrowserName[] =
  wanted === 'chromium' || wanted === 'firefox' ? [wanted] : browserNames;
exit(where === MOUNTED ? await tryAll() : beginOnOwnDisk());

/** Runs this file again where a file system of its own lies in the place of temporary files. */
function beginOnOwnDisk(): number {
  const place = mkdtempSync(join(tmpdir(), 'termlight-disk-'));
  const inside = (command: string): readonly string[] => [
    '--user',
    '--map-root-user',
    '--mount',
    'sh',
    '-c',
    `mount -t tmpfs -o size=${SIZE} tmpfs '${place}' && ${command}`,
  ];
  try {
    execFileSync('unshare', inside('true'), { stdio: 'pipe' });
  } catch (error) {
    const [reason] = (error as Error).message.split('\n').slice(-2);
    stdout.write(
      `chromium: not tried, this system gives no file system of one's own (${reason})\n`,
    );
    stdout.write('firefox: not tried, for the same reason\n');
    rmSync(place, { recursive: true, force: true });
    return 0;
  }
  const again = `exec '${execPath}' '${argv[1]}' '${wanted ?? 'both'}' '${size}' ${MOUNTED}`;
  const { status } = spawnSync('unshare', inside(again), {
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: place },
  });
  rmSync(place, { recursive: true, force: true });
  return status ?? 1;
}

async function tryAll(): Promise<number> {
  let failed = 0;
  for (const name of names) {
    const browser = await launch({ browser: name });
    try {
      const said = await tryIn(browser, Number(size));
      stdout.write(`${name}: ${said}\n`);
    } catch (error) {
      failed += 1;
      stdout.write(`${name}: FAILED, ${(error as Error).message}\n`);
    } finally {
      await rm(filler(), { force: true });
      await browser.close();
    }
  }
  return failed === 0 ? 0 : 1;
}

/** @throws Error where something was left half done, or the disk was never full */
async function tryIn(browser: RunningBrowser, entries: number): Promise<string> {
  let page = await browser.openExtensionPage(PAGE);
  await page.evaluate(importInPage, 0, entries);
  let version = 0;
  let refused: string | undefined;
  for (const left of LEFT) {
    await fillDisk(left);
    refused = await page.evaluate(importInPage, version + 1, entries).then(
      () => undefined,
      (error: unknown) => (error as Error).message.split('\n')[0],
    );
    if (refused !== undefined) break;
    version += 1;
  }
  if (refused === undefined) throw new Error('no import met a full disk');
  const expected = String(version);
  // A browser may open no database on a full disk, which is said.
  const full = await versionThere().catch((error: unknown) => (error as Error).message);
  if (full !== expected && !full.includes('cannot be opened')) {
    throw new Error(`on the full disk there is ${full}, not ${expected}`);
  }
  const crashing = browser.crash();
  // It is killed by now, and needs room to start.
  rmSync(filler(), { force: true });
  await crashing;
  page = await browser.openExtensionPage(PAGE);
  const health = (await askFrom(page, 'getStorageHealth')) as StorageHealth;
  const killed = await versionThere();
  const isCopied = health.state === 'lost' && health.snapshot.entries === entries;
  if (isCopied) await askFrom(page, 'restoreSnapshot', health.snapshot.id);
  const back = isCopied ? await versionThere() : killed;
  if (back !== expected) throw new Error(`after a kill there is ${back}, not ${expected}`);
  await page.evaluate(importInPage, version + 1, entries);
  const next = await versionThere();
  if (next !== String(version + 1)) throw new Error(`the next import left ${next}`);
  const after = isCopied ? 'restored from the copy' : 'as they were';
  const there = full === expected ? 'wholly old' : 'not readable';
  return `${there} on a full disk, ${after} after a kill, and the next import succeeds (${refused})`;

  async function versionThere(): Promise<string> {
    // Before the background has answered, it may still be putting things right.
    await askFrom(page, 'readEntries', null, 1);
    return versionOf(await page.evaluate(countStored), entries) ?? 'a mixture';
  }
}

function filler(): string {
  return join(tmpdir(), 'filler');
}

/** Fills the disk but for some bytes. */
async function fillDisk(left: number): Promise<void> {
  await rm(filler(), { force: true });
  const { bavail, bsize } = await statfs(tmpdir());
  const file = await open(filler(), 'w');
  try {
    const block = Buffer.alloc(1_000_000, 1);
    for (let rest = bavail * bsize - left; rest > 0; rest -= block.length) {
      await file.write(block.subarray(0, Math.min(rest, block.length)));
    }
  } finally {
    await file.close();
  }
}
