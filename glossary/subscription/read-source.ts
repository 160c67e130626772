import * as v from 'valibot';
import { TextDecoder } from '../exchange/file/text-decoder.ts';
import { JSON_VERSION, type ReadFrame, readFrame } from '../exchange/json/frame.ts';
import { conceptEntrySchema } from '../model/entry/concept-entry-schema.ts';
import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import type { SourceFault, SourceFrame } from '../model/glossary/subscription.ts';
import { jsonValue } from '../model/text/json-value.ts';

/** What a file may have at most. */
export interface SourceLimits {
  /** Once it is unpacked. */
  readonly bytes: number;
  readonly entries: number;
}

/** The limits of files that are read from an address. */
export const SOURCE_LIMITS: SourceLimits = { bytes: 50 * 1024 * 1024, entries: 100_000 };

/**
 * The largest JSON that is one value, in bytes, and the longest line of JSON Lines, in UTF-16 units:
 * each is read in one piece, which takes twenty times its size of memory, and no time for others.
 */
const MOST_IN_ONE = 8 * 1024 * 1024;
const LONGEST_LINE = 1024 * 1024;

/** A file that has arrived whole, with its entries under the ids that it has for them. */
export interface ReadSource {
  readonly frame: SourceFrame;
  readonly entries: readonly ConceptEntry[];
  /** Its size once it is unpacked. */
  readonly bytes: number;
}

/** The file, or why it is not believed. */
export type SourceRead =
  | { readonly ok: true; readonly source: ReadSource }
  | { readonly ok: false; readonly fault: SourceFault };

/** Reads a file while it arrives. */
export interface SourceReader {
  /** Takes the next bytes. @returns why the rest need not be waited for; undefined to go on */
  feed(bytes: Uint8Array): SourceFault | undefined;
  /** Reads what is left after the last byte, with places where the work can pause. */
  end(): Generator<void, SourceRead, void>;
}

/** How many entries are checked between two places where the work can pause. */
const SLICE = 50;

/**
 * Reads our own JSON, or JSON Lines: the frame on the first line, and an entry on each further one.
 * Nothing but the frame and the entries is read. One entry that is none spoils the file: what
 * arrived is all believed or nothing.
 */
export function createSourceReader(limits = SOURCE_LIMITS): SourceReader {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const entries: ConceptEntry[] = [];
  const ids = new Set<ConceptId>();
  let bytes = 0;
  let fault: SourceFault | undefined;
  /**
   * JSON Lines, or the pieces of one JSON value, or what follows one that the first line was; undefined
   * before that line is complete.
   */
  let form:
    | { readonly lines: ReadFrame }
    | { readonly pieces: string[]; readonly first?: unknown }
    | undefined;
  /** The line that is not complete. */
  let rest = '';
  let isBegun = false;

  const takeRecord = (record: unknown): SourceFault | undefined => {
    if (entries.length >= limits.entries) return 'tooManyEntries';
    const read = v.safeParse(conceptEntrySchema, record, { abortEarly: true });
    if (!read.success || ids.has(read.output.id)) return 'badEntry';
    ids.add(read.output.id);
    entries.push(read.output);
    return undefined;
  };
  const takeLine = (line: string): SourceFault | undefined => {
    if (form !== undefined && 'pieces' in form) {
      form.pieces.push(line, '\n');
      return undefined;
    }
    if (form !== undefined && line.length > LONGEST_LINE) return 'tooLarge';
    if (line.trim() === '') return undefined;
    const value = jsonValue(line);
    if (form !== undefined) return value === undefined ? 'incomplete' : takeRecord(value);
    const frame = readFrame(value);
    if (value === undefined) form = { pieces: [line, '\n'] };
    else if (frame === undefined || Array.isArray(frame.entries))
      form = { pieces: [], first: value };
    else form = { lines: frame };
    return isLater(frame) ? 'laterVersion' : undefined;
  };
  const takeText = (text: string): SourceFault | undefined => {
    if (!isBegun) {
      const start = text.trimStart();
      isBegun = start !== '';
      if (start.startsWith('<')) return 'webPage';
    }
    if (form !== undefined && 'pieces' in form) {
      // As it came: of line breaks alone, the lines would take many times as much memory.
      form.pieces.push(rest + text);
      rest = '';
    } else if (!text.includes('\n')) {
      rest += text;
    } else {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const found = takeLine(line);
        if (found !== undefined) return found;
      }
    }
    const areLines = form !== undefined && 'lines' in form;
    const isTooLarge = areLines ? rest.length > LONGEST_LINE : bytes > MOST_IN_ONE;
    return isTooLarge ? 'tooLarge' : undefined;
  };
  const takeBytes = (chunk?: Uint8Array): SourceFault | undefined => {
    bytes += chunk?.length ?? 0;
    if (bytes > limits.bytes) return 'tooLarge';
    try {
      return takeText(
        chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }),
      );
    } catch {
      return 'incomplete';
    }
  };
  /** Reads a file that is one JSON value. */
  function* takeWhole(
    text: string,
    first: unknown,
  ): Generator<void, ReadFrame | SourceFault, void> {
    const alone = text.trim() === '' ? first : undefined;
    const value = first === undefined ? jsonValue(text) : alone;
    if (value === undefined) return 'incomplete';
    const whole = readFrame(value);
    if (isLater(whole)) return 'laterVersion';
    if (whole === undefined || !Array.isArray(whole.entries)) return 'notGlossary';
    for (const [place, record] of whole.entries.entries()) {
      if (place % SLICE === SLICE - 1) yield;
      const found = takeRecord(record);
      if (found !== undefined) return found;
    }
    return whole;
  }
  return {
    feed: (chunk) => {
      fault ??= takeBytes(chunk);
      return fault;
    },
    *end() {
      fault ??= takeBytes() ?? takeLine(rest);
      if (fault !== undefined) return { ok: false, fault };
      if (form === undefined) return { ok: false, fault: 'incomplete' };
      const read =
        'lines' in form ? form.lines : yield* takeWhole(form.pieces.join(''), form.first);
      if (typeof read === 'string') return { ok: false, fault: read };
      const { frame, entries: said } = read;
      const isCutOff = typeof said === 'number' && said !== entries.length;
      if (isCutOff) return { ok: false, fault: 'incomplete' };
      return { ok: true, source: { frame, entries, bytes } };
    },
  };
}

function isLater(frame: ReadFrame | undefined): boolean {
  return frame !== undefined && frame.version > JSON_VERSION;
}
