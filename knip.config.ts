import type { KnipConfig } from 'knip';

export default {
  // Its plugin would take all of entrypoints/ as entries and so miss dead files there.
  wxt: false,
  entry: [
    'wxt.config.ts',
    'entrypoints/*/{index,main}.{ts,tsx,html}',
    'scripts/*.mjs',
    // Built in the place of `wxt/browser` for what is put into pages.
    'entrypoints/shared/native-browser.ts',
    // Built in the place of `fflate`.
    'glossary/exchange/table/workbook/zip.ts',
    // Built in the place of `jszip` and `@xmldom/xmldom`.
    'entrypoints/reader/word/docx-{zip,xml}.ts',
    // Run by hand: they write what was generated and stands beside them.
    'glossary/match/build/make-*.ts',
    'tests/fonts/make-*.ts',
    'tests/**/*.e2e.ts',
    // Runs in the process of the server, whose packages have a folder of their own.
    'tests/team-server/preload.mjs',
    // A page of its own, which the benchmark bundles.
    'tests/bench/page/bench-page.ts',
    'tests/bench/match-node.ts',
    // Pages of their own, which the tests bundle.
    'tests/{content-script,editors,frameworks}/*.ts',
  ],
  project: ['**/*.{ts,tsx,mjs}'],
  // A type that another export of its file is made of is part of that export.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Linux has it; tests/kills/full-disk.ts says so where it is not there.
  ignoreBinaries: ['unshare'],
  ignoreDependencies: [
    // Named as a module in wxt.config.ts, by a string.
    '@wxt-dev/i18n',
    // Named as a folder in tests/fonts/.
    'dejavu-fonts-ttf',
    // A part of the server in tests/team-server/, whose packages have a lock file of their own.
    'pouchdb-bulkdocs-wrapper',
  ],
} satisfies KnipConfig;
