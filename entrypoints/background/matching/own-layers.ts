import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { LayerStamps, RecentLayer, WholeLayer } from '../store/database/schema.ts';

/** The entries of one glossary, each with what tells it from what it was before. */
export type StampedEntries = ReadonlyMap<
  ConceptId,
  { readonly entry: ConceptEntry; readonly stamp: string }
>;

type Compile = (entries: readonly ConceptEntry[]) => Promise<ArrayBuffer>;

/** The entries of one glossary as one layer, or as a large one and what changed since. */
export interface OwnLayers {
  readonly whole: WholeLayer;
  readonly recent?: RecentLayer;
}

/** A whole layer and what it was compiled from. */
export interface StampedLayer extends WholeLayer {
  readonly stamps: LayerStamps;
}

/** Fewer entries than this are compiled in no time, all of them. */
const LARGE = 2000;
/** How many changed entries a small layer may have, … */
const RECENT_LIMIT = 400;
/** … and from how many on all are compiled into one layer again, after the answer is given. */
const MERGE_FROM = 100;

/** Compiles one glossary, of a large one only what changed since it was compiled last. */
export interface OwnLayerCompiler {
  readonly layersOf: (entries: StampedEntries) => Promise<OwnLayers>;
  /** The whole layer that is built upon, if there is one. */
  readonly whole: () => StampedLayer | undefined;
}

/**
 * @param kept the whole layer that was compiled last in an earlier life of the worker
 * @param merge does work after the answer is given
 */
export function createOwnLayers(
  compile: Compile,
  kept?: StampedLayer,
  merge: (work: () => Promise<void>) => void = mergeSoon,
): OwnLayerCompiler {
  let whole = kept;
  const compileWhole = async (entries: StampedEntries): Promise<StampedLayer> => {
    const blob = await compileAll([...entries.values()], compile);
    const stamps = new Map([...entries].map(([concept, { stamp }]) => [concept, stamp]));
    whole = { name: crypto.randomUUID(), blob, stamps };
    return whole;
  };
  return {
    whole: () => whole,
    layersOf: async (entries) => {
      const changed = whole && changedConcepts(whole.stamps, entries);
      if (whole === undefined || changed === undefined) {
        return { whole: unstamped(await compileWhole(entries)) };
      }
      if (changed.length === 0) return { whole: unstamped(whole) };
      if (entries.size < LARGE) return { whole: unstamped(await compileWhole(entries)) };
      const base = unstamped(whole);
      const now = changed.flatMap((concept) => entries.get(concept) ?? []);
      const recent = { blob: await compileAll(now, compile), replaced: changed };
      if (changed.length >= MERGE_FROM)
        merge(async () => {
          await compileWhole(entries);
        });
      return { whole: base, recent };
    },
  };
}

function mergeSoon(work: () => Promise<void>): void {
  // When it fails, the small layer goes on to grow, and is compiled with all at its limit.
  setTimeout(() => {
    work().catch(() => undefined);
  });
}

async function compileAll(
  entries: readonly { readonly entry: ConceptEntry }[],
  compile: Compile,
): Promise<ArrayBuffer> {
  return entries.length === 0 ? new ArrayBuffer(0) : compile(entries.map(({ entry }) => entry));
}

function unstamped({ name, blob }: StampedLayer): WholeLayer {
  return { name, blob };
}

/** The concepts that changed; undefined when they are too many for a small layer. */
function changedConcepts(
  before: LayerStamps,
  after: StampedEntries,
): readonly ConceptId[] | undefined {
  const changed: ConceptId[] = [];
  for (const [concept, { stamp }] of after) {
    if (before.get(concept) !== stamp) changed.push(concept);
    if (changed.length > RECENT_LIMIT) return undefined;
  }
  for (const concept of before.keys()) {
    if (!after.has(concept)) changed.push(concept);
    if (changed.length > RECENT_LIMIT) return undefined;
  }
  return changed;
}
