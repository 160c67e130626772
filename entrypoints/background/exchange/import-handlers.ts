import type {
  EntryPage,
  ImportRequests,
  Handlers,
  StageResult,
} from '../../../glossary/messages/protocol.ts';
import type { StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { baseVersion } from '../store/curated-base.ts';
import { importable, type ImportedEntry } from '../../../glossary/overlay/import.ts';
import { readAllParts, readParts } from '../entries/entry-reader.ts';
import { copyBefore } from '../store/copies/own-content.ts';
import type { Stores } from '../store/stores.ts';
import { entryIn } from '../../../glossary/overlay/standing.ts';

/** Answers the calls of an import and an export. */
export function importHandlers(stores: Stores): Handlers<ImportRequests> {
  const { imports } = stores;
  let known: { readonly revision: number; readonly ids: readonly string[] } | undefined;
  /** All ids in order, sorted once for each revision. */
  const sortedIds = (
    revision: number,
    ...maps: readonly Pick<ReadonlyMap<string, unknown>, 'keys'>[]
  ): readonly string[] => {
    if (known?.revision !== revision || revision === 0) {
      known = { revision, ids: [...new Set(maps.flatMap((map) => [...map.keys()]))].sort() };
    }
    return known.ids;
  };
  return {
    readEntries: async (after, limit): Promise<EntryPage> => {
      const { revision, ...parts } = await readAllParts(stores);
      const ids = sortedIds(revision, parts.base, parts.records);
      const start = after === null ? 0 : firstAfter(ids, after);
      const page = ids.slice(start, start + limit);
      const entries: StoredEntry[] = [];
      const others: ConceptId[] = [];
      for (const concept of page) {
        const found = entryIn(parts, concept);
        if (found === undefined) others.push(concept);
        else entries.push(found);
      }
      const last = page.at(-1);
      const isLast = last === undefined || start + limit >= ids.length;
      return { revision, entries, others, ...(!isLast && { next: last }) };
    },
    beginImport: () => imports.begin(),
    stageEntries: async (importing, entries): Promise<StageResult> => {
      const { base, records, list } = await readParts(
        stores,
        entries.map(({ id }) => id),
      );
      const refused: StageResult['refused'][number][] = [];
      const staged: ImportedEntry[] = [];
      for (const draft of entries) {
        const concept = draft.id;
        const curated = base.get(concept);
        const read = importable(draft, { base: curated, before: records.get(concept), list });
        if (read.ok) {
          const version = await baseVersion(curated);
          staged.push({ entry: read.entry, ...(version && { base: version }) });
        } else refused.push({ concept, issue: read.issue });
      }
      await imports.stage(importing, staged);
      return { refused };
    },
    commitImport: async (importing, name, basedOn, target) => {
      await copyBefore(stores, 'beforeImport');
      return imports.commit({ importing, name, basedOn, target });
    },
    getImportProgress: (importing) => imports.progress(importing),
    cancelImport: (importing) => imports.cancel(importing),
  };
}

function firstAfter(ids: readonly string[], after: string): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? '') > after) high = middle;
    else low = middle + 1;
  }
  return low;
}
