/**
 * `npm run upgrade-check -- REVISION`, by default the last tagged release: builds it, works with it
 * in both browsers, puts the build of this version in its place as an update does, and checks that
 * everything that the user made is still there and that the open page goes on.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askFrom } from '../tests/launcher/ask.ts';
import { builtExtension } from '../tests/launcher/extension.ts';
import { browserNames, launch } from '../tests/launcher/launch.ts';
import type { BrowserName, RunningBrowser } from '../tests/launcher/launch.ts';
import { waitForMark, waitForNoMark } from '../tests/launcher/marks.ts';
import { serve } from '../tests/launcher/serve.ts';
import { until } from '../tests/launcher/until.ts';
import { buildRevision, lastRelease } from './upgrade/build-revision.ts';
import {
  HIDDEN,
  lossesBetween,
  lossesInBackup,
  makeUserData,
  MARKED,
  readUserData,
  TEXT,
} from './upgrade/user-data.ts';

/** The parts of a manifest that are read or changed here. */
interface Manifest {
  readonly version?: string;
  readonly browser_specific_settings?: { readonly gecko: { readonly id?: string | undefined } };
}

const root = join(import.meta.dirname, '..');
/** Higher than any release, to tell which of the two runs. */
const newVersion = '999.0.0';
const folders: Readonly<Record<BrowserName, string>> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

const revision = process.argv[2] ?? lastRelease(root);
if (revision === undefined) {
  console.error('No release is tagged (v…): npm run upgrade-check -- REVISION');
  process.exit(1);
}

/** A release is named by its tag. No user has any other revision. */
const isRelease = /^v\d/u.test(revision);

const place = mkdtempSync(join(tmpdir(), 'termlight-upgrade-'));
const site = await serve({ pages: { '/a.html': `<!doctype html><title>A</title><p>${TEXT}</p>` } });
let failures = 0;
try {
  console.log(`Building ${revision}`);
  buildRevision(root, revision, join(place, 'before'));
  for (const name of browserNames) {
    const losses = await update(name);
    for (const loss of losses) console.error(`✘ ${name}: ${loss}`);
    if (losses.length === 0) console.log(`✔ ${name}: everything is still there`);
    failures += losses.length;
  }
} finally {
  await site.close();
  rmSync(place, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;

/** Works with the earlier version, updates it, and returns what was lost. */
async function update(name: BrowserName): Promise<readonly string[]> {
  const live = join(place, name);
  cpSync(join(place, 'before', folders[name]), live, { recursive: true });
  const ids = [manifestOf(live), manifestOf(builtExtension(name))].map(geckoIdOf);
  if (ids[0] !== ids[1]) {
    // A released extension cannot become another add-on for its users.
    if (isRelease) return [`the id was ${ids[0]} and is ${ids[1]}: to Firefox another add-on`];
    changeManifest(live, { browser_specific_settings: { gecko: { id: ids[1] } } });
  }
  const browser = await launch({ browser: name, extension: live });
  try {
    // The welcome page comes to the front, and a page behind it is not read.
    await browser.welcomePage();
    const page = await browser.newPage(`${site.origin}/a.html`);
    await waitForMark(page, HIDDEN);
    const earlier = await browser.openExtensionPage('popup.html?tab=-1');
    const before = await makeUserData(earlier);
    const backup = await askFrom(earlier, 'exportOwnData');
    await page.bringToFront();
    await waitForMark(page, MARKED);

    replaceExtension(name, live);
    // It has the same id as the installed one, so both browsers take it for an update.
    await browser.browser.installExtension(live);
    const own = await until('the update to run', async () => updatedPage(browser));
    const losses = [
      ...lossesBetween(before, await readUserData(own)),
      ...(await lossesInBackup(own, backup)),
    ];
    const health = (await askFrom(own, 'getStorageHealth')) as { readonly state: string };
    await page.bringToFront();
    await waitForMark(page, MARKED);
    await waitForNoMark(page, HIDDEN);
    return health.state === 'sound' ? losses : [...losses, `the storage is ${health.state}`];
  } finally {
    await browser.close();
  }
}

/** Puts the build of this version in the place of the earlier one. */
function replaceExtension(name: BrowserName, live: string): void {
  rmSync(live, { recursive: true });
  cpSync(builtExtension(name), live, { recursive: true });
  changeManifest(live, { version: newVersion });
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

function changeManifest(folder: string, change: Manifest): void {
  const manifest = { ...manifestOf(folder), ...change };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** Undefined in Chromium, where the id depends on the folder. */
function geckoIdOf(manifest: Manifest): string | undefined {
  return manifest.browser_specific_settings?.gecko.id;
}

/**
 * A page of the updated extension; undefined while the earlier version still runs, or none does.
 */
async function updatedPage(
  browser: RunningBrowser,
): Promise<Awaited<ReturnType<RunningBrowser['openExtensionPage']>> | undefined> {
  const page = await browser.openExtensionPage('popup.html?tab=-1');
  const version = await page.evaluate(() => {
    const { browser: promised, chrome: plain } = globalThis as unknown as Record<
      'browser' | 'chrome',
      { readonly runtime: { getManifest(): { readonly version: string } } }
    >;
    return (promised ?? plain).runtime.getManifest().version;
  });
  if (version === newVersion) return page;
  await page.close();
  return undefined;
}
