import { defineConfig } from 'vitest/config';
import { preact } from '@preact/preset-vite';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { LONGEST_WAIT } from './tests/longest-wait.ts';

/**
 * Ends a hang, in milliseconds. It judges no test: each wait says by itself what does not come, and the
 * longest test takes a minute on a machine with much other work.
 */
const HANG = 300_000;

/** End-to-end tests that take minutes go first, so that at the end no worker waits for one of them. */
const FIRST = /(?:whole-glossary|pages|life|faults|kills|reading|random-changes)\.e2e\.ts$/u;

/** Tests that need a document. */
const WITH_DOCUMENT = ['**/*.test.tsx', '**/*.dom.test.ts'];

/** Those among them that render a part of a page with `renderView`, which leaves nothing behind. */
const VIEWS = ['components/**/*.test.tsx'];

const NO_TESTS_OF_OURS = ['**/node_modules', '.output', '.wxt'];

/** Tests against a server of team glossaries. */
const WITH_TEAM_SERVER = ['tests/team-server/*.test.ts'];

/** What the tests without a browser have in common. */
const WITHOUT_BROWSER = {
  // One for each of two cores: left to itself, vitest keeps one of them free.
  maxWorkers: 2,
  // Megabytes for what was just made: most of it is thrown away at once, and where they are few it is
  // kept for long, and collected again and again.
  execArgv: ['--max-semi-space-size=64'],
  setupFiles: [
    './tests/random-seed.ts',
    './tests/indexed-db.ts',
    './tests/real-surroundings.ts',
    './tests/expect-logged.ts',
  ],
  restoreMocks: true,
  unstubGlobals: true,
  unstubEnvs: true,
  expect: { poll: { interval: 10, timeout: LONGEST_WAIT } },
  // Ends a hang, after every wait; a property with many runs may take minutes.
  testTimeout: 5 * LONGEST_WAIT,
  hookTimeout: 5 * LONGEST_WAIT,
  // As in a build for Chrome; as a text, which it is here, `false` would be true.
  env: { FIREFOX: '' },
};

class InGroups extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isFirst = ({ moduleId }: TestSpecification): boolean => FIRST.test(moduleId);
    return [...sorted.filter(isFirst), ...sorted.filter((file) => !isFirst(file))];
  }
}

export default defineConfig({
  test: {
    // The seed is that of the order of end-to-end tests.
    sequence: { sequencer: InGroups, seed: 1 },
    // Tests of one file that run at once, which are those of the fixture pages.
    maxConcurrency: 4,
    projects: [
      {
        // `wxt/browser` is the fake browser here.
        plugins: [WxtVitest(), preact()],
        test: {
          ...WITHOUT_BROWSER,
          name: 'unit',
          environment: 'node',
          // Files share a process, and what takes long to make: the lexicon, the curated glossary.
          isolate: false,
          include: ['**/*.test.ts'],
          exclude: [...NO_TESTS_OF_OURS, ...WITH_DOCUMENT, ...WITH_TEAM_SERVER],
        },
      },
      {
        plugins: [WxtVitest(), preact()],
        test: {
          ...WITHOUT_BROWSER,
          name: 'views',
          environment: 'happy-dom',
          // Making a document takes longer than most of these tests, so files share one.
          isolate: false,
          include: VIEWS,
          exclude: NO_TESTS_OF_OURS,
        },
      },
      {
        plugins: [WxtVitest(), preact()],
        test: {
          ...WITHOUT_BROWSER,
          name: 'views-alone',
          environment: 'happy-dom',
          // A whole page, or a script in a page of others, leaves elements, listeners and mocks of modules.
          isolate: true,
          include: WITH_DOCUMENT,
          exclude: [...NO_TESTS_OF_OURS, ...VIEWS],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          ...WITHOUT_BROWSER,
          name: 'team',
          environment: 'node',
          include: WITH_TEAM_SERVER,
          globalSetup: ['./tests/team-server/team-server.ts'],
        },
      },
      {
        // `npm run bench:team`, which names the file for its figures.
        plugins: [WxtVitest()],
        test: {
          ...WITHOUT_BROWSER,
          name: 'bench-team',
          environment: 'node',
          include: ['tests/bench/team/*.bench.ts'],
          globalSetup: ['./tests/team-server/team-server.ts'],
          sequence: { shuffle: false },
        },
      },
      {
        // The built extension in real browsers, three files at a time: much of a test is waiting for
        // the browser, and nothing here measures time.
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/**/*.e2e.ts'],
          globalSetup: ['./tests/launcher/run-folder.ts', './tests/launcher/small-glossary.ts'],
          setupFiles: ['./tests/launcher/no-wait-left.ts'],
          maxWorkers: 3,
          // A worker goes from file to file, and lends each of them the browsers it has.
          isolate: false,
          // Tests stand alone: no order of them matters. `--sequence.seed` tries another one.
          sequence: { shuffle: { tests: true } },
          // A browser may lose an event by itself. Since tests stand alone, another try means something;
          // the report names each test that needed it.
          retry: 1,
          testTimeout: HANG,
          hookTimeout: HANG,
        },
      },
    ],
  },
});
