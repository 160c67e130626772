import * as v from 'valibot';
import type { ConceptId } from '../../../glossary/model/concept-entry.ts';
import { packJson, unpackJson } from '../../shared/packed-json.ts';
import type { GlossaryConnection, PackedChange, StoredBefore, StoredChange } from './schema.ts';
import { wholly } from './wholly.ts';

/** A change of more records than this is packed: what was before it must not double the database. */
const UNPACKED_MOST = 100;

/** So many records are packed into one part, to be read without the others. */
const PART = 1000;

const partSchema = v.array(v.object({ concept: v.string(), record: v.unknown() }));

/** So many changes back it is looked for some to pack: a stop of the worker may have left one. */
const LOOKED_BACK = 20;

/**
 * Packs what was before the latest large changes. It is compressed beside the log, and put in its
 * place only when nobody took a step over the change in the meantime.
 */
export async function packLargeChanges(connection: GlossaryConnection): Promise<void> {
  const keys = (await connection.getAllKeys('changes')).slice(-LOOKED_BACK);
  for (const key of keys) {
    const change = await connection.get('changes', key);
    if (change !== undefined && change.before.length > UNPACKED_MOST) {
      await replaceByPacked(connection, key, change, await pack(change.before));
    }
  }
}

async function replaceByPacked(
  connection: GlossaryConnection,
  key: number,
  packedFrom: StoredChange,
  packed: PackedChange,
): Promise<void> {
  const transaction = connection.transaction(['changes', 'packedChanges'], 'readwrite');
  await wholly(transaction, async () => {
    const changes = transaction.objectStore('changes');
    const now = await changes.get(key);
    if (now === undefined || now.isPacked === true || now.undone !== packedFrom.undone) return;
    await changes.put({ ...now, before: [], isPacked: true }, key);
    await transaction.objectStore('packedChanges').put(packed, key);
  });
}

async function pack(before: readonly StoredBefore[]): Promise<PackedChange> {
  const sorted = before.toSorted((a, b) => (a.concept < b.concept ? -1 : 1));
  const parts: PackedChange['parts'][number][] = [];
  for (let start = 0; start < sorted.length; start += PART) {
    const part = sorted.slice(start, start + PART);
    const [first = '', last = ''] = [part[0]?.concept, part.at(-1)?.concept];
    parts.push({ first, last, bytes: await packJson(part) });
  }
  return { parts };
}

/** What was before a change, whether it is packed or not. */
export async function beforeOf(
  connection: GlossaryConnection,
  key: number,
  change: StoredChange,
): Promise<readonly StoredBefore[]> {
  if (change.isPacked !== true) return change.before;
  const packed = await connection.get('packedChanges', key);
  const parts = await Promise.all((packed?.parts ?? []).map(({ bytes }) => unpackPart(bytes)));
  return parts.flat();
}

/** What was there of one concept before a packed change; nothing when it did not concern it. */
export async function beforeInPacked(
  { parts }: PackedChange,
  concept: ConceptId,
): Promise<StoredBefore | undefined> {
  const part = parts.find(({ first, last }) => first <= concept && concept <= last);
  if (part === undefined) return undefined;
  return (await unpackPart(part.bytes)).find((before) => before.concept === concept);
}

async function unpackPart(bytes: Uint8Array<ArrayBuffer>): Promise<readonly StoredBefore[]> {
  return v.parse(partSchema, await unpackJson(bytes)) as readonly StoredBefore[];
}
