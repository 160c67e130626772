import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import type { SourceFrame } from '../model/glossary/subscription.ts';
import { MAX_ENTRIES, MAX_FILE_BYTES, MAX_ROWS } from './file/file-format.ts';
import type { WrittenFormat } from './file/written-format.ts';
import { type LanguagePair, usableTerms } from './pairs/pair.ts';
import { bytesOf } from './pairs/write-pairs.ts';
import { writeFile } from './write.ts';

/** What a file may have, so that it can be imported in one piece. */
export interface PartLimits {
  /** As an import counts them. */
  readonly entries: number;
  readonly rows: number;
  /** Rows of a workbook, which unpacks to many times its size. */
  readonly workbookRows: number;
  readonly bytes: number;
}

const LIMITS: PartLimits = {
  entries: MAX_ENTRIES,
  rows: MAX_ROWS,
  workbookRows: 400_000,
  bytes: MAX_FILE_BYTES,
};

/** A file with some of the entries, and the place of the first that is not in it. */
export interface WrittenPart {
  readonly content: string | ArrayBuffer;
  readonly next: number;
}

/**
 * Writes as many entries as a file may have, so that what is exported can be imported again.
 * @param from the place of the first of them
 * @param today ISO 8601 date, for formats that contain one
 * @param frame what our own formats say of the glossary
 */
export async function writePart(
  format: WrittenFormat,
  entries: readonly ConceptEntry[],
  pair: LanguagePair,
  today: string,
  from: number,
  frame: SourceFrame = {},
  limits = LIMITS,
): Promise<WrittenPart> {
  let next = endOf(format, entries, pair, from, limits);
  for (;;) {
    const content = await writeFile(format, entries.slice(from, next), pair, today, frame);
    const bytes = sizeOf(content);
    if (bytes <= limits.bytes || next <= from + 1) return { content, next };
    const fitting = Math.floor(((next - from) * limits.bytes * 0.95) / bytes);
    next = from + Math.max(1, Math.min(fitting, next - from - 1));
  }
}

/** Where a part ends by what an import counts: entries and rows. */
function endOf(
  format: WrittenFormat,
  all: readonly ConceptEntry[],
  pair: LanguagePair,
  from: number,
  limits: PartLimits,
): number {
  const mostRows = format.startsWith('xlsx') ? limits.workbookRows : limits.rows;
  let entries = 0;
  // The names of the columns stand in one.
  let rows = 1;
  for (let at = from; at < all.length; at += 1) {
    const entry = all[at];
    if (entry === undefined) break;
    entries += entriesIn(format, entry, pair);
    rows += entry.languageSections.reduce((sum, { termSections }) => sum + termSections.length, 0);
    if (at > from && (entries > limits.entries || rows > mostRows)) return at;
  }
  return all.length;
}

/** How many entries an import makes of one: formats without ids have one in each line. */
function entriesIn(
  format: WrittenFormat,
  entry: ConceptEntry,
  { source, target }: LanguagePair,
): number {
  if (format !== 'omegat' && format !== 'deepl') return 1;
  const sources = usableTerms(entry, source).length;
  return format === 'deepl' ? sources : sources * usableTerms(entry, target).length;
}

function sizeOf(content: string | ArrayBuffer): number {
  return typeof content === 'string' ? bytesOf(content) : content.byteLength;
}
