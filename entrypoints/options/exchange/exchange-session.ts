import {
  compare,
  type Difference,
  type ImportMode,
} from '../../../glossary/exchange/compare/compare.ts';
import { type Loss, lossesOf } from '../../../glossary/exchange/losses.ts';
import type { FieldConflict, Preference } from '../../../glossary/exchange/compare/merge-entry.ts';
import type { LanguagePair } from '../../../glossary/exchange/pairs/pair.ts';
import { type NamedFile, readFile } from '../../../glossary/exchange/read.ts';
import type {
  FileEntry,
  FileIssue,
  ReadChoices,
  ReadResult,
} from '../../../glossary/exchange/file/read-result.ts';
import { languagesOf } from '../../../glossary/exchange/file/languages-of.ts';
import { type WrittenPart, writePart } from '../../../glossary/exchange/write-part.ts';
import type { WrittenFormat } from '../../../glossary/exchange/file/written-format.ts';
import type { Handlers } from '../../../glossary/messages/protocol.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { SourceFrame } from '../../../glossary/model/glossary/subscription.ts';
import type { Language } from '../../../glossary/model/entry/language.ts';
import { newConceptId } from '../../shared/new-id.ts';

/** How a file was read, without its entries, which stay in the session. */
export type ReadSummary =
  | Exclude<ReadResult, { readonly outcome: 'read' }>
  | (Omit<ReadResult & { readonly outcome: 'read' }, 'entries'> & {
      /** Entries that can be imported. */
      readonly usable: number;
      /** Findings in all, of which `issues` are the first. */
      readonly issueCount: number;
      /** Unknown languages in all, of which `unknownLanguages` are the first. */
      readonly unknownCount: number;
    });

/** How many entries of a file are of each kind. */
export type DifferenceCounts = Readonly<Record<Difference['kind'], number>> & {
  /** How many of the skipped ones are in read-only glossaries. */
  readonly readOnly: number;
};

/** One difference, ready to be shown. */
export interface DifferenceRow {
  readonly kind: Difference['kind'];
  readonly line: number;
  /** The file or the sheet that the line is in, where there are several. */
  readonly part?: string;
  readonly entry: ConceptEntry;
  readonly conflicts: readonly FieldConflict[];
  /** What is new in it, as `language: term`. */
  readonly added: readonly string[];
  /** Why it is skipped. */
  readonly reason?: Difference['reason'];
}

/**
 * The calls of the session, which works in another thread so that the page never waits. It has some
 * files and one glossary.
 */
export interface ExchangeCalls {
  /** Forgets the glossary's entries. */
  clearExisting(): void;
  /** @param others further ids that are taken, whose entries are never compared or written */
  addExisting(entries: readonly ConceptEntry[], others: readonly ConceptId[]): void;
  /**
   * Chooses from all entries that were added, for what is done next.
   * @param out those that are not to be compared or written
   * @param locked those that may not be changed
   */
  chooseExisting(out: readonly ConceptId[], locked: readonly ConceptId[]): void;
  /** Forgets the files that were read. */
  clearFiles(): void;
  /** Reads one of several files, counted from 0, and keeps its entries. */
  read(at: number, file: NamedFile, choices: ReadChoices): ReadSummary;
  /** Compares the files with the glossary and keeps the differences. */
  compare(mode: ImportMode, preference: Preference): DifferenceCounts;
  /** Some of the differences, in the order of the file; of all kinds or of one. */
  listDifferences(
    kind: Difference['kind'] | null,
    offset: number,
    limit: number,
  ): readonly DifferenceRow[];
  /** Some of the entries that are to be stored; fewer than `limit` at the end. */
  listChanges(offset: number, limit: number): readonly ConceptEntry[];
  /** The languages of the glossary, and what a format would lose of it. */
  lossesOf(format: WrittenFormat, pair: LanguagePair): readonly Loss[];
  languages(): readonly Language[];
  /** A file with as many entries as it may have, from a place on; `all` is how many there are. */
  write(
    format: WrittenFormat,
    pair: LanguagePair,
    today: string,
    from: number,
    frame: SourceFrame,
  ): WrittenPart & { readonly all: number };
}

const MAX_ISSUES = 500;
/**
 * Most unknown languages that are asked about. A file with more has something else in that column.
 */
const MAX_UNKNOWN = 50;

/** A session. It exists only in the memory of its thread. */
export function createExchangeSession(): Handlers<ExchangeCalls> {
  let added: ConceptEntry[] = [];
  let others: ConceptId[] = [];
  /** Those of `added` that take part. */
  let existing: readonly ConceptEntry[] = [];
  let taken: ReadonlySet<ConceptId> = new Set();
  let locked: ReadonlySet<ConceptId> = new Set();
  let files: (readonly (FileEntry & { readonly file: string })[])[] = [];
  let differences: readonly Difference[] = [];
  let changes: readonly ConceptEntry[] = [];
  /** A new entry gets a new id if another glossary has its id already. */
  const withFreeIds = (
    all: readonly Difference[],
    newId: () => ConceptId,
  ): readonly Difference[] => {
    const ids = new Map<ConceptId, ConceptId>();
    for (const { kind, entry } of all) {
      if (kind === 'new' && taken.has(entry.id)) ids.set(entry.id, newId());
    }
    if (ids.size === 0) return all;
    return all.map((one) => {
      const id = ids.get(one.entry.id);
      return id === undefined ? one : { ...one, entry: { ...one.entry, id } };
    });
  };
  return {
    clearExisting: () => {
      added = [];
      others = [];
    },
    addExisting: (entries, furtherIds) => {
      added = added.concat(entries);
      others = others.concat(furtherIds);
    },
    chooseExisting: (out, unchangeable) => {
      const left = new Set(out);
      existing = added.filter(({ id }) => !left.has(id));
      taken = new Set([...others, ...out]);
      locked = new Set(unchangeable);
    },
    clearFiles: () => {
      files = [];
    },
    read: async (at, file, choices) => {
      files[at] = [];
      const result = await readFile(file, choices);
      if (result.outcome !== 'read') return result;
      const { entries, issues, unknownLanguages, ...summary } = result;
      files[at] = entries.map((entry) => ({ ...entry, file: file.name }));
      const shown: readonly FileIssue[] = issues.slice(0, MAX_ISSUES);
      return {
        ...summary,
        usable: entries.length,
        issues: shown,
        issueCount: issues.length,
        unknownLanguages: unknownLanguages.slice(0, MAX_UNKNOWN),
        unknownCount: unknownLanguages.length,
      };
    },
    compare: (mode, preference) => {
      differences = withFreeIds(
        compare(existing, files.length > 1 ? files.flat().map(inFile) : files.flat(), {
          mode,
          preference,
          newId: newConceptId,
          locked,
        }),
        newConceptId,
      );
      // If an entry has several differences, the last one includes them all.
      const stored = new Map<string, ConceptEntry>();
      for (const { kind, entry } of differences) {
        if (kind === 'new' || kind === 'changed' || kind === 'conflict')
          stored.set(entry.id, entry);
      }
      changes = [...stored.values()];
      const counts = { new: 0, changed: 0, same: 0, conflict: 0, skipped: 0, readOnly: 0 };
      for (const { kind, reason } of differences) {
        counts[kind] += 1;
        if (reason === 'readOnly') counts.readOnly += 1;
      }
      return counts;
    },
    listDifferences: (kind, offset, limit) =>
      differences
        .filter((difference) => kind === null || difference.kind === kind)
        .slice(offset, offset + limit)
        .map(rowOf),
    listChanges: (offset, limit) => changes.slice(offset, offset + limit),
    lossesOf: (format, pair) => lossesOf(format, existing, pair),
    languages: () => languagesOf(existing),
    write: async (format, pair, today, from, frame) => ({
      ...(await writePart(format, existing, pair, today, from, frame)),
      all: existing.length,
    }),
  };
}

/** An entry with its file in the place of its line, besides the sheet. */
function inFile({ file, part, ...entry }: FileEntry & { readonly file: string }): FileEntry {
  return { ...entry, part: part === undefined ? file : `${file} · ${part}` };
}

function rowOf(difference: Difference): DifferenceRow {
  const { kind, line, part, entry, existing, conflicts, reason } = difference;
  const before = new Set(existing === undefined ? [] : termsOf(existing));
  const added =
    existing === undefined || kind === 'same' || kind === 'skipped'
      ? []
      : termsOf(entry).filter((term) => !before.has(term));
  return {
    kind,
    line,
    ...(part !== undefined && { part }),
    entry,
    conflicts,
    added,
    ...(reason !== undefined && { reason }),
  };
}

function termsOf({ languageSections }: ConceptEntry): readonly string[] {
  return languageSections.flatMap(({ language, termSections }) =>
    termSections.map(({ term }) => `${language}: ${term}`),
  );
}
