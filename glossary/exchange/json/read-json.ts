import * as v from 'valibot';
import { conceptEntrySchema } from '../../model/entry/concept-entry-schema.ts';
import { jsonValue } from '../../model/text/json-value.ts';
import {
  type FileEntry,
  type FileIssue,
  fileIssue,
  refusal,
  refuseTooManyEntries,
} from '../file/read-result.ts';
import { JSON_FORMAT, JSON_VERSION, readFrame } from './frame.ts';
import { reportNamesTwice } from './names-twice.ts';

/** The format name of a backup file, and the version after which all are refused. */
const BACKUP_FORMAT = 'termlight-own-data';
const BACKUP_VERSION = 2;

/**
 * Reads the entries of our own JSON or JSON Lines, of a backup, or of a bare list of entries. Invalid entries are
 * left out and reported; each unknown key is reported once.
 * @throws RefusedFileError when it is not JSON, is none of these, or is of a later version
 */
export function readJson(
  text: string,
  report: (issue: FileIssue) => void,
): { readonly entries: readonly FileEntry[]; readonly found: number } {
  const records = recordsIn(text, report);
  refuseTooManyEntries(records.length);
  reportNamesTwice(text, report);
  const ids = new Set<string>();
  const unknown = new Set<string>();
  const entries = records.flatMap((record, index): readonly FileEntry[] => {
    const line = index + 1;
    const result = v.safeParse(conceptEntrySchema, record, { abortEarly: true });
    if (!result.success) {
      const [issue] = result.issues;
      const place = v.getDotPath(issue) ?? '';
      const message = `Entry ${line} is not one: ${place} ${issue.message}`;
      report(fileIssue('warning', 'badEntry', message, { line, found: place }));
      return [];
    }
    if (ids.has(result.output.id)) {
      const message = `Entry ${line} has the id of another one.`;
      report(fileIssue('warning', 'badEntry', message, { line, found: result.output.id }));
      return [];
    }
    ids.add(result.output.id);
    for (const key of unknownKeys(record, result.output)) {
      if (unknown.has(key)) continue;
      unknown.add(key);
      const message = 'This is no field of an entry, and was left out.';
      report(fileIssue('warning', 'unknownKey', message, { line, found: key }));
    }
    return [{ entry: result.output, line }];
  });
  return { entries, found: records.length };
}

/** The paths of keys in a value that were ignored. */
function unknownKeys(value: unknown, taken: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (typeof taken !== 'object' || taken === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly string[] => {
    if (!Object.hasOwn(taken, key)) return [key];
    const below = unknownKeys(inner, Reflect.get(taken, key));
    return Array.isArray(value) ? below : below.map((lower) => `${key}.${lower}`);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw refusal('badJson', `This is not JSON: ${message}`, placeIn(text, message));
  }
}

/** Error messages of browsers give the line, the position or neither. */
function placeIn(text: string, message: string): { line?: number; column?: number } {
  const said = /line (?<line>\d+),? column (?<column>\d+)/u.exec(message)?.groups;
  if (said !== undefined) return { line: Number(said['line']), column: Number(said['column']) };
  const position = /position (?<position>\d+)/u.exec(message)?.groups?.['position'];
  if (position === undefined) return {};
  const before = text.slice(0, Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/**
 * The entries of a file. Its first line is the frame of JSON Lines where that has no list of entries;
 * another number of entries than it says is reported.
 */
function recordsIn(text: string, report: (issue: FileIssue) => void): readonly unknown[] {
  const start = Math.max(text.search(/\S/u), 0);
  const end = text.indexOf('\n', start);
  const isOneLine = end < 0 || text.slice(end).trim() === '';
  const first = isOneLine ? parse(text) : jsonValue(text.slice(start, end));
  const frame = readFrame(first);
  if (frame === undefined || Array.isArray(frame.entries)) {
    return recordsOf(isOneLine ? first : parse(text));
  }
  refuseLater(frame.version, JSON_VERSION);
  const frameLine = text.slice(0, start).split('\n').length;
  const records = text.split('\n').flatMap((line, index) => {
    if (index < frameLine || line.trim() === '') return [];
    const record = jsonValue(line);
    if (record !== undefined) return [record];
    throw refusal('badJson', `Line ${index + 1} is not JSON.`, { line: index + 1 });
  });
  if (typeof frame.entries === 'number' && frame.entries !== records.length) {
    const message = `The file says that it has ${frame.entries} entries, and has ${records.length}.`;
    report(fileIssue('warning', 'cutOff', message, { found: String(frame.entries) }));
  }
  return records;
}

function recordsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const file = v.safeParse(
    v.object({
      format: v.string(),
      version: v.number(),
      entries: v.exactOptional(v.unknown()),
    }),
    value,
  );
  if (!file.success) throw refusal('unknownFormat', 'This JSON is not a glossary.');
  const { format, version, entries } = file.output;
  if (format === JSON_FORMAT) {
    refuseLater(version, JSON_VERSION);
    if (Array.isArray(entries)) return entries;
  }
  if (format === BACKUP_FORMAT) refuseLater(version, BACKUP_VERSION);
  const records = Reflect.get(value as object, 'records') as unknown;
  if (format === BACKUP_FORMAT && Array.isArray(records)) {
    // Hidden entries are not imported.
    return records.flatMap((record: unknown) =>
      typeof record === 'object' && record !== null && Object.hasOwn(record, 'entry')
        ? [Reflect.get(record, 'entry') as unknown]
        : [],
    );
  }
  throw refusal('unknownFormat', 'This JSON is not a glossary.');
}

/** @throws RefusedFileError when a version is above the last one that is read */
function refuseLater(version: number, last: number): void {
  if (version <= last) return;
  throw refusal('newerFile', 'This file was written by a later version of Termlight.', {
    found: String(version),
  });
}
