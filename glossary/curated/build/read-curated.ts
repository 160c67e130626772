import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import type { Issue } from '../../model/entry/issue.ts';
import {
  IssuersFileSchema,
  LeftOutFileSchema,
  SourcesFileSchema,
  SubjectFileSchema,
  type LeftOutFile,
  type SourcesFile,
  type SubjectFile,
} from './curated-schema.ts';
import { withFamilies } from './family/read-settled.ts';

/** The curated glossary as it stands in its files. */
export interface CuratedFiles {
  /**
   * By subject field, which is the name of the file (`cyberspace`), with what the families have
   * settled.
   */
  readonly subjects: ReadonlyMap<string, SubjectFile>;
  readonly sources: SourcesFile;
  /**
   * Files of concepts that stand elsewhere than in the file of their subject field, with the line in
   * tables of families, and the files of the documents of families.
   */
  readonly places: ReadonlyMap<string, string>;
  readonly leftOut: LeftOutFile;
  /**
   * `ids.txt`, a line each: every id that was ever published, and what became of those no longer in
   * use.
   */
  readonly ids: readonly string[];
  /** `spelling.txt`, a word each: English words that are right although no dictionary has them. */
  readonly spelling: readonly string[];
  /** `copied-runs.txt`, a hash each: runs of words that may not stand in a definition or note. */
  readonly copiedRuns: readonly string[];
  /**
   * `readings.txt`, a word a line with its syllables, where the dictionary of the check is wrong or
   * unsure.
   */
  readonly readings: ReadonlyMap<string, string>;
  /** What cannot be parsed or does not follow the schema, and open remarks of a review. */
  readonly issues: readonly Issue[];
}

/** Whether a concept stands in a table of a family. */
export function isOfFamily({ places }: Pick<CuratedFiles, 'places'>, id: string): boolean {
  return places.get(id)?.startsWith('families/') ?? false;
}

/** Folders of subject files, each with its documents. Names with a number are many, and stand apart. */
const ROOMS = ['', 'numbered'];

/** YAML files that hold no concepts. */
const OTHER_FILES = new Set(['sources.yaml', 'issuers.yaml', 'left-out.yaml']);

/**
 * Reads every YAML file of the folder and of `numbered`, and the settled tables of its families. A
 * subject field has the files that begin with its name: `diplomacy.yaml`, `diplomacy.forums.yaml`. Throws when a file
 * is missing or cannot be read.
 */
export function readCurated(folder: string): CuratedFiles {
  const issues: Issue[] = [];
  const read = <Output>(file: string, schema: v.GenericSchema<unknown, Output>, none: Output) => {
    const source = readFileSync(join(folder, file), 'utf8');
    issues.push(...openRemarks(file, source));
    const document = parseDocument(source);
    for (const error of document.errors) {
      const line = error.linePos?.[0].line ?? 0;
      issues.push({ severity: 'error', place: `${file}:${line}`, message: error.message });
    }
    if (document.errors.length > 0) return none;
    const result = v.safeParse(schema, document.toJS() ?? none);
    if (result.success) return result.output;
    for (const issue of result.issues) {
      const place = `${file} ${v.getDotPath(issue) ?? ''}`;
      issues.push({ severity: 'error', place, message: issue.message });
    }
    return none;
  };

  const readSources = (file: string): SourcesFile => {
    const records = read(file, SourcesFileSchema, {});
    issues.push(...orderIssues(file, Object.keys(records)));
    return Object.fromEntries(
      Object.entries(records).map(([id, record]) => {
        const page = record.url === undefined ? issuers.get(record.issuer ?? '') : undefined;
        return [id, page === undefined ? record : { ...record, issuerUrl: page }];
      }),
    );
  };
  const issuers = new Map(Object.entries(read('issuers.yaml', IssuersFileSchema, {})));
  issues.push(...orderIssues('issuers.yaml', [...issuers.keys()]));
  const subjects = new Map<string, SubjectFile>();
  const places = new Map<string, string>();
  const rooms = ROOMS.filter((one) => existsSync(join(folder, one)));
  for (const room of rooms) {
    for (const name of readdirSync(join(folder, room)).sort()) {
      if (!name.endsWith('.yaml') || OTHER_FILES.has(name)) continue;
      const file = join(room, name);
      const [subject = ''] = name.split('.');
      const before = subjects.get(subject) ?? {};
      const concepts = read(file, SubjectFileSchema, {});
      for (const id of Object.keys(concepts)) {
        if (Object.hasOwn(before, id)) {
          issues.push({
            severity: 'error',
            place: `${file} ${id}`,
            message: 'stands in two files',
          });
        }
        if (file !== `${subject}.yaml`) places.set(id, file);
      }
      subjects.set(subject, { ...before, ...concepts });
    }
  }
  const own: SourcesFile = Object.fromEntries(
    rooms.flatMap((room) => Object.entries(readSources(join(room, 'sources.yaml')))),
  );
  const families = withFamilies(folder, subjects, own, readSources);
  issues.push(...families.issues, ...idleIssuers([...issuers.keys()], families.sources));
  for (const [id, place] of families.places) places.set(id, place);
  const leftOut = read('left-out.yaml', LeftOutFileSchema, []);
  const ids = linesOf(readFileSync(join(folder, 'ids.txt'), 'utf8'));
  const spelling = linesOf(readFileSync(join(folder, 'spelling.txt'), 'utf8'));
  const copiedRuns = linesOf(readFileSync(join(folder, 'copied-runs.txt'), 'utf8'));
  const readings = new Map(
    linesOf(readFileSync(join(folder, 'readings.txt'), 'utf8')).map((line) => {
      const [word = '', ...syllables] = line.split(' ');
      return [word, syllables.join(' ')];
    }),
  );
  return { ...families, places, leftOut, ids, spelling, copiedRuns, readings, issues };
}

/** Issuers whose page no document needs, since each has an address of its own or there is none. */
function idleIssuers(names: readonly string[], sources: SourcesFile): readonly Issue[] {
  const needed = new Set(
    Object.values(sources).flatMap(({ issuer, url }) => (url === undefined ? [issuer] : [])),
  );
  const message = 'no document without an address has this issuer';
  return names
    .filter((name) => !needed.has(name))
    .map((name) => ({ severity: 'error', place: `issuers.yaml ${name}`, message }));
}

function orderIssues(file: string, ids: readonly string[]): readonly Issue[] {
  return ids.flatMap((id, index): Issue[] => {
    const previous = ids[index - 1] ?? '';
    if (id >= previous) return [];
    const message = `stands after ${previous}: sort them`;
    return [{ severity: 'error', place: `${file} ${id}`, message }];
  });
}

/** The lines that are neither empty nor a remark after `#`. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*$/u, '').trim())
    .filter((line) => line !== '');
}

function openRemarks(file: string, source: string): readonly Issue[] {
  return source.split('\n').flatMap((line, index): Issue[] => {
    const remark = /^\s*# REVIEW:\s*(.*)$/u.exec(line)?.[1];
    if (remark === undefined) return [];
    return [{ severity: 'error', place: `${file}:${index + 1}`, message: `open: ${remark}` }];
  });
}
