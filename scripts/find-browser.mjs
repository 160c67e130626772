import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/**
 * Names of programs on the path, and full paths, in the order of preference.
 * @type {Readonly<Record<BrowserName, readonly string[]>>}
 */
const programs = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    // Before `firefox`, which on Debian may be a script that only looks for another one.
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/**
 * The variable that names a program to use instead of those on the path.
 * @type {Readonly<Record<BrowserName, string>>}
 */
const variables = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/**
 * The program of a browser: `$CHROMIUM_PATH` or `$FIREFOX_PATH` where set, else the first that is installed.
 * @param {BrowserName} browser
 * @returns {string | undefined} its full path, undefined when there is none
 */
export function findBrowser(browser) {
  const named = process.env[variables[browser]];
  const names = named === undefined || named === '' ? programs[browser] : [named];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names
    .flatMap((name) => (/[\\/]/.test(name) ? [name] : folders.map((folder) => join(folder, name))))
    .find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
