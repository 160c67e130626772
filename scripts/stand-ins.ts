import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * Modules of ours that stand in for packages of packages, in the build and in tests; each says at its
 * top why.
 */
export const STAND_INS = [
  { find: /^fflate$/, replacement: `${ROOT}/glossary/exchange/table/zip.ts` },
  { find: /^jszip$/, replacement: `${ROOT}/entrypoints/reader/word/docx-zip.ts` },
  {
    find: /^@xmldom\/xmldom(?:\/lib\/dom)?$/,
    replacement: `${ROOT}/entrypoints/reader/word/docx-xml.ts`,
  },
];
