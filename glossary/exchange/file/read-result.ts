import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import type { Issue } from '../../model/entry/issue.ts';
import type { Language } from '../../model/entry/language.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import { type Delimiter, type FileFormat, MAX_FILE_BYTES } from './file-format.ts';
import type { Encoding } from './encoding.ts';

/** One finding about a file. `place` is the line, where it has one. */
export interface FileIssue extends Issue {
  /** Names the finding for good; texts of the interface go by it. */
  readonly code: FileIssueCode;
  /** From 1 on; a row of a spreadsheet counts as a line. */
  readonly line?: number;
  /** From 1 on: a character of the line, or a column of the table. */
  readonly column?: number;
  /** What the file has there, as much as helps to find it. */
  readonly found?: string;
}

/** All that can be said of a file; each has its text in the three languages of the interface. */
export const FILE_ISSUE_CODES = [
  'tooBig',
  'tooManyEntries',
  'empty',
  'notText',
  'oldExcel',
  'unknownFormat',
  'badEncoding',
  'badXml',
  'entities',
  'tooDeep',
  'badJson',
  'newerFile',
  'badSpreadsheet',
  'noEntries',
  'noTermColumn',
  'blankTerm',
  'badTerm',
  'badEntry',
  'noTerms',
  'unknownLanguage',
  'termTwice',
  'twoTerms',
  'termNotFirst',
  'unknownValue',
  'unknownElement',
  'badQuotes',
  'wideRow',
  'sameId',
  'unknownKey',
  'otherSheets',
] as const;
export type FileIssueCode = (typeof FILE_ISSUE_CODES)[number];

/** What the reader of a file may decide; what is left out is guessed. */
export interface ReadChoices {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** What each column is; as long as the table is wide. */
  readonly columns?: readonly ColumnMeaning[];
  /** Whether the first row names the columns. */
  readonly header?: boolean;
  /** For a code that the file has for a language: the language, or `null` to leave its terms out. */
  readonly languages?: ReadonlyMap<string, Language | null>;
  /** Which sheet of a workbook is read, by its name. */
  readonly sheet?: string;
  /** What stands between several terms of one cell; none by default. */
  readonly alternatives?: string;
}

/** A table as it was read, so that a person can judge and change how it was understood. */
export interface TablePreview {
  /** Absent for a spreadsheet. */
  readonly delimiter?: Delimiter;
  /** The sheets of a workbook that have something in them, and the one that is read. */
  readonly sheets?: { readonly names: readonly string[]; readonly read: string };
  readonly header: readonly string[] | undefined;
  readonly columns: readonly ColumnMeaning[];
  /** The first rows. */
  readonly rows: readonly (readonly string[])[];
}

/** An entry of a file, and the line where it begins. */
export interface FileEntry {
  readonly entry: ConceptEntry;
  readonly line: number;
}

/** A text that could be in several encodings, with its beginning read in each. */
export interface EncodingPreview {
  readonly encoding: Encoding;
  readonly text: string;
}

/** What became of reading a file. */
export type ReadResult =
  | {
      readonly outcome: 'read';
      readonly format: FileFormat;
      readonly encoding: Encoding | undefined;
      readonly entries: readonly FileEntry[];
      /** What was in the file, before anything of it was left out. */
      readonly found: { readonly entries: number; readonly terms: number };
      readonly issues: readonly FileIssue[];
      /** Codes for languages, as the file writes them, that nobody knows: each is a choice to make. */
      readonly unknownLanguages: readonly string[];
      readonly table?: TablePreview;
    }
  /** It is not UTF-8 and does not say what it is: a person has to look. */
  | { readonly outcome: 'asksEncoding'; readonly previews: readonly EncodingPreview[] }
  /** Nothing of it is used. */
  | { readonly outcome: 'refused'; readonly issue: FileIssue };

/** A file that cannot be used as a whole; `read` turns it into a `refused` result. */
export class RefusedFileError extends Error {
  override readonly name = 'RefusedFileError';
  readonly issue: FileIssue;

  constructor(issue: FileIssue) {
    super(issue.message);
    this.issue = issue;
  }
}

/** A finding, with its place in words. */
export function fileIssue(
  severity: Issue['severity'],
  code: FileIssueCode,
  message: string,
  at: Pick<FileIssue, 'line' | 'column' | 'found'> = {},
): FileIssue {
  const place =
    at.line === undefined
      ? ''
      : at.column === undefined
        ? `line ${at.line}`
        : `line ${at.line}, column ${at.column}`;
  const found = at.found === undefined ? {} : { found: at.found.slice(0, 200) };
  return { severity, code, message, place, ...at, ...found };
}

/** What is said of a file that is larger than is read, of which nothing need be read to say it. */
export function tooBigIssue(): FileIssue {
  const limit = `${MAX_FILE_BYTES / 1024 / 1024} MB`;
  return fileIssue('error', 'tooBig', `A file may have ${limit} at most.`, { found: limit });
}

/** The error that refuses a whole file. */
export function refusal(
  code: FileIssueCode,
  message: string,
  at: Pick<FileIssue, 'line' | 'column' | 'found'> = {},
): RefusedFileError {
  return new RefusedFileError(fileIssue('error', code, message, at));
}
