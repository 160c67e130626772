import { browser } from 'wxt/browser';
import { isSoundLayer } from '../../../glossary/match/compile/layer-format.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import {
  CURATED_GLOSSARY,
  type GlossaryId,
  glossaryIn,
  isSwitchedOn,
} from '../../../glossary/model/glossary/glossary.ts';
import type { GlossaryList } from '../../../glossary/model/glossary/glossary-list.ts';
import { hashText } from '../../../glossary/model/text/hash-text.ts';
import type { Records } from '../../../glossary/overlay/change.ts';
import { glossaryOf } from '../../../glossary/overlay/place.ts';
import type { NewerEntries } from '../../../glossary/subscription/newer-edition.ts';
import { compileEntries } from './layer-compiler.ts';
import { oncePerRevision } from '../work/once-per-revision.ts';
import { readOwnParts } from '../entries/entry-reader.ts';
import { createOwnLayers, type OwnLayerCompiler, type StampedEntries } from './own-layers.ts';
import type { CompiledLayers, GlossaryLayer } from '../store/database/compiled-shapes.ts';
import type { Stores } from '../store/stores.ts';

type LayerStores = Pick<Stores, 'overlay' | 'glossaries' | 'compiled' | 'editions'>;

/**
 * Gives the layers of the user's glossaries at the current revision, and in that of the curated glossary
 * also what a newer edition has differently than the packaged one. A glossary is compiled only
 * when something in it changed, and not while it is switched off. The layers are kept in the
 * database, so that a worker that wakes up only has to read them.
 */
export function createGlossaryLayers(stores: LayerStores): () => Promise<CompiledLayers> {
  const { overlay, compiled } = stores;
  const compilers = new Map<GlossaryId, OwnLayerCompiler>();
  /** The layers that were given last. Most pages ask while the worker is awake. */
  let latest: CompiledLayers | undefined;

  const compilerFor = async (
    glossary: GlossaryId,
    kept: CompiledLayers | undefined,
  ): Promise<OwnLayerCompiler> => {
    const known = compilers.get(glossary);
    if (known !== undefined) return known;
    const whole = kept?.layers.find((layer) => layer.glossary === glossary)?.whole;
    const stamps = whole && (await compiled.readStamps(whole.name));
    const made = createOwnLayers(compileEntries, whole && stamps && { ...whole, stamps });
    compilers.set(glossary, made);
    return made;
  };
  const compileAll = async (kept: CompiledLayers | undefined): Promise<CompiledLayers> => {
    const { revision, records, list } = await readOwnParts(stores);
    // Read last, as the list is, so that it is never older than the revision.
    const newer = await stores.editions.newer();
    const layers: GlossaryLayer[] = [];
    for (const [glossary, entries] of entriesByGlossary(records, list, newer)) {
      const compiler = await compilerFor(glossary, kept);
      if (isSwitchedOn(glossaryIn(list, glossary))) {
        layers.push({ glossary, ...(await compiler.layersOf(entries)) });
      } else {
        // Keep its layer for when it is switched on again.
        const whole = compiler.whole();
        if (whole !== undefined) layers.push({ glossary, whole });
      }
    }
    const made: CompiledLayers = {
      revision,
      program: browser.runtime.getManifest().version,
      suppressed: suppressedBy(records, newer),
      layers,
    };
    await compiled.keep(made, (name) => stampsOfLayer(compilers.values(), name));
    return made;
  };
  return oncePerRevision(
    () => overlay.revision(),
    (revision) => (latest?.revision === revision ? latest : undefined),
    async (revision) => {
      const found = latest ?? (await compiled.read());
      const kept = found !== undefined && isUsable(found) ? found : undefined;
      latest = kept?.revision === revision ? kept : await compileAll(kept);
      return latest;
    },
  );
}

/** The packaged entries that do not count, because the user or a newer edition has them otherwise. */
function suppressedBy(records: Records, newer: NewerEntries): readonly ConceptId[] {
  const own = [...records.values()].flatMap(({ id, kind }) => (kind === 'added' ? [] : [id]));
  return [...new Set([...own, ...newer.keys()])];
}

/**
 * The user's entries by glossary, without hidden ones. Changed curated entries are in the curated
 * one, and with them those of a newer edition to which the user did nothing.
 */
function entriesByGlossary(
  records: Records,
  list: GlossaryList,
  newer: NewerEntries,
): ReadonlyMap<GlossaryId, StampedEntries> {
  const groups = new Map<GlossaryId, Map<string, { entry: ConceptEntry; stamp: string }>>();
  const put = (glossary: GlossaryId, entry: ConceptEntry, modified: string): void => {
    const group = groups.get(glossary) ?? new Map();
    groups.set(glossary, group.set(entry.id, { entry, stamp: stampOf(entry, modified) }));
  };
  for (const record of records.values()) {
    if (record.kind !== 'hidden') put(glossaryOf(record, list).id, record.entry, record.modified);
  }
  for (const [concept, entry] of newer) {
    if (entry !== null && !records.has(concept)) put(CURATED_GLOSSARY, entry, '');
  }
  return groups;
}

/** An entry that was not changed stays the same object from revision to revision. */
const knownStamps = new WeakMap<ConceptEntry, string>();

/**
 * A text that differs for different versions of an entry: the time of its change, and a hash of its
 * contents. The time is not enough, because a restored copy may have another version of the same
 * time.
 */
function stampOf(entry: ConceptEntry, modified: string): string {
  const known = knownStamps.get(entry);
  if (known !== undefined) return known;
  const stamp = `${modified} ${hashText(JSON.stringify(entry))}`;
  knownStamps.set(entry, stamp);
  return stamp;
}

function stampsOfLayer(compilers: Iterable<OwnLayerCompiler>, name: string) {
  return [...compilers].map((one) => one.whole()).find((whole) => whole?.name === name)?.stamps;
}

function isUsable({ program, layers }: CompiledLayers): boolean {
  if (program !== browser.runtime.getManifest().version) return false;
  return layers.every(({ whole, recent }) =>
    [whole.blob, recent?.blob].every(
      (blob) => blob === undefined || blob.byteLength === 0 || isSoundLayer(blob),
    ),
  );
}
