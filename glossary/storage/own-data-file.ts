import * as v from 'valibot';
import type { SnapshotContent } from './stored-snapshot.ts';
import { readStored, type StoredShape } from './stored-shape.ts';

const FORMAT = 'termlight-own-data';

/**
 * The backup file: everything that the user made, as JSON. Records, settings, answers and practised
 * cards are as they were stored, each with its version.
 */
export interface OwnDataFile extends SnapshotContent {
  readonly format: typeof FORMAT;
  readonly version: 2;
  /** ISO 8601 date and time. */
  readonly exported: string;
  /** The entries in the trash, with dates. */
  readonly trash: readonly unknown[];
  /** What could not be read of these, as it was found. It is never read back. */
  readonly setAside: readonly unknown[];
  /** Why the records are those of a snapshot; absent if they are those of the database. */
  readonly fromSnapshot?: string;
}

const schema: v.GenericSchema<unknown, OwnDataFile> = v.object({
  format: v.literal(FORMAT),
  version: v.literal(2),
  exported: v.string(),
  records: v.array(v.unknown()),
  glossaries: v.exactOptional(v.unknown()),
  settings: v.exactOptional(v.unknown()),
  listView: v.exactOptional(v.unknown()),
  trash: v.array(v.unknown()),
  answers: v.exactOptional(v.unknown()),
  practice: v.exactOptional(v.unknown()),
  subscriptions: v.exactOptional(v.unknown()),
  setAside: v.array(v.unknown()),
  fromSnapshot: v.exactOptional(v.string()),
});

const OWN_DATA_FILE: StoredShape<OwnDataFile> = { schema, first: 2, steps: [] };

/** The result of reading a file as a backup. */
export type OwnDataRead =
  | { readonly ok: true; readonly file: OwnDataFile }
  | {
      readonly ok: false;
      /** Not JSON; JSON of something else; or written by a later version of the program. */
      readonly code: 'notJson' | 'notBackup' | 'newerBackup';
      readonly message: string;
    };

/** Reads the text of a backup file of any version, but does not check its records. */
export function readOwnData(text: string): OwnDataRead {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { ok: false, code: 'notJson', message: (error as Error).message };
  }
  const isOurs = v.is(v.object({ format: v.literal(FORMAT) }), parsed);
  if (!isOurs) return { ok: false, code: 'notBackup', message: 'It has no format of ours.' };
  const read = readStored(OWN_DATA_FILE, parsed);
  switch (read.outcome) {
    case 'migrated':
      return { ok: true, file: read.value };
    case 'newer':
      return { ok: false, code: 'newerBackup', message: `It has version ${read.version}.` };
    case 'unreadable':
      return { ok: false, code: 'notBackup', message: read.reason };
  }
  return read satisfies never;
}

/** The text of a backup file. */
export function writeOwnData(content: Omit<OwnDataFile, 'format' | 'version'>): string {
  const file: OwnDataFile = { format: FORMAT, version: 2, ...content };
  return toJson(file);
}

/**
 * Writes stored data of any kind as JSON. A bigint becomes text, and an object inside itself
 * becomes `[circular]`.
 */
function toJson(value: unknown): string {
  const open: unknown[] = [];
  return JSON.stringify(
    value,
    function replace(this: unknown, _key, inner: unknown) {
      if (typeof inner === 'bigint') return String(inner);
      if (typeof inner !== 'object' || inner === null) return inner;
      while (open.length > 0 && open.at(-1) !== this) open.pop();
      if (open.includes(inner)) return '[circular]';
      open.push(inner);
      return inner;
    },
    1,
  );
}
