import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryLayer, LayerStamps, WholeLayer } from '../store/database/compiled-shapes.ts';

/** The entries of one glossary with their stamps, see `stampOf`. */
export type StampedEntries = ReadonlyMap<
  ConceptId,
  { readonly entry: ConceptEntry; readonly stamp: string }
>;

type Compile = (entries: readonly ConceptEntry[]) => Promise<ArrayBuffer>;

/** The layers of a glossary that is not named. */
export type OwnLayers = Omit<GlossaryLayer, 'glossary'>;

/** A layer, and the stamps of the entries that it was compiled from. */
export interface StampedLayer extends WholeLayer {
  readonly stamps: LayerStamps;
}

/** A glossary with fewer entries than this is always compiled as a whole, which takes no time. */
const LARGE = 2000;
/** The most changed entries that a small layer may have; with more, all are compiled anew. */
const RECENT_LIMIT = 400;
/** From so many changed entries on, all are compiled anew after the small layer was given. */
const MERGE_FROM = 100;

/**
 * Compiles one glossary; of a large one, only what changed since it was last compiled as a whole.
 */
export interface OwnLayerCompiler {
  readonly layersOf: (entries: StampedEntries) => Promise<OwnLayers>;
  /** The layer that was last compiled of all entries, if there is one. */
  readonly whole: () => StampedLayer | undefined;
}

/**
 * @param kept the layer that was compiled before the worker was stopped
 * @param merge runs work after the answer was given
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
  // If it fails, the small layer grows until it reaches its limit, and then all are compiled anew.
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

/**
 * The concepts whose entries changed since a layer was compiled; undefined where they are too many
 * for a small layer. The entries are compared by their stamps and not found by `touchedAfter`: a
 * layer may be older than what that knows, nobody notes there a record that was damaged, and an
 * entry that was changed back is not compiled again.
 */
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
