import type { ConceptEntry, ConceptId } from '../../glossary/model/concept-entry.ts';
import type { OverlayRecord } from '../../glossary/storage/overlay-record.ts';
import type { RecentLayer } from './store/schema.ts';

type Records = ReadonlyMap<ConceptId, OverlayRecord>;
type Compile = (entries: readonly ConceptEntry[]) => Promise<ArrayBuffer>;

/** The user's entries as one layer, or as a large one and what changed since it was compiled. */
export interface OwnLayers {
  readonly blob: ArrayBuffer;
  readonly recent?: RecentLayer;
}

/** Fewer entries than this are compiled in no time, all of them. */
const LARGE = 2000;
/** How many changed entries a small layer may have, … */
const RECENT_LIMIT = 400;
/** … and from how many on all are compiled into one layer again, after the answer is given. */
const MERGE_FROM = 100;

/**
 * Compiles the user's entries, of a large glossary only those that changed since it was compiled
 * last in this worker's life. Unchanged records must be the same objects as the time before.
 */
export function createOwnLayers(
  compile: Compile,
  merge: (work: () => Promise<void>) => void = mergeSoon,
): (records: Records) => Promise<OwnLayers> {
  let whole: { readonly records: Records; readonly blob: ArrayBuffer } | undefined;
  const compileWhole = async (records: Records): Promise<ArrayBuffer> => {
    const blob = await compileRecords([...records.values()], compile);
    whole = records.size < LARGE ? undefined : { records, blob };
    return blob;
  };
  return async (records) => {
    const changed = whole === undefined ? undefined : changedConcepts(whole.records, records);
    if (whole === undefined || changed === undefined) return { blob: await compileWhole(records) };
    const { blob } = whole;
    if (changed.length === 0) return { blob };
    const now = changed.flatMap((concept) => records.get(concept) ?? []);
    const recent = { blob: await compileRecords(now, compile), replaced: changed };
    if (changed.length >= MERGE_FROM)
      merge(async () => {
        await compileWhole(records);
      });
    return { blob, recent };
  };
}

function mergeSoon(work: () => Promise<void>): void {
  // When it fails, the small layer goes on to grow, and is compiled with all at its limit.
  setTimeout(() => {
    work().catch(() => undefined);
  });
}

async function compileRecords(
  records: readonly OverlayRecord[],
  compile: Compile,
): Promise<ArrayBuffer> {
  const entries = records.flatMap((record) => (record.kind === 'hidden' ? [] : [record.entry]));
  return entries.length === 0 ? new ArrayBuffer(0) : compile(entries);
}

/** The concepts whose records differ; undefined when they are too many for a small layer. */
function changedConcepts(before: Records, after: Records): readonly ConceptId[] | undefined {
  const changed: ConceptId[] = [];
  for (const [concept, record] of after) {
    if (before.get(concept) !== record) changed.push(concept);
    if (changed.length > RECENT_LIMIT) return undefined;
  }
  for (const concept of before.keys()) {
    if (!after.has(concept)) changed.push(concept);
    if (changed.length > RECENT_LIMIT) return undefined;
  }
  return changed;
}
