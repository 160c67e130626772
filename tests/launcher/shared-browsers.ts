/**
 * Browsers that the test files of one worker use one after another. A start of Firefox takes longer
 * than most tests; an installation in a running one takes half a second.
 */
import type { GlossarySize } from './extension.ts';
import { launch } from './launch.ts';
import type { BrowserName, RunningBrowser } from './launch.ts';

/** The browsers that nobody uses now. */
const free = new Map<string, RunningBrowser>();

/** Which browser is lent; `close` gives it back. */
export interface LendOptions {
  readonly browser: BrowserName;
  /** True by default: with the built extension. */
  readonly extension?: boolean;
  /** The small one by default; the shipped one if it is what is tested. */
  readonly glossary?: GlossarySize;
}

/**
 * A browser with the built extension as it is after an installation, or without it. A test that
 * needs a profile, a language or a build of its own launches a browser instead. A test that changes
 * what is stored begins with `startOver`, so that no test depends on another.
 */
export async function lend({
  browser: name,
  extension = true,
  glossary = 'small',
}: LendOptions): Promise<RunningBrowser> {
  const key = `${name} ${extension ? glossary : 'without'}`;
  const kept = free.get(key);
  free.delete(key);
  const start = async (): Promise<RunningBrowser> => launch({ browser: name, extension, glossary });
  const lent = await (kept === undefined ? start() : renewed(kept).catch(start));
  const giveBack = async (): Promise<void> => {
    free.set(key, lent);
  };
  return Object.create(lent, { close: { value: giveBack } }) as RunningBrowser;
}

/** @throws Error when the browser hangs or is gone */
async function renewed(browser: RunningBrowser): Promise<RunningBrowser> {
  try {
    await browser.installAnew();
    return browser;
  } catch (error) {
    await browser.close().catch(() => undefined);
    throw error;
  }
}
