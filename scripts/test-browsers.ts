/**
 * The end-to-end tests. Under CI the files that failed are run once more, each with new browsers: a
 * machine that does other work besides can take a browser's turn for longer than any test waits, and
 * tests of one file build on each other. Anywhere else a failure counts at once.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** So many failed files are no accident. */
const MOST = 3;

/** What is read of Vitest's report. */
interface Report {
  readonly testResults: readonly { readonly name: string; readonly status: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'termlight-report-'));
const report = join(folder, 'report.json');

let passed = run(process.argv.slice(2));
if (!passed && process.env['CI'] !== undefined) {
  const failed = failedFiles();
  if (failed.length > 0 && failed.length <= MOST) {
    console.log(`\nOnce more, with new browsers: ${failed.join(', ')}`);
    passed = run(failed);
  }
}
rmSync(folder, { recursive: true });
process.exit(passed ? 0 : 1);

function run(rest: readonly string[]): boolean {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--project', 'e2e', ...reporters, ...rest],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  return status === 0;
}

/** Of the last run; none where it ended without a report. */
function failedFiles(): readonly string[] {
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    return testResults
      .filter(({ status }) => status === 'failed')
      .map(({ name }) => relative(process.cwd(), name));
  } catch {
    return [];
  }
}
