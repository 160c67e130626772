/**
 * `npm run lint:ext`: the rules of Firefox's add-on store over the built extension. An error fails,
 * and so does a warning without an explanation, or an explanation without its warning.
 */
import { spawnSync } from 'node:child_process';

/** What the linter says about one place. */
interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

interface Report {
  readonly errors: readonly Finding[];
  readonly notices: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Why a warning stays, by its code and file. */
const explanations: Readonly<Record<string, string>> = {
  'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION manifest.json':
    'for Firefox on the desktop: without the key gecko_android the store offers it to no phone',
};

const { stdout, stderr } = spawnSync(
  'web-ext',
  ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'],
  { encoding: 'utf8', shell: process.platform === 'win32' },
);
if (stdout.trim() === '') {
  console.error(`web-ext did not report\n${stderr}`);
  process.exit(1);
}
const report = JSON.parse(stdout) as Report;
const warnings = [...report.warnings, ...report.notices];
const unexplained = warnings.filter((warning) => explanations[keyOf(warning)] === undefined);
const stale = Object.keys(explanations).filter(
  (key) => !warnings.some((warning) => keyOf(warning) === key),
);

for (const finding of report.errors) console.error(`error: ${keyOf(finding)}: ${finding.message}`);
for (const finding of unexplained) {
  console.error(`unexplained warning: ${keyOf(finding)}: ${finding.message}`);
}
for (const key of stale) console.error(`explained, but no longer reported: ${key}`);
for (const warning of warnings) {
  const explanation = explanations[keyOf(warning)];
  if (explanation !== undefined) console.log(`warning: ${keyOf(warning)} — ${explanation}`);
}
console.log(
  `${report.errors.length} errors, ${unexplained.length} unexplained warnings, ` +
    `${warnings.length - unexplained.length} explained`,
);
process.exitCode = report.errors.length + unexplained.length + stale.length === 0 ? 0 : 1;

/** Names of chunks end in a hash, which is not part of what is explained. */
function keyOf({ code, file }: Finding): string {
  return `${code} ${file?.replace(/-[\w-]{8}\.js$/, '.js') ?? ''}`.trim();
}
