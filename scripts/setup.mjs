/**
 * Sets up a fresh clone, then runs the command that was asked for: `node scripts/setup.mjs start …`
 * or `… test`. It is plain JavaScript without packages, because it runs before any are installed,
 * and on every Node with which npm may be started.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';

/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */

const root = join(import.meta.dirname, '..');
/**
 * What setting up needs; building and testing need `buildNode`, which npm installs where it can.
 */
const setupNode = [20, 19];
/** Runs TypeScript as it is. */
const buildNode = [22, 19];
/** @type {Readonly<Record<BrowserName, string>>} */
const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' };

/** What `--help` says of each command. It needs no packages, so nothing is installed for it. */
const HELP = {
  start: `npm start [-- [chromium|firefox] [--page ADDRESS-OR-FILE]]

Installs what is missing, builds Termlight, and opens it in a browser of its own: Chromium unless
Firefox is named. Without a display it writes a picture of the page instead, and lists the terms
on it.

  --page  a web address or a file to open; a PDF, a book or a document opens in the reader`,
  test: `npm test

Installs what is missing, and runs all that a change has to pass. It takes no options; it stops at
the first check that fails, and says how that one is run alone.

  npm run test:quick                       types, lint and unit tests of what you changed
  npx vitest run --project unit FOLDER     the unit tests of a folder; views: --project "views*"
  npm run test:long                        what takes minutes, such as each test in both browsers`,
};

const [command = '', ...args] = process.argv.slice(2);

main();

function main() {
  if (command !== 'start' && command !== 'test') fail('Usage: npm start [-- firefox], or npm test');
  if (args.includes('--help')) {
    console.log(HELP[command]);
    return;
  }
  requireNode(setupNode, process.versions.node, 'to set up');
  installPackages('.', 'packages');
  if (command === 'test') {
    installPackages(
      'tests/team-server',
      'the server that the tests of team glossaries run against',
    );
  }
  if (!existsSync(join(root, 'node_modules/.bin/node'))) {
    requireNode(
      buildNode,
      process.versions.node,
      `to build, and none came with the packages for ${process.platform} ${process.arch}`,
    );
  }
  installBrowsers();
  // npm puts the Node that came with the packages first on the path of its scripts.
  process.exitCode = npm(['run', '--silent', `${command}:prepared`, '--', ...args]);
}

/**
 * Installs what the lock file of a folder names, when it is newer than what is there.
 * @param {string} folder
 * @param {string} what
 */
function installPackages(folder, what) {
  const installed = changed(join(folder, 'node_modules/.package-lock.json'));
  if (installed !== undefined && installed >= (changed(join(folder, 'package-lock.json')) ?? 0)) {
    return;
  }
  const ci = ['ci', ...(folder === '.' ? [] : ['--prefix', folder])];
  console.log(`Installing ${what}: npm ${ci.join(' ')}`);
  // The version of Node is checked here, and better: a newer one comes with the packages.
  const options = ['--include=dev', '--include=optional', '--loglevel=error'];
  if (npm([...ci, ...options]) !== 0) {
    fail(`npm ${ci.join(' ')} failed, so ${what} cannot be used: see its messages above`);
  }
}

/** Installs the browsers that the command needs, or says which are missing. */
function installBrowsers() {
  const missing = neededBrowsers().filter((browser) => findBrowser(browser) === undefined);
  if (missing.length === 0) return;
  const packages = missing.map((browser) => debianPackages[browser]);
  if (process.getuid?.() !== 0 || run('apt-get', ['--version'], 'ignore') !== 0) {
    fail(
      `Install ${missing.join(' and ')} (on Debian: apt-get install ${packages.join(' ')}), ` +
        'or set CHROMIUM_PATH and FIREFOX_PATH to their programs',
    );
  }
  // For the pictures that `npm start` takes; the tests bring their own fonts.
  const wanted = command === 'start' ? [...packages, 'fonts-wqy-microhei'] : packages;
  console.log(`Installing ${wanted.join(', ')} from Debian's packages`);
  const install = ['install', '-y', '-q', '--no-install-recommends', ...wanted];
  const installed =
    run('apt-get', ['update', '-q'], 'ignore') === 0 &&
    run('apt-get', install, ['ignore', 'ignore', 'inherit']) === 0;
  if (!installed) fail(`apt-get could not install ${packages.join(' and ')}`);
}

/** @returns {readonly BrowserName[]} */
function neededBrowsers() {
  if (command === 'test') return ['chromium', 'firefox'];
  return args.includes('firefox') ? ['firefox'] : ['chromium'];
}

/** @param {readonly string[]} npmArgs */
function npm(npmArgs) {
  // The npm that runs this, with the Node that runs it: no shell, on any system.
  const script = process.env['npm_execpath'];
  return script === undefined ? run('npm', npmArgs) : run(process.execPath, [script, ...npmArgs]);
}

/**
 * @param {string} program
 * @param {readonly string[]} programArgs
 * @param {import('node:child_process').StdioOptions} stdio
 */
function run(program, programArgs, stdio = 'inherit') {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error } = spawnSync(program, programArgs, { cwd: root, stdio, env });
  return error === undefined ? (status ?? 1) : 1;
}

/**
 * When a file of the project was last changed, in ms; undefined when it is not there.
 * @param {string} path
 */
function changed(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs;
}

/**
 * @param {readonly number[]} needed major and minor
 * @param {string} version as `process.versions.node`
 * @param {string} why
 */
function requireNode(needed, version, why) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed;
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  fail(`Node ${needed.join('.')} or later is needed ${why}; this is Node ${version}`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
