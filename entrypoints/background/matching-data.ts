import { browser } from 'wxt/browser';
import type { MatchingData, MatchingLayer } from '../../glossary/match/matching-data.ts';
import { fetchPackaged } from './curated-base.ts';
import { compileEntries, isSoundLayer } from './layer-compiler.ts';
import { createOwnLayers } from './own-layers.ts';
import type { CompiledStore } from './store/compiled-store.ts';
import type { CompiledRecord } from './store/schema.ts';
import { StorageUnavailableError } from './store/errors.ts';
import type { OverlayStore } from './store/overlay-store.ts';

/**
 * The matching data of the current revision: the packaged layer of the curated glossary, and one
 * compiled from the user's entries, if there are any, or two where they are many. They are compiled
 * once a revision and kept beside the glossary, so that a worker that was asleep only reads them.
 */
export function createMatchingData(
  overlay: OverlayStore,
  compiled: CompiledStore,
): () => Promise<MatchingData> {
  const compileOwn = createOwnLayers(compileEntries);
  /** What the last page got: most pages come while the worker is awake. */
  let latest: CompiledRecord | undefined;
  let loading: Promise<ArrayBuffer> | undefined;
  const baseLayer = async (): Promise<ArrayBuffer> => {
    loading ??= fetchBaseLayer();
    try {
      return await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  let compiling: Promise<CompiledRecord> | undefined;
  const compileOverlay = async (): Promise<CompiledRecord> => {
    const { revision, records } = await overlay.readAll();
    const own = [...records.values()];
    const record: CompiledRecord = {
      revision,
      program: browser.runtime.getManifest().version,
      ...(await compileOwn(records)),
      suppressed: own.flatMap((kept) => (kept.kind === 'added' ? [] : [kept.id])),
    };
    await compiled.keep(record);
    return record;
  };
  const overlayLayer = async (): Promise<CompiledRecord> => {
    const revision = await overlay.revision();
    if (latest?.revision === revision) return latest;
    const kept = await compiled.read();
    if (kept?.revision === revision && isUsable(kept)) return (latest = kept);
    compiling ??= compileOverlay().finally(() => {
      compiling = undefined;
    });
    const record = await compiling;
    // What was being compiled when we asked may already have been of an older revision.
    return record.revision >= revision ? (latest = record) : overlayLayer();
  };
  const overlayOrNone = async (): Promise<CompiledRecord> => {
    try {
      return await overlayLayer();
    } catch (error) {
      if (!(error instanceof StorageUnavailableError)) throw error;
      // The curated glossary does not depend on the database, and is worth having alone.
      return { revision: 0, program: '', blob: new ArrayBuffer(0), suppressed: [] };
    }
  };
  return async () => {
    const [base, own] = await Promise.all([baseLayer(), overlayOrNone()]);
    const layers: MatchingLayer[] = [
      { blob: base, suppressed: own.suppressed },
      { blob: own.blob, suppressed: own.recent?.replaced ?? [] },
    ];
    if (own.recent !== undefined) layers.push({ blob: own.recent.blob, suppressed: [] });
    return { revision: own.revision, layers: layers.filter(({ blob }) => blob.byteLength > 0) };
  };
}

function isUsable(kept: CompiledRecord): boolean {
  if (kept.program !== browser.runtime.getManifest().version) return false;
  return [kept.blob, kept.recent?.blob].every(
    (blob) => blob === undefined || blob.byteLength === 0 || isSoundLayer(blob),
  );
}

async function fetchBaseLayer(): Promise<ArrayBuffer> {
  return (await fetchPackaged('/curated/layer.bin')).arrayBuffer();
}
