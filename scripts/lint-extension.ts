/**
 * `npm run lint:ext`: checks the built extension by the rules of Firefox's add-on store. It fails
 * for an error, for a warning without an explanation, and for an explanation without its warning.
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

/** For each code of a warning: why it is accepted, and how often it may come. */
const explanations: Readonly<Record<string, { readonly times: number; readonly reason: string }>> =
  {
    UNSAFE_VAR_ASSIGNMENT: {
      // In the script of the card, in the chunk that the pages share, in PDF.js and in its worker.
      times: 4,
      reason:
        "Preact's code for dangerouslySetInnerHTML, which no view uses (tests/imports.test.ts looks); in PDF.js " +
        'the loading of its thread without one, and of decoders from the package, at addresses that our code gives',
    },
    DANGEROUS_EVAL: {
      // In what is loaded for a Word document.
      times: 2,
      reason:
        'Function() in underscore, for its templates, which mammoth does not use, and for places without self; the policy of our pages refuses it anyhow',
    },
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
const counts = new Map<string, number>();
for (const { code } of warnings) counts.set(code, (counts.get(code) ?? 0) + 1);
const problems = [
  ...report.errors.map((error) => `error: ${lineOf(error)}`),
  ...warnings
    .filter(({ code }) => (explanations[code]?.times ?? 0) < (counts.get(code) ?? 0))
    .map((warning) => `unexplained warning: ${lineOf(warning)}`),
  ...Object.keys(explanations)
    .filter((code) => !counts.has(code))
    .map((code) => `explained, but no longer reported: ${code}`),
];

for (const [code, { reason }] of Object.entries(explanations)) console.log(`${code}: ${reason}`);
for (const problem of problems) console.error(problem);
console.log(
  `${report.errors.length} errors, ${warnings.length} warnings, ${problems.length} to see to`,
);
process.exitCode = problems.length === 0 ? 0 : 1;

function lineOf({ code, file, message }: Finding): string {
  return `${code} in ${file ?? 'the extension'}: ${message}`;
}
