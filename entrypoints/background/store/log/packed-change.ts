import * as v from 'valibot';
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import { isSameValue } from '../../../../glossary/model/entry/same-value.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import { packJson, unpackJson } from '../../../shared/packed-json.ts';
import { ENTRIES_AT_ONCE } from '../database/each-entry.ts';
import { recordIn } from '../database/stored-record.ts';
import type {
  GlossaryConnection,
  PartBefore,
  StoredBefore,
  StoredChange,
  TrashedRecord,
  Writing,
} from '../database/schema.ts';
import type { DecidedChange } from '../database/team-shapes.ts';
import { allOrNothing } from '../database/all-or-nothing.ts';

/**
 * What was before a change of more records than this is kept in `packedChanges`, and compressed
 * there.
 */
export const MOST_INSIDE = 100;

/**
 * The form of a compressed part. `decided` is not in it, because the change that decides about an entry
 * is of that entry alone, and is never compressed. `trashed` is checked where it is used, so that one
 * damaged value does not lose the rest.
 */
const partSchema = v.array(
  v.object({
    concept: v.string(),
    record: v.unknown(),
    left: v.exactOptional(v.unknown()),
    trashed: v.exactOptional(v.unknown()),
  }),
);

/**
 * How many changes back it looks for uncompressed ones: the worker may have been stopped before.
 */
const LOOKED_BACK = 20;

/**
 * The range of the keys of a change's parts. They are `[change, concept]`, and the empty list as
 * upper bound comes after every concept, because IndexedDB sorts lists after strings.
 */
export function partsOf(key: number): IDBKeyRange {
  return IDBKeyRange.bound([key], [key, []]);
}

/** Writes what was before a change in parts, and deletes the parts that were there. */
export async function putParts(
  transaction: Writing,
  key: number,
  before: readonly StoredBefore[],
): Promise<void> {
  const parts = transaction.objectStore('packedChanges');
  await parts.delete(partsOf(key));
  const sorted = before.toSorted((a, b) => (a.concept < b.concept ? -1 : 1));
  for (let start = 0; start < sorted.length; start += ENTRIES_AT_ONCE) {
    const part = sorted.slice(start, start + ENTRIES_AT_ONCE);
    await parts.put(part, [key, part[0]?.concept ?? '']);
  }
}

/**
 * Compresses what was before the latest large changes, which would double the size of the database
 * otherwise. A compressed part replaces the plain one only if that was not replaced in the meantime, by
 * undoing the change or doing it again.
 */
export async function packLargeChanges(connection: GlossaryConnection): Promise<void> {
  const keys = (await connection.getAllKeys('changes')).slice(-LOOKED_BACK);
  for (const key of keys) {
    const change = await connection.get('changes', key);
    if (change?.isApart === true && change.isPacked !== true) {
      await packChange(connection, key, change);
    }
  }
}

async function packChange(
  connection: GlossaryConnection,
  key: number,
  change: StoredChange,
): Promise<void> {
  for (const place of await connection.getAllKeys('packedChanges', partsOf(key))) {
    const part = await connection.get('packedChanges', place);
    if (part === undefined || part instanceof Uint8Array) continue;
    const packed = await packJson(part);
    const transaction = connection.transaction(['changes', 'packedChanges'], 'readwrite');
    const isStill = await allOrNothing(transaction, async () => {
      const now = await transaction.objectStore('changes').get(key);
      const parts = transaction.objectStore('packedChanges');
      // Undone and done again, it may have something else before it.
      if (!isSameState(now, change) || !isSameValue(await parts.get(place), part)) return false;
      await parts.put(packed, place);
      return true;
    });
    if (!isStill) return;
  }
  const transaction = connection.transaction('changes', 'readwrite');
  await allOrNothing(transaction, async () => {
    const now = await transaction.store.get(key);
    if (isSameState(now, change)) await transaction.store.put({ ...now, isPacked: true }, key);
  });
}

/** Whether a change is still in the log, and was neither undone nor done again since. */
function isSameState(now: StoredChange | undefined, then: StoredChange): now is StoredChange {
  return now?.isApart === true && now.undone === then.undone;
}

/** What was before a change. */
export interface BeforeChange {
  /** `undefined` for concepts without a record. */
  readonly records: ReadonlyMap<ConceptId, OverlayRecord | undefined>;
  /** What the change left of entries of teams. */
  readonly left: ReadonlyMap<ConceptId, OverlayRecord | undefined>;
  /** What was not sent of entries of teams about which the change decided. */
  readonly decided: ReadonlyMap<ConceptId, DecidedChange>;
  /** What the change took out of the trash. */
  readonly trashed: ReadonlyMap<ConceptId, TrashedRecord>;
}

/** Reads what was before a change, from the log or from its parts. */
export async function readBefore(
  connection: GlossaryConnection,
  key: number,
  change: StoredChange,
): Promise<BeforeChange> {
  const records = new Map<ConceptId, OverlayRecord | undefined>();
  const leftOnes = new Map<ConceptId, OverlayRecord | undefined>();
  const decidedOnes = new Map<ConceptId, DecidedChange>();
  const taken = new Map<ConceptId, TrashedRecord>();
  const parts = change.isApart === true ? await readParts(connection, key) : [change.before];
  for (const part of parts) {
    for (const { concept, record, left, decided, trashed } of await unpackPart(part)) {
      records.set(concept, recordIn(record));
      if (left !== undefined) leftOnes.set(concept, recordIn(left));
      if (decided !== undefined) decidedOnes.set(concept, decided);
      if (trashed !== undefined) taken.set(concept, trashed);
    }
  }
  return { records, left: leftOnes, decided: decidedOnes, trashed: taken };
}

/** Reads all parts of a change one after another, in one transaction. */
async function readParts(
  connection: GlossaryConnection,
  key: number,
): Promise<readonly PartBefore[]> {
  const parts: PartBefore[] = [];
  let cursor = await connection.transaction('packedChanges').store.openCursor(partsOf(key));
  while (cursor !== null) {
    parts.push(cursor.value);
    cursor = await cursor.continue();
  }
  return parts;
}

/**
 * What was stored for one concept before a change; undefined where the change did not concern it.
 */
export async function beforeOfConcept(
  connection: GlossaryConnection,
  key: number,
  change: StoredChange,
  concept: ConceptId,
): Promise<StoredBefore | undefined> {
  const part = change.isApart === true ? await partWith(connection, key, concept) : change.before;
  return (await unpackPart(part)).find((before) => before.concept === concept);
}

/** The part that a concept would be in: the last one whose first concept is not after it. */
async function partWith(
  connection: GlossaryConnection,
  key: number,
  concept: ConceptId,
): Promise<PartBefore> {
  const upTo = IDBKeyRange.bound([key], [key, concept]);
  const store = connection.transaction('packedChanges').store;
  return (await store.openCursor(upTo, 'prev'))?.value ?? [];
}

async function unpackPart(part: PartBefore): Promise<readonly StoredBefore[]> {
  if (!(part instanceof Uint8Array)) return part;
  return v.parse(partSchema, await unpackJson(part)) as readonly StoredBefore[];
}
