/** Every fixture page in both browsers: its marks, and that it is what it is without us. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Settings } from '../glossary/model/settings/settings.ts';
import { watchConsole } from './launcher/console.ts';
import { browserNames } from './launcher/launch.ts';
import type { BrowserName, RunningBrowser } from './launcher/launch.ts';
import { serve } from './launcher/serve.ts';
import type { PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { changeSettings } from './launcher/settings.ts';
import { closeWelcome } from './launcher/welcome.ts';
import { openWindows } from './launcher/window-pool.ts';
import type { WindowPool } from './launcher/window-pool.ts';
import { fixturePages, pagesFolder } from './pages/expectation.ts';
import type { Expectation } from './pages/expectation.ts';
import { visit } from './pages/visit.ts';

/** As many pages at once as tests run at once. */
const WINDOWS = 4;
/**
 * What Firefox itself says when a page goes: of one of ours that still waits for an answer, and of a
 * frame whose last message, at `pagehide`, was cut short. A script that hangs in a page leaves its
 * marks out, which the tests see.
 */
const OF_PAGES_THAT_GO =
  /^(?:Promise (?:rejected|resolved) after context unloaded|Script terminated by timeout)/u;

let server: PageServer;

beforeAll(async () => {
  const headers = Object.fromEntries(
    fixturePages().map(({ file, expectation }) => [`/${file}`, expectation.headers ?? {}]),
  );
  server = await serve({ folder: pagesFolder, headers });
});

afterAll(async () => server.close());

describe.each(browserNames)('in %s', (name) => {
  let browsers: readonly RunningBrowser[] = [];
  let marked: WindowPool;
  let bare: WindowPool;
  /** What went wrong in scripts of ours, which Firefox tells no page of. */
  let noted = async (): Promise<readonly string[]> => [];

  beforeAll(async () => {
    const [ours, theirs] = await Promise.all([
      lend({ browser: name }),
      lend({ browser: name, extension: false }),
    ]);
    browsers = [ours, theirs];
    await closeWelcome(ours);
    // Chromium tells of errors in scripts of ours as of those of the page.
    if (name === 'firefox') noted = await watchConsole(ours);
    [marked, bare] = await Promise.all([openWindows(ours, WINDOWS), openWindows(theirs, WINDOWS)]);
  });

  afterAll(async () => {
    const errors = (await noted()).filter((error) => !OF_PAGES_THAT_GO.test(error));
    await Promise.all(browsers.map(async (browser) => browser.close()));
    if (errors.length > 0) throw new Error(`Scripts of ours failed:\n${errors.join('\n')}`);
  });

  describe.each<readonly [string, boolean, Partial<Settings>]>([
    ['as the page suggests', true, {}],
    ['all', false, { contextTerms: 'always', everydayWords: true }],
  ])('terms in context are marked %s', (_says, isAsked, settings) => {
    beforeAll(async () => {
      const [ours] = browsers;
      if (ours !== undefined) await changeSettings(ours, settings);
    });

    const pages = fixturePages().filter(
      ({ expectation }) => isFor(name, expectation) && (expectation.evidence ?? false) === isAsked,
    );

    test.concurrent.each(pages)('$name: $expectation.about', async ({ file, expectation }) => {
      const url = `${server.origin}/${file}`;
      // After a page that parts its window from all others Firefox's driver hears no load there.
      const isApart = expectation.headers?.['cross-origin-opener-policy'] !== undefined;
      const lending = isApart ? 'lendOnce' : 'lend';
      const seen = await marked[lending](async (ours) =>
        bare[lending](async (theirs) => visit(ours, theirs, url, expectation)),
      );
      expect(seen.first).toEqual(expectation.first);
      expect(seen.marked).toEqual(expectation.marked);
      expect(seen.isPainted).toBe(expectation.painted ?? false);
      expect(seen.ours).toEqual(seen.theirs);
    });
  });
});

function isFor(name: BrowserName, { only }: Expectation): boolean {
  return only === undefined || only === name;
}
