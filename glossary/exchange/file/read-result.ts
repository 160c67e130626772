import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import type { Issue } from '../../model/entry/issue.ts';
import type { Language } from '../../model/entry/language.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import {
  type Delimiter,
  type FileFormat,
  MAX_ENTRIES,
  MAX_FILE_BYTES,
  type PairSign,
} from './file-format.ts';
import type { Encoding } from './encoding.ts';

/** A problem found in a file. `place` is the line, if there is one. */
export interface FileIssue extends Issue {
  /** A stable name for the problem; the texts of the interface are looked up by it. */
  readonly code: FileIssueCode;
  /** From 1; a row of a spreadsheet counts as a line. */
  readonly line?: number;
  /** From 1: a character of the line, or a column of the table. */
  readonly column?: number;
  /** The text in the file, as far as it helps to find the place. */
  readonly found?: string;
  /** The file or the sheet that the line is in, where there are several. */
  readonly part?: string;
}

/** All problems that can be reported; each has a text in the three languages of the interface. */
export const FILE_ISSUE_CODES = [
  'tooBig',
  'tooManyEntries',
  'empty',
  'notText',
  'oldExcel',
  'protectedExcel',
  'unknownFormat',
  'badEncoding',
  'damagedText',
  'twiceEncoded',
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
  'lostTerm',
  'badEntry',
  'noTerms',
  'unknownLanguage',
  'termTwice',
  'otherWriting',
  'twoTerms',
  'termLines',
  'termNotFirst',
  'unknownValue',
  'unknownElement',
  'badQuotes',
  'cutCell',
  'shortRow',
  'wideRow',
  'sameId',
  'unknownKey',
  'nameTwice',
  'cutOff',
  'otherSheets',
  'hiddenRows',
  'hiddenColumns',
  'struckRows',
  'aboveHeader',
  'sideBySide',
  'outsideTable',
  'noPairSign',
  'errorCell',
  'formulaCell',
  'farCell',
  'wildcards',
  'markup',
  'badMore',
  'unusedPeople',
  'noPairs',
  'otherLanguages',
] as const;
export type FileIssueCode = (typeof FILE_ISSUE_CODES)[number];

/** What the user may choose when reading a file; everything else is guessed. */
export interface ReadChoices {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter | PairSign;
  /** The meaning of each column, for all columns. */
  readonly columns?: readonly ColumnMeaning[];
  /** The line of the row that names the columns; 0 when no row does. */
  readonly header?: number;
  /** The language for each of the file's codes, or `null` to leave out its terms. */
  readonly languages?: ReadonlyMap<string, Language | null>;
  /** The names of the sheets to read. */
  readonly sheets?: readonly string[];
  /** What separates several terms in one cell, each of these alike; by default a cell is one term. */
  readonly alternatives?: readonly string[];
}

/** A preview of a table, so that the user can check and change how it was read. */
export interface TablePreview {
  /** Absent for a spreadsheet. */
  readonly delimiter?: Delimiter | PairSign;
  /** The names of all sheets that are not empty, and of those that were read. */
  readonly sheets?: { readonly names: readonly string[]; readonly read: readonly string[] };
  readonly header: readonly string[] | undefined;
  /** The line of the header; 0 when there is none. */
  readonly headerLine: number;
  /** The rows that could be the header; none where the format names the columns. */
  readonly top: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly columns: readonly ColumnMeaning[];
  /** The columns, counted from 0, of which a person should say what they hold. */
  readonly unsure: readonly number[];
  /** The first rows below the header. */
  readonly rows: readonly (readonly string[])[];
}

/** An entry of a file, and the line where it begins. */
export interface FileEntry {
  readonly entry: ConceptEntry;
  readonly line: number;
  /** The file or the sheet that the line is in, where there are several. */
  readonly part?: string;
}

/** One possible encoding of a text, with the beginning of the text read in it. */
export interface EncodingPreview {
  readonly encoding: Encoding;
  readonly text: string;
  /** The first line that is damaged in this encoding, with which `text` begins. */
  readonly damagedLine?: number;
}

/** The result of reading a file. */
export type ReadResult =
  | {
      readonly outcome: 'read';
      readonly format: FileFormat;
      readonly encoding: Encoding | undefined;
      readonly entries: readonly FileEntry[];
      /** How much the file contained, before anything was left out. */
      readonly found: { readonly entries: number; readonly terms: number };
      readonly issues: readonly FileIssue[];
      /** Unknown language codes in the file, each of which the user has to assign. */
      readonly unknownLanguages: readonly string[];
      readonly table?: TablePreview;
    }
  /** Not UTF-8 and without a declared encoding: the user has to choose. */
  | { readonly outcome: 'asksEncoding'; readonly previews: readonly EncodingPreview[] }
  /** The file cannot be read. */
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

/** Makes an issue, with its place in words. */
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

/** The issue for a file that is too big, which is made without reading it. */
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

/** @throws RefusedFileError when a file has more entries than are read, in whatever format */
export function refuseTooManyEntries(entries: number): void {
  if (entries <= MAX_ENTRIES) return;
  throw refusal('tooManyEntries', `This file has more than ${MAX_ENTRIES} entries.`, {
    found: String(MAX_ENTRIES),
  });
}
